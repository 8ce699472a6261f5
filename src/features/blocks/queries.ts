/** All SQL of the blocks slice. */
import { sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import type { Uuid } from '../../kernel/id.ts'
import type { BlockReason } from '../standing/block-schemas.ts'

export type BlockRow = {
  id: Uuid
  requester_id: Uuid
  worker_id: Uuid
  reason: BlockReason
  created_at: Date
  lifted_at: Date | null
}

const columns = sql`id, requester_id, worker_id, reason, created_at, lifted_at`
const one = <T>({ rows }: { rows: T[] }): T | undefined => rows[0]

/** Whether this person ever handed in work to this requester. */
export const workedFor = async (
  tx: Transaction,
  { worker_id, requester_id }: { worker_id: Uuid; requester_id: Uuid },
): Promise<boolean> =>
  (
    await sql`
      select 1 from assignment a join job j on j.id = a.job_id
      where a.worker_id = ${worker_id} and j.requester_id = ${requester_id}
        and a.submitted_at is not null limit 1`.execute(tx)
  ).rows.length > 0

/** Writes a block; false when this requester blocks this person already. */
export const insertBlock = async (
  tx: Transaction,
  block: BlockRow & { blocked_by: Uuid },
): Promise<boolean> =>
  (
    await sql`
      insert into worker_block (id, requester_id, worker_id, reason, blocked_by, created_at)
      values (${block.id}, ${block.requester_id}, ${block.worker_id}, ${block.reason},
        ${block.blocked_by}, ${block.created_at})
      on conflict (worker_id, requester_id) where lifted_at is null do nothing
      returning 1`.execute(tx)
  ).rows.length > 0

export const findBlock = async (tx: Transaction, id: Uuid, requester_id: Uuid) =>
  one(
    await sql<BlockRow>`
      select ${columns} from worker_block
      where id = ${id} and requester_id = ${requester_id}`.execute(tx),
  )

/** Ends a block that stands; false when it had ended. */
export const endBlock = async (
  tx: Transaction,
  { id, lifted_by, now }: { id: Uuid; lifted_by: Uuid; now: Date },
): Promise<boolean> =>
  (
    await sql`
      update worker_block set lifted_at = ${now}, lifted_by = ${lifted_by}
      where id = ${id} and lifted_at is null returning 1`.execute(tx)
  ).rows.length > 0

/** A requester’s blocks below `before`, newest first. */
export const selectBlocks = async (
  tx: Transaction,
  q: { requester_id: Uuid; before: Uuid | null; limit: number },
) =>
  (
    await sql<BlockRow>`
      select ${columns} from worker_block
      where requester_id = ${q.requester_id}
        and (${q.before}::uuid is null or id < ${q.before}::uuid)
      order by id desc limit ${q.limit}`.execute(tx)
  ).rows

/** One block of each requester since a machine last opened a case about this person’s blocks. */
export const blocksSinceCase = async (tx: Transaction, worker_id: Uuid) =>
  (
    await sql<{ reason: BlockReason; created_at: Date }>`
      select reason, created_at from worker_block
      where worker_id = ${worker_id} and lifted_at is null
        and created_at > coalesce(
          (select max(opened_at) from case_record
           where worker_id = ${worker_id} and ground = 'many_blocks' and by_machine), '-infinity')
      order by created_at limit 100`.execute(tx)
  ).rows
