/** The crowd-html elements of Mechanical Turk and SageMaker Ground Truth. */
import { FORM_LIMITS } from '../../kernel/limits.ts'
import { isItemType } from '../draft.ts'
import { firstOf, type HtmlNode, wordsOf } from '../html.ts'
import { plain } from '../words.ts'
import { askGroup, simple } from './native-fields.ts'
import { ask, flush, hear, type Page, show, takeLabel, variableIn, withVariables } from './page.ts'

type Option = { value: string; label: string }

/** Labels of an attribute: a JSON list of words, or of objects with a label. */
const labelsIn = (
  page: Page,
  text: string | undefined,
  place: string,
): { options?: Option[]; options_from?: string } => {
  const variable = variableIn(text)
  if (variable !== undefined) return { options_from: page.draft.data(variable, 'options') }
  try {
    const list: unknown = JSON.parse((text ?? '[]').replaceAll("'", '"'))
    const options = (Array.isArray(list) ? list : []).flatMap((one: unknown) => optionIn(one))
    return { options: options.slice(0, FORM_LIMITS.options) }
  } catch {
    page.draft.lose(place, 'Its labels are no JSON list', "Write categories=\"['one', 'two']\".")
    return { options: [] }
  }
}

const optionIn = (one: unknown): Option[] => {
  if (typeof one === 'string')
    return [
      { value: plain(one, FORM_LIMITS.option_value), label: plain(one, FORM_LIMITS.option_label) },
    ]
  if (typeof one !== 'object' || one === null || !('label' in one)) return []
  const value = plain(String(one.label), FORM_LIMITS.option_value)
  const words = 'fullDisplayName' in one ? String(one.fullDisplayName) : value
  return [{ value, label: plain(words, FORM_LIMITS.option_label) || value }]
}

/** The tools by their elements, and what they draw. */
const SHAPES: Record<string, string> = {
  'crowd-bounding-box': 'box',
  'crowd-polygon': 'polygon',
  'crowd-polyline': 'line',
  'crowd-line': 'line',
  'crowd-keypoint': 'point',
}
const MASKS = ['crowd-semantic-segmentation', 'crowd-instance-segmentation']
const CLASSIFIERS = [
  'crowd-classifier',
  'crowd-classifier-multi-select',
  'crowd-image-classifier',
  'crowd-image-classifier-multi-select',
]
const FIELDS: Record<string, string> = {
  'crowd-input': 'text',
  'crowd-text-area': 'textarea',
  'crowd-slider': 'range',
}

/** Reads a crowd element. False: it only holds others, and is read like any element. */
export const addCrowdElement = (page: Page, node: HtmlNode): boolean => {
  const { tag } = node
  instructions(page, node)
  if (CLASSIFIERS.includes(tag)) classifier(page, node)
  else if (Object.hasOwn(SHAPES, tag) || MASKS.includes(tag)) marking(page, node)
  else if (tag === 'crowd-entity-annotation') entities(page, node)
  else if (Object.hasOwn(FIELDS, tag)) field(page, node)
  else if (tag === 'crowd-radio-group') radios(page, node)
  else if (tag === 'crowd-checkbox' || tag === 'crowd-toggle-button') tick(page, node)
  else if (tag === 'crowd-button' || tag === 'crowd-icon-button') return true
  else return false
  return true
}

/** Instructions belong to the form, wherever they stand. */
const instructions = (page: Page, node: HtmlNode): void => {
  for (const tag of ['short-instructions', 'full-instructions']) {
    const found = node.children.find((one) => one.tag === tag)
    const words = found === undefined ? '' : wordsOf(found.children).trim()
    if (words !== '') page.draft.instruct(plainLines(withVariables(page, words, `/${tag}`)))
  }
}

const plainLines = (text: string): string =>
  text
    .split('\n')
    .map((line) => plain(line, FORM_LIMITS.text))
    .join('\n')

const header = (page: Page, node: HtmlNode): string => {
  const words = plain(
    withVariables(page, node.attributes.header ?? '', `/${node.tag}`),
    FORM_LIMITS.label,
  )
  return words === '' ? takeLabel(page, node, node.attributes.name ?? '') : words
}

const classifier = (page: Page, node: HtmlNode): void => {
  const { src, categories, name = '', 'exclusion-category': none } = node.attributes
  if (src !== undefined) show(page, 'image', src)
  const target = firstOf(node.children, 'classification-target')
  if (target !== undefined) {
    flush(page)
    hear(page, wordsOf(target.children))
    flush(page)
  }
  const label = header(page, node)
  const many = node.tag.endsWith('multi-select')
  ask(page, name, {
    type: many ? 'multi_choice' : 'choice',
    label,
    ...labelsIn(page, categories, `/${node.tag}/@categories`),
    ...(none !== undefined && { cant_tell: true }),
  })
}

const marking = (page: Page, node: HtmlNode): void => {
  const { src, labels, name = '', 'initial-value': first } = node.attributes
  const shape = SHAPES[node.tag]
  const type = shape === undefined ? 'image_mask' : 'image_regions'
  const variable = variableIn(src)
  if (variable === undefined || !isItemType(type)) {
    page.draft.lose(
      `/${node.tag}`,
      variable === undefined
        ? 'Its picture names no field of the task'
        : `There is no item ${type} yet`,
    )
    return
  }
  if (first !== undefined)
    page.draft.lose(
      `/${node.tag}/@initial-value`,
      'What is marked beforehand is not carried over',
      'Bring it as data and name it in prefill_from.',
    )
  const from = page.draft.data(variable, 'image')
  const offered = labelsIn(page, labels, `/${node.tag}/@labels`)
  const label = header(page, node)
  ask(page, name, {
    type,
    label,
    from,
    ...offered,
    ...(shape !== undefined && { shapes: [shape] }),
  })
}

const entities = (page: Page, node: HtmlNode): void => {
  const { text, labels, name = '' } = node.attributes
  const variable = variableIn(text)
  if (variable === undefined || !isItemType('text_spans')) {
    page.draft.lose(
      `/${node.tag}`,
      'Its text names no field of the task, or forms cannot mark text yet',
    )
    return
  }
  const from = page.draft.data(variable, 'text')
  const offered = labelsIn(page, labels, `/${node.tag}/@labels`)
  ask(page, name, { type: 'text_spans', label: header(page, node), from, ...offered })
}

const field = (page: Page, node: HtmlNode): void => {
  const { name = '', label, type } = node.attributes
  const kind =
    node.tag === 'crowd-input' && type !== undefined ? type : (FIELDS[node.tag] ?? 'text')
  const made = simple(kind, node)
  if (made === undefined) {
    page.draft.lose(`/${name}`, `Fields of type ${kind} have no counterpart`)
    return
  }
  const words = plain(withVariables(page, label ?? '', `/${name}`), FORM_LIMITS.label)
  const question = words === '' ? takeLabel(page, node, name) : words
  flush(page)
  ask(page, name, {
    ...made,
    label: question,
    required: Object.hasOwn(node.attributes, 'required'),
  })
}

const radios = (page: Page, node: HtmlNode): void => {
  const buttons = node.children.filter(({ tag }) => tag === 'crowd-radio-button')
  const options = buttons.map(({ attributes, children }) => {
    const words = plain(wordsOf(children), FORM_LIMITS.option_label)
    const value = plain(attributes.value ?? attributes.name ?? words, FORM_LIMITS.option_value)
    return { value, label: words || value }
  })
  const name = node.attributes.name ?? buttons[0]?.attributes.name ?? ''
  askGroup(page, { name, options, required: true, many: false })
}

const tick = (page: Page, node: HtmlNode): void => {
  const words = plain(wordsOf(node.children), FORM_LIMITS.option_label)
  const { name = '', value } = node.attributes
  const label = words || plain(name, FORM_LIMITS.option_label) || 'Yes'
  const option = { value: plain(value ?? 'yes', FORM_LIMITS.option_value), label }
  askGroup(page, {
    name,
    options: [option],
    required: Object.hasOwn(node.attributes, 'required'),
    many: true,
  })
}
