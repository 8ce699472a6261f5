/** Questions where several options may be ticked: every option is a yes or no of its own. */
import { labelTable } from '../answers/label-table.ts'
import { at } from '../mathematics/vectors.ts'
import { infer, type Method } from './infer.ts'

export type ChoicesAnswer = { task: string; worker: string; options: readonly string[] | null }

export type ChoicesResult = {
  /** The options more likely than not, in the order given; null where nobody answered. */
  answer: string[] | null
  /** Probability that exactly `answer` is right, options taken as independent. */
  confidence: number
  /** Probability that each option applies. */
  posterior: Record<string, number>
  /** Share of the people who ticked each option. */
  shares: Record<string, number>
  answers: number
}

const YES = 'yes'
const NO = 'no'

const tableOf = (answers: readonly ChoicesAnswer[], option: string) =>
  labelTable(
    answers.map(({ task, worker, options }) => ({
      task,
      worker,
      label: options === null ? null : options.includes(option) ? YES : NO,
    })),
    { labels: [YES, NO] },
  )

/** Infers every task's options, in the order in which tasks first appear. `gold` lists right options. */
export const inferChoices = (
  answers: readonly ChoicesAnswer[],
  options: readonly string[],
  {
    method = 'auto',
    gold,
  }: { method?: Method; gold?: ReadonlyMap<string, readonly string[]> } = {},
): { tasks: readonly string[]; results: ChoicesResult[] } => {
  const found = options.map((option) => {
    const known = [...(gold ?? [])].map(([task, right]): [string, string] => [
      task,
      right.includes(option) ? YES : NO,
    ])
    return infer(tableOf(answers, option), { method, gold: new Map(known) })
  })
  const tasks = found[0]?.table.tasks ?? []
  const results = tasks.map((_, t): ChoicesResult => {
    const chances = found.map(({ posterior }) => at(posterior, 2 * t))
    const table = found[0]?.table
    const [from, end] = [table?.start[t] ?? 0, table?.start[t + 1] ?? 0]
    const ticked = found.map(({ table: own }) =>
      own.label.subarray(from, end).filter((l) => l === 0),
    )
    const known = end > from || gold?.has(tasks[t] ?? '') === true
    const named = (numbers: number[]) =>
      Object.fromEntries(options.map((option, o) => [option, numbers[o] ?? 0]))
    return {
      answer: known ? options.filter((_, o) => (chances[o] ?? 0) > 0.5) : null,
      confidence: known ? chances.reduce((all, one) => all * Math.max(one, 1 - one), 1) : 0,
      posterior: named(chances),
      shares: named(ticked.map(({ length }) => (end > from ? length / (end - from) : 0))),
      answers: end - from,
    }
  })
  return { tasks, results }
}
