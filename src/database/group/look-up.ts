/**
 * Looking things up outside transactions, together: those who ask while others are being answered wait for
 * them, and are then answered by one statement. It is sent after the last of them asked, so that nobody sees
 * less than they would alone.
 */
import { GROUP_LIMITS } from '../../kernel/limits/speed/group-limits.ts'
import type { Database } from '../pool.ts'
import { hasTurn, inTurn, type Turns } from './turns.ts'

type Waiting<I, O> = { item: I; resolve(answer: O): void; reject(error: unknown): void }

/** `many` answers in the order of the items. Throws what it throws, for all who asked together. */
export const lookedUpTogether = <I, O>(
  many: (database: Database, items: readonly I[]) => Promise<readonly O[]>,
): ((database: Database, item: I) => Promise<O>) => {
  const lines = new WeakMap<Database, Turns & { waiting: Waiting<I, O>[] }>()
  const answer = async (database: Database, asked: readonly Waiting<I, O>[]): Promise<void> => {
    try {
      const answers = await many(
        database,
        asked.map(({ item }) => item),
      )
      for (const [at, { resolve }] of asked.entries()) resolve(answers[at] as O)
    } catch (error) {
      for (const { reject } of asked) reject(error)
    }
  }
  const serve = (database: Database): void => {
    const line = lines.get(database)
    if (line === undefined || !hasTurn(line, line.waiting.length)) return
    const asked = line.waiting.splice(0, GROUP_LIMITS.most)
    inTurn(
      line,
      () => answer(database, asked),
      () => serve(database),
    )
  }
  return (database, item) =>
    new Promise((resolve, reject) => {
      const line = lines.get(database) ?? { waiting: [], underWay: 0 }
      lines.set(database, line)
      line.waiting.push({ item, resolve, reject })
      // Those who come in the same turn are asked for together.
      if (line.waiting.length === 1) process.nextTick(() => serve(database))
    })
}
