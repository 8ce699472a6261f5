/** Whether somebody’s last answers were good, by what a rule counts: pure. */
import type { AnswerItem, Form } from '../../forms/form.ts'
import { answerItemsOf } from '../../forms/items-of.ts'
import { answerTo, isCantTell } from '../../forms/show-if.ts'
import { RULE_LIMITS } from '../../kernel/limits/quality/rule-limits.ts'
import { median } from '../quality/signals/tails.ts'
import { optionKey } from '../results/inference/item-columns.ts'
import type { Beside } from './tally-queries.ts'

export type Tally = { good: number; counted: number }

export const tallyOf = (goods: readonly boolean[]): Tally => ({
  good: goods.filter(Boolean).length,
  counted: goods.length,
})

/** A rule looks only when there are as many answers as it looks at. */
export const holds = (rule: { over: number; fewer_than: number }, { good, counted }: Tally) =>
  counted >= rule.over && good < rule.fewer_than

/** Not in a fraction of one’s own usual time, which the answers before the last ones make. */
export const paceOf = (seconds: readonly { seconds: number; counts: boolean }[], over: number) => {
  const last = seconds.slice(0, over).filter(({ counts }) => counts)
  const before = seconds.slice(over).map((one) => one.seconds)
  if (before.length < RULE_LIMITS.usual_over) return null
  const usual = median(before)
  return {
    tally: tallyOf(last.map((one) => one.seconds >= RULE_LIMITS.quick * usual)),
    usual,
    now: median(last.map((one) => one.seconds)),
  }
}

const EXACT: readonly AnswerItem['type'][] = ['choice', 'pairwise']

/** Items of which most can say the same; without one, nothing is counted. */
const labelled = (form: Form): AnswerItem[] =>
  answerItemsOf(form).filter(({ type }) => EXACT.includes(type))

const labelOf = (item: AnswerItem, { answers }: Beside): string | null => {
  const value = answerTo(answers, item.id)
  return value === undefined || isCantTell(value) ? null : optionKey(value)
}

/** What more of the others say than anything else; null where two are said alike. */
const mostOf = (labels: readonly string[]): string | null => {
  const counts = new Map<string, number>()
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1)
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1])
  return first === undefined || first[1] === second?.[1] ? null : first[0]
}

/** Whether one answer says what most others say on every item; null where they say nothing in common. */
const agrees = (items: readonly AnswerItem[], answers: readonly Beside[]): boolean | null => {
  const own = answers.find((one) => one.own)
  if (own === undefined) return null
  const told = items.flatMap((item) => {
    const others = answers.filter((one) => !one.own).flatMap((one) => labelOf(item, one) ?? [])
    const most = mostOf(others)
    const mine = labelOf(item, own)
    return most === null || mine === null ? [] : [most === mine]
  })
  return told.length === 0 ? null : told.every(Boolean)
}

/** How often the last answers say what most others say. */
export const consensusOf = (form: Form, answers: readonly Beside[]): Tally => {
  const items = labelled(form)
  const byTask = [...Map.groupBy(answers, ({ task_id }) => task_id).values()]
  return tallyOf(byTask.flatMap((one) => agrees(items, one) ?? []))
}
