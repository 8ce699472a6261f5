/** Handing in: checked here first, then by the instance; a refusal leads to the very question. */

import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { FairhandError } from '../../src/sdk/transport.ts'
import { useRole } from '../api/role.tsx'
import { useWrite } from '../api/use-api.ts'
import type { Assignment } from '../api.generated.ts'
import { draftable } from '../forms/faults.ts'
import type { Draft } from '../forms/use-draft.ts'
import type { Filling } from '../forms/use-filling.ts'
import { say } from '../parts/say.tsx'
import { useActiveTime } from './active/use-active-time.ts'
import { explainedKey } from './gold/use-explained.ts'
import { keepScreenOut } from './screening/kept-screen-out.ts'

const DOES_NOT_FIT = msg`This answer does not fit the question.`

/** The questions that JSON pointers such as `/reason/0` lead to. */
const questionsIn = (error: unknown): string[] =>
  error instanceof FairhandError && error.code === 'invalid_answers'
    ? error.errors.flatMap(({ pointer }) => pointer.split('/')[1] ?? [])
    : []

export const useHandIn = (assignment: Assignment, filling: Filling, draft: Draft) => {
  const active = useActiveTime(assignment.id)
  const { t } = useLingui()
  const cache = useQueryClient()
  const role = useRole()
  const submit = useWrite('submit_assignment', {
    onDone: (next) => {
      draft.drop()
      active.drop()
      cache.setQueryData(explainedKey(assignment.id), next.check)
      cache.setQueryData(['get_assignment', role, { assignment_id: assignment.id }], next)
    },
    changes: ['list_assignments', 'get_earnings', 'list_work'],
  })
  const left = useWrite('leave_screening', {
    onDone: ({ paid }) => {
      draft.drop()
      active.drop()
      keepScreenOut(assignment.id, paid)
    },
    changes: ['get_assignment', 'list_assignments', 'list_work', 'get_earnings', 'list_earnings'],
  })
  const asked = () => {
    const items = filling.pages.flatMap(({ items }) => items)
    const answers = draftable(items, filling.answers)
    return { assignment_id: assignment.id, answers, active_seconds: active.secondsFor(answers) }
  }
  /** After an answer that ends the work. */
  const leave = () => {
    if (!left.isPending) left.mutate(asked())
  }
  const start = () => {
    if (submit.isPending) return
    if (!filling.check()) {
      say(t`Some questions still need an answer.`)
      return
    }
    submit.mutate(asked(), {
      onError: (error) =>
        filling.blame(Object.fromEntries(questionsIn(error).map((id) => [id, DOES_NOT_FIT]))),
    })
  }
  const busy = submit.isPending || left.isPending
  return { start, leave, busy, error: submit.error ?? left.error }
}
