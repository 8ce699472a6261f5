/** How somebody stands in the moment they want to take work. */
import { sql } from 'kysely'
import type { Given } from '../../database/group/given.ts'
import type { Transaction } from '../../database/pool.ts'
import type { Uuid } from '../../kernel/id.ts'
import type { Held } from './standing.ts'

/** How somebody stands, and how many places they hold. */
export type StandingRow = Held & { in_hand: number }

/** The columns of `StandingRow`: for whoever has no restriction and no case, a look at small indexes. */
export const standingColumns = (worker_id: Given<Uuid>) => sql`
  coalesce((select status from worker_standing where worker_id = ${worker_id}), 'active')
    as standing,
  exists (select from case_record c
          where c.worker_id = ${worker_id} and c.status in ('notice', 'response'))
    or exists (select from restriction r where r.worker_id = ${worker_id} and r.ended_at is null
               and r.effect = 'terminated' and r.imposes = 'nothing') as under_notice,
  (select count(*)::int from assignment
   where worker_id = ${worker_id} and status in ('active', 'changes_requested')) as in_hand`

/** How somebody stands, and how much they have in hand. */
export const standingOf = async (tx: Transaction, worker_id: Uuid): Promise<StandingRow> => {
  const { rows } = await sql<StandingRow>`select ${standingColumns(worker_id)}`.execute(tx)
  return rows[0] ?? { standing: 'active', under_notice: false, in_hand: 0 }
}
