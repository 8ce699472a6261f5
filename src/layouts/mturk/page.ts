/** What is known of a page of a Mechanical Turk or SageMaker task while it is read. */

import type { DataKind } from '../../forms/data.ts'
import { FORM_LIMITS } from '../../kernel/limits.ts'
import type { FormDraft } from '../draft.ts'
import { type HtmlNode, wordsOf } from '../html.ts'
import { plain } from '../words.ts'

/** An item before it has its id. */
type Asked = { type: string; [member: string]: unknown }

export type Page = {
  draft: FormDraft
  /** Every element, to find the label of a field by its id. */
  all: readonly HtmlNode[]
  /** Lines read and not yet shown; the last one may be the question of the next field. */
  waiting: string
  /** Names of groups of radio buttons and boxes that have their item. */
  groups: Set<string>
}

// Every part is bounded: a page of open braces must not be read for minutes.
const VARIABLE =
  /\$\{\s{0,20}([\w.-]{1,200})\s{0,20}\}|\{\{-?\s{0,20}(?:task\.input\.)?([\w.-]{1,200})\s{0,20}(\|[^}]{0,200})?-?\}\}/g
const LOGIC = /\{%[^%]{0,300}%\}/g

/** The variable that is the whole of an attribute: `${url}` or `{{ task.input.url | grant_read_access }}`. */
export const variableIn = (value: string | undefined): string | undefined => {
  const found = [...(value ?? '').trim().matchAll(VARIABLE)]
  const one = found.length === 1 ? found[0] : undefined
  return one !== undefined && one[0] === value?.trim() ? (one[1] ?? one[2]) : undefined
}

/** Words with variables as forms write them. Conditions and loops of Liquid are noted and left out. */
export const withVariables = (page: Page, text: string, place: string): string =>
  text
    .replaceAll(LOGIC, (logic) => {
      if (/^\{%-?\s*end/.test(logic)) return ''
      page.draft.lose(
        place,
        `\`${plain(logic, 80)}\` is logic: both ways are kept`,
        'Split the job, or use show_if.',
      )
      return ''
    })
    .replaceAll(VARIABLE, (_, turk: string | undefined, liquid: string | undefined) => {
      const name = turk ?? liquid ?? 'field'
      return `{{${page.draft.data(name, 'text')}}}`
    })

/** Adds words that have been read. */
export const hear = (page: Page, text: string): void => {
  page.waiting += withVariables(page, text, '/')
}

/** Shows the words that wait, but for `kept`. */
export const flush = (page: Page, kept = ''): void => {
  const words = page.waiting.slice(0, page.waiting.length - kept.length)
  page.waiting = ''
  const lines = words
    .split('\n')
    .map((line) => plain(line, FORM_LIMITS.text))
    .filter(Boolean)
  if (lines.length === 0) return
  const only = /^\{\{(\w+)\}\}$/.exec(lines.join(''))?.[1]
  const id = page.draft.id('words', 'words')
  page.draft.add(
    only === undefined
      ? { type: 'text', id, text: lines.join('\n').slice(0, FORM_LIMITS.text) }
      : { type: 'text', id, from: only },
  )
}

/** The question of a field: its label, else the line that stands before it, else its name. */
export const takeLabel = (page: Page, field: HtmlNode, name: string): string => {
  const own = labelFor(page, field)
  if (own !== undefined) {
    // Its words were read with the rest of the page, or will be; they are not shown twice.
    page.waiting = without(page.waiting, own)
    flush(page)
    return own
  }
  const lines = page.waiting.split('\n')
  const last = [...lines].reverse().find((line) => line.trim() !== '') ?? ''
  const label = plain(last, FORM_LIMITS.label)
  if (label === '' || /^\{\{\w+\}\}$/.test(label)) {
    flush(page)
    return plain(name.replaceAll(/[_-]+/g, ' '), FORM_LIMITS.label) || 'Answer'
  }
  flush(page, page.waiting.slice(page.waiting.lastIndexOf(last)))
  return label
}

const without = (waiting: string, words: string): string => {
  const at = waiting.lastIndexOf(words)
  return at < 0 ? waiting : waiting.slice(0, at) + waiting.slice(at + words.length)
}

/** The words of the `<label>` of a field, by `for` or around it. */
export const labelFor = (page: Page, field: HtmlNode): string | undefined => {
  const { id, label, 'aria-label': aria } = field.attributes
  const around = page.all.find((node) => node.tag === 'label' && holds(node, field))
  const named =
    id === undefined
      ? undefined
      : page.all.find((node) => node.tag === 'label' && node.attributes.for === id)
  const words =
    plain(wordsOf((named ?? around)?.children ?? []), FORM_LIMITS.label) || label || aria
  const text = words === undefined ? '' : plain(withVariables(page, words, '/'), FORM_LIMITS.label)
  return text === '' ? undefined : text
}

const holds = (node: HtmlNode, field: HtmlNode): boolean =>
  node.children.some((one) => one === field || holds(one, field))

/** Asks. The name of the field becomes the id; where it cannot, that is said. */
export const ask = (page: Page, name: string, item: Asked): void => {
  const id = page.draft.id(name, 'answer')
  if (name !== '' && id !== name)
    page.draft.lose(`/${name}`, `“${plain(name, 80)}” is called ${id} in the answers`)
  page.draft.add({ required: true, ...item, id })
}

/** Shows a medium: brought by the task, or from its own https address. */
export const show = (
  page: Page,
  type: 'image' | 'audio' | 'video',
  source: string | undefined,
  alt = '',
): void => {
  flush(page)
  const variable = variableIn(source)
  const id = page.draft.id(type, 'shown')
  const words = type === 'image' && alt !== '' ? { alt: plain(alt, FORM_LIMITS.help) } : {}
  if (variable !== undefined)
    page.draft.add({ type, id, from: page.draft.data(variable, type as DataKind), ...words })
  else if (source !== undefined && /^https:\/\//.test(source))
    page.draft.add({ type, id, src: source, ...words })
  else page.draft.lose(`/${type}`, `The ${type} has no https address and no \${field}`)
}
