/** Watches that nothing reads a large table from end to end. */
import { sql } from 'kysely'
import { expect } from 'vitest'
import type { Database } from '../../../src/database/pool.ts'
import { execute, type Runtime } from '../../../src/execute.ts'
import type { Caller } from '../../../src/kernel/caller.ts'
import type { OperationSpec, WireInput, WireOutput } from '../../../src/kernel/operation.ts'
import { type Operations, operations } from '../../../src/operations.ts'

/** Rows that may be read from end to end: fewer than any large table of these tests holds. */
export const FEW = 2_000

/** `database` has one connection, so that what it read can be asked for. */
export const largeReads = (database: () => Database, tables: readonly string[]) => {
  const readFromEndToEnd = async () => {
    await sql`select pg_stat_force_next_flush()`.execute(database())
    const { rows } = await sql<{ name: string; rows: bigint }>`
      select relname as name, seq_tup_read as rows from pg_stat_user_tables
      where relname = any(${tables}) order by 1`.execute(database())
    return rows
  }
  /** Runs `work` on the one connection; no large table may be read as a whole meanwhile. */
  const reads = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
    const before = await readFromEndToEnd()
    const result = await work()
    const after = await readFromEndToEnd()
    const large = after.filter(({ rows }, index) => rows - (before[index]?.rows ?? 0n) > FEW)
    expect(
      large.map(({ name }) => name),
      what,
    ).toEqual([])
    return result
  }
  /** Calls an operation so. */
  const callOn =
    (runtime: () => Runtime) =>
    <K extends keyof Operations>(
      name: K,
      caller: Caller,
      input: WireInput<Operations[K]>,
    ): Promise<WireOutput<Operations[K]>> =>
      reads(name, async () => {
        const spec = operations[name] as unknown as OperationSpec
        const on = { ...runtime(), database: database() }
        const { output } = await execute(on, spec, { caller, input, request_id: 'test' })
        return output as WireOutput<Operations[K]>
      })
  return { reads, callOn }
}
