/** The way to say that a task shows something else than it warns of; its dialog comes when pressed. */
import { Trans } from '@lingui/react/macro'
import { Suspense, useState } from 'react'
import type { Assignment } from '../../api.generated.ts'
import { buttonClass } from '../../parts/button.tsx'
import { ReportDialog } from './wanted.tsx'

export const ReportContent = ({ assignment }: { assignment: Assignment }) => {
  const [open, setOpen] = useState(false)
  if (assignment.status !== 'active') return null
  return (
    <>
      <button
        type="button"
        className={buttonClass('plain', 'px-2 font-medium')}
        onClick={() => setOpen(true)}
      >
        <Trans>Report content</Trans>
      </button>
      {open && (
        <Suspense>
          <ReportDialog assignment={assignment} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
