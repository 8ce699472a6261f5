/**
 * Form v1: what a worker sees and answers, as plain JSON that people and models can write.
 *
 * Where things are: `parseForm` below reads a form; `answers.ts` and `input.ts` check what comes with it;
 * `json-schema.ts` derives schemas; `aggregate.ts` makes one result of several answers;
 * `export.ts` makes CSV; `estimate.ts` the time; `quick-form.ts` and `answer-schema-form.ts` make a
 * form from a question; `registry.ts` lists the item types.
 */
import { z } from 'zod'
import type { Issue } from '../kernel/errors.ts'
import { BRIEF_LIMITS } from '../kernel/limits/launches/launch-limits.ts'
import { FORM_LIMITS } from '../kernel/limits.ts'
import { DataField } from './data.ts'
import { issuesOf } from './issues/schema-issues.ts'
import { Language, Name } from './item-parts/item-fields.ts'
import { ITEM_TYPES } from './registry.ts'
import { conditionRule } from './rules/conditions.ts'
import { dataRule } from './rules/data-references.ts'
import { hotkeyRule } from './rules/hotkeys.ts'
import { itemRule } from './rules/item-problems.ts'
import { contentRule, nameRule } from './rules/names.ts'
import { regionRule } from './rules/regions.ts'
import { screeningRule } from './rules/screening.ts'
import { translationRule } from './rules/translations.ts'
import { SafeMarkdown } from './text/safe-markdown.ts'
import { SafeText } from './text/safe-text.ts'

const itemSchemas = ITEM_TYPES.map(({ schema }) => schema)
type ItemSchema = (typeof itemSchemas)[number]

const ItemSchema = z.discriminatedUnion('type', itemSchemas as [ItemSchema, ...ItemSchema[]])

const PageSchema = z
  .strictObject({
    id: Name().describe('Unique snake_case name'),
    layout: z
      .enum(['stack', 'split', 'compare'])
      .default('stack')
      .describe(
        'stack: one below the other; split: slot left beside the questions; compare: slots left and right side by side',
      ),
    items: z.array(ItemSchema).min(1).max(FORM_LIMITS.items).describe('What stands on the page'),
  })
  .describe('One screen')

const ExampleSchema = z
  .strictObject({
    kind: z.enum(['good', 'bad', 'edge']).describe('A good answer, a bad one, or a doubtful case'),
    text_md: SafeMarkdown(FORM_LIMITS.markdown).describe('The example and why, markdown'),
  })
  .describe('An example to learn from')

const CriterionSchema = z
  .strictObject({ text: SafeText(BRIEF_LIMITS.criterion).describe('One sentence, plain text') })
  .describe('One thing that makes an answer good')

const TranslationSchema = z
  .strictObject({
    lang: Language().describe('Language of the text'),
    path: z.string().max(200).describe('JSON pointer to the text in the form it stands for'),
    text: z.string().min(1).max(FORM_LIMITS.markdown).describe('The text in that language'),
  })
  .describe('One text in another language')

/** Shape and safe texts. `parseForm` checks the rest; use that for anything from outside. */
export const FormSchema = z.strictObject({
  form: z.literal(1).describe('Version of the format'),
  lang: Language().describe('Language of the texts, e.g. en or fr'),
  title: SafeText(FORM_LIMITS.title).describe('Plain text'),
  goal: SafeText(BRIEF_LIMITS.sentence)
    .optional()
    .describe('What the answers are for, in a sentence'),
  done_when: SafeText(BRIEF_LIMITS.sentence)
    .optional()
    .describe('When a task is done, in a sentence'),
  instructions_md: SafeMarkdown(FORM_LIMITS.markdown)
    .optional()
    .describe('What to do and when it is done; markdown without HTML'),
  examples: z.array(ExampleSchema).max(FORM_LIMITS.examples).optional().describe('Examples'),
  criteria: z
    .array(CriterionSchema)
    .max(BRIEF_LIMITS.criteria)
    .optional()
    .describe('When an answer is good; people see them numbered'),
  data: z
    .array(DataField)
    .max(FORM_LIMITS.data_fields)
    .default([])
    .describe('The fields each task brings along'),
  pages: z.array(PageSchema).min(1).max(FORM_LIMITS.pages).describe('Screens, in order'),
  translations: z
    .array(TranslationSchema)
    .max(FORM_LIMITS.translations)
    .optional()
    .describe('Texts in other languages'),
})

export type Form = z.output<typeof FormSchema>
/** A form as people write it: defaults may be left out. */
export type FormInput = z.input<typeof FormSchema>
export type Page = Form['pages'][number]
export type Item = Page['items'][number]
/** An item that asks something. */
export type AnswerItem = Extract<Item, { cant_tell: boolean }>
/** An item that only shows something. */
export type DisplayItem = Exclude<Item, AnswerItem>

export type ParsedForm = { ok: true; form: Form } | { ok: false; issues: Issue[] }

const RULES = [
  contentRule,
  nameRule,
  itemRule,
  dataRule,
  conditionRule,
  hotkeyRule,
  regionRule,
  screeningRule,
  translationRule,
]

/** Members that are null count as left out: models in strict mode must write every member. */
const withoutNulls = (value: unknown, depth = 0): unknown => {
  // Deeper than any form; the schema refuses it as it is.
  if (typeof value !== 'object' || value === null || depth > 12) return value
  if (Array.isArray(value)) return value.map((member) => withoutNulls(member, depth + 1))
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== null)
      .map(([name, member]) => [name, withoutNulls(member, depth + 1)]),
  )
}

/** Bytes of the value as JSON; Infinity for what JSON cannot hold. */
const bytesOf = (value: unknown): number => {
  try {
    return Buffer.byteLength(JSON.stringify(value) ?? '')
  } catch {
    return Number.POSITIVE_INFINITY
  }
}

const refused = (issues: Issue[]): ParsedForm => ({
  ok: false,
  issues: issues.slice(0, FORM_LIMITS.issues),
})

/**
 * A form with its defaults filled in, or everything that is wrong with it: each issue names its
 * place by JSON pointer and says how to mend it. Never throws.
 */
export const parseForm = (input: unknown): ParsedForm => {
  if (bytesOf(input) > FORM_LIMITS.bytes)
    return refused([
      {
        pointer: '',
        message: `The form is larger than ${FORM_LIMITS.bytes / 1024} kB`,
        hint: 'Bring what differs between tasks as data, and upload pictures and sounds as files.',
      },
    ])
  const given = withoutNulls(input)
  const read = FormSchema.safeParse(given)
  if (!read.success) return refused(issuesOf(read.error, FormSchema, given))
  const issues = RULES.flatMap((rule) => rule(read.data))
  return issues.length > 0 ? refused(issues) : { ok: true, form: read.data }
}
