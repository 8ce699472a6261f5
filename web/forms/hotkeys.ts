/** Which key does what on a page: keys the author gave, then digits for the question in hand. */
import type { AnswerItem } from '../../src/forms/form.ts'
import type { Choice } from '../../src/forms/reading.ts'

/** What a key does: picks a choice, says “can’t tell”, or goes to a question. */
export type KeyAction = {
  key: string
  item: string
  does: { pick: string } | 'cant_tell' | 'focus'
  /** For the overview of keys. */
  label: string
}

export type Question = { item: AnswerItem; choices: Choice[] }

/** The actions of a page. `inHand` is the question that digits belong to. */
export const keyActions = (
  questions: readonly Question[],
  inHand: string | undefined,
): KeyAction[] => {
  const actions: KeyAction[] = []
  for (const { item, choices } of questions) {
    if (item.key !== undefined)
      actions.push({ key: item.key, item: item.id, does: 'focus', label: item.label })
    for (const { key, value, label } of choices)
      if (key !== undefined) actions.push({ key, item: item.id, does: { pick: value }, label })
  }
  const question = questions.find(({ item }) => item.id === inHand)
  if (question !== undefined) addDigits(actions, question)
  return actions
}

const DIGITS = [...'123456789']

const addDigits = (actions: KeyAction[], { item, choices }: Question): void => {
  const taken = new Set(actions.map(({ key }) => key))
  const take = (wish: string | undefined): string | undefined => {
    const key = wish ?? DIGITS.find((digit) => !taken.has(digit))
    if (key === undefined || taken.has(key)) return undefined
    taken.add(key)
    return key
  }
  for (const { key: own, digit, value, label } of choices) {
    const key = own === undefined ? take(digit) : undefined
    if (key !== undefined) actions.push({ key, item: item.id, does: { pick: value }, label })
  }
  const zero = item.cant_tell ? take('0') : undefined
  if (zero !== undefined) actions.push({ key: zero, item: item.id, does: 'cant_tell', label: '' })
}

type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing'>

/** The key of an event as forms write it; undefined for combinations and for what is not a sign. */
export const plainKey = (event: KeyPress): string | undefined => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return undefined
  return event.key.length === 1 ? event.key.toLowerCase() : undefined
}

/** Whether the focus is where letters are written; keys do nothing else then (WCAG 2.1.4). */
export const isWriting = (target: EventTarget | null): boolean => {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement)
    return !['radio', 'checkbox', 'button'].includes(target.type)
  return (
    target.isContentEditable || ['TEXTAREA', 'SELECT', 'AUDIO', 'VIDEO'].includes(target.tagName)
  )
}
