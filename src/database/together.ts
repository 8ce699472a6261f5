/** What is asked of a transaction at once: statements in one packet, and writes in one statement. */
import { type RawBuilder, sql } from 'kysely'
import type { Transaction } from './pool.ts'

/**
 * Waits for what was asked of a transaction in one breath: the statements travel in one packet and run
 * in the order in which they were called. Throws what the first of them in that order throws, for
 * those behind it only fail because it did.
 */
export const together = async <T extends readonly unknown[]>(
  ...asked: { [K in keyof T]: Promise<T[K]> }
): Promise<T> => {
  const outcomes = await Promise.allSettled(asked)
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason
  return outcomes.map((outcome) => (outcome as PromiseFulfilledResult<unknown>).value) as never
}

/** One INSERT, UPDATE or DELETE that is not asked yet. */
export type Write = RawBuilder<unknown>

/** Writes in one statement. Few shapes, so that each connection soon has them all prepared. */
const TOGETHER = 4

/**
 * Asks for writes whose answers nobody needs, in as few statements as may be: each costs the server a
 * beginning and an end of its own, which is as much as the row it writes. Those of one statement see the same moment of the database: none may rest on what
 * another does, and no two may change one row.
 */
export const writeTogether = (tx: Transaction, writes: readonly Write[]): Promise<unknown>[] => {
  const asked: Promise<unknown>[] = []
  for (let from = 0; from < writes.length; from += TOGETHER)
    asked.push(inOne(writes.slice(from, from + TOGETHER)).execute(tx))
  return asked
}

const inOne = (writes: readonly Write[]): Write => {
  const [first, ...others] = writes
  if (first === undefined) throw new Error('there is nothing to write')
  if (others.length === 0) return first
  const parts = others.map((write, index) => sql`${sql.ref(`w${index}`)} as (${write})`)
  return sql`with ${sql.join(parts)} ${first}`
}
