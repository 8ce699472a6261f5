/** Places on the earth. No run-time imports. */

export type Place = { lat: number; lon: number; accuracy_m: number | null }

/** A place, if the value is one. */
export const placeIn = (value: unknown): Place | undefined => {
  if (typeof value !== 'object' || value === null) return undefined
  const { lat, lon, accuracy_m = null } = value as Partial<Place>
  return typeof lat === 'number' && typeof lon === 'number' ? { lat, lon, accuracy_m } : undefined
}

const EARTH_RADIUS_M = 6_371_008.8
const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** Metres between two places along the surface (haversine, on the mean sphere of IUGG). */
export const metresApart = (a: Place, b: Place): number => {
  const half = (from: number, to: number) => Math.sin(radians(to - from) / 2) ** 2
  const chord =
    half(a.lat, b.lat) + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * half(a.lon, b.lon)
  return 2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(chord)))
}
