/** Changing a form without breaking it: its texts, their translations, its options and questions. */
import type { AnswerItem, Form, Item } from '../../../../src/forms/form.ts'
import { textsIn } from '../../../../src/forms/text/texts.ts'

type Steps = (string | number)[]

const stepsOf = (pointer: string): Steps =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step))

/** A copy in which the value at `steps` is what `change` makes of it. */
const changedAt = (
  node: unknown,
  [step, ...rest]: Steps,
  change: (value: unknown) => unknown,
): unknown => {
  if (step === undefined) return change(node)
  if (Array.isArray(node))
    return node.map((member, at) => (at === step ? changedAt(member, rest, change) : member))
  const object = (node ?? {}) as Record<string, unknown>
  const next = changedAt(object[step], rest, change)
  if (next === undefined) {
    const { [step]: _, ...without } = object
    return without
  }
  return { ...object, [step]: next }
}

const at = (node: unknown, pointer: string): unknown =>
  stepsOf(pointer).reduce<unknown>(
    (place, step) => (place as Record<string | number, unknown> | undefined)?.[step],
    node,
  )

/** The language a form offers besides its own: French beside English, and the other way round. */
export const otherLanguage = (form: Form): 'en' | 'fr' => (form.lang.startsWith('fr') ? 'en' : 'fr')

/** The text at a pointer; empty where there is none. */
export const textAt = (form: Form, pointer: string): string => String(at(form, pointer) ?? '')

/** Another text; an empty one is taken out where the form can do without it. */
export const withText = (form: Form, pointer: string, text: string, optional = false): Form => {
  const next = text === '' && optional ? undefined : text
  const changed = changedAt(form, stepsOf(pointer), () => next) as Form
  return next === undefined ? withTranslation(changed, pointer, '') : changed
}

/** The translation of a text; empty where there is none. */
export const translationAt = (form: Form, pointer: string): string =>
  form.translations?.find(({ lang, path }) => lang === otherLanguage(form) && path === pointer)
    ?.text ?? ''

/** Another translation; without one, people read the form's own language. */
export const withTranslation = (form: Form, pointer: string, text: string): Form => {
  const lang = otherLanguage(form)
  const others = (form.translations ?? []).filter(
    (one) => one.lang !== lang || one.path !== pointer,
  )
  return {
    ...form,
    translations: text.trim() === '' ? others : [...others, { lang, path: pointer, text }],
  }
}

/** Whether the form is offered in the other language at all. */
export const isTranslated = (form: Form): boolean =>
  (form.translations ?? []).some(({ lang }) => lang === otherLanguage(form))

/** The form in its own language alone. */
export const untranslated = (form: Form): Form => ({
  ...form,
  translations: (form.translations ?? []).filter(({ lang }) => lang !== otherLanguage(form)),
})

/** Takes out one member of a list; translations of what stood behind it move along. */
export const withoutMember = (form: Form, list: string, index: number): Form => {
  const shortened = changedAt(form, stepsOf(list), (members) =>
    (members as unknown[]).filter((_, place) => place !== index),
  ) as Form
  const translations = (form.translations ?? []).flatMap((one) => {
    if (!one.path.startsWith(`${list}/`)) return [one]
    const [place = '', ...rest] = one.path.slice(list.length + 1).split('/')
    const number = Number(place)
    if (number === index) return []
    const moved = number > index ? number - 1 : number
    return [{ ...one, path: [list, moved, ...rest].join('/') }]
  })
  return { ...shortened, translations }
}

/** One more member at the end of a list, which need not be there yet. */
export const withMember = (form: Form, list: string, member: object): Form =>
  changedAt(form, stepsOf(list), (members) => [...((members as unknown[]) ?? []), member]) as Form

type Option = { value: string; label: string; screen_out?: boolean | undefined }
type WithOptions = Extract<Item, { options?: unknown }>

/** The options written in the form, if the item has any. */
export const optionsIn = (item: Item): Option[] | undefined =>
  'options' in item ? (item as WithOptions).options : undefined

const unique = (wish: string, taken: readonly string[]): string => {
  let value = wish
  for (let more = 2; taken.includes(value); more++) value = `${wish} ${more}`
  return value
}

/** Conditions that look for an option's value look for the new one. */
const renamed = (form: Form, item: string, before: string, after: string): Form => {
  const swap = (value: unknown) => (value === before ? after : value)
  return {
    ...form,
    pages: form.pages.map((page) => ({
      ...page,
      items: page.items.map((one) =>
        one.show_if === undefined
          ? one
          : {
              ...one,
              show_if: one.show_if.map((condition) =>
                condition.item === item
                  ? {
                      ...condition,
                      value: (Array.isArray(condition.value)
                        ? condition.value.map(swap)
                        : swap(condition.value)) as typeof condition.value,
                    }
                  : condition,
              ),
            },
      ) as Item[],
    })),
  }
}

/** An option in other words. What the answers say changes with it, so that results read well. */
export const withOptionLabel = (
  form: Form,
  pointer: string,
  index: number,
  label: string,
): Form => {
  const item = at(form, pointer) as Item
  const options = optionsIn(item) ?? []
  const before = options[index]?.value ?? ''
  const others = options.filter((_, place) => place !== index).map(({ value }) => value)
  const wish = label.trim().slice(0, 200)
  const value = wish === '' ? before : unique(wish, [...others, 'other', 'cant_tell'])
  const changed = changedAt(form, stepsOf(`${pointer}/options/${index}`), (option) => ({
    ...(option as Option),
    label,
    value,
  })) as Form
  return renamed(changed, item.id, before, value)
}

export const withNewOption = (form: Form, pointer: string, label: string): Form => {
  const options = optionsIn(at(form, pointer) as Item) ?? []
  const value = unique(
    label,
    options.map((option) => option.value),
  )
  return changedAt(form, stepsOf(`${pointer}/options`), () => [
    ...options,
    { value, label: value },
  ]) as Form
}

export const withoutOption = (form: Form, pointer: string, index: number): Form =>
  withoutMember(form, `${pointer}/options`, index)

/**
 * Whether an answer may end the work: to a choice on the first of several pages (charter R19). The rule
 * of the form says the same; here the switch is only offered where it can be.
 */
export const canScreenOut = (form: Form, pointer: string): boolean =>
  (at(form, pointer) as Item).type === 'choice' &&
  pointer.startsWith('/pages/0/') &&
  form.pages.length > 1

/** The answer ends the work, or goes on again. */
export const withScreenOut = (form: Form, pointer: string, index: number, ends: boolean): Form =>
  changedAt(form, [...stepsOf(`${pointer}/options/${index}`), 'screen_out'], () =>
    ends ? true : undefined,
  ) as Form

/** Whether every answer but this one ends the work already: one at least goes on. */
export const isLastThatGoesOn = (options: readonly Option[], index: number): boolean =>
  options.every(({ screen_out }, place) => place === index || screen_out === true)

/** Changes members of an item that are no texts: whether it must be answered, and the like. */
export const withItem = (form: Form, pointer: string, part: Partial<AnswerItem>): Form =>
  changedAt(form, stepsOf(pointer), (item) => ({ ...(item as AnswerItem), ...part })) as Form

/** Whether another item is shown only after a certain answer to this one. */
export const isAskedFor = (form: Form, id: string): boolean =>
  form.pages.some(({ items }) =>
    items.some(({ show_if: conditions }) => conditions?.some(({ item }) => item === id)),
  )

export const withoutItem = (form: Form, page: number, index: number): Form =>
  withoutMember(form, `/pages/${page}/items`, index)

/** Puts a question at the end of the last page, under an id of its own. */
export const withNewItem = (form: Form, item: Omit<AnswerItem, 'id'>): Form => {
  const taken = form.pages.flatMap(({ items }) => items.map(({ id }) => id))
  let number = taken.length + 1
  while (taken.includes(`question_${number}`)) number++
  const last = form.pages.length - 1
  const slot = form.pages[last]?.items.some((one) => one.slot === 'right') ? 'right' : undefined
  const made = { id: `question_${number}`, ...(slot && { slot }), ...item }
  return changedAt(form, ['pages', last, 'items'], (items) => [...(items as Item[]), made]) as Form
}

/** The texts that a form cannot do without and that are empty now. */
export const emptyTexts = (form: Form): string[] =>
  textsIn(form)
    .filter(({ text }) => text.trim() === '')
    .map(({ pointer }) => pointer)
