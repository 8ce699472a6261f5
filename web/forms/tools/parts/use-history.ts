/** Undo and redo of one answer. */
import { type KeyboardEvent, useRef } from 'react'

/** Steps kept each way: an hour of boxes, and no end of memory. */
const STEPS = 200

export type History = {
  /** A new answer; what it was can be brought back. */
  change: (next: unknown) => void
  undo: () => void
  redo: () => void
  canUndo: boolean
  canRedo: boolean
  /** Ctrl or ⌘ with Z undoes, with Shift and Z or with Y redoes; for the element around the tool. */
  onKeyDown: (event: KeyboardEvent) => void
}

type Kept = { past: unknown[]; future: unknown[]; ours: unknown }

/**
 * The answer stays with the form; here stand only its earlier and later states. An answer that changes
 * from outside, a draft that is brought back, begins a new history.
 */
export const useHistory = (value: unknown, onChange: (value: unknown) => void): History => {
  const kept = useRef<Kept>({ past: [], future: [], ours: value })
  if (kept.current.ours !== value) kept.current = { past: [], future: [], ours: value }
  const { past, future } = kept.current
  const become = (next: unknown, before: unknown[], after: unknown[]) => {
    kept.current = { past: before.slice(-STEPS), future: after.slice(-STEPS), ours: next }
    onChange(next)
  }
  const undo = () => {
    if (past.length > 0) become(past.at(-1), past.slice(0, -1), [...future, value])
  }
  const redo = () => {
    if (future.length > 0) become(future.at(-1), [...past, value], future.slice(0, -1))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || isText(event.target)) return
    const key = event.key.toLowerCase()
    if (key !== 'z' && key !== 'y') return
    event.preventDefault()
    if (key === 'y' || event.shiftKey) redo()
    else undo()
  }
  return {
    change: (next) => become(next, [...past, value], []),
    undo,
    redo,
    canUndo: past.length > 0,
    canRedo: future.length > 0,
    onKeyDown,
  }
}

/** Where people write, the browser's own undo is the one they mean. */
const isText = (target: EventTarget): boolean =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && ['text', 'search', 'number'].includes(target.type))
