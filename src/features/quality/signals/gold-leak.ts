/**
 * Gold tasks whose answer seems to be known: right answers jump against the task’s own past, the time for it
 * collapses, or people answer it right who fail all the others. A gold task is no person: it may be taken out
 * of use by a machine, and what was answered stays counted.
 */
import { SIGNAL_LIMITS } from '../../../kernel/limits/quality/signal-limits.ts'
import { type Finding, rounded } from './finding.ts'
import { binomialTail, median, rankSigmas } from './tails.ts'

const LIMITS = SIGNAL_LIMITS

/** An answer to hidden gold, in the order in which they came. */
export type CheckAnswer = { task: string; worker: string; right: boolean; seconds: number }

export type Leak = Finding & { task: string }

/** How one person does on all checks but one. */
type Others = { right: number; of: number; seconds: number }

const othersOf = (own: readonly CheckAnswer[], task: string): Others => {
  const others = own.filter((one) => one.task !== task)
  return {
    right: others.filter(({ right }) => right).length,
    of: others.length,
    seconds: median(others.map(({ seconds }) => seconds)),
  }
}

const rightOf = (answers: readonly CheckAnswer[]): number =>
  answers.filter(({ right }) => right).length

type Seen = { answer: CheckAnswer; others: Others }

/** What people like these would get right, by their other checks: shrunk, never 0 and never 1. */
const expectedRight = (seen: readonly Seen[], usual: number): number =>
  seen.reduce((sum, { others }) => sum + (others.right + 2 * usual) / (others.of + 2), 0) /
  seen.length

/** The last answers are right far more often than before, and not because better people gave them. */
const jumped = (past: readonly Seen[], recent: readonly Seen[], usual: number) => {
  const before = (rightOf(past.map(({ answer }) => answer)) + 1) / (past.length + 2)
  const now = rightOf(recent.map(({ answer }) => answer))
  const better = expectedRight(recent, usual) - expectedRight(past, usual)
  const expected = Math.min(0.97, Math.max(0.03, before + Math.max(0, better)))
  const chance = binomialTail(now, recent.length, expected)
  const jump = now / recent.length - expected
  if (jump < LIMITS.leak_jump || chance > LIMITS.leak_chance) return null
  return { right_before: rounded(before), right_now: rounded(now / recent.length), chance }
}

/** The last answers came in a fraction of the time that the same people take for other checks. */
const collapsed = (past: readonly Seen[], recent: readonly Seen[]) => {
  const relative = (part: readonly Seen[]) =>
    part
      .filter(({ others }) => others.of >= 2)
      .map(({ answer, others }) => answer.seconds / Math.max(1, others.seconds))
  const [before, now] = [relative(past), relative(recent)]
  if (before.length < LIMITS.leak_past || now.length < LIMITS.leak_recent) return null
  const sigmas = -rankSigmas(now, before)
  const ratio = median(now) / median(before)
  const right = rightOf(recent.map(({ answer }) => answer)) / recent.length
  // Quick and wrong is carelessness, not knowledge.
  if (!(ratio <= LIMITS.speed_ratio) || sigmas < 3.7 || right < 0.8) return null
  return { time_ratio: rounded(ratio), right_now: rounded(right), chance: LIMITS.leak_chance }
}

/** People who fail the other checks answer this one right, more than such people would. */
const knownToFailing = (seen: readonly Seen[]) => {
  const failing = seen.filter(
    ({ others }) =>
      others.of >= LIMITS.leak_checks && others.right <= LIMITS.leak_failing * others.of,
  )
  if (failing.length < LIMITS.leak_people) return null
  const right = rightOf(failing.map(({ answer }) => answer))
  const rest = seen.filter((one) => !failing.includes(one))
  const easy = rest.length === 0 ? 1 : rightOf(rest.map(({ answer }) => answer)) / rest.length
  // An easy task is answered by anybody: then those who fail others are no sign.
  const expected = Math.max(expectedRight(failing, LIMITS.leak_failing), 0.8 * easy)
  const chance = binomialTail(right, failing.length, expected)
  if (right < 0.8 * failing.length || chance > LIMITS.leak_chance) return null
  return { failing_people: failing.length, of_them_right: right, chance }
}

/** The leaks that the answers to a job’s hidden gold show, one at most for each task. */
export const findLeaks = (answers: readonly CheckAnswer[]): Leak[] => {
  const byWorker = Map.groupBy(answers, ({ worker }) => worker)
  const usual = (rightOf(answers) + 1) / (answers.length + 2)
  return [...Map.groupBy(answers, ({ task }) => task)].flatMap(([task, given]) => {
    const seen = given.map((answer) => ({
      answer,
      others: othersOf(byWorker.get(answer.worker) ?? [], task),
    }))
    const recent = seen.slice(-LIMITS.leak_recent)
    const past = seen.slice(0, -LIMITS.leak_recent)
    const enough = past.length >= LIMITS.leak_past
    const found =
      (enough ? (jumped(past, recent, usual) ?? collapsed(past, recent)) : null) ??
      knownToFailing(seen)
    if (found === null) return []
    const { chance, ...figures } = found
    const strength = -Math.log10(Math.max(chance, 1e-300))
    return { kind: 'gold_leak' as const, task, workers: [], figures, strength }
  })
}
