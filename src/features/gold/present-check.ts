/** Checks and contests in their public form. */
import type { Form } from '../../forms/form.ts'
import type { OutputOf } from '../../kernel/operation.ts'
import { shownInput } from '../copies/addresses.ts'
import { fail } from '../handle.ts'
import type { CheckRow } from './check-queries.ts'
import type { contestCheck, getChecks } from './contract.ts'

type OwnCheck = OutputOf<typeof getChecks>['checks'][number]

/** Whether the answer counts for the gate and for one’s accuracy. */
export const counts = (row: CheckRow): boolean =>
  row.kind === 'hidden' &&
  row.gold_status !== 'quarantined' &&
  (row.contested_at === null || row.contest_answer !== null)

/** As it counts: what a contest was answered for the worker is right. */
export const countsAsRight = (row: CheckRow): boolean =>
  row.is_right || row.contest_answer === 'for_worker' || row.contest_answer === 'silence'

export const presentOwnCheck = (row: CheckRow): OwnCheck => ({
  assignment_id: row.assignment_id,
  kind: row.kind,
  right: countsAsRight(row),
  counts: counts(row),
  input: shownInput(row.form as Form, row.input, row.copied),
  given: row.given,
  expected: row.expected,
  reason: row.gold_reason,
  answered_at: row.answered_at,
  contest:
    row.contest_reason === null || row.answer_by === null
      ? null
      : {
          reason: row.contest_reason,
          answer: row.contest_answer,
          reasons: row.contest_reasons,
          answer_by: row.answer_by,
        },
})

/** A check that was contested. */
export const presentContest = (row: CheckRow): OutputOf<typeof contestCheck> => ({
  object: 'check_contest',
  assignment_id: row.assignment_id,
  job_id: row.job_id,
  task_id: row.task_id,
  title: row.title,
  input: shownInput(row.form as Form, row.input, row.copied),
  given: row.given,
  expected: row.expected,
  gold_reason: row.gold_reason,
  reason: row.contest_reason ?? '',
  contested_at: row.contested_at ?? fail('not_found'),
  answer_by: row.answer_by ?? fail('not_found'),
  answer: row.contest_answer,
  answered_at: row.contest_answered_at,
  reasons: row.contest_reasons,
})
