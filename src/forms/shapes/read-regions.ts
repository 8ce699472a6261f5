/** Reading kept answers and prefills that have been checked before. No run-time imports but geometry. */
import { clipped, scaled } from './outline.ts'
import type { Region, Regions } from './region.ts'

/** The answer of an item that asks for regions; undefined for anything else. */
export const regionsIn = (value: unknown): Regions | undefined =>
  typeof value === 'object' &&
  value !== null &&
  'regions' in value &&
  Array.isArray(value.regions) &&
  'width' in value &&
  'height' in value
    ? (value as Regions)
    : undefined

type Size = { width: number; height: number }
type Brought = {
  width?: number
  height?: number
  regions: (Omit<Region, 'id'> & { id?: string })[]
}

/** Ids `r1`, `r2` … that are not taken. */
export const freeId = (taken: ReadonlySet<string>): string => {
  for (let n = taken.size + 1; ; n++) if (!taken.has(`r${n}`)) return `r${n}`
}

/**
 * What a task brings to begin with, on the picture as it is: scaled where it was found on a copy of another
 * size, cut off at the edges; what lies wholly outside is left out and counted.
 */
export const prefilled = (value: unknown, size: Size): { regions: Region[]; left_out: number } => {
  const none = { regions: [], left_out: 0 }
  if (typeof value !== 'object' || value === null || !('regions' in value)) return none
  const { width = size.width, height = size.height, regions } = value as Brought
  const taken = new Set(regions.flatMap(({ id }) => id ?? []))
  const placed = regions.flatMap((one) => {
    const id = one.id ?? freeId(taken)
    taken.add(id)
    const whole = { ...one, id } as Region
    return clipped(scaled(whole, size.width / width, size.height / height), size) ?? []
  })
  return { regions: placed, left_out: regions.length - placed.length }
}
