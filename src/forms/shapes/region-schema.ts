/** What a region looks like when it comes from outside. */
import { z } from 'zod'
import { REGION_LIMITS } from '../../kernel/limits/forms/region-limits.ts'
import { FEWEST_POINTS, type Shape } from './region.ts'

const far = REGION_LIMITS.coordinate
const Coordinate = () => z.number().min(-far).max(far)
const Length = () => z.number().positive().max(far)
const Spot = () => z.tuple([Coordinate(), Coordinate()])
const Angle = () => z.number().min(-360).max(360).describe('Degrees clockwise about its middle')
export const RegionId = () =>
  z
    .string()
    .regex(/^[A-Za-z0-9_-]+$/, 'Only letters, digits, _ and -')
    .max(REGION_LIMITS.id)

const sides = {
  x: Coordinate().describe('Left edge before turning'),
  y: Coordinate().describe('Top edge before turning'),
  width: Length(),
  height: Length(),
}
const path = (fewest: number) => ({
  points: z.array(Spot()).min(fewest).max(REGION_LIMITS.points).describe('[x, y] one by one'),
})

/** The members that place a region of each shape. */
const PLACED = {
  box: sides,
  rotated_box: { ...sides, angle: Angle() },
  ellipse: { ...sides, angle: Angle().optional() },
  polygon: path(FEWEST_POINTS.polygon),
  line: path(FEWEST_POINTS.line),
  point: { x: Coordinate(), y: Coordinate() },
} as const satisfies Record<Shape, z.ZodRawShape>

/** A region of one of these shapes, with the members that all of them have. */
export const regionSchema = (shapes: readonly Shape[], named: z.ZodRawShape) => {
  const each = shapes.map((shape) =>
    z.strictObject({ shape: z.literal(shape), ...named, ...PLACED[shape] }),
  )
  const [first, ...rest] = each
  if (first === undefined) throw new RangeError('Regions have one shape at least')
  return rest.length === 0 ? first : z.discriminatedUnion('shape', [first, ...rest])
}

/** A picture’s width or height. */
export const PictureSide = () => z.number().positive().max(far)
