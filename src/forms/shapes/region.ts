/** Regions on a picture, in the pixels of the picture as it is shown upright. No run-time imports. */

/** Every shape, in the order in which tools offer them. */
export const SHAPES = ['box', 'rotated_box', 'polygon', 'point', 'line', 'ellipse'] as const
export type Shape = (typeof SHAPES)[number]

type Named = { id: string; label?: string | undefined }
/** x right, y down, from the top left corner. */
export type Spot = [x: number, y: number]

/** `x`, `y`: the top left corner before it is turned by `angle` degrees, clockwise, about its middle. */
export type BoxRegion = Named & {
  shape: 'box' | 'rotated_box' | 'ellipse'
  x: number
  y: number
  width: number
  height: number
  angle?: number | undefined
}
export type PathRegion = Named & { shape: 'polygon' | 'line'; points: Spot[] }
export type PointRegion = Named & { shape: 'point'; x: number; y: number }
export type Region = BoxRegion | PathRegion | PointRegion

/** One person’s answer: the picture’s size and what they marked. */
export type Regions = { width: number; height: number; regions: Region[] }

/** Fewest points of an outline and of a line. */
export const FEWEST_POINTS = { polygon: 3, line: 2 } as const
