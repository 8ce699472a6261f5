/** A job’s rules in their public form. */
import type { JobRow } from '../jobs/queries.ts'
import { gateRule } from './presets.ts'
import type { FiringRow, RuleRow } from './queries.ts'

const ruleOf = ({ collector, over, fewer_than, action }: RuleRow) => ({
  ...{ collector, over, fewer_than, action },
})

export const presentRules = (
  job: Pick<JobRow, 'id' | 'gate_percent' | 'gate_over'>,
  rules: readonly RuleRow[],
  own: { firings: readonly FiringRow[]; retraining: boolean } | null = null,
) => {
  const gate = gateRule(job)
  return {
    object: 'rules' as const,
    job_id: job.id,
    rules: [...(gate === null ? [] : [gate]), ...rules.map(ruleOf)],
    held:
      own?.firings.map((one) => ({
        ...ruleOf(one),
        ...{ good: one.good, counted: one.counted, fired_at: one.fired_at },
      })) ?? null,
    retraining: own?.retraining ?? false,
  }
}
