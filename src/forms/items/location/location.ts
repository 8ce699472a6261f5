import { z } from 'zod'
import { CAPTURE_LIMITS } from '../../../kernel/limits/forms/capture-limits.ts'
import type { ItemResult } from '../../aggregation/item-result.ts'
import type { AnswerType } from '../../item-parts/item-type.ts'
import { LocationItem } from './item.ts'
import { metresApart, type Place, placeIn } from './places.ts'

const exactly = (most: number, what: string) => z.number().min(-most).max(most).describe(what)

const answer = ({ accuracy_m, typed }: LocationItem, final: boolean): z.ZodType => {
  const read = z
    .number()
    .min(0)
    .max(final && accuracy_m !== undefined ? accuracy_m : Number.MAX_SAFE_INTEGER)
  return z.strictObject({
    lat: exactly(90, 'Degrees north'),
    lon: exactly(180, 'Degrees east'),
    accuracy_m: (typed ? read.nullable() : read).describe(
      'Metres within which the device is likely to be; null when typed',
    ),
  })
}

/** The place nearest to all the others: one that somebody gave, not one between. */
const aggregate = (_item: LocationItem, values: unknown[]): ItemResult => {
  const places = values.map(placeIn).filter((place) => place !== undefined)
  const sums = places.map((one) => ({
    one,
    sum: places.reduce((sum, other) => sum + metresApart(one, other), 0),
  }))
  sums.sort((a, b) => a.sum - b.sum)
  return {
    answer: sums[0]?.one ?? null,
    confidence: null,
    n: places.length,
    method: 'medoid',
  }
}

const cells = (place: Place | undefined): Record<string, string> =>
  place === undefined
    ? {}
    : {
        // As JSON: a cell that begins with a minus would be taken for a formula.
        '': JSON.stringify(place),
        lat: String(place.lat),
        lon: String(place.lon),
        accuracy_m: place.accuracy_m === null ? '' : String(place.accuracy_m),
      }

export const location: AnswerType<LocationItem, typeof LocationItem> = {
  kind: 'answer',
  schema: LocationItem,
  seconds: () => CAPTURE_LIMITS.taking,
  answer,
  columns: () => ['lat', 'lon', 'accuracy_m'],
  cells: (_item, value) => cells(placeIn(value)),
  aggregate,
}
