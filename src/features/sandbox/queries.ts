/** SQL that only a sandbox needs: people without an account, and the tokens they carry. */
import { sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import type { Uuid } from '../../kernel/id.ts'

export const insertSandboxPerson = (tx: Transaction, person_id: Uuid, now: Date) =>
  sql`insert into person (id, created_at) values (${person_id}, ${now})`.execute(tx)

export const insertWorkerToken = (
  tx: Transaction,
  token: { sha256: Buffer; worker_id: Uuid; created_at: Date },
) =>
  sql`insert into worker_token (token_sha256, worker_id, created_at)
    values (${token.sha256}, ${token.worker_id}, ${token.created_at})`.execute(tx)
