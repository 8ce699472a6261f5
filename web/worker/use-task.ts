/** A task being done: its form in the reader's language, the answers, the draft, the handing in. */
import { useLingui } from '@lingui/react'
import { useEffect, useMemo, useState } from 'react'
import { asForm, inLanguage } from '../../src/forms/reading.ts'
import { screenedOutBy } from '../../src/forms/screening.ts'
import { transportOf } from '../api/role.tsx'
import { type Assignment, call } from '../api.generated.ts'
import { draftable } from '../forms/faults.ts'
import { draftKey, readLocalDraft, startingAnswers } from '../forms/local-draft.ts'
import { useDraft } from '../forms/use-draft.ts'
import { useFilling } from '../forms/use-filling.ts'
import { focusItem } from '../forms/use-hotkeys.ts'
import { useHandIn } from './use-hand-in.ts'

/** `worker` is the id of who works: drafts in this browser belong to them. */
export const useTask = (assignment: Assignment, worker: string) => {
  const { i18n } = useLingui()
  const form = useMemo(
    () => inLanguage(asForm(assignment.form), i18n.locale),
    [assignment.form, i18n.locale],
  )
  const key = draftKey(worker, assignment.task_id)
  const [local] = useState(() => readLocalDraft(key))
  const [initial] = useState(() => startingAnswers(assignment, local))
  const items = form.pages.flatMap((page) => page.items)
  const draft = useDraft(key, (answers) =>
    call(
      'save_draft',
      { assignment_id: assignment.id, answers: draftable(items, answers) },
      {},
      transportOf('worker'),
    ),
  )
  const filling = useFilling(form, assignment.input, initial, draft.note)
  const handIn = useHandIn(assignment, filling, draft)
  const { note } = draft
  // What this browser kept and the server never got goes there now.
  useEffect(() => {
    if (local?.synced === false && initial === local.answers) note(local.answers)
  }, [local, initial, note])
  const { atFault } = filling
  useEffect(() => {
    if (atFault !== null) focusItem(atFault.item)
  }, [atFault])
  const last = filling.pageNumber === filling.pages.length - 1
  const ends = filling.pageNumber === 0 && screenedOutBy(form, filling.answers) !== undefined
  /** To the next page, or hands in on the last one; leaves after an answer that ends the work. */
  const forward = () => {
    if (ends) handIn.leave()
    else if (last) handIn.start()
    else if (filling.next()) window.scrollTo({ top: 0 })
  }
  return { form, draft, filling, handIn, ends, forward }
}
