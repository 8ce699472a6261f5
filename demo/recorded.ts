/** The recorded crowd job that the demo plays again; source and licences stand in data/README.md. */
import { readFileSync } from 'node:fs'
import { z } from 'zod'

const Choice = z.enum(['a1', 'a2', 'equal'])
export type Choice = z.output<typeof Choice>

const Pair = z.object({
  id: z.string(),
  topic: z.string(),
  stance: z.string(),
  a: z.string(),
  b: z.string(),
  /** The label its authors derived; null where they gave none. */
  truth: Choice.nullable(),
})
export type Pair = z.output<typeof Pair>

const RecordedAnswer = z.object({
  task: z.string(),
  worker: z.string(),
  choice: Choice,
  reason: z.string(),
  /** From accepting to submitting; an upper bound, see the README. */
  seconds: z.number().int().positive(),
})
export type RecordedAnswer = z.output<typeof RecordedAnswer>

export type Recording = {
  pairs: Pair[]
  /** In recorded order. */
  answers: RecordedAnswer[]
  /** People, in the order of their first answer. */
  people: string[]
  /** Answers that every pair got. */
  overlap: number
  /** Middle of all recorded working times, rounded up to a whole second. */
  medianSeconds: number
  /** Seven in ten answers took so long or less. */
  statedSeconds: number
}

/** Reads the recording. Throws when a line does not fit or a pair has more answers than another. */
export const readRecording = (): Recording => {
  const pairs = lines('tasks.jsonl').map((line) => Pair.parse(line))
  const answers = lines('answers.jsonl').map((line) => RecordedAnswer.parse(line))
  const overlap = answers.length / pairs.length
  const counts = Map.groupBy(answers, ({ task }) => task)
  if (pairs.some(({ id }) => counts.get(id)?.length !== overlap))
    throw new Error(`not every pair has ${overlap} answers`)
  return {
    pairs,
    answers,
    people: [...new Set(answers.map(({ worker }) => worker))],
    overlap,
    medianSeconds: Math.ceil(median(answers.map(({ seconds }) => seconds))),
    statedSeconds: Math.ceil(sevenInTen(answers.map(({ seconds }) => seconds))),
  }
}

const lines = (file: string): unknown[] =>
  readFileSync(new URL(`data/${file}`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

/** The number that seven in ten do not exceed. */
const sevenInTen = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length * 0.7)] ?? 0

/** The middle of some numbers, the mean of the two middle ones when they are even in number. */
export const median = (numbers: readonly number[]): number => {
  const sorted = numbers.toSorted((a, b) => a - b)
  const below = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0
  const above = sorted[Math.floor(sorted.length / 2)] ?? 0
  return (below + above) / 2
}
