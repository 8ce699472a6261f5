/** SQL that gives a job the tasks of another. */
import { sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import type { Uuid } from '../../kernel/id.ts'
import { repeatCopies } from '../copies/queries.ts'

/** Copies a job’s first tasks, one for each of `ids`, in their order and with their files. */
export const copyTasks = async (
  tx: Transaction,
  { from, to, ids, now }: { from: Uuid; to: Uuid; ids: Uuid[]; now: Date },
): Promise<void> => {
  await sql`
    insert into task (id, job_id, ordinal, input, created_at)
    select given.id, ${to}, t.ordinal, t.input, ${now}
    from task t
      join unnest(${ids}::uuid[]) with ordinality as given(id, number) on given.number = t.ordinal
    where t.job_id = ${from}`.execute(tx)
  await sql`
    insert into task_file (task_id, file_id)
    select copy.id, f.file_id
    from task copy
      join task t on t.job_id = ${from} and t.ordinal = copy.ordinal
      join task_file f on f.task_id = t.id
    where copy.job_id = ${to}`.execute(tx)
  await repeatCopies(tx, { from, to, now })
  await sql`
    insert into task_copy (task_id, copy_id)
    select copy.id, copy_id(${to}, c.kind, c.address)
    from task copy
      join task t on t.job_id = ${from} and t.ordinal = copy.ordinal
      join task_copy tc on tc.task_id = t.id
      join file_copy c on c.id = tc.copy_id
    where copy.job_id = ${to}`.execute(tx)
}
