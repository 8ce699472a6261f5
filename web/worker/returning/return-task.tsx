/** Giving a task back, never held against anybody; the dialog and its words come when it is pressed. */
import { Trans } from '@lingui/react/macro'
import { Suspense, useState } from 'react'
import type { Assignment } from '../../api.generated.ts'
import { buttonClass } from '../../parts/button.tsx'
import { withWords } from '../later.ts'

const ReturnDialog = withWords(async () => (await import('./return-dialog.tsx')).ReturnDialog)

export const ReturnTask = ({ assignment }: { assignment: Assignment }) => {
  const [open, setOpen] = useState(false)
  // Work handed in before stays in review; only a task in hand can be given back.
  if (assignment.status !== 'active') return null
  return (
    <>
      <button
        type="button"
        className={buttonClass('plain', 'px-2 font-medium')}
        onClick={() => setOpen(true)}
      >
        <Trans>Return the task</Trans>
      </button>
      {open && (
        <Suspense>
          <ReturnDialog assignment={assignment} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
