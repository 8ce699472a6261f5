/** Why publishing was refused; where the same work paid more before, the way on is to say so. */
import { Trans, useLingui } from '@lingui/react/macro'
import { codeOf } from '../api/use-api.ts'
import { Button } from '../parts/button.tsx'
import { ProblemNotice } from '../parts/notice.tsx'
import { say } from '../parts/say.tsx'

/** Says what publishing came to: open, or waiting for a look at its texts. */
export const useSayPublished = () => {
  const { t } = useLingui()
  return ({ status }: { status: string }) =>
    say(status === 'held' ? t`A person looks at the texts first.` : t`The job is open.`)
}

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
