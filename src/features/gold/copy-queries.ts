/** SQL that gives a job the gold of another. */
import { sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import type { Uuid } from '../../kernel/id.ts'
import { GOLD_LIMITS } from '../../kernel/limits/quality/gold-limits.ts'

/** Gold in use that stands besides a job’s tasks: what a copy of the job needs too. */
export const countOwnGold = async (tx: Transaction, job_id: Uuid): Promise<number> =>
  (
    await sql<{ count: number }>`
      select count(*)::int as count from gold g join task t on t.id = g.task_id
      where g.job_id = ${job_id} and g.status = 'active'
        and t.ordinal > ${GOLD_LIMITS.first_ordinal}`.execute(tx)
  ).rows[0]?.count ?? 0

/** Copies it, one gold task for each of `ids`, with its files. */
export const copyGold = async (
  tx: Transaction,
  { from, to, ids, now }: { from: Uuid; to: Uuid; ids: Uuid[]; now: Date },
): Promise<void> => {
  if (ids.length === 0) return
  const pairs = sql`
    select g.task_id as old_id, given.id as new_id, given.number
    from (select task_id, row_number() over (order by t.ordinal) as number
          from gold g join task t on t.id = g.task_id
          where g.job_id = ${from} and g.status = 'active'
            and t.ordinal > ${GOLD_LIMITS.first_ordinal}) g
      join unnest(${ids}::uuid[]) with ordinality as given(id, number) on given.number = g.number`
  await sql`
    insert into task (id, job_id, ordinal, input, created_at)
    select p.new_id, ${to}, ${GOLD_LIMITS.first_ordinal}::int + p.number, t.input, ${now}
    from (${pairs}) p join task t on t.id = p.old_id`.execute(tx)
  await sql`
    insert into task_file (task_id, file_id)
    select p.new_id, f.file_id from (${pairs}) p join task_file f on f.task_id = p.old_id`.execute(
    tx,
  )
  await sql`
    insert into gold (task_id, job_id, kind, expected, tolerance, reason, created_at)
    select p.new_id, ${to}, g.kind, g.expected, g.tolerance, g.reason, ${now}
    from (${pairs}) p join gold g on g.task_id = p.old_id`.execute(tx)
  await sql`
    update job set gold_training = (select gold_training from job where id = ${from})
    where id = ${to}`.execute(tx)
}
