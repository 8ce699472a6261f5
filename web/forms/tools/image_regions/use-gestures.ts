/** Mouse, finger and pen on the picture: drag or press to draw, handles, two fingers or the wheel to look. */
import { type PointerEvent, useEffect, useRef, useState } from 'react'
import type { Region, Spot } from '../../../../src/forms/shapes/region.ts'
import { type Board, isBoxLike, toPicture, toScreen } from './board.ts'
import {
  boxBetween,
  gripsOf,
  type Handle,
  inPicture,
  isOn,
  nudged,
  pulled,
  regionAt,
} from './edit.ts'

/** How far a press may wander before it is a drag, and how near is “on it”: pixels of the screen. [choice] */
const REACH = {
  mouse: { slop: 4, grip: 10, near: 6 },
  // A thumb covers 44 pixels (WCAG 2.5.5); half of that to each side.
  touch: { slop: 9, grip: 22, near: 14 },
} as const
export const reachOf = (kind: string) => (kind === 'touch' ? REACH.touch : REACH.mouse)

type Does =
  | { kind: 'pull'; region: Region; handle: Handle; off: Spot }
  | { kind: 'carry'; region: Region }
  | { kind: 'draw' }
  | { kind: 'place' }
  | { kind: 'pan' }
type Press = { pointer: number; from: Spot; last: Spot; moved: boolean; does: Does }

/** What is shown of a gesture while it lasts. */
export type Live = {
  /** The region as it would be. */
  region?: Region
  /** Where the finger or the mouse is, in the picture. */
  at?: Spot
  /** The finger hides what is under it: a magnifier shows it. */
  magnified?: boolean
}

const gripNear = (board: Board, at: Spot, reach: number): Does | undefined => {
  const { selected, zoom } = board
  if (selected === undefined) return undefined
  let [found, least]: [Does | undefined, number] = [undefined, reach]
  for (const { handle, spot } of gripsOf(selected, zoom.view.scale)) {
    const [x, y] = toScreen(zoom.view, spot)
    const way = Math.hypot(x - at[0], y - at[1])
    if (way >= least) continue
    const press = toPicture(zoom.view, at)
    least = way
    found = {
      kind: 'pull',
      region: selected,
      handle,
      off: [spot[0] - press[0], spot[1] - press[1]],
    }
  }
  return found
}

/** What this press begins, by what lies under it. */
const begins = (board: Board, at: Spot, event: PointerEvent): Does => {
  if (event.button === 1) return { kind: 'pan' }
  const { grip, near } = reachOf(event.pointerType)
  if (board.sketch === null) {
    const pull = gripNear(board, at, grip)
    if (pull !== undefined) return pull
    const { selected, zoom } = board
    const spot = toPicture(zoom.view, at)
    // While shapes are drawn, one is taken by its line: inside of it others may be drawn.
    const line = board.hand !== 'move'
    if (selected !== undefined && isOn(selected, spot, near / zoom.view.scale, line))
      return { kind: 'carry', region: selected }
  }
  if (board.hand === 'move') return { kind: 'pan' }
  return { kind: isBoxLike(board.hand) && board.sketch === null ? 'draw' : 'place' }
}

const liveOf = (board: Board, press: Press, at: Spot, touch: boolean): Live => {
  const { does, from } = press
  const { view } = board.zoom
  const spot = toPicture(view, at)
  const start = toPicture(view, from)
  if (does.kind === 'pan') return {}
  const seen = { at: spot, magnified: touch }
  if (does.kind === 'pull') {
    const to: Spot = [spot[0] + does.off[0], spot[1] + does.off[1]]
    return { ...seen, at: to, region: pulled(does.region, does.handle, to, board.size) }
  }
  if (does.kind === 'carry') {
    const [dx, dy] = [spot[0] - start[0], spot[1] - start[1]]
    return { region: nudged(does.region, dx, dy, board.size) }
  }
  if (does.kind === 'draw' && board.hand !== 'move' && isBoxLike(board.hand)) {
    const shape = board.hand as 'box'
    return { ...seen, region: { id: '', shape, ...boxBetween(start, spot, board.size) } }
  }
  return { ...seen, at: inPicture(spot, board.size) }
}

/** What the press comes to when it is let go. */
const finish = (board: Board, press: Press, kind: string): void => {
  const { does, moved, from, last } = press
  const { view } = board.zoom
  const spot = toPicture(view, last)
  const tolerance = reachOf(kind).near / view.scale
  if (moved && (does.kind === 'pull' || does.kind === 'carry')) {
    // Worked out anew: what was last drawn may lag behind the finger.
    const { region } = liveOf(board, press, last, false)
    if (region !== undefined) board.put(region)
    return
  }
  if (moved && does.kind === 'draw') board.drag(toPicture(view, from), spot)
  if (does.kind === 'pull' || (moved && does.kind !== 'place')) return
  const under =
    board.sketch === null && !moved
      ? regionAt(board.regions, spot, tolerance, board.selected?.id)
      : undefined
  if (under !== undefined) board.select(under.id)
  else if (board.hand === 'move') board.select(undefined)
  else board.press(inPicture(spot, board.size), tolerance)
}

/** Two fingers: how far apart they are and where their middle is. */
const pinchOf = (pointers: ReadonlyMap<number, Spot>) => {
  const [a = [0, 0], b = [0, 0]] = [...pointers.values()]
  return {
    apart: Math.max(1, Math.hypot(a[0] - b[0], a[1] - b[1])),
    middle: [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2] as Spot,
  }
}

const spotIn = (event: { clientX: number; clientY: number }, element: Element): Spot => {
  const { left, top } = element.getBoundingClientRect()
  return [event.clientX - left, event.clientY - top]
}

const pinched = (board: Board, before: Map<number, Spot>, id: number, at: Spot): void => {
  const old = pinchOf(before)
  const now = pinchOf(new Map(before).set(id, at))
  board.zoom.zoomBy(now.apart / old.apart, now.middle)
  board.zoom.panBy(now.middle[0] - old.middle[0], now.middle[1] - old.middle[1])
}

/** Whether a press is a drag by now. */
const wandered = (press: Press, at: Spot, kind: string): boolean => {
  press.moved ||= Math.hypot(at[0] - press.from[0], at[1] - press.from[1]) > reachOf(kind).slop
  press.last = at
  return press.moved
}

/** Handlers for the element of the picture, and what to show while they are at work. */
export const useGestures = (board: Board) => {
  const [live, setLive] = useState<Live>({})
  const pointers = useRef(new Map<number, Spot>())
  const press = useRef<Press | null>(null)
  const stop = () => {
    press.current = null
    setLive({})
  }
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0 && event.button !== 1) return
    const at = spotIn(event, event.currentTarget)
    event.currentTarget.setPointerCapture?.(event.pointerId)
    pointers.current.set(event.pointerId, at)
    if (pointers.current.size > 1) {
      stop()
      return
    }
    const does = begins(board, at, event)
    press.current = { pointer: event.pointerId, from: at, last: at, moved: false, does }
    if (does.kind === 'place')
      setLive(liveOf(board, press.current, at, event.pointerType === 'touch'))
  }
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const at = spotIn(event, event.currentTarget)
    const before = pointers.current.get(event.pointerId)
    if (before === undefined) {
      if (board.sketch !== null) setLive({ at: toPicture(board.zoom.view, at) })
      return
    }
    if (pointers.current.size > 1) pinched(board, pointers.current, event.pointerId, at)
    pointers.current.set(event.pointerId, at)
    const now = press.current
    if (now?.pointer !== event.pointerId || !wandered(now, at, event.pointerType)) return
    if (now.does.kind === 'pan') board.zoom.panBy(at[0] - before[0], at[1] - before[1])
    else setLive(liveOf(board, now, at, event.pointerType === 'touch'))
  }
  const onPointerUp = (event: PointerEvent<HTMLElement>) => {
    pointers.current.delete(event.pointerId)
    const now = press.current
    if (now?.pointer !== event.pointerId) return
    stop()
    finish(board, now, event.pointerType)
  }
  const onPointerCancel = (event: PointerEvent<HTMLElement>) => {
    pointers.current.delete(event.pointerId)
    stop()
  }
  return { live, on: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel } }
}

/**
 * The wheel looks closer with Ctrl, as everywhere, and by itself once the picture has the focus; else it
 * scrolls the page. React listens passively, so this does it itself.
 */
export const useWheel = (element: HTMLElement | null, board: Board): void => {
  const latest = useRef(board)
  latest.current = board
  useEffect(() => {
    if (element === null) return
    const wheel = (event: WheelEvent) => {
      if (!event.ctrlKey && document.activeElement !== element) return
      event.preventDefault()
      const by = Math.exp(-event.deltaY * (event.ctrlKey ? 0.01 : 0.002))
      latest.current.zoom.zoomBy(by, spotIn(event, element))
    }
    element.addEventListener('wheel', wheel, { passive: false })
    return () => element.removeEventListener('wheel', wheel)
  }, [element])
}
