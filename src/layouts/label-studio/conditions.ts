/** When a control is shown. */
import type { Element } from '../xml.ts'
import type { Reading } from './layout.ts'

type Condition = { item: string; op: string; value?: unknown }

/** `show_if` of a control or of the view around it; what forms cannot say is noted. */
export const conditionsOf = (reading: Reading, element: Element): { show_if?: Condition[] } => {
  const { visibleWhen, whenTagName, whenChoiceValue } = element.attributes
  if (visibleWhen === undefined) return {}
  const about = whenTagName === undefined ? undefined : reading.ids.get(whenTagName)
  const place = `${element.place}/@visibleWhen`
  if (!visibleWhen.startsWith('choice-') || about === undefined) {
    reading.draft.lose(place, `\`${visibleWhen}\` cannot be said: the question is always shown`)
    return {}
  }
  const values = (whenChoiceValue ?? '')
    .split(',')
    .map((value) => optionValue(reading, about, value.trim()))
    .filter(Boolean)
  const selected = visibleWhen === 'choice-selected'
  if (values.length === 0) return { show_if: [{ item: about, op: 'answered', value: selected }] }
  const only = values[0]
  if (values.length === 1 && only !== undefined)
    return { show_if: [{ item: about, op: selected ? 'eq' : 'ne', value: only }] }
  if (selected) return { show_if: [{ item: about, op: 'in', value: values }] }
  return { show_if: values.slice(0, 3).map((value) => ({ item: about, op: 'ne', value })) }
}

/** Conditions name a choice by its words or by its alias; forms by its value. */
const optionValue = (reading: Reading, item: string, words: string): string => {
  const options = reading.draft.find(item)?.options
  if (!Array.isArray(options)) return words
  const same = options.find((option) => option.value === words || option.label === words)
  return same?.value ?? words
}
