import type { Transaction } from '../../database/pool.ts'
import type { Uuid } from '../../kernel/id.ts'
import { findPlace } from './queries.ts'

/** A person’s place on the waiting list in its public form. */
export const presentPlace = async (tx: Transaction, person_id: Uuid) => {
  const place = await findPlace(tx, person_id)
  const object = 'waiting_place' as const
  if (place === undefined)
    return { object, status: 'none' as const, waiting_since: null, ahead: null }
  const { waiting_since, admitted_at, left_at, ahead } = place
  if (admitted_at !== null)
    return { object, status: 'admitted' as const, waiting_since, ahead: null }
  if (left_at !== null) return { object, status: 'left' as const, waiting_since, ahead: null }
  return { object, status: 'waiting' as const, waiting_since, ahead }
}
