import { SKILL_LIMITS } from '../../kernel/limits/quality/skill-limits.ts'
import { asWorker, handle } from '../handle.ts'
import { afterNext } from '../quality/workers/kind-skill.ts'
import { listSkills } from './contract.ts'
import { type SkillRow, selectSkills } from './queries.ts'

/** One’s own, and nobody else’s. */
export const listSkillsHandler = handle(listSkills, async (context) => {
  const rows = await selectSkills(context.tx, asWorker(context).worker_id)
  return {
    object: 'kind_skills' as const,
    data: rows.map((row) => presentSkill(row, context.now)),
  }
})

const presentSkill = (row: SkillRow, now: Date) => ({
  object: 'kind_skill' as const,
  ...{ kind: row.kind, score: row.score, low: row.low, high: row.high },
  counts: row.weight >= SKILL_LIMITS.least_weight && row.valid_until > now,
  checks: { good: row.gold_good, of: row.gold_counted },
  others: { good: row.consensus_good, of: row.consensus_counted },
  reviews: { good: row.reviews_good, of: row.reviews_counted },
  after_next: afterNext(row),
  ...{ counted_at: row.counted_at, valid_until: row.valid_until },
})
