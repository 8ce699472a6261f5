/** The members items share. Every schema describes itself: the descriptions are published. */
import { z } from 'zod'
import { FORM_LIMITS } from '../../kernel/limits.ts'
import { SafeText } from '../text/safe-text.ts'

const NAME = /^(?!constructor$)[a-z][a-z0-9_]*$/

/** An id or a field's name: snake_case. `constructor` would collide with every JavaScript object. */
export const Name = () =>
  z.string().max(FORM_LIMITS.id).regex(NAME, 'Not a snake_case name: a–z first, then a–z, 0–9 or _')

/** A language as in HTML: `en`, `fr`, `pt-BR`. */
export const Language = () =>
  z
    .string()
    .max(35)
    .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'Not a language code such as en, fr or pt-BR')

/** One character that answers or focuses from the keyboard. */
export const Hotkey = () =>
  z
    .string()
    .regex(/^[a-z0-9]$/, 'Not a single key: one of a–z or 0–9')
    .describe('Key that does this from the keyboard: one of a–z, 0–9; unique on its page')

/** The operators of a condition. All but `answered` are false while the item has no answer. */
const CONDITION_OPERATORS = ['eq', 'ne', 'in', 'answered', 'gt', 'lt'] as const

const Condition = z.strictObject({
  item: Name().describe('Id of an answer item that comes earlier'),
  op: z
    .enum(CONDITION_OPERATORS)
    .describe(
      'eq, ne: the answer is (not) the value; in: it is one of the values; answered: there is an answer; gt, lt: it is above, below. A multi_choice answer is “eq” to each value chosen',
    ),
  value: z
    .union([
      z.string().max(FORM_LIMITS.option_value),
      z.number(),
      z.boolean(),
      z
        .array(z.union([z.string().max(FORM_LIMITS.option_value), z.number()]))
        .max(FORM_LIMITS.condition_values),
    ])
    .optional()
    .describe('What to compare with; a list for in; true (default) or false for answered'),
})

const itemFields = {
  id: Name().describe('Unique snake_case name; the key in the answers'),
  slot: z
    .enum(['main', 'left', 'right', 'footer'])
    .optional()
    .describe('Where on the page; left and right with the layouts split and compare'),
  show_if: z
    .array(Condition)
    .min(1)
    .max(FORM_LIMITS.conditions)
    .optional()
    .describe('Shown only when all these conditions hold'),
}

/** Members of every item that only shows something. */
export const displayFields = {
  ...itemFields,
  label: SafeText(FORM_LIMITS.label).optional().describe('Heading above it, plain text'),
}

/** Members of every item that asks something. */
export const answerFields = {
  ...itemFields,
  label: SafeText(FORM_LIMITS.label).describe('The question, plain text; may hold {{field}}'),
  help: SafeText(FORM_LIMITS.help).optional().describe('Further words under the question'),
  required: z.boolean().default(true).describe('Must be answered when shown; true by default'),
  key: Hotkey().optional(),
  cant_tell: z
    .boolean()
    .default(false)
    .describe('Offers “can’t tell”, answered as {"cant_tell": true}; guesses become rarer'),
}

/** The data field an item shows. */
export const From = () => Name().optional().describe('Name of the data field to show')

export type ShowIf = z.output<typeof Condition>[]
/** What is known of any item. */
export type AnyItem = {
  type: string
  id: string
  label?: string | undefined
  show_if?: ShowIf | undefined
}
/** What is known of any item that asks. */
export type AnyAnswerItem = AnyItem & {
  label: string
  required: boolean
  cant_tell: boolean
  key?: string | undefined
}
