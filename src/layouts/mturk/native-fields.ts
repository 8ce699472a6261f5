/** The fields that HTML itself has. */
import { FORM_LIMITS } from '../../kernel/limits.ts'
import { isItemType } from '../draft.ts'
import { allOf, type HtmlNode, wordsOf } from '../html.ts'
import { uploadItem } from '../upload-item.ts'
import { plain } from '../words.ts'
import { ask, labelFor, type Page, takeLabel, withVariables } from './page.ts'

/** Fields that people do not fill in; MTurk's own are left out without a word. */
const MACHINE = new Set(['submit', 'button', 'reset', 'image'])
const OWN = new Set(['assignmentid', 'hitid', 'workerid', 'turksubmitto', 'csrfmiddlewaretoken'])

const FORMATS: Record<string, string> = { email: 'email', url: 'url', tel: 'phone', time: 'time' }

export const isNativeField = (tag: string): boolean => ['input', 'textarea', 'select'].includes(tag)

export const addNativeField = (page: Page, field: HtmlNode): void => {
  if (field.tag === 'select') {
    select(page, field)
    return
  }
  const { type = 'text', name = '' } = field.attributes
  const kind = field.tag === 'textarea' ? 'textarea' : type.toLowerCase()
  if (MACHINE.has(kind) || OWN.has(name.toLowerCase())) return
  if (kind === 'hidden') {
    page.draft.lose(
      `/${name}`,
      'A hidden field has nobody to fill it in',
      'Bring it as data of the task: it comes back with the results.',
    )
    return
  }
  if (kind === 'radio' || kind === 'checkbox') {
    group(page, field, kind)
    return
  }
  const made = simple(kind, field)
  if (made === undefined) {
    page.draft.lose(`/${name || field.tag}`, `Fields of type ${kind} have no counterpart`)
    return
  }
  if (field.attributes.pattern !== undefined)
    page.draft.lose(
      `/${name}/@pattern`,
      'Patterns are not accepted: a slow one would stop the server',
    )
  const label = takeLabel(page, field, name || field.attributes.placeholder || '')
  ask(page, name, { ...made, label, required: Object.hasOwn(field.attributes, 'required') })
}

const numbers = (members: Record<string, string | undefined>): Record<string, number> =>
  Object.fromEntries(
    Object.entries(members).flatMap(([name, text]) => {
      const value = text === undefined || text === '' ? Number.NaN : Number(text)
      return Number.isFinite(value) ? [[name, value] as const] : []
    }),
  )

/** A field with one value, by its type. */
export const simple = (
  kind: string,
  { attributes }: HtmlNode,
): { type: string; [member: string]: unknown } | undefined => {
  const { minlength, maxlength, min, max, step } = attributes
  const lengths = (most: number) => {
    const { max_length, ...rest } = numbers({ min_length: minlength, max_length: maxlength })
    return { ...rest, ...(max_length !== undefined && { max_length: Math.min(max_length, most) }) }
  }
  if (kind === 'textarea') return { type: 'long_text', ...lengths(FORM_LIMITS.long_text) }
  if (kind === 'number' || kind === 'range')
    return {
      type: 'number',
      ...numbers({ min, max }),
      ...(step === undefined || step === '1' ? { integer: true } : {}),
    }
  if (kind === 'date' || kind === 'datetime-local' || kind === 'month')
    return isItemType('date')
      ? { type: 'date', precision: kind === 'month' ? 'month' : kind === 'date' ? 'day' : 'minute' }
      : { type: 'short_text', ...(kind === 'date' && { format: 'date' }) }
  if (kind === 'file')
    return uploadItem({
      accept: (attributes.accept ?? '')
        .split(',')
        .map((one) => one.trim())
        .filter(Boolean),
    })
  const format = FORMATS[kind]
  if (['text', 'search', 'password'].includes(kind) || format !== undefined)
    return {
      type: 'short_text',
      ...lengths(FORM_LIMITS.short_text),
      ...(format !== undefined && { format }),
    }
  return undefined
}

type Option = { value: string; label: string }

const optionOf = (page: Page, value: string, label: string): Option => ({
  value: plain(value, FORM_LIMITS.option_value) || plain(label, FORM_LIMITS.option_value),
  label:
    plain(label, FORM_LIMITS.option_label) ||
    plain(withVariables(page, value, '/'), FORM_LIMITS.option_label),
})

const select = (page: Page, field: HtmlNode): void => {
  const { name = '', multiple } = field.attributes
  const options = allOf(field.children)
    .filter(({ tag }) => tag === 'option')
    .map((option) => ({ words: wordsOf(option.children), value: option.attributes.value }))
    .filter(({ value, words }) => (value ?? words).trim() !== '')
    .map(({ value, words }) => optionOf(page, value ?? words, words))
  const label = takeLabel(page, field, name)
  const type = multiple === undefined ? 'choice' : 'multi_choice'
  ask(page, name, { type, label, options, required: Object.hasOwn(field.attributes, 'required') })
}

/** Radio buttons and boxes of one name are one question; a box alone is something to tick off. */
const group = (page: Page, first: HtmlNode, kind: 'radio' | 'checkbox'): void => {
  const name = first.attributes.name ?? first.attributes.id ?? ''
  if (page.groups.has(`${kind} ${name}`)) return
  page.groups.add(`${kind} ${name}`)
  const all = page.all.filter(
    ({ tag, attributes }) =>
      tag === 'input' &&
      attributes.type?.toLowerCase() === kind &&
      (attributes.name ?? attributes.id ?? '') === name,
  )
  // One more than a question may offer: its check then says that they are too many.
  const same = all.slice(0, FORM_LIMITS.options + 1)
  const options = same.map((field, at) =>
    optionOf(page, field.attributes.value ?? `option_${at + 1}`, labelFor(page, field) ?? ''),
  )
  const required = same.some(({ attributes }) => Object.hasOwn(attributes, 'required'))
  askGroup(page, { name, options, required, many: kind === 'checkbox' })
}

type Group = { name: string; options: Option[]; required: boolean; many: boolean }

/** Asks one question of several options; the line before them is the question. */
export const askGroup = (page: Page, { name, options, required, many }: Group): void => {
  const label = takeLabel(page, NO_FIELD, name)
  const only = options[0]
  if (options.length === 1 && only !== undefined) {
    const ticked = isItemType('checklist')
      ? { type: 'checklist', options }
      : { type: 'choice', options: [only, { value: 'no', label: 'No' }] }
    ask(page, name, { ...ticked, label: label === '' ? only.label : label, required })
    return
  }
  ask(page, name, { type: many ? 'multi_choice' : 'choice', label, options, required })
}

const NO_FIELD: HtmlNode = { tag: 'input', attributes: {}, children: [], text: '' }
