/** Rankings: gain of the first 25, and the order of pairs. */

import type { RankingMethod } from '../../ranking/infer-rankings.ts'
import { inferRankings, RANKING_METHODS, rankingAgreement } from '../../ranking/infer-rankings.ts'
import type { AnswerColumns } from '../reading/columns.ts'
import type { Found, Prepared, PrepareOptions, ResultRow } from '../report.ts'
import { distanceAlphaOf, meanNearness, meanOf, sizesOf } from './figures.ts'
import { answersByTask, eachAnswer, jsonOf, readLabels } from './readable.ts'

/** Places that count, as is usual for search results. */
const FIRST = 25

/** A list from best to worst, as JSON or as a>b>c. */
export const readRanking = (label: string): string[] | null => {
  const value = jsonOf(label)
  const list = Array.isArray(value) ? value : label.includes('>') ? label.split('>') : []
  const items = list.map((one) => String(one).trim())
  const plain = list.every((one) => typeof one === 'string' || typeof one === 'number')
  return plain && items.length > 0 && items.every((item) => item !== '') ? items : null
}

/** Normalised discounted cumulative gain (Järvelin & Kekäläinen 2002) of the first places. */
export const ndcg = (items: readonly string[], right: readonly string[]): number => {
  const worth = new Map(right.map((item, place) => [item, right.length - place]))
  const gain = (gains: readonly number[]) =>
    gains.slice(0, FIRST).reduce((sum, one, rank) => sum + one / Math.log2(rank + 2), 0)
  return gain(items.map((item) => worth.get(item) ?? 0)) / gain([...worth.values()])
}

/** Kendall’s tau over the items that both name; null with fewer than two. */
const kendall = (items: readonly string[], right: readonly string[]): number | null => {
  const places = new Map(right.map((item, place) => [item, place]))
  const order = items.flatMap((item) => places.get(item) ?? [])
  let sum = 0
  for (const [i, a] of order.entries()) for (const b of order.slice(i + 1)) sum += Math.sign(b - a)
  return order.length < 2 ? null : (2 * sum) / (order.length * (order.length - 1))
}

/** Lists from best to worst. */
export const prepareRankings = (columns: AnswerColumns, options: PrepareOptions): Prepared => {
  const given = readLabels(columns, 'ranking', readRanking)
  const ranked = Array.from(eachAnswer(given), ({ task, worker, value }) => ({
    ...{ task, worker, items: value },
  }))
  const answered = new Set(ranked.filter(({ items }) => items !== null).map(({ task }) => task))
  const known = new Map(
    [...options.truth].flatMap(([task, label]) => {
      const right = options.gold.has(task) || !answered.has(task) ? null : readRanking(label)
      return right === null ? [] : [[task, right] as const]
    }),
  )
  const run = (method: string): Found => {
    const { tasks, results } = inferRankings(ranked, method as RankingMethod)
    const pairs = results.flatMap(({ ranking }, t) => {
      const right = known.get(tasks[t] ?? '')
      return right === undefined ? [] : [[(ranking ?? []).map(({ item }) => item), right] as const]
    })
    const rows = (): ResultRow[] =>
      results.map(({ ranking, confidence, answers }, t) => ({
        task: tasks[t] ?? '',
        answer: ranking?.map(({ item }) => item) ?? null,
        ...{ confidence: answers === 0 ? null : confidence, answers, ranking },
      }))
    return {
      measures: {
        ndcg_25: meanOf(pairs.map(([found, right]) => ndcg(found, right))),
        kendall_tau: meanOf(pairs.flatMap(([found, right]) => kendall(found, right) ?? [])),
      },
      rows,
    }
  }
  const byTask = answersByTask(given)
  return {
    methods: RANKING_METHODS,
    run,
    agreement: () => [distanceAlphaOf(byTask, (a, b) => 1 - rankingAgreement(a, b))],
    unity: () => meanNearness(byTask, rankingAgreement),
    sizes: sizesOf(given),
    unreadable: given.unreadable,
    scored: known.size,
  }
}
