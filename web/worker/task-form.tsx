/** The task in hand: what to do, the form, and the bar a thumb reaches. */
import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useMemo, useRef, useState } from 'react'
import { transportOf } from '../api/role.tsx'
import { type Assignment, call } from '../api.generated.ts'
import { draftable } from '../forms/faults.ts'
import { FormPage } from '../forms/form-page.tsx'
import { SurroundingsContext } from '../forms/item-kind.ts'
import { KeyHelp } from '../forms/key-help.tsx'
import { draftKey, readLocalDraft, startingAnswers } from '../forms/local-draft.ts'
import { asForm, inLanguage } from '../forms/reading.ts'
import { useDraft } from '../forms/use-draft.ts'
import { useFilling } from '../forms/use-filling.ts'
import { focusItem, useHotkeys, useHotkeysOn } from '../forms/use-hotkeys.ts'
import { buttonClass } from '../parts/button.tsx'
import { ProblemNotice } from '../parts/notice.tsx'
import { ReturnTask } from './return-task.tsx'
import { TaskBar } from './task-bar.tsx'
import { TaskHead } from './task-head.tsx'
import { useHandIn } from './use-hand-in.ts'

type Props = { assignment: Assignment; worker: string }

export const TaskForm = ({ assignment, worker }: Props) => {
  const { i18n } = useLingui()
  const { input } = assignment
  const form = useMemo(
    () => inLanguage(asForm(assignment.form), i18n.locale),
    [assignment.form, i18n.locale],
  )
  const key = draftKey(worker, assignment.task_id)
  const [local] = useState(() => readLocalDraft(key))
  const [initial] = useState(() => startingAnswers(assignment, local))
  const items = useMemo(() => form.pages.flatMap((page) => page.items), [form])
  const draft = useDraft(key, (answers) => saveDraft(assignment.id, draftable(items, answers)))
  const filling = useFilling(form, input, initial, draft.note)
  const handIn = useHandIn(assignment, filling, draft)
  const [help, setHelp] = useState(false)
  const [keysOn, setKeysOn] = useHotkeysOn()
  const forwardButton = useRef<HTMLButtonElement>(null)

  const last = filling.pageNumber === filling.pages.length - 1
  const forward = () => {
    if (last) handIn.start()
    else if (filling.next()) window.scrollTo({ top: 0 })
  }
  const actions = useHotkeys({
    filling,
    input,
    on: keysOn,
    onForward: forward,
    onHelp: () => setHelp(true),
    onComplete: () => forwardButton.current?.focus(),
  })
  useEffect(() => {
    if (filling.atFault !== null) focusItem(filling.atFault.item)
  }, [filling.atFault])
  // What this browser kept and the server never got goes there now.
  useEffect(() => {
    if (local?.synced === false && initial === local.answers) draft.note(local.answers)
  }, [local, initial, draft.note])
  return (
    <SurroundingsContext value={useMemo(() => ({ form, input }), [form, input])}>
      <div className="grid gap-6 pb-28">
        <TaskHead assignment={assignment} form={form} firstPage={filling.pageNumber === 0} />
        <div lang={form.lang} className="grid gap-6">
          <FormPage filling={filling} keys={actions} locked={handIn.busy} />
        </div>
        <ProblemNotice error={handIn.error} />
        <div className="border-t border-line pt-2">
          <div className="-mx-2 flex flex-wrap">
            <ReturnTask assignment={assignment} />
            <button
              type="button"
              className={buttonClass('plain', 'px-2 font-medium [@media(hover:none)]:hidden')}
              onClick={() => setHelp(true)}
            >
              <Trans>Keyboard</Trans>
            </button>
          </div>
        </div>
      </div>
      <TaskBar
        assignment={assignment}
        filling={filling}
        draft={draft.state}
        busy={handIn.busy}
        onForward={forward}
        forwardButton={forwardButton}
      />
      <KeyHelp
        open={help}
        onClose={() => setHelp(false)}
        actions={actions}
        on={keysOn}
        onSwitch={setKeysOn}
      />
    </SurroundingsContext>
  )
}

const saveDraft = (id: string, answers: Record<string, unknown>) =>
  call('save_draft', { assignment_id: id, answers }, {}, transportOf('worker'))
