/**
 * Several calls in one transaction, with one commit. Each is done whole or not at all: a call that cannot
 * go on like the others leaves before it has changed anything; had it changed something, nothing of the
 * transaction is kept, and every call is done alone.
 */
import type { Database, Transaction } from '../pool.ts'
import { together, type Write, writeTogether } from '../together.ts'
import { SETTINGS, transactionOn, transactionOver } from '../transact.ts'
import { begin, commit, rollback } from '../wire/driver.ts'
import { Alone, type Group, joinGroup, type Member } from './gather.ts'

/** One call’s part: what it does, and the writes that go with the commit. */
export type Part<T> = {
  work: (tx: Transaction) => Promise<T>
  last: (value: T) => readonly Write[]
}

/** What came of a part: its value, or nothing when it is to be done alone. */
export type Outcome<T> = { value: T } | undefined

/**
 * Runs the parts in one transaction and commits it. Throws when nothing was kept, or when a lost connection
 * leaves it open whether something was; each part must then be able to find out.
 */
export const transactTogether = <T>(
  database: Database,
  parts: readonly Part<T>[],
): Promise<Outcome<T>[]> =>
  database.getExecutor().provideConnection(async (connection) => {
    const { tx, close } = transactionOn(database, connection)
    const group: Group = { tx, asked: [] }
    try {
      begin(connection, SETTINGS.write)
      const ends = await together(...parts.map((part) => takePart(database, group, part)))
      const last = ends.flatMap(({ end }, at) => (end ? (parts[at]?.last(end.value) ?? []) : []))
      const written = writeTogether(tx, last)
      close()
      await together(...written, commit(connection))
      return ends.map(({ end }) => end)
    } catch (error) {
      close()
      await rollback(connection).catch(() => {})
      throw error
    }
  })

/** Throws when what it did would have to be undone. */
const takePart = async <T>(
  database: Database,
  group: Group,
  { work }: Part<T>,
): Promise<{ end: Outcome<T> }> => {
  let member: Member | undefined
  // What is asked for in another way than with the others could not be told apart from what they do.
  const tx = transactionOver(database, () => {
    if (member) member.away = true
    return Promise.reject(new Alone())
  })
  member = joinGroup(group, tx)
  try {
    const value = await work(tx)
    if (!member.away) return { end: { value } }
  } catch (error) {
    member.away = true
    if (member.changes > 0) throw error
  }
  if (member.changes > 0) throw new Alone()
  return { end: undefined }
}
