/** The end of a form in a dialog: what went wrong, the way back, and the act. */
import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Button, type ButtonLook } from '../parts/button.tsx'
import { ProblemNotice } from '../parts/notice.tsx'

type Props = {
  error: Error | null
  busy: boolean
  onCancel: () => void
  /** The words of the act. */
  children: ReactNode
  look?: ButtonLook
  /** Left out in a form, which the button then submits. */
  onAct?: () => void
}

export const DialogEnd = ({ error, busy, onCancel, children, look = 'primary', onAct }: Props) => (
  <>
    <ProblemNotice error={error} />
    <div className="mt-1 flex flex-wrap justify-end gap-3 max-sm:*:grow">
      <Button onClick={onCancel}>
        <Trans>Cancel</Trans>
      </Button>
      <Button look={look} type={onAct ? 'button' : 'submit'} busy={busy} onClick={onAct}>
        {children}
      </Button>
    </div>
  </>
)
