/** SQL of the addresses on contracts. */
import { sql } from 'kysely'
import type { Transaction } from '../../../database/pool.ts'
import type { Uuid } from '../../../kernel/id.ts'

/** Whose address it is: one of both. */
export type Party = { worker_id: Uuid | null; requester_id: Uuid | null }

const isOf = ({ worker_id, requester_id }: Party) => sql`
  (worker_id = ${worker_id}::uuid or requester_id = ${requester_id}::uuid)`

/** What a party’s contracts show if they are accepted now. */
export const addressOf = async (tx: Transaction, party: Party): Promise<string | null> =>
  (
    await sql<{ address: string }>`
      select address from postal_address where ${isOf(party)} and until is null`.execute(tx)
  ).rows[0]?.address ?? null

/** What both parties of a contract had given when it was made, and left there since. */
export const addressesAt = async (
  tx: Transaction,
  q: { worker_id: Uuid; requester_id: Uuid; at: Date },
): Promise<{ worker: string | null; requester: string | null }> => {
  const { rows } = await sql<Party & { address: string }>`
    select worker_id, requester_id, address from postal_address
    where ${isOf(q)} and since <= ${q.at} and (until is null or until > ${q.at})`.execute(tx)
  const given = (who: 'worker_id' | 'requester_id') =>
    rows.find((row) => row[who] !== null)?.address ?? null
  return { worker: given('worker_id'), requester: given('requester_id') }
}

/** Two changes of one party follow each other. */
export const lockParty = async (tx: Transaction, { worker_id, requester_id }: Party) => {
  await sql`select from worker where id = ${worker_id}::uuid for no key update`.execute(tx)
  await sql`select from requester where id = ${requester_id}::uuid for no key update`.execute(tx)
}

/** The contracts made until now keep the address that stood there. */
export const endAddress = (tx: Transaction, party: Party, now: Date) =>
  sql`
    update postal_address set until = ${now} where ${isOf(party)} and until is null`.execute(tx)

export const insertAddress = (
  tx: Transaction,
  a: Party & { id: Uuid; address: string; now: Date },
) =>
  sql`
    insert into postal_address (id, worker_id, requester_id, address, since)
    values (${a.id}, ${a.worker_id}, ${a.requester_id}, ${a.address}, ${a.now})`.execute(tx)

/** Taken back: gone, from the contracts that were made too. */
export const deleteAddresses = (tx: Transaction, party: Party) =>
  sql`delete from postal_address where ${isOf(party)}`.execute(tx)
