/** A signal about a worker in a job, for tests that need one of everything. */
import { sql } from 'kysely'
import type { Caller } from '../../../src/kernel/caller.ts'
import { fromPublicId, newUuid, toPublicId } from '../../../src/kernel/id.ts'
import type { Belongings } from '../cast.ts'
import type { World } from '../world.ts'

export const signalOf = async (
  world: World,
  { worker_id }: Caller & { kind: 'worker' },
  job_id = '',
): Promise<Belongings> => {
  const id = newUuid()
  await sql`
    insert into signal (id, job_id, kind, worker_id, figures, noted_at)
    values (${id}, ${fromPublicId('job', job_id)}, 'same_answers', ${worker_id},
      '{"answers": 40, "follow": 40, "expected": 20}', ${world.clock.now()})`.execute(
    world.database,
  )
  return { signal: toPublicId('signal', id) }
}
