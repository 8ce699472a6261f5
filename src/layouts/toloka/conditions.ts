/** Toloka's `condition.*`: what must be answered, and when a part is shown. */
import { isObject, listOf } from '../json.ts'
import { outputPath, type Template } from './template.ts'

type Condition = { item: string; op: string; value?: unknown }

/** Whether a validation demands an answer. */
export const isRequired = (validation: unknown): boolean => {
  if (!isObject(validation)) return false
  if (validation.type === 'condition.required') return true
  return validation.type === 'condition.all' && listOf(validation.conditions).some(isRequired)
}

/** Notes what a validation asks for beyond that: it is not carried over. */
export const conditionsOf = (template: Template, validation: unknown, place: string): void => {
  if (!isObject(validation)) return
  const type = String(validation.type)
  if (type === 'condition.required' || type === 'condition.schema') return
  if (type === 'condition.all') {
    for (const one of listOf(validation.conditions)) conditionsOf(template, one, place)
    return
  }
  template.draft.lose(place, `\`${type.slice(0, 60)}\` is not checked before handing in`)
}

/** A condition as `show_if`; undefined when forms cannot say it. */
export const showIf = (template: Template, condition: unknown): Condition[] | undefined => {
  if (!isObject(condition)) return undefined
  if (condition.type === 'condition.all') {
    const all = listOf(condition.conditions).map((one) => showIf(template, one))
    return all.every((one) => one !== undefined) ? all.flat() : undefined
  }
  if (condition.type === 'condition.not') return negated(showIf(template, condition.condition))
  const item = template.ids.get(outputPath(condition.data) ?? '')
  if (item === undefined) return undefined
  if (condition.type === 'condition.equals') {
    const { to } = condition
    if (!['string', 'number', 'boolean'].includes(typeof to)) return undefined
    return [{ item, op: 'eq', value: typeof to === 'boolean' ? String(to) : to }]
  }
  if (condition.type === 'condition.empty') return [{ item, op: 'answered', value: false }]
  if (condition.type === 'condition.required') return [{ item, op: 'answered', value: true }]
  return undefined
}

/** The opposite of a single condition. */
export const negated = (conditions: Condition[] | undefined): Condition[] | undefined => {
  const only = conditions?.length === 1 ? conditions[0] : undefined
  if (only === undefined) return undefined
  if (only.op === 'eq') return [{ ...only, op: 'ne' }]
  return only.op === 'answered' ? [{ ...only, value: only.value !== true }] : undefined
}
