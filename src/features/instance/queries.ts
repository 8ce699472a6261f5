/** SQL about the instance itself: its one row. */
import { sql } from 'kysely'
import type { Database, Transaction } from '../../database/pool.ts'
import type { Uuid } from '../../kernel/id.ts'

export type InstanceRow = {
  id: Uuid
  name: string
  livemode: boolean
  receipt_key: string
  created_at: Date
}

/** The instance, unless this is its first start. */
export const findInstance = async (tx: Database): Promise<InstanceRow | undefined> => {
  const { rows } = await sql<InstanceRow>`
    select id, name, livemode, receipt_key, created_at from instance`.execute(tx)
  return rows[0]
}

/** True when this made the row; false when it was there. Starts at the same time wait here. */
export const insertInstance = async (tx: Transaction, row: InstanceRow): Promise<boolean> => {
  const { rows } = await sql`
    insert into instance (id, name, livemode, receipt_key, created_at)
    values (${row.id}, ${row.name}, ${row.livemode}, ${row.receipt_key}, ${row.created_at})
    on conflict (only_one) do nothing returning 1`.execute(tx)
  return rows.length > 0
}

export const renameInstance = (tx: Transaction, name: string) =>
  sql`update instance set name = ${name}`.execute(tx)

/** Since when it is here, and how many people run it. */
export const readBeginning = async (
  tx: Transaction,
): Promise<{ since: Date; operators: number } | undefined> => {
  const { rows } = await sql<{ since: Date; operators: number }>`
    select created_at as since, (select count(*)::int from operator) as operators
    from instance`.execute(tx)
  return rows[0]
}
