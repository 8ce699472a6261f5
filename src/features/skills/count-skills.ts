import { after } from '../../kernel/clock.ts'
import type { Uuid } from '../../kernel/id.ts'
import { RULE_LIMITS } from '../../kernel/limits/quality/rule-limits.ts'
import { SKILL_LIMITS } from '../../kernel/limits/quality/skill-limits.ts'
import { type Context, fail, handle } from '../handle.ts'
import { findAnyJob, type JobRow } from '../jobs/queries.ts'
import { requireForm } from '../jobs/terms.ts'
import { kindSkill } from '../quality/workers/kind-skill.ts'
import { consensusOf } from '../rules/tally.ts'
import { lastBeside } from '../rules/tally-queries.ts'
import { countSkills } from './contract.ts'
import { kindOfJob } from './kind-of-job.ts'
import { dropSkill, keepPart, keepSkill, type PartRow, partsOf, takePeople } from './queries.ts'

/** Everything is counted anew from what there is, so that a contest or a repair counts too. */
export const countSkillsHandler = handle(countSkills, async (context, { job_id }) => {
  const { tx, now } = context
  const job = (await findAnyJob(tx, job_id)) ?? fail('not_found')
  const kind = kindOfJob(requireForm(job.form))
  const next_at = after(now, SKILL_LIMITS.pause)
  const closed = job.status === 'closed'
  const people = await takePeople(tx, { job_id, kind: kind ?? '', closed, now, next_at })
  if (kind === null) return { counted: 0 }
  for (const worker_id of people) {
    await countOthers(context, job, worker_id, kind)
    await countOne(context, worker_id, kind)
  }
  return { counted: people.length }
})

/** How often this person said in this job what most others said. */
const countOthers = async (
  { tx, now }: Context,
  job: JobRow,
  worker_id: Uuid,
  kind: string,
): Promise<void> => {
  const window = { job_id: job.id, worker_id, since: null, over: SKILL_LIMITS.consensus_over }
  const tally = consensusOf(requireForm(job.form), await lastBeside(tx, window, RULE_LIMITS.others))
  if (tally.counted > 0) await keepPart(tx, { job_id: job.id, worker_id, kind, ...tally, now })
}

const WEIGHTS = { gold: 1, consensus: SKILL_LIMITS.consensus_weight, reviews: 1 } as const

const countOne = async ({ tx, now }: Context, worker_id: Uuid, kind: string): Promise<void> => {
  const parts = await partsOf(tx, { worker_id, kind, now })
  const sum = (part: (row: PartRow) => number) =>
    parts.reduce((total, row) => total + WEIGHTS[row.source] * part(row), 0)
  const weighed = { good: sum((row) => row.good_aged), weight: sum((row) => row.counted_aged) }
  const last = Math.max(...parts.map(({ last_at }) => last_at?.getTime() ?? 0))
  if (weighed.weight <= 0) return void (await dropSkill(tx, worker_id, kind))
  const of = (source: PartRow['source']) => parts.find((row) => row.source === source)
  await keepSkill(tx, {
    ...{ worker_id, kind, ...kindSkill(weighed), ...weighed },
    gold_good: of('gold')?.good ?? 0,
    gold_counted: of('gold')?.counted ?? 0,
    consensus_good: of('consensus')?.good ?? 0,
    consensus_counted: of('consensus')?.counted ?? 0,
    reviews_good: of('reviews')?.good ?? 0,
    reviews_counted: of('reviews')?.counted ?? 0,
    counted_at: now,
    valid_until: after(new Date(last), SKILL_LIMITS.valid),
  })
}
