/** Answers made of options: what choice, multi_choice and rank have in common. */
import { z } from 'zod'
import type { Issue } from '../../kernel/errors.ts'
import { FORM_LIMITS } from '../../kernel/limits.ts'
import { suggestion } from '../issues/pointers.ts'
import { type OptionItem, offered } from './options.ts'

/** The value of one option; any word when each task brings its own options. */
export const optionValue = (item: OptionItem): z.ZodType<string> =>
  item.options === undefined
    ? z.string().min(1).max(FORM_LIMITS.option_value)
    : z.enum(item.options.map(({ value }) => value))

/** The value of one option, or own words where the item offers `other`. */
export const optionOrOther = (item: OptionItem): z.ZodType =>
  item.other === true ? z.union([optionValue(item), OwnWords]) : optionValue(item)

const OwnWords = z
  .strictObject({ other: z.string().min(1).max(FORM_LIMITS.other_text) })
  .describe('Own words instead of an option')

/** The own words in a value, if it holds any. */
export const ownWords = (value: unknown): string | undefined =>
  typeof value === 'object' && value !== null && 'other' in value ? String(value.other) : undefined

/** A list in which nothing stands twice, as JSON Schema says it too. */
export const distinct = <T extends z.ZodArray>(list: T): T =>
  list
    .refine(
      (values) => new Set(values.map((value) => JSON.stringify(value))).size === values.length,
      {
        message: 'Something stands twice in the list',
        params: { hint: 'Name each thing once.' },
      },
    )
    .meta({ uniqueItems: true })

/** Issues for values the task does not offer; only needed for `options_from`. */
export const offerProblems = (
  item: OptionItem,
  values: readonly unknown[],
  input: Record<string, unknown>,
  pointerOf: (index: number) => string,
): Issue[] => {
  const values_on_offer = offered(item, input) ?? []
  return values.flatMap((value, index) =>
    typeof value !== 'string' || values_on_offer.includes(value)
      ? []
      : [
          {
            pointer: pointerOf(index),
            message: `"${value.slice(0, 60)}" is not among the options of this task`,
            hint: suggestion(value, values_on_offer, 'This task brings no options; return it.'),
          },
        ],
  )
}
