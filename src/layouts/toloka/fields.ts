/** Toloka's `field.*`: what is asked. */
import { FORM_LIMITS } from '../../kernel/limits.ts'
import { isItemType } from '../draft.ts'
import { isObject, type Json, listOf, numberIn, wordsIn } from '../json.ts'
import { uploadItem } from '../upload-item.ts'
import { plain } from '../words.ts'
import { conditionsOf, isRequired } from './conditions.ts'
import { outputPath, sourceAt, type Template, wordsAt } from './template.ts'

type Made = { type: string; [member: string]: unknown }
type Condition = { item: string; op: string; value?: unknown }

const optionsIn = (template: Template, field: Json, place: string) => {
  const path = outputPath(field.data) ?? ''
  return listOf(field.options).flatMap((option) => {
    if (!isObject(option)) return []
    const value = plain(String(option.value ?? ''), FORM_LIMITS.option_value)
    const label = wordsAt(
      template,
      option.label ?? option.content,
      `${place}/options`,
      FORM_LIMITS.option_label,
    )
    const help = wordsAt(template, option.hint, `${place}/options`, FORM_LIMITS.help)
    const key = template.keys.get(`${path} ${String(option.value)}`)
    if (value === '') return []
    return [
      {
        value,
        label: label || value,
        ...(help !== '' && { help }),
        ...(key !== undefined && { key }),
      },
    ]
  })
}

const bounded = (members: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined))

const picked =
  (type: string) =>
  (template: Template, field: Json, place: string): Made => ({
    type,
    options: optionsIn(template, field, place),
  })

const yesOrNo = (template: Template, field: Json, place: string): Made => {
  const label = wordsAt(template, field.label, place, FORM_LIMITS.option_label) || 'Yes'
  return isItemType('checklist')
    ? { type: 'checklist', options: [{ value: 'true', label }] }
    : {
        type: 'choice',
        options: [
          { value: 'true', label },
          { value: 'false', label: 'No' },
        ],
      }
}

/** Lengths and ranges of `condition.schema` (JSON Schema) stand in the validation. */
const schemaOf = (field: Json): Json => {
  const { validation } = field
  const all = isObject(validation) ? [validation, ...listOf(validation.conditions)] : []
  const schema = all.find((one) => isObject(one) && one.type === 'condition.schema')
  return isObject(schema) && isObject(schema.schema) ? schema.schema : {}
}

const text =
  (type: 'short_text' | 'long_text', format?: string) =>
  (_: Template, field: Json): Made => {
    const { minLength, maxLength } = schemaOf(field)
    const most = numberIn(maxLength)
    return {
      type,
      ...(format !== undefined && { format }),
      ...bounded({
        min_length: numberIn(minLength),
        max_length: most && Math.min(most, FORM_LIMITS[type]),
      }),
    }
  }

const number = (_: Template, field: Json): Made => ({
  type: 'number',
  ...bounded({
    min: numberIn(field.minimum ?? field.min),
    max: numberIn(field.maximum ?? field.max),
  }),
})

const date = (_: Template, field: Json): Made =>
  isItemType('date')
    ? { type: 'date', precision: field.format === 'date-time' ? 'minute' : 'day' }
    : { type: 'short_text', format: 'date' }

const upload =
  (accept: readonly string[]) =>
  (_: Template, field: Json): Made | undefined =>
    uploadItem({ accept: accept.length > 0 ? accept : listOf(field.accept).map(String) })

const annotation = (template: Template, field: Json, place: string): Made | undefined => {
  const source = sourceAt(template, field.image, 'image')
  if (source === undefined || !('from' in source) || !isItemType('image_regions')) return undefined
  const shapes = isObject(field.shapes)
    ? Object.keys(field.shapes).filter((name) => (field.shapes as Json)[name] === true)
    : []
  const known: Record<string, string> = { rectangle: 'box', polygon: 'polygon', point: 'point' }
  const drawn = (shapes.length > 0 ? shapes : Object.keys(known)).flatMap(
    (name) => known[name] ?? [],
  )
  const options = optionsIn(template, { ...field, options: field.labels }, place)
  return { type: 'image_regions', ...source, shapes: drawn, ...(options.length > 0 && { options }) }
}

const FIELDS: Record<string, (template: Template, field: Json, place: string) => Made | undefined> =
  {
    'field.button-radio-group': picked('choice'),
    'field.radio-group': picked('choice'),
    'field.select': picked('choice'),
    'field.suggest': picked('choice'),
    'field.checkbox-group': picked('multi_choice'),
    'field.checkbox': yesOrNo,
    'field.text': text('short_text'),
    'field.textarea': text('long_text'),
    'field.email': text('short_text', 'email'),
    'field.phone-number': text('short_text', 'phone'),
    'field.number': number,
    'field.date': date,
    'field.file': upload([]),
    'field.media-file': upload(['image/*']),
    'field.audio': upload(['audio/*']),
    'field.image-annotation': annotation,
  }

/** Asks what the field asks. */
export const addField = (
  template: Template,
  field: Json,
  place: string,
  shownIf: Condition[],
): void => {
  const type = String(field.type)
  const made = FIELDS[type]?.(template, field, place)
  const path = outputPath(field.data) ?? wordsIn(field.data) ?? ''
  if (made === undefined) {
    template.draft.lose(place, `${plain(type, 60)} has no counterpart`)
    return
  }
  const label =
    wordsAt(template, field.label, place) ||
    plain(path.replaceAll(/[._-]+/g, ' '), FORM_LIMITS.label)
  const help = wordsAt(template, field.hint, place, FORM_LIMITS.help)
  const id = template.draft.id(path, 'answer')
  template.ids.set(path, id)
  if (id !== path) template.draft.lose(place, `“${plain(path, 80)}” is called ${id} in the answers`)
  template.draft.add({
    ...made,
    id,
    label: label || 'Answer',
    ...(help !== '' && { help }),
    required: isRequired(field.validation),
    ...(shownIf.length > 0 && { show_if: shownIf.slice(0, FORM_LIMITS.conditions) }),
  })
  conditionsOf(template, field.validation, `${place}/validation`)
}
