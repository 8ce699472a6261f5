/** Numbers: how far the results are off, and whether their intervals hold the truth. */
import { tableOfColumns } from '../../answers/label-table.ts'
import { idAt } from '../../mathematics/vectors.ts'
import { inferNumbers, NUMBER_METHODS, type NumberMethod } from '../../numeric/infer-numbers.ts'
import type { NumberTable } from '../../numeric/number-table.ts'
import type { AnswerColumns } from '../reading/columns.ts'
import type { Found, Measures, Prepared, PrepareOptions, ResultRow } from '../report.ts'
import { alphaOf, meanOf, sizesOf } from './figures.ts'
import { readLabels } from './readable.ts'

export const readNumber = (label: string): number | null => {
  const number = label.trim() === '' ? Number.NaN : Number(label)
  return Number.isFinite(number) ? number : null
}

type Off = { off: number; held: boolean }

const measuresOf = (found: readonly Off[]): Measures => {
  const squares = meanOf(found.map(({ off }) => off * off))
  return {
    mae: meanOf(found.map(({ off }) => Math.abs(off))),
    rmse: squares === null ? null : Math.sqrt(squares),
    inside_90: meanOf(found.map(({ held }) => Number(held))),
  }
}

/** Numbers on any scale. */
export const prepareNumbers = (columns: AnswerColumns, options: PrepareOptions): Prepared => {
  const given = readLabels(columns, 'numeric', readNumber)
  const { start, task, worker, label, tasks, workers } = tableOfColumns(
    given.columns,
    given.columns,
  )
  const value = Float64Array.from(label, (one) => given.values[one] ?? 0)
  const table: NumberTable = { tasks, workers, start, task, worker, value }
  const known = tasks.map((name, t) => {
    const right = options.gold.has(name) ? undefined : options.truth.get(name)
    const answered = idAt(start, t + 1) > idAt(start, t)
    return right === undefined || !answered ? null : readNumber(right)
  })
  const run = (method: string): Found => {
    const { results } = inferNumbers(table, method as NumberMethod)
    const off = results.flatMap(({ value: found, interval }, t): Off[] => {
      const right = known[t] ?? null
      if (right === null || found === null || interval === null) return []
      return [{ off: found - right, held: interval.low <= right && right <= interval.high }]
    })
    const rows = (): ResultRow[] =>
      results.map(({ value: answer, interval, ...rest }, t) => ({
        ...{ task: tasks[t] ?? '', answer, confidence: null, interval },
        ...rest,
      }))
    return { measures: measuresOf(off), rows }
  }
  return {
    methods: NUMBER_METHODS,
    run,
    agreement: () => [alphaOf({ start, value }, 'interval')],
    unity: () => [],
    sizes: sizesOf(given),
    unreadable: given.unreadable,
    scored: known.filter((right) => right !== null).length,
  }
}
