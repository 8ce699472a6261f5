/** Claims that come at once share a transaction: nobody gets what another has, and all is kept as if each came alone. */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { batches } from '../../../test/support/batch.ts'
import { outcomes, whileHeld } from '../../../test/support/race.ts'
import { losingAnswer } from '../../../test/support/survival/lost-answer.ts'
import { createWorld, type World } from '../../../test/support/world.ts'
import { openDatabase } from '../../database/pool.ts'
import { transact } from '../../database/transact.ts'
import { execute } from '../../execute.ts'
import { fromPublicId, newUuid } from '../../kernel/id.ts'
import { operations } from '../../operations.ts'
import { notePayee } from '../standing/payee-queries.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())
const { openBatch } = batches(() => world)

type Worker = Awaited<ReturnType<World['worker']>>

const workers = (count: number): Promise<Worker[]> =>
  Promise.all(Array.from({ length: count }, () => world.worker()))
const claim = (worker: Worker, job_id: string, more = {}) =>
  world.call('claimTask', worker, { job_id, ...more }, { key: 'claim' })

/** How many claims of a job shared a transaction. */
const sharing = async (job_id: string): Promise<number[]> => {
  const rows = await world.look<{ n: bigint }>(`
    select count(*) as n from assignment_history h join assignment a on a.id = h.assignment_id
    where h.event = 'claim' and a.job_id = '${fromPublicId('job', job_id)}' group by h.xmin::text order by 1`)
  return rows.map(({ n }) => Number(n))
}

const rowsOf = async (job_id: string) =>
  world.look<Record<string, unknown>>(`
    select a.status, a.terms_version, a.paid_elsewhere, a.content_flagged, a.is_gold, a.shown_task_id,
      a.minimum_minor, a.quota_keys, a.expires_at - a.claimed_at as lease, a.revision,
      t.ordinal = a.ordinal and t.job_id = a.job_id as in_its_place,
      h.from_status, h.to_status, h.caller = 'worker:' || a.worker_id as by_its_worker,
      (select count(*)::int from place p where p.task_id = a.task_id and p.number = a.place_number) as places
    from assignment a join task t on t.id = a.task_id join assignment_history h on h.assignment_id = a.id
    where a.job_id = '${fromPublicId('job', job_id)}'`)

describe('claims at once', () => {
  test('in one job give each worker another place, and keep what a claim alone keeps', async () => {
    const boss = await world.requester()
    const alone = await openBatch(boss, 1, { overlap: 1 })
    await claim(await world.worker(), alone.id)
    const job = await openBatch(boss, 14, { overlap: 1 })
    const people = await workers(14)
    const answers = await Promise.all(people.map((worker) => claim(worker, job.id)))
    expect(new Set(answers.map(({ task_id }) => task_id)).size).toBe(14)
    expect(await sharing(job.id)).toEqual([1, 13])
    const [one] = await rowsOf(alone.id)
    const rows = await rowsOf(job.id)
    expect(rows).toEqual(rows.map(() => one))
    const again = await Promise.all(people.map((worker) => claim(worker, job.id)))
    expect(again).toEqual(answers)
  })

  test('give each worker a task they never had, where each task wants several answers', async () => {
    const job = await openBatch(await world.requester(), 3, { overlap: 4 })
    const people = await workers(4)
    for (let round = 0; round < 3; round++) {
      const answers = await Promise.all(
        people.map((worker) => world.call('claimTask', worker, { job_id: job.id })),
      )
      expect(answers.every(({ status }) => status === 'active')).toBe(true)
    }
    const [{ n = 0 } = {}] = await world.look<{ n: number }>(
      `select count(distinct (worker_id, task_id))::int as n from assignment where job_id = '${fromPublicId('job', job.id)}'`,
    )
    expect(n).toBe(12)
  })

  test('by two accounts of one payee give them different tasks, and everybody a place', async () => {
    const job = await openBatch(await world.requester(), 4, { overlap: 4 })
    const people = await workers(6)
    const twins = people.slice(2, 4)
    await transact(world.database, 'write', async (tx) => {
      for (const { worker_id } of twins)
        await notePayee(tx, {
          worker_id,
          payee_sha256: Buffer.alloc(32, 7),
          now: world.clock.now(),
        })
    })
    const answers = await Promise.all(people.map((worker) => claim(worker, job.id)))
    expect(answers.every(({ status }) => status === 'active')).toBe(true)
    const [one, other] = answers.slice(2, 4)
    expect(one?.task_id).not.toBe(other?.task_id)
  })

  test('for fewer places than people leave the others with nothing, and open places as they are needed', async () => {
    const job = await openBatch(await world.requester(), 18, { overlap: 1 })
    const ends = await outcomes((await workers(22)).map((worker) => claim(worker, job.id)))
    expect(ends.filter((end) => end === 'done')).toHaveLength(18)
    expect(ends.filter((end) => end === 'no_place_left')).toHaveLength(4)
  })

  test('among which are wrong ones: each of those is told why, and all others have a place', async () => {
    const boss = await world.requester()
    const job = await openBatch(boss, 20, { overlap: 1 })
    const gone = await openBatch(boss, 1, { overlap: 1 })
    await world.call('pauseJob', boss, { job_id: gone.id })
    const people = await workers(8)
    const [full, twice] = await workers(2)
    if (!full || !twice) throw new Error('nobody there')
    const many = await openBatch(boss, 20, { overlap: 1 })
    let held = 'done'
    while (held === 'done')
      [held = ''] = await outcomes([world.call('claimTask', full, { job_id: many.id })])
    const ends = await outcomes([
      ...people.slice(0, 4).map((worker) => claim(worker, job.id)),
      claim(full, job.id),
      claim(twice, gone.id),
      world.call('claimTask', twice, { job_id: job.id }, { key: 'one' }),
      world.call('claimTask', twice, { job_id: job.id }, { key: 'two' }),
      ...people.slice(4).map((worker) => claim(worker, job.id)),
    ])
    expect(ends).toEqual([
      ...['done', 'done', 'done', 'done', held, 'job_not_open', 'done', 'done'],
      ...['done', 'done', 'done', 'done'],
    ])
  })

  test('wait for nobody whose own row somebody else holds', async () => {
    const job = await openBatch(await world.requester(), 12, { overlap: 1 })
    const [held, ...rest] = await workers(8)
    if (!held) throw new Error('nobody there')
    const lock = `select from worker where id = '${held.worker_id}' for update`
    const late = await whileHeld(world, lock, async () => {
      const first = rest.slice(0, 2).map((worker) => claim(worker, job.id))
      const stuck = claim(held, job.id)
      await Promise.all([...first, ...rest.slice(2).map((worker) => claim(worker, job.id))])
      return { stuck }
    })
    expect((await late.stuck).status).toBe('active')
  })

  test('whose commit is done and its answer lost are told of it, and nobody has a second place', async () => {
    const job = await openBatch(await world.requester(), 16, { overlap: 1 })
    const people = await workers(6)
    // The first goes alone, the others together: the second commit is theirs.
    const way = await losingAnswer(world.connection.application, 2)
    const database = openDatabase(way.config)
    await sql`select 1`.execute(database)
    const runtime = { ...world.runtime, database }
    const input = { job_id: job.id }
    // Without a key: only the call itself knows that it was done.
    const calls = people.map((caller) =>
      execute(runtime, operations.claimTask, { caller, input, request_id: newUuid() }),
    )
    const ends = await outcomes(calls)
    await database.destroy()
    await way.close()
    expect(ends).toEqual(people.map(() => 'done'))
    expect(await sharing(job.id)).toEqual([1, 5])
    const told = (await Promise.all(calls)).map(({ output }) => output.id)
    const held = await world.look<{ id: string }>(
      `select id from assignment where job_id = '${fromPublicId('job', job.id)}'`,
    )
    expect(told.map((id) => fromPublicId('assignment', String(id))).sort()).toEqual(
      held.map(({ id }) => id).sort(),
    )
  })
})
