/** The tool without a mouse: a cross that arrows move, arrows for the selected region, and a few single keys. */
import { type KeyboardEvent, type RefObject, useState } from 'react'
import { middleOf } from '../../../../src/forms/shapes/outline.ts'
import type { Region, Spot } from '../../../../src/forms/shapes/region.ts'
import { type ToolKeys, useToolKeys } from '../parts/use-tool-keys.ts'
import { ZOOM_STEP } from '../parts/use-zoom.ts'
import { type Board, toPicture } from './board.ts'
import { grown, inPicture, nudged, turnedBy } from './edit.ts'
import type { Marking } from './use-marking.ts'

const ARROWS: Record<string, Spot> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}
/** Steps of the cross, pixels of the screen, and how many times as far with Ctrl or Alt. [choice] */
const CROSS_STEP = 12
const FURTHER = 10
const TURN_BY = 5

const isField = (target: EventTarget): boolean =>
  target instanceof HTMLInputElement ||
  target instanceof HTMLSelectElement ||
  target instanceof HTMLTextAreaElement

/** The region after or before the selected one, in the order of the list. */
export const neighbour = (regions: readonly Region[], id: string | undefined, by: 1 | -1) => {
  const at = regions.findIndex((one) => one.id === id)
  const next = at < 0 ? (by === 1 ? 0 : regions.length - 1) : at + by
  return regions[(next + regions.length) % Math.max(1, regions.length)]
}

type Wiring = {
  root: RefObject<HTMLElement | null>
  board: Board
  marking: Marking
  /** Keys of labels, by what they choose. */
  labelKeys: ReadonlyMap<string, string>
  onLabel: (label: string) => void
}

/** Single keys: labels, looking closer, from mark to mark, turning. */
const useSingleKeys = ({ root, board, marking, labelKeys, onLabel }: Wiring): void => {
  const { zoom, selected, regions } = board
  const go = (by: 1 | -1) => {
    const next = neighbour(regions, selected?.id, by)
    if (next === undefined) return
    marking.select(next.id)
    if (!zoom.isFitted) zoom.show(middleOf(next))
  }
  const turn = (by: number) => {
    if (selected === undefined) return
    const next = turnedBy(selected, by)
    if (next !== selected) marking.put(next)
  }
  const keys: ToolKeys = {
    '+': () => zoom.zoomBy(ZOOM_STEP),
    '=': () => zoom.zoomBy(ZOOM_STEP),
    '-': () => zoom.zoomBy(1 / ZOOM_STEP),
    ',': () => go(-1),
    '.': () => go(1),
    '[': () => turn(-TURN_BY),
    ']': () => turn(TURN_BY),
  }
  for (const [label, key] of labelKeys) keys[key] = () => onLabel(label)
  useToolKeys(root, keys)
}

/** The cross: where it is, moving it, and pressing there. */
const useCross = (board: Board, marking: Marking) => {
  const [cross, setCross] = useState<Spot | null>(null)
  const { zoom, size, selected } = board
  const from = (): Spot =>
    cross ?? toPicture(zoom.view, [zoom.frame.width / 2, zoom.frame.height / 2])
  const move = ([dx, dy]: Spot, { fine, far }: { fine: boolean; far: boolean }) => {
    const step = fine ? 1 : (CROSS_STEP * (far ? FURTHER / 2 : 1)) / zoom.view.scale
    const [x, y] = from()
    const to = inPicture([x + dx * step, y + dy * step], size)
    setCross(to)
    if (!zoom.isFitted) zoom.show(to)
  }
  const enter = () => {
    const at = inPicture(from(), size)
    setCross(at)
    if (selected !== undefined) marking.select(undefined)
    else board.press(at, 4 / zoom.view.scale)
  }
  return { cross, move, enter, forget: () => setCross(null) }
}

/** Deletes the selected region, or the last point of what is begun; false when there is neither. */
const erased = (board: Board, marking: Marking): boolean => {
  if (board.sketch !== null) marking.back()
  else if (board.selected !== undefined) marking.remove(board.selected.id)
  else return false
  return true
}

const hasChord = (event: KeyboardEvent): boolean => event.ctrlKey || event.metaKey

export const useBoardKeys = (wiring: Wiring) => {
  const { board, marking } = wiring
  const { size, selected } = board
  useSingleKeys(wiring)
  const { cross, move, enter, forget } = useCross(board, marking)
  const arrow = (event: KeyboardEvent, [x, y]: Spot, onBoard: boolean): boolean => {
    const far = hasChord(event) || event.altKey
    if (selected === undefined) {
      if (onBoard) move([x, y], { fine: event.shiftKey, far })
      return onBoard
    }
    const [dx, dy] = [x * (far ? FURTHER : 1), y * (far ? FURTHER : 1)]
    marking.put(event.shiftKey ? grown(selected, dx, dy, size) : nudged(selected, dx, dy, size))
    return true
  }
  /** Lets go of what is in hand, one thing at a time. */
  const letGo = (): boolean => {
    if (board.sketch !== null) marking.drop()
    else if (selected !== undefined) marking.select(undefined)
    else if (cross !== null) forget()
    else return false
    return true
  }
  /** Whether the key meant something here. */
  const acts = (event: KeyboardEvent): boolean => {
    const onBoard = event.target instanceof HTMLElement && event.target.dataset.board !== undefined
    const by = ARROWS[event.key]
    if (by !== undefined) return arrow(event, by, onBoard)
    if (event.key === 'Delete' || event.key === 'Backspace') return erased(board, marking)
    if (event.key === 'Escape') return letGo()
    if (event.key === 'd' && hasChord(event) && selected !== undefined) marking.copy(selected)
    else if ((event.key === 'Enter' || event.key === ' ') && onBoard && !hasChord(event)) enter()
    else return false
    return true
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.currentTarget.closest('fieldset:disabled') !== null) return
    marking.history.onKeyDown(event)
    if (event.defaultPrevented || isField(event.target)) return
    if (acts(event)) event.preventDefault()
  }
  return { cross, onKeyDown }
}
