import { z } from 'zod'
import type { Issue } from '../../../kernel/errors.ts'
import { SPAN_LIMITS } from '../../../kernel/limits/forms/span-limits.ts'
import type { ItemResult } from '../../aggregation/item-result.ts'
import { under } from '../../issues/pointers.ts'
import { issuesOf } from '../../issues/schema-issues.ts'
import type { AnyAnswerItem } from '../../item-parts/item-fields.ts'
import type { AnswerType, Input } from '../../item-parts/item-type.ts'
import { isBlank, isCantTell } from '../../show-if.ts'
import { choice } from '../choice/choice.ts'
import { longText } from '../long_text/long-text.ts'
import { multiChoice } from '../multi_choice/multi-choice.ts'
import { number } from '../number/number.ts'
import { rating } from '../rating/rating.ts'
import { shortText } from '../short_text/short-text.ts'
import { askedItem } from './asked-item.ts'
import { PerRegionItem } from './item.ts'

const KINDS: Record<PerRegionItem['ask'], AnswerType> = {
  choice,
  multi_choice: multiChoice,
  short_text: shortText,
  long_text: longText,
  number,
  rating,
}

/** The kind of question, and the question. */
const inner = (item: PerRegionItem): { type: AnswerType; asked: AnyAnswerItem } => ({
  type: KINDS[item.ask],
  asked: askedItem(item) as AnyAnswerItem,
})

const unwanted = (
  item: PerRegionItem,
  member: 'options' | 'min' | 'max',
  kinds: string[],
): Issue[] =>
  item[member] === undefined || kinds.includes(item.ask)
    ? []
    : [
        {
          pointer: `/${member}`,
          message: `\`${member}\` says nothing about a ${item.ask}`,
          hint: `Remove it, or ask with ${kinds.join(' or ')}.`,
        },
      ]

const problems = (item: PerRegionItem): Issue[] => {
  const foreign = [
    ...unwanted(item, 'options', ['choice', 'multi_choice']),
    ...unwanted(item, 'min', ['number', 'rating']),
    ...unwanted(item, 'max', ['number', 'rating']),
  ]
  if (foreign.length > 0) return foreign
  const { type, asked } = inner(item)
  // Whole levels and the like: what the question would be refused for by itself.
  const read = type.schema.safeParse(asked)
  return read.success ? (type.problems?.(asked) ?? []) : issuesOf(read.error, type.schema, asked)
}

const answer = (item: PerRegionItem, final: boolean): z.ZodType => {
  const { type, asked } = inner(item)
  const cantTell = z.strictObject({ cant_tell: z.literal(true) })
  const value = type.answer(asked, final)
  return z.record(
    z.string().max(SPAN_LIMITS.id),
    item.cant_tell ? z.union([value, cantTell]) : value,
  )
}

const check = (item: PerRegionItem, value: unknown, input: Input, final: boolean): Issue[] => {
  const { type, asked } = inner(item)
  return Object.entries(value as Record<string, unknown>).flatMap(([region, one]) => {
    if (isCantTell(one)) return []
    if (final && isBlank(one))
      return [
        {
          pointer: `/${region}`,
          message: 'Nothing is written here',
          hint: 'Answer it, or leave it out.',
        },
      ]
    return under(`/${region}`, type.check?.(asked, one, input, final) ?? [])
  })
}

/** One question about each region that another item marked. */
export const perRegion: AnswerType<PerRegionItem, typeof PerRegionItem> = {
  kind: 'answer',
  schema: PerRegionItem,
  problems,
  seconds: (item, input) => {
    const { type, asked } = inner(item)
    return type.seconds(asked, input) * EXPECTED_REGIONS
  },
  answer,
  check,
  cells: (_item, value) => ({ '': JSON.stringify(value) }),
  // People's regions have ids of their own: which are the same is known where the marks are (aggregate.ts).
  aggregate: (item, values) => byRegion(item, values),
}

/** Regions expected of a task before anybody marked any. [choice] */
const EXPECTED_REGIONS = 3

/** Maps whose regions have the same ids, as one: each region as the kind of question says. */
const byRegion = (item: PerRegionItem, values: unknown[]): ItemResult => {
  const { type, asked } = inner(item)
  const given = Map.groupBy(
    values.flatMap((value) => Object.entries(value as Record<string, unknown>)),
    ([region]) => region,
  )
  const found = [...given].map(([region, answers]) => {
    const said = answers.map(([, one]) => one).filter((one) => !isCantTell(one))
    return [region, type.aggregate(asked, said)] as const
  })
  const sure = found.map(([, { confidence }]) => confidence)
  const known = sure.filter((one) => one !== null)
  return {
    answer:
      values.length === 0 ? null : Object.fromEntries(found.map(([id, one]) => [id, one.answer])),
    confidence: known.length === 0 || known.length < sure.length ? null : Math.min(...known),
    n: values.length,
    method: 'per_region',
    regions: Object.fromEntries(found),
  }
}
