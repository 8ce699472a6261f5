/**
 * The order in which places that are too few are given out (charter R17): by the hash of a seed, which
 * is recorded with the draw, and of who takes part. Pure, so that anybody can draw it again.
 */
import type { Uuid } from '../id.ts'
import { sha256Hex } from '../sha256.ts'

/** The lot of one person in one draw; the smallest comes first. */
export const lotOf = (seed: Uuid, worker_id: Uuid): string => sha256Hex(`${seed}:${worker_id}`)

/** Everybody in the order of their lots, whatever the order they are named in. */
export const drawOrder = (seed: Uuid, people: readonly Uuid[]): Uuid[] =>
  people
    .map((id) => ({ id, lot: lotOf(seed, id) }))
    .sort((one, other) => (one.lot < other.lot ? -1 : 1))
    .map(({ id }) => id)
