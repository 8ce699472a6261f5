/**
 * The keys inside list cursors, checked: a cursor is opaque to its caller but still comes from
 * outside. Every reader gives null for the first page and Problem('invalid_input') for anything that
 * no page handed out.
 */
import { Problem } from './errors.ts'
import type { Uuid } from './id.ts'
import { decodeCursor } from './operation.ts'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

const refuse = (): never => {
  throw new Problem('invalid_input', {
    detail: 'The cursor is not one of this list; leave it out to start at the first page.',
    param: 'cursor',
  })
}

/** For lists in the order of their ids. */
export const uuidCursor = (cursor: string | undefined): Uuid | null => {
  if (!cursor) return null
  const key = decodeCursor(cursor)
  return UUID.test(key) ? key : refuse()
}

/** For lists in the order of a `position` column. */
export const positionCursor = (cursor: string | undefined): bigint | null => {
  if (!cursor) return null
  const key = decodeCursor(cursor)
  return /^\d{1,18}$/.test(key) ? BigInt(key) : refuse()
}

/** A moment, and the id that decides between two rows of the same one. */
export type Moment = { at: Date; id: Uuid }

/** For lists in the order of time. */
export const momentCursor = (cursor: string | undefined): Moment | null => {
  if (!cursor) return null
  const key = decodeCursor(cursor)
  const [time = '', id = ''] = key.split('|')
  const at = new Date(time)
  return Number.isNaN(at.getTime()) || !UUID.test(id) ? refuse() : { at, id }
}

/** A place in an order of whole numbers, and the id that decides between two rows of the same one. */
export type Rank = { rank: bigint; id: Uuid }

/** For lists ranked by a number. */
export const rankCursor = (cursor: string | undefined): Rank | null => {
  if (!cursor) return null
  const key = decodeCursor(cursor)
  const [rank = '', id = ''] = key.split('|')
  return /^\d{1,18}$/.test(rank) && UUID.test(id) ? { rank: BigInt(rank), id } : refuse()
}

/** The key that `rankCursor` reads. */
export const rankKey = ({ rank, id }: Rank): string => `${rank}|${id}`

/** The key that `momentCursor` reads. */
export const momentKey = ({ at, id }: Moment): string => `${at.toISOString()}|${id}`
