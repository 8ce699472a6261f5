/** Options: what choice, multi_choice and rank offer, written in the form or brought by the task. */
import { z } from 'zod'
import type { Issue } from '../../kernel/errors.ts'
import { FORM_LIMITS } from '../../kernel/limits.ts'
import { SafeText } from '../text/safe-text.ts'
import { Hotkey, Name } from './item-fields.ts'
import type { DataUse } from './item-type.ts'

const OptionValue = () =>
  SafeText(FORM_LIMITS.option_value).describe('What the answer says when this is chosen; unique')

/** One thing to choose, or one label. */
export const Option = z.strictObject({
  value: OptionValue(),
  label: SafeText(FORM_LIMITS.option_label).describe('What people read, plain text'),
  help: SafeText(FORM_LIMITS.help).optional().describe('Further words, plain text'),
  key: Hotkey().optional(),
  screen_out: z
    .boolean()
    .optional()
    .describe('choice on the first page only: choosing it ends the work; the time is paid'),
})
export type Option = z.output<typeof Option>

const optionsFrom = () =>
  Name().optional().describe('Name of a data field of kind options: each task brings its own')

/** Members of every item that offers options. */
export const optionFields = {
  options: z
    .array(Option)
    .min(2, 'Offer at least two options')
    .max(FORM_LIMITS.options)
    .optional()
    .describe('What can be chosen; or use options_from'),
  options_from: optionsFrom(),
}

/** The same for items that screen nobody out, with bounds and words of their own. */
export const offerFields = (least: number, most: number, what: string) => ({
  options: z
    .array(Option.omit({ screen_out: true }))
    .min(least)
    .max(most)
    .optional()
    .describe(what),
  options_from: optionsFrom(),
})

export type OptionItem = {
  options?: Option[] | undefined
  options_from?: string | undefined
  other?: boolean | undefined
  cant_tell: boolean
}

/** A task's own options: plain words, or value and label. */
export const TaskOptions = z
  .array(
    z.union([
      OptionValue(),
      z.strictObject({ value: OptionValue(), label: SafeText(FORM_LIMITS.option_label) }),
    ]),
  )
  .min(2)
  .max(FORM_LIMITS.options)

/** The values on offer: from the form, or else from the task's input. */
export const offered = (item: OptionItem, input: Record<string, unknown>): string[] | undefined => {
  if (item.options !== undefined) return item.options.map(({ value }) => value)
  const brought = TaskOptions.safeParse(input[item.options_from ?? ''])
  return brought.success
    ? brought.data.map((option) => (typeof option === 'string' ? option : option.value))
    : undefined
}

/** The data field the options come from, if they do. */
export const optionUse = (item: OptionItem): DataUse[] =>
  item.options_from === undefined
    ? []
    : [{ pointer: '/options_from', name: item.options_from, kinds: ['options'], needed: true }]

/** Values that occur twice, each named once at its second place. */
export const repeated = (values: readonly string[]): { value: string; index: number }[] =>
  values
    .map((value, index) => ({ value, index }))
    .filter(({ value, index }) => values.indexOf(value) < index)

/** What is wrong with an item's options, pointers relative to the item. */
export const optionProblems = (item: OptionItem): Issue[] => {
  if ((item.options === undefined) === (item.options_from === undefined))
    return [
      {
        pointer: '/options',
        message: 'Either `options` or `options_from` is needed, not both',
        hint: 'Write the options here, or name a data field of kind options.',
      },
    ]
  const values = item.options?.map(({ value }) => value) ?? []
  const reserved = [...(item.other ? ['other'] : []), ...(item.cant_tell ? ['cant_tell'] : [])]
  return [
    ...repeated(values).map(({ value, index }) => ({
      pointer: `/options/${index}/value`,
      message: `The value "${value}" stands twice`,
      hint: 'Give every option a value of its own.',
    })),
    ...values.flatMap((value, index) =>
      reserved.includes(value)
        ? [
            {
              pointer: `/options/${index}/value`,
              message: `The value "${value}" belongs to \`${value}: true\``,
              hint: `Remove this option; \`${value}: true\` offers it already.`,
            },
          ]
        : [],
    ),
  ]
}
