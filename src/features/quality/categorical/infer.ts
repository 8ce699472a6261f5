/** The door to categorical inference: answers and perhaps gold in, a result per task out. */
import type { LabelTable } from '../answers/label-table.ts'
import { add, at, idAt, largest } from '../mathematics/vectors.ts'
import { matricesFit } from './expectation-maximisation.ts'
import { goldTasks } from './gold-lessons.ts'
import { goldLogLikelihood, heldOutLogLikelihood } from './held-out.ts'
import { runMethod, SINGLE_METHODS, type SingleMethod } from './methods.ts'

/**
 * `auto` is the blend. `best` tries every method and takes the one that foretells gold best, or hidden
 * answers when there is too little gold.
 */
export type Method = 'auto' | 'best' | SingleMethod

export type InferOptions = {
  method?: Method
  /** Right labels by task id. Tasks nobody has are ignored. */
  gold?: ReadonlyMap<string, string>
  /** The model's own numbers, without calibration. */
  raw?: boolean
}

export type Inference = {
  /** What was used in the end. */
  method: SingleMethod
  /** The table with labels that only gold knew. */
  table: LabelTable
  /** task × label; rows sum to 1. Tasks without answers hold what is known before any. */
  posterior: Float64Array
  /** Per task, the likeliest label; −1 where nobody answered and no gold is known, or it is a tie. */
  answer: Int32Array
  /** Per task, the probability that the likeliest label is right. */
  confidence: Float64Array
  rounds: number
  converged: boolean
  /** With `best`: mean log probability of gold or of hidden answers per method. */
  compared?: ReadonlyMap<SingleMethod, number>
}

type Chosen = Pick<Inference, 'method' | 'compared'>

/** Gold tasks from which gold is a better judge than hidden answers. */
const JUDGING_GOLD = 20

const withLabels = (table: LabelTable, extra: Iterable<string>): LabelTable => {
  const labels = [...new Set([...table.labels, ...extra])]
  return labels.length === table.labels.length ? table : { ...table, labels }
}

/** The gold as a column beside the tasks, −1 where nothing is known. */
export const goldColumn = (table: LabelTable, gold: ReadonlyMap<string, string>): Int32Array => {
  const numbers = new Map(table.labels.map((label, number) => [label, number]))
  return Int32Array.from(table.tasks, (task) => numbers.get(gold.get(task) ?? '') ?? -1)
}

const bestOf = (table: LabelTable, gold?: Int32Array): Chosen => {
  if (!matricesFit(table)) return { method: 'blend' }
  const judged = gold !== undefined && goldTasks(gold).length >= JUDGING_GOLD
  const compared = judged
    ? goldLogLikelihood(table, SINGLE_METHODS, gold)
    : heldOutLogLikelihood(table, SINGLE_METHODS)
  const [best] = [...compared].sort(([, a], [, b]) => b - a)
  return { method: best?.[0] ?? 'blend', compared }
}

const answersOf = (table: LabelTable, posterior: Float64Array, gold?: Int32Array) => {
  const labels = table.labels.length
  const answer = new Int32Array(table.tasks.length).fill(-1)
  const confidence = new Float64Array(table.tasks.length)
  for (let t = 0; t < answer.length && labels > 0; t++) {
    const from = t * labels
    const best = largest(posterior, from, labels)
    confidence[t] = at(posterior, from + best)
    const known = gold !== undefined && idAt(gold, t) >= 0
    const asked = idAt(table.start, t + 1) > idAt(table.start, t)
    if (known || (asked && tiedLabels(posterior, from, labels).length === 1)) answer[t] = best
  }
  return { answer, confidence }
}

/** Numbers of the labels that are as likely as the likeliest. */
export const tiedLabels = (posterior: Float64Array, from: number, labels: number): number[] => {
  const top = at(posterior, from + largest(posterior, from, labels))
  const tied: number[] = []
  for (let k = 0; k < labels; k++) if (at(posterior, from + k) > top - 1e-9) tied.push(k)
  return tied
}

/** Stands in for "anything else" where only one label was ever seen: certainty needs an alternative. */
const ANYTHING_ELSE = '\u0000'

/** Tasks times labels above which posteriors do not fit: 320 MB. */
const MOST_POSTERIORS = 40_000_000

/**
 * Infers every task's label. Deterministic: the same answers always give the same result. Throws a
 * RangeError where there are so many labels that they are rather texts.
 */
export const infer = (given: LabelTable, options: InferOptions = {}): Inference => {
  const gold = options.gold ?? new Map<string, string>()
  const known = given.tasks.flatMap((task) => gold.get(task) ?? [])
  const table = withLabels(given, known)
  if (table.tasks.length * table.labels.length > MOST_POSTERIORS)
    throw new RangeError(`${table.labels.length} labels are too many: treat the answers as texts`)
  const alone = table.labels.length === 1
  const worked = alone ? withLabels(table, [ANYTHING_ELSE]) : table
  const column = known.length > 0 ? goldColumn(worked, gold) : undefined
  const wanted = options.method ?? 'auto'
  const choice: Chosen =
    wanted === 'best' ? bestOf(worked, column) : { method: wanted === 'auto' ? 'blend' : wanted }
  const raw = options.raw ?? false
  const fit = runMethod(
    worked,
    choice.method,
    column === undefined ? { raw } : { raw, gold: column },
  )
  const found = answersOf(worked, fit.posterior, column)
  const posterior = alone ? new Float64Array(table.tasks.length).fill(1) : fit.posterior
  const { rounds, converged } = fit
  return { ...choice, table, posterior, ...found, rounds, converged }
}

/** One task's result in words. */
export type TaskResult = {
  /** null where nobody answered, or labels are equally likely. */
  answer: string | null
  /** Probability that `answer` is right, 0 to 1. */
  confidence: number
  /** Probability of each label. */
  posterior: Record<string, number>
  /** Share of the answers that chose each label, everybody counting alike. */
  shares: Record<string, number>
  answers: number
}

/** The result of task number `task`. */
export const taskResult = ({ table, ...found }: Inference, task: number): TaskResult => {
  const labels = table.labels.length
  const start = idAt(table.start, task)
  const answers = idAt(table.start, task + 1) - start
  const votes = new Float64Array(labels)
  for (let i = start; i < start + answers; i++) add(votes, idAt(table.label, i), 1 / answers)
  const best = idAt(found.answer, task)
  const named = (numbers: Float64Array, from: number): Record<string, number> =>
    Object.fromEntries(table.labels.map((label, k) => [label, at(numbers, from + k)]))
  return {
    answer: table.labels[best] ?? null,
    confidence: at(found.confidence, task),
    posterior: named(found.posterior, task * labels),
    shares: named(votes, 0),
    answers,
  }
}
