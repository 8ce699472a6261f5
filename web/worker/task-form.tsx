/** The task in hand: what to do, the form, and the bar a thumb reaches. */
import { Trans } from '@lingui/react/macro'
import { type ComponentProps, Suspense, useMemo, useRef, useState } from 'react'
import type { Form } from '../../src/forms/form.ts'
import type { Assignment } from '../api.generated.ts'
import { FormPage } from '../forms/form-page.tsx'
import { SurroundingsContext } from '../forms/item-kind.ts'
import { useHotkeys, useHotkeysOn } from '../forms/use-hotkeys.ts'
import { buttonClass } from '../parts/button.tsx'
import { ProblemNotice } from '../parts/notice.tsx'
import { ReportContent } from './content/report-content.tsx'
import { withWords } from './later.ts'
import { AskAbout } from './questions/wanted.tsx'
import { ReturnTask } from './returning/return-task.tsx'
import { EndsHere } from './screening/ends-here.tsx'
import { TaskBar } from './task-bar.tsx'
import { TaskHead } from './task-head.tsx'
import { useTask } from './use-task.ts'

const KeyHelp = withWords(async () => (await import('../forms/key-help.tsx')).KeyHelp)
const RepairPanel = withWords(async () => (await import('./repair/repair-panel.tsx')).RepairPanel)

type Props = { assignment: Assignment; worker: string }

export const TaskForm = ({ assignment, worker }: Props) => {
  const { input } = assignment
  const { form, draft, filling, handIn, ends, forward } = useTask(assignment, worker)
  // Undefined until it is wanted: then its part is fetched.
  const [help, setHelp] = useState<boolean>()
  const [on, setOn] = useHotkeysOn()
  const forwardButton = useRef<HTMLButtonElement>(null)
  const actions = useHotkeys({
    filling,
    input,
    on,
    onForward: forward,
    onHelp: () => setHelp(true),
    onComplete: () => forwardButton.current?.focus(),
  })
  return (
    <SurroundingsContext value={useAround(form, assignment)}>
      <div className="grid gap-6 pb-28">
        <TaskHead assignment={assignment} form={form} firstPage={filling.pageNumber === 0} />
        <Mending assignment={assignment} />
        <h2 className="sr-only">
          <Trans>Your answers</Trans>
        </h2>
        <div lang={form.lang} className="grid gap-6">
          <FormPage filling={filling} keys={actions} locked={handIn.busy} />
        </div>
        {ends && <EndsHere />}
        <ProblemNotice error={handIn.error} />
        <Aside assignment={assignment} onKeys={() => setHelp(true)} />
      </div>
      <TaskBar
        assignment={assignment}
        filling={filling}
        draft={draft.state}
        busy={handIn.busy}
        ends={ends}
        onForward={forward}
        forwardButton={forwardButton}
      />
      <Keys open={help} onClose={() => setHelp(false)} actions={actions} on={on} onSwitch={setOn} />
    </SurroundingsContext>
  )
}

type KeysProps = Omit<ComponentProps<typeof KeyHelp>, 'open'> & { open: boolean | undefined }

/** The overview of keys is fetched when somebody asks for it. */
const Keys = ({ open, ...rest }: KeysProps) =>
  open === undefined ? null : (
    <Suspense>
      <KeyHelp open={open} {...rest} />
    </Suspense>
  )

/** What the items know of the task they stand in; the same object as long as it is the same task. */
const useAround = (form: Form, { id, input }: Assignment) =>
  useMemo(() => ({ form, input, assignment: id }), [form, input, id])

/** Only work that mends what AI made fetches what is said about it. */
const Mending = ({ assignment }: { assignment: Assignment }) =>
  assignment.repair === null ? null : (
    <Suspense>
      <RepairPanel assignment={assignment} />
    </Suspense>
  )

/** What one needs rarely, below the questions. */
const Aside = ({ assignment, onKeys }: { assignment: Assignment; onKeys: () => void }) => (
  <div className="border-t border-line pt-2">
    <div className="-mx-2 flex flex-wrap">
      <AskAbout assignment={assignment} />
      <ReturnTask assignment={assignment} />
      <ReportContent assignment={assignment} />
      <button
        type="button"
        className={buttonClass('plain', 'px-2 font-medium [@media(hover:none)]:hidden')}
        onClick={onKeys}
      >
        <Trans>Keyboard</Trans>
      </button>
    </div>
    <p className="mt-2 text-sm text-muted">
      <Trans>
        This device counts the time you work here, and sends the total with your answers: nothing
        else. The requester never sees it.
      </Trans>
    </p>
  </div>
)
