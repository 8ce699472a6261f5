/** What is asked of a transaction at once: statements in one packet, and writes in one statement. */
import { CompiledQuery, type RawBuilder } from 'kysely'
import { type Insertion, listsOf, type Row } from './insertion.ts'
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
export type Write = RawBuilder<unknown> | Row

/** Writes in one statement. Few shapes, so that each connection soon has them all prepared. */
const TOGETHER = 4

type Part = Pick<CompiledQuery, 'sql' | 'parameters'>

/**
 * Asks for writes whose answers nobody needs, in as few statements as may be: each costs the server a
 * beginning and an end of its own, which is as much as the row it writes. Those of one statement see
 * the same moment of the database: none may rest on what another does, and no two may change one row.
 */
export const writeTogether = (tx: Transaction, writes: readonly Write[]): Promise<unknown>[] => {
  const all = partsOf(tx, writes)
  const asked: Promise<unknown>[] = []
  for (let from = 0; from < all.length; from += TOGETHER) {
    const parts = all.slice(from, from + TOGETHER)
    const values = parts.flatMap(({ parameters }) => parameters)
    asked.push(tx.executeQuery(CompiledQuery.raw(textOf(parts), values)))
  }
  return asked
}

/** Rows of one table are one part, where the first of them stands. */
const partsOf = (tx: Transaction, writes: readonly Write[]): Part[] => {
  const rows = new Map<Insertion, (readonly unknown[])[]>()
  const order: (RawBuilder<unknown> | Insertion)[] = []
  for (const write of writes) {
    if (!('into' in write)) order.push(write)
    else if (rows.get(write.into)?.push(write.values) === undefined) {
      rows.set(write.into, [write.values])
      order.push(write.into)
    }
  }
  return order.map((one) => ('many' in one ? insertAll(one, rows.get(one) ?? []) : one.compile(tx)))
}

const insertAll = (into: Insertion, rows: readonly (readonly unknown[])[]): Part => {
  const [only] = rows
  return rows.length === 1 && only !== undefined
    ? { sql: into.one, parameters: only }
    : { sql: into.many, parameters: listsOf(into, rows) }
}

/** The texts made so far, by those they were made of. */
const texts = new Map<string, string>()

const textOf = (parts: readonly Part[]): string => {
  const key = parts.map(({ sql }) => sql).join(';')
  const known = texts.get(key)
  if (known !== undefined) return known
  let before = 0
  const renumbered = parts.map(({ sql, parameters }) => {
    const text = sql.replace(/\$(\d+)/g, (_, number) => `$${Number(number) + before}`)
    before += parameters.length
    return text
  })
  const main = renumbered.pop() ?? ''
  const others = renumbered.map((text, index) => `w${index} as (${text})`)
  const text = others.length === 0 ? main : `with ${others.join(', ')} ${main}`
  texts.set(key, text)
  return text
}
