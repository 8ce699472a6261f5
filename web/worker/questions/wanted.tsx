/** Asking about the task: the button is there at once, the dialog and its words when it is pressed. */
import { Trans } from '@lingui/react/macro'
import { Suspense, useState } from 'react'
import type { Assignment } from '../../api.generated.ts'
import { buttonClass } from '../../parts/button.tsx'
import { withWords } from '../later.ts'

const AskDialog = withWords(async () => (await import('./ask-dialog.tsx')).AskDialog)

export const AskAbout = ({ assignment }: { assignment: Assignment }) => {
  const [open, setOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        className={buttonClass('plain', 'px-2 font-medium')}
        onClick={() => setOpen(true)}
      >
        <Trans>Ask a question</Trans>
      </button>
      {open && (
        <Suspense>
          <AskDialog assignment={assignment} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
