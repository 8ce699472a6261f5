/**
 * People who suddenly take a fraction of their own time. Held against nobody but themselves, and against how
 * long others took for the very same tasks, so that a stretch of short tasks raises nothing. Being fast from
 * the beginning on raises nothing either: people differ.
 */
import { SIGNAL_LIMITS } from '../../../kernel/limits/quality/signal-limits.ts'
import { type Finding, rounded } from './finding.ts'
import { median, rankSigmas } from './tails.ts'

const { speed_recent, speed_past, speed_ratio, speed_sigmas } = SIGNAL_LIMITS

/** In the order in which they were handed in. */
export type TimedAnswer = { task: string; worker: string; seconds: number }

type Relative = TimedAnswer & { relative: number }

/** Times as parts of what others took for the same task, where two did, and else of what is usual. */
const relativeTimes = (answers: readonly TimedAnswer[]): Relative[] => {
  const usual = Math.max(1, median(answers.map(({ seconds }) => seconds)))
  const byTask = Map.groupBy(answers, ({ task }) => task)
  return answers.map((answer) => {
    const others = (byTask.get(answer.task) ?? []).filter(({ worker }) => worker !== answer.worker)
    const theirs = others.length < 2 ? usual : median(others.map(({ seconds }) => seconds))
    return { ...answer, relative: answer.seconds / Math.max(1, theirs) }
  })
}

export const findSpeedDrops = (answers: readonly TimedAnswer[]): Finding[] =>
  [...Map.groupBy(relativeTimes(answers), ({ worker }) => worker)].flatMap(([worker, times]) => {
    if (times.length < speed_recent + speed_past) return []
    const recent = times.slice(-speed_recent)
    const past = times.slice(-speed_recent - speed_past, -speed_recent)
    const relative = (part: readonly Relative[]) => part.map((one) => one.relative)
    const sigmas = -rankSigmas(relative(recent), relative(past))
    const ratio = median(relative(recent)) / median(relative(past))
    if (sigmas < speed_sigmas || !(ratio <= speed_ratio)) return []
    const seconds = (part: readonly Relative[]) => rounded(median(part.map((one) => one.seconds)))
    return {
      kind: 'speed' as const,
      workers: [worker],
      figures: {
        seconds_before: seconds(past),
        seconds_now: seconds(recent),
        ratio: rounded(ratio),
      },
      strength: sigmas,
    }
  })
