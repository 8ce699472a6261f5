/** The keyboard on a form page: one key for one choice, and on to the next question. */
import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { AnswerItem } from '../../src/forms/form.ts'
import type { Input } from '../../src/forms/reading.ts'
import { CANT_TELL, isBlank, isCantTell } from '../../src/forms/show-if.ts'
import { isWriting, type KeyAction, keyActions, plainKey, type Question } from './hotkeys.ts'
import { answerKindOf, isQuestion } from './registry.ts'
import type { Filling } from './use-filling.ts'

const KEY = 'fairhand-hotkeys'

/** Whether single keys act; people who dictate or slip on keys turn them off (WCAG 2.1.4). */
export const useHotkeysOn = (): [boolean, (on: boolean) => void] => {
  const [on, setOn] = useState(() => localStorage.getItem(KEY) !== 'off')
  const set = (next: boolean) => {
    localStorage.setItem(KEY, next ? 'on' : 'off')
    setOn(next)
  }
  return [on, set]
}

const questionsOf = (filling: Filling, input: Input): Question[] =>
  filling.page.items
    .filter(isQuestion)
    .map((item) => ({ item, choices: answerKindOf(item).choices?.(item, input) ?? [] }))

/** Puts the focus on a question's first control, and the question in sight. */
export const focusItem = (item: string): void => {
  const frame = document.querySelector(`[data-item="${CSS.escape(item)}"]`)
  const checked = frame?.querySelector<HTMLElement>('input:checked')
  const control = checked ?? frame?.querySelector<HTMLElement>('input, textarea, select, button')
  control?.focus({ preventScroll: true })
  frame?.scrollIntoView({ block: 'nearest' })
}

type Wiring = {
  filling: Filling
  input: Input
  on: boolean
  /** Ctrl or ⌘ with Enter, also while writing. */
  onForward: () => void
  onHelp: () => void
  /** Every question of the page has its answer: the focus goes to what comes next. */
  onComplete: () => void
}

/** Listens while the form is shown. Returns what each key does now. */
export const useHotkeys = (wiring: Wiring): KeyAction[] => {
  const { filling, input, on } = wiring
  const [focused, setFocused] = useState<string>()
  const questions = questionsOf(filling, input)
  const open = questions.find(
    ({ item, choices }) => choices.length > 0 && isOpen(filling, item, input),
  )
  const inHand = questions.find(({ item }) => item.id === focused) ?? open ?? questions[0]
  const actions = on ? keyActions(questions, inHand?.item.id) : []
  const latest = useRef({ ...wiring, actions })
  latest.current = { ...wiring, actions }
  useEffect(() => {
    const press = (event: KeyboardEvent) => pressed(event, latest)
    const focus = (event: FocusEvent) =>
      setFocused(
        event.target instanceof Element
          ? (event.target.closest('[data-item]')?.getAttribute('data-item') ?? undefined)
          : undefined,
      )
    document.addEventListener('keydown', press)
    document.addEventListener('focusin', focus)
    return () => {
      document.removeEventListener('keydown', press)
      document.removeEventListener('focusin', focus)
    }
  }, [])
  return actions
}

/** Not answered, or not yet as far as it must be: a table with rows left, an order of a few. */
const isOpen = ({ answers }: Filling, item: AnswerItem, input: Input): boolean => {
  const value = answers[item.id]
  if (isBlank(value) || isCantTell(value)) return isBlank(value)
  return answerKindOf(item).fault?.(item, value, input, answers) !== undefined
}

type Latest = { current: Wiring & { actions: KeyAction[] } }

const pressed = (event: KeyboardEvent, latest: Latest): void => {
  if (event.defaultPrevented || document.querySelector('dialog[open]') !== null) return
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault()
    latest.current.onForward()
    return
  }
  const key = plainKey(event)
  if (key === undefined || isWriting(event.target)) return
  if (key === '?') latest.current.onHelp()
  const action = latest.current.actions.find((one) => one.key === key)
  if (action === undefined) return
  event.preventDefault()
  act(action, latest)
}

const act = ({ item: id, does }: KeyAction, latest: Latest): void => {
  const { filling } = latest.current
  const item = filling.page.items.filter(isQuestion).find((one) => one.id === id)
  if (item === undefined) return
  if (does === 'focus') {
    focusItem(id)
    return
  }
  const before = filling.answers[id]
  const after =
    does === 'cant_tell' ? CANT_TELL : answerKindOf(item).pick?.(item, before, does.pick)
  // Drawn at once, so that the very next key finds the focus in its new place.
  flushSync(() => filling.answer(id, after))
  // A list is not finished with its first entry, a table not with its first row.
  const { input } = latest.current
  const unfinished =
    !isCantTell(after) && answerKindOf(item).fault?.(item, after, input, filling.answers)
  if (!Array.isArray(after) && !unfinished) advance(id, latest.current)
}

/** To the next open question; questions that have only just appeared count too. */
const advance = (from: string, { filling, input, onComplete }: Wiring): void => {
  const others = questionsOf(filling, input).filter(({ item }) => item.id !== from)
  const next = others.find(({ item }) => isOpen(filling, item, input))
  if (next === undefined) onComplete()
  else focusItem(next.item.id)
}
