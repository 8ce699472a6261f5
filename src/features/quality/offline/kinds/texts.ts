/** Texts: words wrong, by edits over the words of the right text. */
import { idAt } from '../../mathematics/vectors.ts'
import { editDistance } from '../../text/alignment.ts'
import { inferTexts, similarity, TEXT_METHODS, type TextMethod } from '../../text/infer-texts.ts'
import { textTable } from '../../text/text-table.ts'
import { wordsOf } from '../../text/words.ts'
import type { AnswerColumns } from '../reading/columns.ts'
import type { Found, Prepared, PrepareOptions, ResultRow } from '../report.ts'
import { distanceAlphaOf, meanNearness, meanOf, sizesOf } from './figures.ts'
import { eachAnswer, readLabels } from './readable.ts'

/** Words as numbers; the same word always the same. */
const wordNumbers = () => {
  const numbers = new Map<string, number>()
  return (text: string): Int32Array =>
    Int32Array.from(wordsOf(text), ({ key }) => {
      const number = numbers.get(key) ?? numbers.size
      numbers.set(key, number)
      return number
    })
}

/** Edits over the words of the right text. */
const errorRate = (right: Int32Array, found: Int32Array): number =>
  editDistance(right, found) / Math.max(1, right.length)

/** Transcripts, translations, anything in words. */
export const prepareTexts = (columns: AnswerColumns, options: PrepareOptions): Prepared => {
  const given = readLabels(columns, 'text', (label) => label)
  const table = textTable(
    Array.from(eachAnswer(given), ({ task, worker, value }) => ({ task, worker, text: value })),
  )
  const numbersOf = wordNumbers()
  const known = new Map(
    table.tasks.flatMap((task, t) => {
      const right = options.gold.has(task) ? undefined : options.truth.get(task)
      const answered = idAt(table.start, t + 1) > idAt(table.start, t)
      return right === undefined || !answered ? [] : [[t, numbersOf(right)] as const]
    }),
  )
  const run = (method: string): Found => {
    const { results } = inferTexts(table, method as TextMethod)
    const rates = [...known].map(([t, right]) =>
      errorRate(right, numbersOf(results[t]?.text ?? '')),
    )
    const rows = (): ResultRow[] =>
      results.map(({ text: answer, confidence, words, nearest, answers }, t) => ({
        task: table.tasks[t] ?? '',
        ...{ answer, confidence: answers === 0 ? null : confidence, answers, nearest, words },
      }))
    return {
      measures: {
        wer: meanOf(rates),
        accuracy: meanOf(rates.map((rate) => Number(rate === 0))),
      },
      rows,
    }
  }
  const byTask = table.tasks.map((_, t) =>
    table.keys.slice(idAt(table.start, t), idAt(table.start, t + 1)),
  )
  return {
    methods: TEXT_METHODS,
    run,
    agreement: () => [distanceAlphaOf(byTask, (a, b) => 1 - similarity(a, b))],
    unity: () => meanNearness(byTask, similarity),
    sizes: sizesOf(given),
    unreadable: given.unreadable,
    scored: known.size,
  }
}
