/** What the parts of the tool share: the picture, what is marked on it, and what is in hand. */
import type { Region, Shape, Spot } from '../../../../src/forms/shapes/region.ts'
import type { Size, View, Zoom } from '../parts/use-zoom.ts'

/** What a press does: draws a shape, or looks around and selects. */
export type Hand = Shape | 'move'

/** Begun and not finished: the first corner of a box, or the points of a path so far. */
export type Sketch = { shape: Shape; points: Spot[] }

export type Board = {
  size: Size
  zoom: Zoom
  regions: readonly Region[]
  selected: Region | undefined
  hand: Hand
  sketch: Sketch | null
  /** No more regions are taken. */
  full: boolean
  select: (id: string | undefined) => void
  /** A region in a new place or shape. */
  put: (region: Region) => void
  /** One press of a shape: a point, the next corner, the end of a path. */
  press: (spot: Spot, tolerance: number) => void
  /** A new shape between two corners. */
  drag: (from: Spot, to: Spot) => void
}

export const toScreen = ({ scale, x, y }: View, [left, top]: Spot): Spot => [
  x + left * scale,
  y + top * scale,
]
export const toPicture = ({ scale, x, y }: View, [left, top]: Spot): Spot => [
  (left - x) / scale,
  (top - y) / scale,
]

/** Shapes that are drawn between two corners. */
export const isBoxLike = (shape: Shape): boolean =>
  shape === 'box' || shape === 'rotated_box' || shape === 'ellipse'
export const isPath = (shape: Shape): shape is 'polygon' | 'line' =>
  shape === 'polygon' || shape === 'line'
