/**
 * A form from a JSON Schema of the answer wanted: one item per property. For callers who think in
 * schemas; what a person could not fill in with one thumb is refused with a way out.
 */
import type { Issue } from '../kernel/errors.ts'
import {
  type AskedForm,
  type AskedItem,
  assembleForm,
  type Surroundings,
} from './asking/asked-form.ts'
import { isObject, makeItem, propertyOf, refuse } from './asking/schema-property.ts'
import { nearest, pointerTo, suggestion } from './issues/pointers.ts'

const ROOT_KEYWORDS = [
  '$schema',
  '$id',
  'type',
  'title',
  'description',
  'properties',
  'required',
  'additionalProperties',
  '$comment',
]

const rootIssues = (schema: unknown): Issue[] => {
  if (!isObject(schema) || (schema.type ?? 'object') !== 'object' || !isObject(schema.properties))
    return [
      {
        pointer: '/answer_schema',
        message: 'Not the schema of a flat object',
        hint: 'Write {"type": "object", "properties": {"answer": {"type": "string"}}, "required": ["answer"]}.',
      },
    ]
  return Object.keys(schema)
    .filter((keyword) => !ROOT_KEYWORDS.includes(keyword))
    .map((keyword) => ({
      pointer: `/answer_schema${pointerTo([keyword])}`,
      message: `\`${keyword.slice(0, 40)}\` cannot be turned into questions`,
      hint:
        nearest(keyword, ROOT_KEYWORDS) === undefined
          ? 'Remove it; list every property under `properties`.'
          : suggestion(keyword, ROOT_KEYWORDS, ''),
    }))
}

/**
 * The form that asks for an object of this schema: text, numbers, true or false, words to choose
 * from, lists of them. A description becomes the question of its property; true or false is
 * answered with `yes` or `no`; a property that is not `required`, or may be null, may be left out.
 * Issues point into `/answer_schema`.
 */
export const formFromAnswerSchema = (
  question: string,
  schema: unknown,
  surroundings: Surroundings = {},
): AskedForm => {
  const issues = rootIssues(schema)
  if (issues.length > 0 || !isObject(schema)) return { ok: false, issues }
  const required = Array.isArray(schema.required) ? schema.required.map(String) : []
  const made = Object.entries(isObject(schema.properties) ? schema.properties : {}).map(
    ([name, property]) => {
      const pointer = `/answer_schema/properties${pointerTo([name])}`
      const lang = surroundings.lang ?? 'en'
      if (!isObject(property))
        return {
          pointer,
          ...refuse(pointer, 'Not a schema', 'Write an object such as {"type": "string"}.'),
        }
      return { pointer, ...makeItem(propertyOf(name, property, required, lang), pointer) }
    },
  )
  const refused = made.flatMap((one) => ('issues' in one ? one.issues : []))
  if (refused.length > 0) return { ok: false, issues: refused }
  const items = made.flatMap((one) =>
    'item' in one ? [{ item: one.item, from: one.pointer }] : [],
  )
  const asking: AskedItem = {
    item: { type: 'text', id: 'shown_question', text: question },
    from: '',
  }
  return assembleForm(question, surroundings, [asking, ...items])
}
