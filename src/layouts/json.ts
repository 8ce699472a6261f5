/** JSON of strangers, read member by member. */
import { IMPORT_LIMITS } from '../kernel/limits/forms/import-limits.ts'
import { UnreadableLayout } from './imported.ts'

export type Json = Record<string, unknown>

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The list, or nothing. */
export const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

/** The words of a member that holds words or a number. */
export const wordsIn = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined

export const numberIn = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined

const depthOf = (value: unknown, most: number): boolean =>
  typeof value !== 'object' || value === null
    ? true
    : most > 0 && Object.values(value).every((member) => depthOf(member, most - 1))

/** Throws UnreadableLayout for what is no JSON, or goes too deep. */
export const parseJson = (text: string): unknown => {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    const why = error instanceof Error ? error.message.slice(0, 200) : ''
    throw new UnreadableLayout(`It is no JSON: ${why}`, 'Send the layout as it was exported.')
  }
  if (!depthOf(value, IMPORT_LIMITS.depth))
    throw new UnreadableLayout('Its parts stand too deep within each other.', 'Flatten it.')
  return value
}
