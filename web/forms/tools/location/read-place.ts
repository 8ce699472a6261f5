/** Coordinates as people write them. */
import type { Place } from '../../../../src/forms/items/location/places.ts'

/** Degrees within ±`most`, comma or point; undefined for anything else. */
export const readCoordinate = (typed: string, most: number): number | undefined => {
  const text = typed.trim().replace(',', '.').replace('−', '-')
  if (!/^[+-]?\d{1,3}(?:\.\d*)?$/.test(text)) return undefined
  const degrees = Math.round(Number(text) * 1e6) / 1e6
  return Math.abs(degrees) <= most ? degrees : undefined
}

/** Two coordinates pasted into one field, as maps copy them: “48.8566, 2.3522”. */
export const readPlace = (typed: string): { lat: number; lon: number } | undefined => {
  const [first, second, more] = typed.trim().split(/\s*[,;]\s+|\s+/)
  if (first === undefined || second === undefined || more !== undefined) return undefined
  const [lat, lon] = [readCoordinate(first, 90), readCoordinate(second, 180)]
  return lat === undefined || lon === undefined ? undefined : { lat, lon }
}

/** “48.8566, 2.3522” as a language writes numbers. */
export const placeWords = ({ lat, lon }: Place, locale: string): string => {
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 })
  return `${number.format(lat)}; ${number.format(lon)}`
}
