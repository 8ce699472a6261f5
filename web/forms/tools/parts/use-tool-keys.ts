/** Single keys of a tool: they act while the focus is in it, or nowhere in particular. */
import { type RefObject, useEffect, useRef } from 'react'
import { isWriting, plainKey } from '../../hotkeys.ts'

/** What each key does, by the key as forms write it: one of a–z, 0–9 and signs. */
export type ToolKeys = Record<string, () => void>

const isElsewhere = (tool: HTMLElement): boolean => {
  const focused = document.activeElement
  if (focused === null || focused === document.body) return false
  // Another tool of the same page has the focus, or a button of the page.
  return !(tool.closest('[data-item]') ?? tool).contains(focused)
}

/**
 * Listens before the form does, so that a key of the tool is not a key of another question too. Keys do
 * nothing where people write (WCAG 2.1.4), with `on` false, and in a locked form.
 */
export const useToolKeys = (
  tool: RefObject<HTMLElement | null>,
  keys: ToolKeys,
  on = localStorage.getItem('fairhand-hotkeys') !== 'off',
): void => {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    if (!on) return
    const press = (event: KeyboardEvent) => {
      const key = plainKey(event)
      const root = tool.current
      if (key === undefined || root === null || event.defaultPrevented) return
      if (isWriting(event.target) || isElsewhere(root) || root.closest('fieldset:disabled')) return
      if (document.querySelector('dialog[open]') !== null) return
      const act = Object.hasOwn(latest.current, key) ? latest.current[key] : undefined
      if (act === undefined) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', press, { capture: true })
    return () => document.removeEventListener('keydown', press, { capture: true })
  }, [on, tool])
}
