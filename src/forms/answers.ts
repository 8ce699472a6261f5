/** Answers to a form: what they must look like, and checking what a worker handed in or is writing. */
import type { Issue } from '../kernel/errors.ts'
import type { AnswerItem, Form } from './form.ts'
import { pointerTo, suggestion, under } from './issues/pointers.ts'
import { issuesOf } from './issues/schema-issues.ts'
import type { Input } from './item-parts/item-type.ts'
import { answerItemsOf, isAnswerItem, itemsOf } from './items-of.ts'
import { type JsonSchema, toJsonSchema } from './json-schema.ts'
import { askedRegions } from './regions/regions-in.ts'
import { answerTypeOf } from './registry.ts'
import { type Answers, countedAnswer, isBlank, isCantTell, visibleQuestions } from './show-if.ts'
import { characterIssues } from './text/stored-text.ts'

export type { Answers } from './show-if.ts'

/** Answers under ids the form does not ask about. */
const unknownIssues = (form: Form, answers: Answers): Issue[] => {
  const known = answerItemsOf(form).map(({ id }) => id)
  return Object.keys(answers)
    .filter((id) => !known.includes(id))
    .map((id) => ({
      pointer: pointerTo([id]),
      message: itemsOf(form).some((item) => item.id === id && !isAnswerItem(item))
        ? `"${id}" only shows something; it takes no answer`
        : `The form asks nothing under "${id.slice(0, 60)}"`,
      hint: suggestion(id, known, 'Remove it.'),
    }))
}

const cantTellIssues = (item: AnswerItem): Issue[] =>
  item.cant_tell
    ? []
    : [
        {
          pointer: '',
          message: '“Can’t tell” is not offered here',
          hint: 'Answer as well as you can, or return the task.',
        },
      ]

/** Issues for one answer, pointers relative to it. */
const valueIssues = (item: AnswerItem, value: unknown, input: Input, final: boolean): Issue[] => {
  if (isCantTell(value)) return cantTellIssues(item)
  const type = answerTypeOf(item)
  const schema = type.answer(item, final)
  const read = schema.safeParse(value)
  if (!read.success) return issuesOf(read.error, schema, value)
  return [...characterIssues(value), ...(type.check?.(item, value, input, final) ?? [])]
}

/** Regions that a required question about each of them left open. */
const openRegions = (item: AnswerItem, value: unknown, answers: Answers): Issue[] => {
  if (!item.required || typeof value !== 'object' || value === null || isCantTell(value)) return []
  return askedRegions(item, answers)
    .filter(({ id }) => !Object.hasOwn(value, id))
    .map(({ id }) => ({
      pointer: pointerTo([id]),
      message: 'This region needs an answer',
      hint: `Answer “${item.label.slice(0, 80)}” about it too.`,
    }))
}

/**
 * What is wrong with the answers to a task; nothing means they can be stored. Pointers begin with
 * the item's id. Answers to hidden items are not judged: `countedAnswers` drops them, as it drops
 * blank ones. With `final: false` (a draft) nothing has to be there and nothing is too short yet.
 */
export const checkAnswers = (
  form: Form,
  input: Input,
  answers: Answers,
  { final }: { final: boolean },
): Issue[] => {
  const judged = visibleQuestions(form, answers).flatMap((item) => {
    const value = countedAnswer(item, answers)
    const pointer = pointerTo([item.id])
    if (!isBlank(value))
      return under(pointer, [
        ...valueIssues(item, value, input, final),
        ...(final ? openRegions(item, value, answers) : []),
      ])
    return final && item.required
      ? [{ pointer, message: 'This needs an answer', hint: `Answer “${item.label.slice(0, 80)}”.` }]
      : []
  })
  return [...unknownIssues(form, answers), ...judged]
}

const CANT_TELL_SCHEMA: JsonSchema = {
  type: 'object',
  description: 'The person could not tell',
  properties: { cant_tell: { type: 'boolean', const: true } },
  required: ['cant_tell'],
  additionalProperties: false,
}

const valueSchema = (item: AnswerItem): JsonSchema => {
  const { $schema: _, ...value } = toJsonSchema(answerTypeOf(item).answer(item, true))
  const described = { description: item.label, ...value }
  if (!item.cant_tell) return described
  return { description: item.label, anyOf: [value, CANT_TELL_SCHEMA] }
}

/**
 * The schema of one person's answers to this form: a flat object by item id. Items that are optional
 * or shown under a condition may be missing. “Can't tell” is `{"cant_tell": true}`, own words in
 * place of an option are `{"other": "…"}`.
 */
export const answerJsonSchema = (form: Form): JsonSchema => {
  const items = answerItemsOf(form)
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: `Answers to: ${form.title}`,
    type: 'object',
    properties: Object.fromEntries(items.map((item) => [item.id, valueSchema(item)])),
    required: items
      .filter((item) => item.required && item.show_if === undefined)
      .map(({ id }) => id),
    additionalProperties: false,
  }
}
