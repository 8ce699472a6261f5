/**
 * What goes wrong in the replay. The recording holds only finished answers, so these are staged;
 * every one of them ends with the recorded answer, unchanged.
 */
import type { RecordedAnswer, Recording } from './recorded.ts'

/** Others who take the place first and give it back. */
const RETURNS = 12
/** Others who take the place first and let the time run out. */
const LAPSES = 8

export type PassingBy = { name: string; ends: 'returned' | 'expired' }

export type Mishaps = {
  /** Somebody else who holds the place before the recorded person. */
  passingBy: Map<RecordedAnswer, PassingBy>
  /** Handed in half finished at first. */
  unfinished: RecordedAnswer
  /** The server dies when so many answers are in. */
  killAfter: number
}

/** The same mishaps in every run. */
export const planMishaps = ({ answers }: Recording): Mishaps => {
  const passingBy = new Map<RecordedAnswer, PassingBy>()
  const taken = new Set<string>()
  const stage = (ends: PassingBy['ends'], count: number, from: number, to: number) => {
    for (let index = 0; index < count; index++) {
      const answer = answers[from + Math.floor(((to - from) * index) / count)]
      if (answer === undefined) continue
      const name = strangerTo(answer, answers, taken)
      taken.add(name)
      passingBy.set(answer, { name, ends })
    }
  }
  // Lapses come early, because a lease must run out before the recorded person can begin.
  // None among the first places: the rest would wait for it.
  stage('expired', LAPSES, 97, Math.floor(answers.length / 4))
  stage('returned', RETURNS, 110, answers.length)
  const unfinished = answers.find(
    (answer, index) => index > answers.length / 5 && !passingBy.has(answer),
  )
  if (unfinished === undefined) throw new Error('the recording is too short')
  return { passingBy, unfinished, killAfter: Math.floor(answers.length / 2) }
}

/** Somebody who never answers this pair, answers others about now, and was not a stranger before. */
const strangerTo = (
  { task }: RecordedAnswer,
  answers: readonly RecordedAnswer[],
  taken: ReadonlySet<string>,
): string => {
  const there = new Set(answers.filter((one) => one.task === task).map((one) => one.worker))
  const from = answers.findIndex((one) => one.task === task)
  const stranger = [...answers.slice(from), ...answers].find(
    ({ worker }) => !there.has(worker) && !taken.has(worker),
  )
  if (stranger === undefined) throw new Error('nobody else is here')
  return stranger.worker
}

/** The beginning of a sentence, as somebody sends it who pressed the button too early. */
export const halfFinished = (reason: string): string => reason.split(/\s+/).slice(0, 2).join(' ')

/** Whether a reason is so short that its writer must have been interrupted. */
export const looksUnfinished = (reason: string): boolean => reason.split(/\s+/).length < 3
