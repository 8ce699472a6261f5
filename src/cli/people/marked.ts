/** Marks a simulated person makes: some words of the text, each marked once. */
import type { AnswerItem } from '../../forms/form.ts'
import type { Input } from '../../forms/item-parts/item-type.ts'
import { askedItem } from '../../forms/items/per_region/asked-item.ts'
import { askedRegions } from '../../forms/regions/regions-in.ts'
import type { Answers } from '../../forms/show-if.ts'
import type { Marked } from '../../forms/spans/span.ts'
import type { Random } from './random.ts'

type Item = Extract<AnswerItem, { type: 'text_spans' }>

/** As many as the item wants, and no more than a handful beyond. */
export const marksOf = (item: Item, input: Input, random: Random): Marked => {
  const text = String(input[item.from] ?? '')
  const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)]
  const fewest = item.min_spans ?? 0
  const most = Math.min(words.length, item.max_spans ?? fewest + 5)
  const chosen = random.shuffled(words).slice(0, random.whole(Math.min(fewest, most), most))
  const spans = chosen.map((found, at) => ({
    ...{ id: `s${at + 1}`, start: found.index, end: found.index + found[0].length },
    ...{ text: found[0], label: random.pick(item.options).value },
  }))
  return { spans }
}

/** An answer about each region that was marked. */
export const aboutRegions = (
  item: Extract<AnswerItem, { type: 'per_region' }>,
  answers: Answers,
  answerOf: (asked: AnswerItem) => unknown,
): Answers => {
  const asked = askedItem({ ...item, required: true }) as unknown as AnswerItem
  return Object.fromEntries(askedRegions(item, answers).map(({ id }) => [id, answerOf(asked)]))
}
