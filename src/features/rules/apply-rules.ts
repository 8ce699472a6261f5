import { after } from '../../kernel/clock.ts'
import { toPublicId, type Uuid } from '../../kernel/id.ts'
import { RULE_LIMITS } from '../../kernel/limits/quality/rule-limits.ts'
import { type Context, fail, handle } from '../handle.ts'
import { findAnyJob, type JobRow } from '../jobs/queries.ts'
import { requireForm } from '../jobs/terms.ts'
import { raise } from '../signals/raise.ts'
import { applyRules } from './contract.ts'
import {
  beginRetraining,
  insertFiring,
  type RuleRow,
  selectFirings,
  selectRules,
  takeRuleLook,
} from './queries.ts'
import { consensusOf, holds, paceOf, type Tally, tallyOf } from './tally.ts'
import {
  lastBeside,
  lastGold,
  lastKept,
  lastReviews,
  lastSeconds,
  type Window,
} from './tally-queries.ts'

/**
 * A rule that held begins to count anew, so that a second look finds nothing: twice is harmless. What follows
 * is training, or a signal that a human reads, and never anything else.
 */
export const applyRulesHandler = handle(applyRules, async (context, { job_id }) => {
  const { tx, now } = context
  const job = (await findAnyJob(tx, job_id)) ?? fail('not_found')
  const rules = await selectRules(tx, job_id)
  const people = await takeRuleLook(tx, { job_id, next_at: after(now, RULE_LIMITS.pause) })
  let [retrained, raised] = [0, 0]
  for (const worker_id of people)
    for (const done of await applyAll(context, job, rules, worker_id)) {
      if (done === 'retrained') retrained++
      if (done === 'raised') raised++
    }
  const { requester_id } = job
  if (retrained + raised > 0)
    context.note({ subject: toPublicId('job', job_id), job_id, requester_id })
  return { looked: people.length, retrained, raised }
})

/** `raised_for_operators`: the requester reads nothing about anybody’s time (charter R13). */
type Done = 'retrained' | 'raised' | 'raised_for_operators' | null

const applyAll = async (
  context: Context,
  job: JobRow,
  rules: readonly RuleRow[],
  worker_id: Uuid,
): Promise<Done[]> => {
  const firings = await selectFirings(context.tx, job.id, worker_id)
  const done: Done[] = []
  for (const rule of rules) {
    const since = firings.find(({ number }) => number === rule.number)?.fired_at ?? null
    const seen = await lookAt(context, job, rule, {
      job_id: job.id,
      worker_id,
      since,
      over: rule.over,
    })
    if (seen !== null && holds(rule, seen.tally))
      done.push(await act(context, job, rule, worker_id, seen))
  }
  return done
}

type Seen = { tally: Tally; figures: Record<string, number> }

const lookAt = async (
  { tx }: Context,
  job: JobRow,
  rule: RuleRow,
  window: Window,
): Promise<Seen | null> => {
  const plain = (tally: Tally): Seen => ({ tally, figures: { ...tally } })
  switch (rule.collector) {
    case 'gold':
      return plain(tallyOf(await lastGold(tx, window)))
    case 'skipped':
      return plain(tallyOf(await lastKept(tx, window)))
    case 'reviews':
      return plain(tallyOf(await lastReviews(tx, window)))
    case 'consensus': {
      const beside = await lastBeside(tx, window, RULE_LIMITS.others)
      return plain(consensusOf(requireForm(job.form), beside))
    }
    case 'speed': {
      const pace = paceOf(await lastSeconds(tx, window, 30), rule.over)
      if (pace === null) return null
      const figures = { seconds_before: pace.usual, seconds_now: pace.now }
      return { tally: pace.tally, figures }
    }
  }
}

const act = async (
  context: Context,
  job: JobRow,
  rule: RuleRow,
  worker_id: Uuid,
  { tally, figures }: Seen,
): Promise<Done> => {
  const { tx, now } = context
  const { id: job_id } = job
  const trains =
    rule.action === 'retrain' && (await beginRetraining(tx, { job_id, worker_id, now }))
  // Where training cannot come again, a human looks.
  const action = trains ? ('retrain' as const) : ('ask_human' as const)
  const id = context.newId()
  await insertFiring(tx, { id, job_id, number: rule.number, worker_id, action, ...tally, now })
  if (trains) return 'retrained'
  const speed = rule.collector === 'speed'
  await raise(context, {
    job_id,
    kind: speed ? 'speed' : 'rule',
    workers: [worker_id],
    detail: id,
    figures: { ...figures, fewer_than: rule.fewer_than },
    shows: rule.collector,
  })
  return speed ? 'raised_for_operators' : 'raised'
}
