/** Label Studio's control tags: what is asked. */
import { FORM_LIMITS } from '../../kernel/limits.ts'
import type { LooseItem } from '../draft.ts'
import { isItemType } from '../draft.ts'
import type { Element } from '../xml.ts'
import { conditionsOf } from './conditions.ts'
import { idOf, loseAttributes, offerOf, type Reading, takeLabel } from './layout.ts'
import { markingOf } from './regions.ts'
import { taxonomyOptions } from './taxonomy.ts'

const COMMON = ['name', 'toName', 'required', 'requiredMessage', 'value', 'label', 'placeholder']
const WHEN = ['visibleWhen', 'whenTagName', 'whenChoiceValue', 'whenLabelValue', 'perRegion']

type Made = { item: Record<string, unknown> & { type: string }; reads?: string[] }

const numberOf = (text: string | undefined): number | undefined => {
  const value = Number(text)
  return text === undefined || text.trim() === '' || !Number.isFinite(value) ? undefined : value
}

const given = (members: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined))

const choices = (reading: Reading, element: Element): Made => {
  const many = element.attributes.choice === 'multiple'
  const nested = element.children.some(({ children }) =>
    children.some((one) => one.name === 'Choice'),
  )
  if (nested && isItemType('taxonomy')) return taxonomy(reading, element)
  return {
    item: { type: many ? 'multi_choice' : 'choice', ...offerOf(reading, element, 'Choice') },
    reads: ['choice', 'allowNested'],
  }
}

const taxonomy = (reading: Reading, element: Element): Made => {
  const options = taxonomyOptions(element)
  const single = Number(element.attributes.maxUsages) === 1
  return {
    item: {
      type: 'taxonomy',
      ...(options.length > 0 ? { options } : offerOf(reading, element, 'Choice')),
      multiple: !single,
      branches: element.attributes.leafsOnly !== 'true',
    },
    reads: [
      'leafsOnly',
      'maxUsages',
      'pathSeparator',
      'showFullPath',
      'minWidth',
      'choice',
      'apiUrl',
    ],
  }
}

const textArea = (_reading: Reading, element: Element): Made => {
  const { rows, maxSubmissions } = element.attributes
  const line = (rows === undefined || rows === '1') && maxSubmissions === '1'
  return {
    item: { type: line ? 'short_text' : 'long_text' },
    reads: ['rows', 'editable', 'maxSubmissions'],
  }
}

const rating = (_reading: Reading, element: Element): Made => {
  const most = numberOf(element.attributes.maxRating) ?? 5
  return {
    item: {
      type: 'rating',
      max: Math.min(Math.max(Math.round(most), 2), FORM_LIMITS.rating_levels),
    },
    reads: ['maxRating', 'icon', 'defaultValue'],
  }
}

const number = (_reading: Reading, element: Element): Made => {
  const { min, max, step } = element.attributes
  return {
    item: {
      type: 'number',
      ...given({ min: numberOf(min), max: numberOf(max) }),
      ...(step !== undefined && Number.isInteger(Number(step)) && { integer: true }),
    },
    reads: ['min', 'max', 'step', 'slider', 'defaultValue'],
  }
}

const dateTime = (_reading: Reading, element: Element): Made => {
  const { only, min, max } = element.attributes
  const precision =
    only === 'date'
      ? 'day'
      : only === 'year'
        ? 'year'
        : only?.startsWith('month')
          ? 'month'
          : 'minute'
  return isItemType('date')
    ? {
        item: { type: 'date', precision, ...given({ earliest: min, latest: max }) },
        reads: ['only', 'format', 'min', 'max'],
      }
    : {
        item: { type: 'short_text', ...(only === 'date' && { format: 'date' }) },
        reads: ['only', 'format'],
      }
}

const pairwise = (reading: Reading, element: Element): Made | undefined => {
  const [left, right] = (element.attributes.toName ?? '')
    .split(',')
    .map((name) => reading.objects.get(name.trim())?.field)
  if (left === undefined || right === undefined) return undefined
  return {
    item: { type: 'pairwise', left, right },
    reads: ['leftClass', 'rightClass', 'generateComparison'],
  }
}

const ranker = (reading: Reading, element: Element): Made => {
  const list = element.children.find(({ name }) => name === 'List') ?? element
  return { item: { type: 'rank', ...offerOf(reading, list, 'Bucket') }, reads: ['title'] }
}

const CONTROLS: Record<string, (reading: Reading, element: Element) => Made | undefined> = {
  Choices: choices,
  Taxonomy: taxonomy,
  TextArea: textArea,
  Rating: rating,
  Number: number,
  DateTime: dateTime,
  Pairwise: pairwise,
  Ranker: ranker,
  List: ranker,
}

export const isControl = (tag: string): boolean => Object.hasOwn(CONTROLS, tag)

/** Asks what the control asks. Controls of a region are asked for each (`perRegion`) where forms can. */
export const addControl = (reading: Reading, element: Element): void => {
  const made = CONTROLS[element.name]?.(reading, element)
  if (made === undefined) {
    reading.draft.lose(
      element.place,
      `${element.name} needs what it is about`,
      'Name two objects of the task in toName.',
    )
    return
  }
  if (!isItemType(made.item.type)) {
    reading.draft.lose(element.place, `${element.name} has no counterpart yet`)
    return
  }
  loseAttributes(reading, element, [...COMMON, ...WHEN, ...(made.reads ?? [])])
  const asked =
    element.attributes.perRegion === 'true' ? perRegion(reading, element, made) : made.item
  const label = takeLabel(reading, element)
  const id = idOf(reading, element)
  const item: LooseItem = {
    ...asked,
    id,
    label,
    required: element.attributes.required === 'true',
    ...(asked.type !== 'per_region' && conditionsOf(reading, element)),
  }
  reading.draft.add(item)
}

const PER_REGION = ['choice', 'multi_choice', 'short_text', 'long_text', 'number', 'rating']

/** The question for each mark; where forms cannot ask it so, once for the task. */
const perRegion = (reading: Reading, element: Element, { item }: Made): Made['item'] => {
  const of = markingOf(reading, element)
  const { type: ask, ...members } = item
  if (of === undefined || !isItemType('per_region') || !PER_REGION.includes(ask)) {
    reading.draft.lose(
      `${element.place}/@perRegion`,
      'It is asked once for the task, not for each region',
      'Put it behind the labels of what it is about.',
    )
    return item
  }
  const only = (element.attributes.whenLabelValue ?? '').split(',').map((one) => one.trim())
  const named = only.filter(Boolean)
  return { ...members, type: 'per_region', of, ask, ...(named.length > 0 && { only: named }) }
}
