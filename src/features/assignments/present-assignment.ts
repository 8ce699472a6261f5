/** An assignment as its worker sees it. */
import type { Form } from '../../forms/form.ts'
import type { Uuid } from '../../kernel/id.ts'
import { LIMITS } from '../../kernel/limits.ts'
import { money } from '../../kernel/money.ts'
import type { OutputOf } from '../../kernel/operation.ts'
import { shownInput } from '../copies/addresses.ts'
import { type Context, fail } from '../handle.ts'
import { askedByNames } from '../identity/asked-by.ts'
import { hourlyPay } from '../jobs/pricing.ts'
import { presentRepair } from '../jobs/repair/repair-terms.ts'
import type { getAssignment } from './contract.ts'
import { type AssignmentRow, findAssignment, lockAssignment } from './queries.ts'

export const presentAssignment = (row: AssignmentRow): OutputOf<typeof getAssignment> => ({
  object: 'assignment',
  id: row.id,
  livemode: row.livemode,
  job_id: row.job_id,
  // Of gold and of all else in a job with gold: the order of ids would tell them apart.
  task_id: row.shown_task_id ?? row.task_id,
  status: row.status,
  title: row.title,
  form: row.form,
  clarification: row.clarification,
  repair: presentRepair(row),
  input: shownInput(row.form as Form, row.input, row.copied),
  reward: money(row.paid_minor ?? row.reward_minor, row.currency),
  supplement: supplementOf(row),
  hourly: money(hourlyPay(row.paid_minor ?? row.reward_minor, row.estimated_seconds), row.currency),
  estimated_seconds: row.estimated_seconds,
  asked_by: askedByNames(row),
  content_flags: row.content_flags ?? [],
  paid_elsewhere: row.paid_elsewhere,
  draft: row.draft,
  draft_saved_at: row.draft_saved_at,
  answers: row.answers,
  revision: row.revision,
  change_request: row.change_request,
  change_rounds_left: LIMITS.change_rounds - row.change_rounds,
  claimed_at: row.claimed_at,
  expires_at: row.expires_at,
  submitted_at: row.submitted_at,
  auto_approve_at: row.auto_approve_at,
  decided_at: row.decided_at,
})

/** What comes on top of the reward; a raise makes it smaller. */
const supplementOf = ({ minimum_minor, paid_minor, reward_minor, currency }: AssignmentRow) => {
  const sum = (minimum_minor ?? 0n) - (paid_minor ?? reward_minor)
  return sum > 0n ? money(sum, currency) : null
}

/** The worker’s own assignment, locked; somebody else’s is not there. */
export const lockOwnAssignment = async (
  { tx }: Context,
  id: Uuid,
  worker_id: Uuid,
): Promise<AssignmentRow> => {
  const row = await lockAssignment(tx, id)
  return row !== undefined && row.worker_id === worker_id ? row : fail('not_found')
}

/** The assignment as it is after a change. */
export const readBack = async ({ tx }: Context, id: Uuid) =>
  presentAssignment((await findAssignment(tx, id)) ?? fail('not_found'))
