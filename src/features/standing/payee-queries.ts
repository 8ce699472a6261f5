/** Where a worker’s money goes, as a fingerprint: what charter R47 is kept by. */
import { type RawBuilder, sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import type { Uuid } from '../../kernel/id.ts'

/**
 * Notes the payee of a worker; to be called by every rail as soon as it knows one, in the transaction
 * that stores it. `payee_sha256` is SHA-256 over the rail’s canonical name of the account (an IBAN
 * without spaces in capitals, for example), the same for the same account. Harmless to repeat.
 * From then on two accounts of one payee never hold places on one task; what they hold already is
 * looked through by a loop and goes to a human.
 */
export const notePayee = (
  tx: Transaction,
  payee: { worker_id: Uuid; payee_sha256: Buffer; now: Date },
) =>
  sql`insert into worker_payee (worker_id, payee_sha256, noted_at)
    values (${payee.worker_id}, ${payee.payee_sha256}, ${payee.now})
    on conflict do nothing`.execute(tx)

/**
 * The person’s own id and those of accounts paid to the same payee: together they answer a task once
 * (charter R47).
 */
export const sameHands = (worker_id: Uuid | RawBuilder<Uuid>) => sql<Uuid[]>`
  array(select ${worker_id}::uuid
        union all select other.worker_id
        from worker_payee mine join worker_payee other using (payee_sha256)
        where mine.worker_id = ${worker_id} and other.worker_id <> ${worker_id})`

/** Who has, or had and answered, this task: the worker, or else an account paid to the same payee. */
export const whoHadTask = async (
  tx: Transaction,
  worker_id: Uuid,
  task_id: Uuid,
): Promise<Uuid | undefined> => {
  const { rows } = await sql<{ worker_id: Uuid }>`
    select worker_id from assignment
    where worker_id = any(${sameHands(worker_id)}) and task_id = ${task_id}
      and status not in ('returned', 'expired')
    order by worker_id = ${worker_id} desc limit 1`.execute(tx)
  return rows[0]?.worker_id
}
