/** All SQL of the payees slice. */
import { sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import type { Uuid } from '../../kernel/id.ts'

export type PayeeRow = {
  id: Uuid
  worker_id: Uuid
  name: string
  iban: string
  created_at: Date
  clears_at: Date
}

/** Where the worker's money goes now. */
export const findPayee = async (tx: Transaction, worker_id: Uuid) =>
  (
    await sql<PayeeRow>`
      select * from payee where worker_id = ${worker_id} and replaced_at is null`.execute(tx)
  ).rows[0]

export const replacePayee = (tx: Transaction, worker_id: Uuid, now: Date) =>
  sql`
    update payee set replaced_at = ${now}
    where worker_id = ${worker_id} and replaced_at is null`.execute(tx)

export const insertPayee = (tx: Transaction, p: PayeeRow) =>
  sql`
    insert into payee (id, worker_id, name, iban, created_at, clears_at)
    values (${p.id}, ${p.worker_id}, ${p.name}, ${p.iban}, ${p.created_at}, ${p.clears_at})`.execute(
    tx,
  )
