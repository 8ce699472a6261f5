/** One run: the draft, and its publishing. A refusal leaves the draft and is told. */
import { attempted } from '../../database/transact.ts'
import { after } from '../../kernel/clock.ts'
import { ERRORS, Problem } from '../../kernel/errors.ts'
import type { Uuid } from '../../kernel/id.ts'
import { money } from '../../kernel/money.ts'
import { copyGold, countOwnGold } from '../gold/copy-queries.ts'
import { type Context, fail, type RequesterSide } from '../handle.ts'
import { holdsKeyFor } from '../identity/agent-queries.ts'
import { setDraftDeadline } from '../jobs/drafting/term-queries.ts'
import { openJob } from '../jobs/open-job.ts'
import { findJob, type JobRow, lockJob } from '../jobs/queries.ts'
import { copyRules } from '../rules/queries.ts'
import { tasksFromRows } from '../tasks/check-rows.ts'
import { copyTasks } from '../tasks/copy-queries.ts'
import { insertTasks, showTasks } from '../tasks/queries.ts'
import { copyJob } from './copy-job.ts'
import { ownTasks, type ScheduleRow } from './queries.ts'
import { lockKeptDraft, type RunRow } from './run-queries.ts'

export type Outcome = Pick<RunRow, 'outcome' | 'job_id' | 'code' | 'detail'>

/** Makes the draft of this run and publishes it, as the requester or the agent of the schedule. */
export const carryOut = async (context: Context, schedule: ScheduleRow): Promise<Outcome> => {
  const { tx } = context
  const { requester_id, agent_id, max_cost_minor, currency } = schedule
  const side = { requester_id, agent_id, person_id: null }
  const draft = await attempted(tx, () => draftOf(context, side, schedule))
  if (draft instanceof Problem) return refused(draft, null)
  const opened = await attempted(tx, async () => {
    await requireActing(context, agent_id)
    const max_cost = max_cost_minor === null ? undefined : money(max_cost_minor, currency)
    return openJob(context, side, draft, { max_cost })
  })
  if (opened instanceof Problem) return refused(opened, draft.id)
  if (opened.job.status === 'held') return held(draft.id)
  const outcome = opened.needsHuman ? 'needs_human' : 'opened'
  return { outcome, job_id: draft.id, code: null, detail: null }
}

/** A human of the instance looks at its texts first; then it is a draft that is published by hand. */
const held = (job_id: Uuid): Outcome => ({
  outcome: 'refused',
  job_id,
  code: 'asks_for_private',
  detail: 'A human of the instance looks at the texts first; get_job says where.',
})

const refused = ({ code, details }: Problem, job_id: Uuid | null): Outcome => ({
  outcome: 'refused',
  job_id,
  code,
  detail: details.detail ?? ERRORS[code].title,
})

/** An agent whose keys were all revoked acts no more, through a schedule of its neither. */
const requireActing = async ({ tx }: Context, agent_id: Uuid | null): Promise<void> => {
  if (agent_id !== null && !(await holdsKeyFor(tx, agent_id, 'jobs')))
    fail('forbidden', 'The agent of this schedule has no key for jobs any more.')
}

/** The draft to publish; of a repeated job the one an earlier run had to leave, else a new copy. */
const draftOf = async (
  context: Context,
  side: RequesterSide,
  schedule: ScheduleRow,
): Promise<JobRow> => {
  const { tx, now } = context
  const { requester_id, open_seconds } = schedule
  if (schedule.repeat === null)
    return (await lockJob(tx, schedule.job_id, requester_id)) ?? fail('not_found')
  const deadline = open_seconds === null ? null : after(now, open_seconds)
  const kept = await lockKeptDraft(tx, schedule.id)
  if (kept === undefined) return copyOf(context, side, schedule, deadline)
  await setDraftDeadline(tx, kept.id, deadline)
  return { ...kept, deadline }
}

const copyOf = async (
  context: Context,
  side: RequesterSide,
  schedule: ScheduleRow,
  deadline: Date | null,
): Promise<JobRow> => {
  const { tx, now } = context
  const original = (await findJob(tx, schedule.job_id, schedule.requester_id)) ?? fail('not_found')
  const { retrains } = original
  const copy = { ...(await copyJob(context, side, original, deadline)), retrains }
  const golds = Array.from({ length: await countOwnGold(tx, original.id) }, () => context.newId())
  await copyRules(tx, { from: original.id, to: copy.id, now })
  await copyGold(tx, { from: original.id, to: copy.id, ids: golds, now })
  const given = await ownTasks(tx, schedule.id)
  if (given === null) {
    const ids = Array.from({ length: original.task_count }, () => context.newId())
    await copyTasks(tx, { from: original.id, to: copy.id, ids, now })
    return { ...copy, task_count: await showTasks(tx, copy.id, ids.length) }
  }
  const rows = given.map((input, index) => ({ line: index + 1, input }))
  const tasks = await tasksFromRows(context, copy, rows, 1)
  await insertTasks(tx, copy.id, tasks, now)
  return { ...copy, task_count: await showTasks(tx, copy.id, tasks.length) }
}
