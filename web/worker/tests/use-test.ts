/** A test being taken: its form in the reader's language, the answers kept on this device, the handing in. */
import { useLingui } from '@lingui/react'
import { useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { asForm, inLanguage } from '../../../src/forms/reading.ts'
import { useRole } from '../../api/role.tsx'
import { useWrite } from '../../api/use-api.ts'
import type { Attempt } from '../../api.generated.ts'
import type { DraftState } from '../../forms/draft-keeper.ts'
import { draftable } from '../../forms/faults.ts'
import {
  draftKey,
  dropLocalDraft,
  readLocalDraft,
  writeLocalDraft,
} from '../../forms/local-draft.ts'
import { useFilling } from '../../forms/use-filling.ts'
import { useActiveTime } from '../active/use-active-time.ts'

const NO_INPUT = {}

/** `worker` is the id of who takes it: drafts in this browser belong to them. */
export const useTest = (attempt: Attempt, worker: string) => {
  const { i18n } = useLingui()
  const form = useMemo(
    () => inLanguage(asForm(attempt.form), i18n.locale),
    [attempt.form, i18n.locale],
  )
  const key = draftKey(worker, attempt.id)
  const [initial] = useState(() => readLocalDraft(key)?.answers ?? {})
  const [draft, setDraft] = useState<DraftState>('unchanged')
  const filling = useFilling(form, NO_INPUT, initial, (answers) => {
    writeLocalDraft(key, { answers, at: Date.now(), synced: true })
    setDraft('saved')
  })
  const active = useActiveTime(attempt.id)
  const cache = useQueryClient()
  const role = useRole()
  const submit = useWrite('submit_test', {
    onDone: (next) => {
      dropLocalDraft(key)
      active.drop()
      cache.setQueryData(['get_attempt', role, { attempt_id: attempt.id }], next)
      window.scrollTo({ top: 0 })
    },
    changes: ['list_tests', 'get_earnings', 'list_work', 'why_no_work'],
  })
  const handIn = () => {
    if (submit.isPending || !filling.check()) return
    const items = filling.pages.flatMap((page) => page.items)
    const answers = draftable(items, filling.answers)
    const active_seconds = active.secondsFor(answers)
    submit.mutate({ attempt_id: attempt.id, answers, active_seconds })
  }
  const last = filling.pageNumber === filling.pages.length - 1
  const forward = () => {
    if (last) handIn()
    else if (filling.next()) window.scrollTo({ top: 0 })
  }
  return { form, filling, draft, forward, busy: submit.isPending, error: submit.error }
}
