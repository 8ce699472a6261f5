/** Why publishing was refused; where the same work paid more before, the way on is to say so. */
import { Trans } from '@lingui/react/macro'
import { codeOf } from '../api/use-api.ts'
import { Button } from '../parts/button.tsx'
import { ProblemNotice } from '../parts/notice.tsx'

type Props = { error: Error | null; onDisclose: () => void }

export const PublishProblem = ({ error, onDisclose }: Props) => (
  <ProblemNotice
    error={error}
    action={
      codeOf(error) === 'lower_pay_undisclosed' && (
        <Button onClick={onDisclose}>
          <Trans>Show it on the card, and publish</Trans>
        </Button>
      )
    }
  />
)
