/**
 * Form v1: what a worker sees and answers, as plain JSON that people and models can write.
 *
 * Where things are: `parse.ts` reads a form; `answers.ts` and `input.ts` check what comes with it;
 * `json-schema.ts` derives schemas; `aggregate.ts` makes one result of several answers;
 * `export.ts` makes CSV; `estimate.ts` the time; `quick-form.ts` and `answer-schema-form.ts` make a
 * form from a question; `registry.ts` lists the item types.
 */
import { z } from 'zod'
import { FORM_LIMITS } from '../kernel/limits.ts'
import { DataField } from './data.ts'
import { Language, Name } from './item-parts/item-fields.ts'
import { ITEM_TYPES, typeOf } from './registry.ts'
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
  instructions_md: SafeMarkdown(FORM_LIMITS.markdown)
    .optional()
    .describe('What to do and when it is done; markdown without HTML'),
  examples: z.array(ExampleSchema).max(FORM_LIMITS.examples).optional().describe('Examples'),
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

/** Every item of the form, in reading order. */
export const itemsOf = (form: Form): Item[] => form.pages.flatMap(({ items }) => items)

export const isAnswerItem = (item: Item): item is AnswerItem => typeOf(item).kind === 'answer'

/** The items that ask, in reading order. */
export const answerItemsOf = (form: Form): AnswerItem[] => itemsOf(form).filter(isAnswerItem)
