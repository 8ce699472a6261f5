import { toPublicId } from '../../kernel/id.ts'
import { GOLD_LIMITS } from '../../kernel/limits/quality/gold-limits.ts'
import { RULE_LIMITS } from '../../kernel/limits/quality/rule-limits.ts'
import { asRequester, fail, handle } from '../handle.ts'
import { whereItStands } from '../jobs/counting/where-it-stands.ts'
import { type JobRow, lockJob } from '../jobs/queries.ts'
import { setRules } from './contract.ts'
import { presentRules } from './present-rules.ts'
import { gateColumns, rulesOf } from './presets.ts'
import { replaceRules, selectRules, setGate, setRetrains } from './queries.ts'
import type { Rule } from './rule-schemas.ts'

/** All or none. The gate is a term of the job, and stands there alone. */
export const setRulesHandler = handle(setRules, async (context, { job_id, preset, rules }) => {
  const { tx, now } = context
  const job = (await lockJob(tx, job_id, asRequester(context).requester_id)) ?? fail('not_found')
  if (job.status !== 'draft')
    fail('conflict', `The job is ${job.status}; people have read its rules. Set them in a draft.`)
  const all = rulesOf(preset, rules)
  requireRules(job, all)
  const gate = all.find(({ action }) => action === 'gate')
  const retrains = all.some(({ action }) => action === 'retrain')
  const columns = { retrains, ...(gate !== undefined && gateColumns(gate)) }
  await setRetrains(tx, job_id, retrains)
  if (gate !== undefined) await setGate(tx, job_id, gateColumns(gate))
  await replaceRules(
    tx,
    job_id,
    all.filter(({ action }) => action !== 'gate'),
    now,
  )
  context.note({ subject: toPublicId('job', job_id), job_id })
  const changed = { ...job, ...columns }
  const stands = await whereItStands(tx, changed)
  return { ...presentRules(changed, await selectRules(tx, job_id)), ...stands }
})

const requireRules = (job: JobRow, rules: readonly Rule[]): void => {
  if (rules.length > RULE_LIMITS.per_job)
    fail(
      'invalid_input',
      `A job has at most ${RULE_LIMITS.per_job} rules, those of the preset included.`,
    )
  for (const [at, rule] of rules.entries()) requireOne(job, rule, `Rule ${at + 1}`)
  if (rules.filter(({ action }) => action === 'gate').length > 1)
    fail('invalid_input', 'A job has one gate.')
}

const requireOne = (job: JobRow, rule: Rule, name: string): void => {
  const { collector, over, fewer_than, action } = rule
  if (fewer_than > over) fail('invalid_input', `${name}: fewer_than is at most over.`)
  if (collector === 'speed' && action !== 'ask_human')
    fail('invalid_input', `${name}: speed asks a human, and nothing else follows from it.`)
  if (action === 'gate' && collector !== 'gold')
    fail('invalid_input', `${name}: only gold shuts the gate of a job.`)
  if (action === 'gate') requireGate(rule, name)
  if ((collector === 'gold' || action === 'retrain') && job.gold_percent === 0)
    fail('conflict', `${name} needs gold: say gold in the job’s terms with update_job first.`)
}

const requireGate = (rule: Rule, name: string): void => {
  const { gate_percent, gate_over } = GOLD_LIMITS
  const { gate_percent: percent } = gateColumns(rule)
  const fits =
    rule.over >= gate_over.minimum &&
    rule.over <= gate_over.maximum &&
    percent >= gate_percent.minimum &&
    percent <= gate_percent.maximum
  if (!fits)
    fail(
      'invalid_input',
      `${name}: a gate looks at ${gate_over.minimum} to ${gate_over.maximum} checks and asks for ${gate_percent.minimum} to ${gate_percent.maximum} % of them.`,
    )
}
