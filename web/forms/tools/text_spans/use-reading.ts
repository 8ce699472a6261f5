/** Mouse, finger and keys on the text: each ends in a selection, or in a mark where a label is in hand. */
import { useLingui } from '@lingui/react/macro'
import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useRef } from 'react'
import { say } from '../../../parts/say.tsx'
import {
  bringIntoSight,
  browserSelection,
  offsetAt,
  offsetBeside,
  readsLeftwards,
} from './places.ts'
import { exactly, moved, movedTo, type Selecting, stretchOf, tapped } from './selecting.ts'
import type { Marking } from './use-marking.ts'

/** How long a selection of the browser stands still before it counts, in milliseconds. */
const STILL_MS = 120

const isLocked = (root: Element): boolean => root.closest('fieldset:disabled') !== null

type Handlers = {
  marking: Marking
  /** The label given to whatever is selected. */
  inHand: string | undefined
  root: RefObject<HTMLDivElement | null>
}

/** The browser's own selection: by mouse, by a long press, by a screen reader. */
const useBrowserSelection = (root: Handlers['root'], onSelection: (now: Selecting) => void) => {
  const latest = useRef(onSelection)
  latest.current = onSelection
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      const found = root.current && browserSelection(root.current)
      if (found) latest.current({ ...exactly(found), by: 'browser' })
    }
    const changed = () => {
      clearTimeout(timer)
      timer = setTimeout(look, STILL_MS)
    }
    document.addEventListener('selectionchange', changed)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('selectionchange', changed)
    }
  }, [root])
}

/** Where an arrow key leads; undefined for other keys. */
const target = (
  event: KeyboardEvent,
  { marking, root }: Handlers,
): Selecting | null | undefined => {
  const { text, selecting } = marking
  const at = selecting?.head ?? { start: 0, end: 0 }
  const box = root.current
  const extend = event.shiftKey
  if (box === null) return undefined
  switch (event.key) {
    case 'ArrowRight':
    case 'ArrowLeft': {
      const on = (event.key === 'ArrowRight') !== readsLeftwards(box, at.start)
      return moved(text, selecting, on ? 'on' : 'back', extend)
    }
    case 'ArrowDown':
    case 'ArrowUp': {
      if (selecting === null) return moved(text, null, 'on', false)
      bringIntoSight(box, at)
      const beside = offsetBeside(box, at, event.key === 'ArrowDown' ? 1 : -1)
      return beside === null ? selecting : movedTo(text, selecting, beside, extend)
    }
    case 'Home':
      return movedTo(text, selecting, 0, extend)
    case 'End':
      return movedTo(text, selecting, text.length, extend)
    default:
      return undefined
  }
}

const dropBrowserSelection = () => document.getSelection()?.removeAllRanges()

/** By mouse and by finger. */
const usePointing = ({ marking, inHand, root }: Handlers) => {
  const pointer = useRef('mouse')
  const { text, select, selecting } = marking
  const finish = (now: Selecting): void => {
    if (inHand === undefined) return
    marking.mark(inHand, stretchOf(now))
    select(null)
    dropBrowserSelection()
  }
  return {
    onPointerDown: (event: PointerEvent) => {
      pointer.current = event.pointerType
    },
    onPointerUp: () => {
      const box = root.current
      if (box === null || pointer.current !== 'mouse' || isLocked(box)) return
      const found = browserSelection(box)
      if (found === null) return
      // At once: whoever presses a label next does not wait until the selection stands still.
      select({ ...exactly(found), by: 'browser' })
      finish(exactly(found))
    },
    onClick: (event: { clientX: number; clientY: number; shiftKey: boolean }) => {
      const box = root.current
      if (box === null || isLocked(box) || browserSelection(box) !== null) return
      const offset = offsetAt(box, event.clientX, event.clientY)
      if (offset === null) return
      const byMouse = pointer.current === 'mouse'
      const now = byMouse
        ? movedTo(text, selecting, offset, event.shiftKey)
        : tapped(text, selecting, offset)
      select(now)
      if (now !== null && !byMouse && now.by !== 'first_tap') finish(now)
    },
  }
}

/** By keys: arrows select, Enter marks as last time, Delete takes the innermost mark away. */
const useKeys = (handlers: Handlers) => {
  const { t } = useLingui()
  const { marking, inHand, root } = handlers
  const { text, select, around } = marking
  const told = (now: Selecting | null) => {
    if (now === null) return
    const { start, end } = stretchOf(now)
    const words = text.slice(start, end)
    say(words.length > 200 ? t`From “${words.slice(0, 80)}” to “${words.slice(-80)}”` : words)
    if (root.current) bringIntoSight(root.current, now.head)
  }
  return (event: KeyboardEvent) => {
    const box = root.current
    if (box === null || isLocked(box) || event.ctrlKey || event.metaKey || event.altKey) return
    const next = target(event, handlers)
    if (next !== undefined) {
      dropBrowserSelection()
      select(next)
      told(next)
    } else if (event.key === 'Escape' && marking.selecting !== null) select(null)
    else if (event.key === 'Enter' && marking.selection !== null)
      marking.mark(inHand ?? marking.last ?? marking.labels[0]?.value ?? '')
    else if ((event.key === 'Delete' || event.key === 'Backspace') && around[0] !== undefined)
      marking.remove(around[0].id)
    else return
    event.preventDefault()
  }
}

/** What to put on the element that holds the text. */
export const useReading = (handlers: Handlers) => {
  const { marking, root } = handlers
  useBrowserSelection(root, (now) => {
    if (root.current && !isLocked(root.current)) marking.select(now)
  })
  const onKeyDown = useKeys(handlers)
  return { ...usePointing(handlers), onKeyDown }
}
