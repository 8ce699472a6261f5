/**
 * The regions of an answer, whatever kind they are: passages of a text, shapes on a picture. What asks about
 * each of them needs no more than this. No run-time imports: the browser has the same rule.
 */

/** What can be asked about: by its id in that answer. */
export type AskedRegion = { id: string; label?: string | undefined }

type PerRegion = { type: string; of?: string | undefined; only?: string[] | undefined }

const isRegion = (value: unknown): value is AskedRegion =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'

/** Every region of an answer that has an id. */
export const regionsIn = (answer: unknown): AskedRegion[] => {
  const { spans, regions } = (answer ?? {}) as { spans?: unknown; regions?: unknown }
  const list = spans ?? regions
  return Array.isArray(list) ? list.filter(isRegion) : []
}

/** The regions an item asks about, as they are answered; none where it asks about nothing else. */
export const askedRegions = (item: object, answers: Record<string, unknown>): AskedRegion[] => {
  const { type, of = '', only } = item as PerRegion
  if (type !== 'per_region' || !Object.hasOwn(answers, of)) return []
  return regionsIn(answers[of]).filter(
    ({ label }) => only === undefined || only.includes(label ?? ''),
  )
}

/** The part of a map by region that is about regions that are there. */
export const ofRegions = (value: unknown, regions: readonly AskedRegion[]): unknown => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const ids = new Set(regions.map(({ id }) => id))
  const kept = Object.entries(value).filter(([id]) => ids.has(id))
  return kept.length === 0 ? undefined : Object.fromEntries(kept)
}
