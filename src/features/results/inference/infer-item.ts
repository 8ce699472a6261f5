/** One item over a whole job: each task's answer, weighed by how reliable people are. */
import type { ItemResult } from '../../../forms/aggregation/item-result.ts'
import type { AnswerItem } from '../../../forms/form.ts'
import { wholeText } from '../../../forms/item-parts/whole-text.ts'
import { assembled } from '../../../forms/spans/assemble.ts'
import { markedIn } from '../../../forms/spans/span.ts'
import { INFERENCE_LIMITS } from '../../../kernel/limits/results/inference-limits.ts'
import { prepareAnswers } from '../../quality/offline/aggregate.ts'
import { answerColumns } from '../../quality/offline/reading/columns.ts'
import type { Found, Prepared, ResultRow } from '../../quality/offline/report.ts'
import type { FoundSpan } from '../../quality/spans/infer-spans.ts'
import type { OnGold } from './answered.ts'
import { checkOnGold } from './check-on-gold.ts'
import { goldLabels, type ItemKind, optionKey, rowsOf, type Value } from './item-columns.ts'

/** What is known better than by counting, per task. */
export type Overrides = Map<string, Partial<ItemResult>>

/** Four digits, never quite certain: more would only pretend. */
const rounded = (chance: number): number => Math.min(0.9999, Math.round(chance * 1e4) / 1e4)

const roundedAll = (chances: Record<string, number>): Record<string, number> =>
  Object.fromEntries(Object.entries(chances).map(([key, chance]) => [key, rounded(chance)]))

/** Second answers to the same tasks, gold being the first: what reliability is learned from. */
const secondAnswers = (values: readonly Value[], gold: ReadonlyMap<string, string>): number =>
  values.length - new Set(values.map(({ task }) => task).filter((task) => !gold.has(task))).size

/** What is known needs no inference. */
const knownResult = (item: AnswerItem, label: string): Partial<ItemResult> => ({
  answer: item.type === 'rating' ? Number(label) : label,
  confidence: 1,
  method: 'gold',
  posterior: { [label]: 1 },
})

/** A label that can be read as its type. */
const EXAMPLES: Partial<Record<ItemKind['type'], string>> = { ranking: 'a>b', spans: '[]' }

/** The methods an item may be given, `plain` (everybody alike, task by task) first. */
export const methodsFor = (kind: ItemKind | null): readonly string[] => {
  if (kind === null) return ['plain']
  const { type, levels, whole } = kind
  const label = levels?.[0] ?? EXAMPLES[type] ?? '1'
  const one = answerColumns([{ task: 't', worker: 'w', label }])
  if (type === 'text') return ['plain', 'auto', 'medoid', ...(whole ? [] : ['fusion'])]
  return ['plain', 'auto', ...new Set(prepareAnswers(one, type, options(levels)).methods)]
}

/**
 * The engine's name of a method. By itself it fuses texts word by word, as is right for transcripts; of
 * reasons and remarks, which are mostly what forms ask for, one person's whole text is the better answer.
 */
const engineMethod = ({ type }: ItemKind, prepared: Prepared, method: string): string => {
  if (method === 'plain') return plainOf(prepared)
  if (type === 'text') return method === 'fusion' ? 'auto' : 'medoid'
  return method === 'auto' ? (prepared.methods[0] ?? 'auto') : method
}

const options = (
  levels: readonly string[] | undefined,
  gold: ReadonlyMap<string, string> = new Map(),
) => ({ truth: new Map<string, string>(), gold, ...(levels !== undefined && { levels }) })

/** What was found for one task, and what people answered to it. */
type Judged = { row: ResultRow; values: readonly Value[] }

/** The engine's methods are named as its users know them; the form's own are the plain ones. */
const overrideOf = (item: AnswerItem, kind: ItemKind, method: string, { row, values }: Judged) => {
  const { answer, confidence } = row
  if (answer === null) return kind.type === 'categorical' ? tied(row, method) : null
  const sure = confidence === null ? null : rounded(confidence)
  switch (kind.type) {
    case 'categorical': {
      const posterior = roundedAll(row.posterior as Record<string, number>)
      return { answer, confidence: sure, method, posterior }
    }
    case 'ordinal': {
      const posterior = roundedAll(row.posterior as Record<string, number>)
      return { answer: Number(answer), confidence: sure, method, posterior }
    }
    case 'numeric':
      return { answer: fitted(item, Number(answer)), method, interval: row.interval as never }
    case 'ranking':
      return { answer: wholeOrder(item, answer as string[]), method }
    case 'spans':
      return { ...spansResult(item, answer as FoundSpan[], values), confidence: sure, method }
    default:
      // How many words are right is no chance that the answer is: it stands beside, not as confidence.
      return {
        answer: kind.whole ? ownerOf(item, answer, values) : answer,
        method,
        ...(sure !== null && { right_words: sure }),
      }
  }
}

/** Found passages as an answer of the item, with how sure each is. */
const spansResult = (item: AnswerItem, found: readonly FoundSpan[], values: readonly Value[]) => ({
  answer: assembled(
    found,
    values.map(({ value }) => markedIn(value)),
    item.type === 'text_spans' && item.relations !== undefined,
  ),
  posterior: roundedAll(
    Object.fromEntries(
      found.map(({ start, end, label, confidence }) => [`${start}-${end} ${label}`, confidence]),
    ),
  ),
})
/** The whole answer whose text was found the most typical. */
const ownerOf = (item: AnswerItem, text: unknown, values: readonly Value[]): unknown =>
  values.find(({ value }) => wholeText(item, value) === text)?.value ?? null

const tied = (row: ResultRow, method: string): Partial<ItemResult> | null => {
  const posterior = roundedAll(row.posterior as Record<string, number>)
  const top = Math.max(...Object.values(posterior))
  const names = Object.keys(posterior).filter((name) => (posterior[name] ?? 0) > top - 1e-4)
  return row.answers === 0
    ? null
    : { answer: null, confidence: null, method, posterior, tied: names }
}

/** A number that the item itself would accept. */
const fitted = (item: AnswerItem, value: number): number => {
  if (item.type !== 'number') return value
  const whole = item.integer ? Math.round(value) : Math.round(value * 1e9) / 1e9
  return Math.min(item.max ?? whole, Math.max(item.min ?? whole, whole))
}

/** All options or the best few, as the item asks; what nobody named comes last. */
const wholeOrder = (item: AnswerItem, order: readonly string[]): string[] => {
  if (item.type !== 'rank') return [...order]
  const values = item.options?.map(({ value }) => value) ?? []
  const whole = [...order, ...values.filter((value) => !order.includes(value))]
  return whole.slice(0, item.top ?? whole.length)
}

export type InferredItem = {
  overrides: Overrides
  /** Only what is nobody's check: what agreement is measured on. */
  prepared: () => Prepared
  found: Found
  rows: ResultRow[]
  onGold: () => OnGold | null
}

const withoutChecks = (item: AnswerItem, kind: ItemKind, values: readonly Value[]) => {
  const plain = values.filter(({ check }) => !check)
  return prepareAnswers(answerColumns(rowsOf(item, plain)), kind.type, options(kind.levels))
}

/** Infers one item; undefined where everybody counts alike: too little to learn from, or so chosen. */
export const inferItem = (
  item: AnswerItem,
  kind: ItemKind,
  { values, known }: { values: readonly Value[]; known: ReadonlyMap<string, unknown> },
  method: string,
): InferredItem | undefined => {
  if (!values.some(({ check }) => !check)) return undefined
  const gold = goldLabels(item, known)
  const prepare = (some: readonly Value[], labels = new Map<string, string>()) =>
    prepareAnswers(answerColumns(rowsOf(item, some)), kind.type, options(kind.levels, labels))
  const prepared = prepare(values, gold)
  const chosen = engineMethod(kind, prepared, method)
  const found = prepared.run(chosen)
  const own = Map.groupBy(
    values.filter(({ check }) => !check),
    ({ task }) => task,
  )
  const rows = [...found.rows()].filter(({ task }) => own.has(task))
  const named = method === 'fusion' ? method : chosen
  const learned = secondAnswers(values, gold) >= INFERENCE_LIMITS.least_second_opinions
  const overrides: Overrides = new Map()
  if (method !== 'plain')
    for (const row of rows) {
      const right = gold.get(row.task)
      const override =
        right !== undefined
          ? knownResult(item, right)
          : learned
            ? overrideOf(item, kind, named, { row, values: own.get(row.task) ?? [] })
            : null
      if (override !== null) overrides.set(row.task, override)
    }
  const onGold = () =>
    checkOnGold(
      values,
      gold,
      (fair) => prepare(fair).run(chosen).rows(),
      (answer, right) => answer !== null && optionKey(answer) === right,
    )
  return { overrides, prepared: () => withoutChecks(item, kind, values), found, rows, onGold }
}

/** The method nearest to counting, for the figures of an item that is not weighed. */
const plainOf = ({ methods }: Prepared): string =>
  methods.find((one) => ['majority_vote', 'mean', 'borda', 'medoid'].includes(one)) ??
  methods[0] ??
  'auto'
