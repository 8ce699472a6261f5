/** Numbers, texts, boxes and rankings against the truth. */
import { type Box, boxFrom, matchBoxes } from '../../src/features/quality/boxes/geometry.ts'
import { BOX_METHODS, inferBoxes } from '../../src/features/quality/boxes/infer-boxes.ts'
import { inferNumbers, NUMBER_METHODS } from '../../src/features/quality/numeric/infer-numbers.ts'
import { numberTable } from '../../src/features/quality/numeric/number-table.ts'
import {
  inferRankings,
  RANKING_METHODS,
} from '../../src/features/quality/ranking/infer-rankings.ts'
import { editDistance } from '../../src/features/quality/text/alignment.ts'
import { inferTexts, TEXT_METHODS } from '../../src/features/quality/text/infer-texts.ts'
import { textTable } from '../../src/features/quality/text/text-table.ts'
import { wordsOf } from '../../src/features/quality/text/words.ts'
import { mean, percent, print } from './print-table.ts'
import type { DataSet } from './read-set.ts'

/** Mean absolute error, root mean square error, and how many intervals hold the truth. */
export const benchNumbers = ({ name, answers, truth }: DataSet): void => {
  const table = numberTable(answers.map((row) => ({ ...row, value: Number(row.label) })))
  const rows = NUMBER_METHODS.map((method) => {
    const known = inferNumbers(table, method).results.flatMap(({ value, interval }, t) => {
      const right = truth.get(table.tasks[t] ?? '')
      if (right === undefined || value === null || interval === null) return []
      const off = value - Number(right)
      return [{ off, held: interval.low <= Number(right) && Number(right) <= interval.high }]
    })
    const held = known.filter((one) => one.held).length / known.length
    const squares = mean(known.map(({ off }) => off * off))
    return [
      method,
      mean(known.map(({ off }) => Math.abs(off))).toFixed(2),
      Math.sqrt(squares).toFixed(2),
      percent(held),
    ]
  })
  print(`${name}: numbers`, [['method', 'MAE', 'RMSE', 'inside the 90 % interval, %'], ...rows])
}

/** Word error rate, mean over tasks; words compared without case and punctuation. */
export const benchTexts = ({ name, answers, truth }: DataSet): void => {
  const table = textTable(
    answers.map((row) => ({ ...row, text: row.label })),
    'keep',
  )
  const numbers = new Map<string, number>()
  const keys = (text: string) =>
    Int32Array.from(wordsOf(text), ({ key }) => {
      const number = numbers.get(key) ?? numbers.size
      numbers.set(key, number)
      return number
    })
  const errorOf = (text: string, task: string): number => {
    const right = keys(truth.get(task) ?? '')
    return editDistance(right, keys(text)) / Math.max(1, right.length)
  }
  const known = answers.filter(({ task }) => truth.has(task))
  const one = mean(known.map(({ task, label }) => errorOf(label, task)))
  const rows = TEXT_METHODS.map((method) => {
    const { results } = inferTexts(table, method)
    const scored = results.filter((_, t) => truth.has(table.tasks[t] ?? ''))
    const errors = scored.map(({ text }, t) => errorOf(text ?? '', table.tasks[t] ?? ''))
    const sure = mean(scored.map(({ confidence }) => confidence))
    return [method, mean(errors).toFixed(3), sure.toFixed(3)]
  })
  const head = ['method', 'word error rate', 'mean confidence']
  print(`${name}: texts`, [head, ['one person', one.toFixed(3), ''], ...rows])
}

const boxesFrom = (text: string): Box[] =>
  (JSON.parse(text) as unknown[]).map(boxFrom).filter((box) => box !== null)

const f1 = (a: readonly Box[], b: readonly Box[], least: number): number =>
  a.length + b.length === 0 ? 1 : (2 * matchBoxes(a, b, least).length) / (a.length + b.length)

/** F1 per image at two overlaps. */
export const benchBoxes = ({ name, answers, truth }: DataSet): void => {
  const drawn = answers.map(({ task, worker, label }) => ({
    task,
    worker,
    boxes: boxesFrom(label),
  }))
  const right = new Map([...truth].map(([task, label]) => [task, boxesFrom(label)]))
  const score = (found: readonly (readonly [string, readonly Box[]])[]) =>
    [0.5, 0.75].map((least) =>
      mean(found.map(([task, boxes]) => f1(boxes, right.get(task) ?? [], least))).toFixed(3),
    )
  const rows = BOX_METHODS.map((method) => {
    const { tasks, results } = inferBoxes(drawn, method)
    const found = results.map(
      ({ boxes }, t) => [tasks[t] ?? '', (boxes ?? []).map(({ box }) => box)] as const,
    )
    return [method, ...score(found.filter(([task]) => right.has(task)))]
  })
  const one = score(drawn.map(({ task, boxes }) => [task, boxes]))
  print(`${name}: boxes`, [['method', 'F1@.5', 'F1@.75'], ['one person', ...one], ...rows])
}

/** Gain of the first 25 by the place in the truth, discounted by the logarithm of the rank. */
const ndcg = (items: readonly string[], right: readonly string[]): number => {
  const worth = new Map(right.map((item, place) => [item, right.length - place]))
  const gain = (gains: number[]) =>
    gains.slice(0, 25).reduce((sum, one, rank) => sum + one / Math.log2(rank + 2), 0)
  return gain(items.map((item) => worth.get(item) ?? 0)) / gain([...worth.values()])
}

/** NDCG@25. */
export const benchRankings = ({ name, answers, truth }: DataSet): void => {
  const list = (text: string) => (JSON.parse(text) as unknown[]).map(String)
  const given = answers.map(({ task, worker, label }) => ({ task, worker, items: list(label) }))
  const right = new Map([...truth].map(([task, label]) => [task, list(label)]))
  const one = mean(given.map(({ task, items }) => ndcg(items, right.get(task) ?? [])))
  const rows = RANKING_METHODS.map((method) => {
    const { tasks, results } = inferRankings(given, method)
    const gains = results.map(({ ranking }, t) =>
      ndcg(
        (ranking ?? []).map(({ item }) => item),
        right.get(tasks[t] ?? '') ?? [],
      ),
    )
    return [method, mean(gains).toFixed(3)]
  })
  print(`${name}: rankings`, [['method', 'NDCG@25'], ['one person', one.toFixed(3)], ...rows])
}
