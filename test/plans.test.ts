/**
 * What runs for every task or in every round of a loop reads a few rows by their keys, however much
 * there is: no operation here may read a large table from end to end.
 */
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Database, openDatabase } from '../src/database/pool.ts'
import { transact } from '../src/database/transact.ts'
import { selectCopies, takeCopies } from '../src/features/copies/copy-queries.ts'
import { copyingOf } from '../src/features/copies/queries.ts'
import type { Caller } from '../src/kernel/caller.ts'
import { fromPublicId, type Uuid } from '../src/kernel/id.ts'
import { LOOPS } from '../src/loops/due.ts'
import { euros } from './support/batch.ts'
import { batchTerms, texts } from './support/forms.ts'
import { largeReads } from './support/plans/large-reads.ts'
import { createWorld, type World } from './support/world.ts'

const TASKS = 12_000
const JOBS = 100
const LARGE = [
  'task',
  'assignment',
  'place',
  'submission',
  'assignment_history',
  'event',
  'file_copy',
  'task_copy',
]

let world: World
/** One connection, so that what it read can be asked for. */
let database: Database
let boss: Caller & { kind: 'member' }
let job_id: string
beforeAll(async () => {
  world = await createWorld()
  // Free to choose, unlike the product’s own: what it would read from end to end has no index.
  const free = { ...world.connection.application, options: '-c enable_seqscan=on' }
  database = openDatabase(free, { max: 1 })
  boss = await world.requester(100_000_000n)
  job_id = (await world.call('createJob', boss, batchTerms())).id
  await fill(fromPublicId('job', job_id))
}, 120_000)
afterAll(async () => {
  await database.destroy()
  await world.close()
})

/** One large job, two thirds answered by 100 people, and many small open ones. */
const fill = async (job: Uuid) => {
  const people = await Promise.all(Array.from({ length: 100 }, () => world.worker()))
  const worker_ids = people.map(({ worker_id }) => worker_id)
  const now = world.clock.now()
  const run = (query: ReturnType<typeof sql>) => query.execute(world.owner)
  await run(sql`
    insert into task (id, job_id, ordinal, input, created_at)
    select gen_random_uuid(), ${job}, n, '{"text": "x"}', ${now} from generate_series(1, ${TASKS}::int) n`)
  await run(sql`update job set task_count = ${TASKS} where id = ${job}`)
  await world.call('publishJob', boss, { job_id })
  await run(sql`delete from place`)
  await run(sql`
    update job set first_places = null, next_ordinal = 1 + ${TASKS} * 2 / 3 where id = ${job}`)
  await run(sql`alter table assignment disable trigger user`)
  await run(sql`
    insert into assignment (id, job_id, task_id, place_number, ordinal, worker_id, status,
      terms_version, claimed_at, expires_at, first_submitted_at, submitted_at, auto_approve_at, revision)
    select gen_random_uuid(), job_id, id, n, ordinal, (${worker_ids}::uuid[])[1 + (ordinal + n) % 100],
      'submitted', 1, ${now}, ${now}, ${now}, ${now}, ${now}::timestamptz + interval '1 day', 1
    from task, generate_series(1, 2) n where ordinal <= ${TASKS} * 2 / 3`)
  await run(sql`alter table assignment enable trigger user`)
  await run(sql`insert into submission select id, 1, '{"mood": "good"}', ${now} from assignment`)
  await run(sql`
    insert into assignment_history (assignment_id, event, to_status, caller, created_at)
    select id, 'submit', 'submitted', 'test', ${now} from assignment`)
  await run(sql`
    insert into event (id, operation, caller, request_id, created_at)
    select gen_random_uuid(), 'test', 'test', 'test', ${now} from generate_series(1, 5000)`)
  // Jobs for their number alone: the owner of the tables sets the rule aside.
  await run(sql`alter table job disable trigger a_job_is_not_born_open`)
  await run(sql`
    insert into job select (jsonb_populate_record(j,
      jsonb_build_object('id', gen_random_uuid(), 'task_count', 150, 'next_ordinal', 151))).*
    from job j, generate_series(1, ${JOBS}::int)`)
  await run(sql`alter table job enable trigger a_job_is_not_born_open`)
  await run(sql`
    insert into task (id, job_id, ordinal, input, created_at)
    select gen_random_uuid(), id, n, '{"text": "x"}', ${now}
    from job, generate_series(1, 150) n where id <> ${job}`)
  await run(sql`
    insert into place (task_id, number, job_id, ordinal)
    select id, n, job_id, ordinal from task, generate_series(1, 2) n where job_id <> ${job}`)
  // Every task of the large job has its own copy, and one of three of the small jobs waits for one.
  await run(sql`
    insert into file_copy (id, job_id, requester_id, kind, address, fetched_from, next_attempt_at, created_at)
    select t.id, j.id, j.requester_id, 'image', 'a' || t.ordinal, 'https://example.org', ${now}, ${now}
    from task t join job j on j.id = t.job_id where j.id = ${job} or t.ordinal % 3 = 0`)
  await run(sql`insert into task_copy select id, id from file_copy`)
  await run(sql`analyze`)
}

const { reads, callOn } = largeReads(() => database, LARGE)
const call = callOn(() => world.runtime)

test('what a worker does', async () => {
  const worker = await world.worker()
  expect((await call('listWork', worker, { limit: 20 })).data).toHaveLength(20)
  await call('getWork', worker, { job_id })
  await call('whyNoWork', worker, {})
  const { id, task_id } = await call('claimTask', worker, { job_id })
  await call('returnAssignment', worker, { assignment_id: id })
  const { id: assignment_id } = await call('claimTask', worker, { job_id, task_id })
  const answers = { mood: 'good' }
  await call('saveDraft', worker, { assignment_id, answers })
  await call('submitAssignment', worker, { assignment_id, answers })
  await call('reviewSubmission', boss, { assignment_id, decision: 'approve' })
  await call('payBonus', boss, { assignment_id, amount: euros('1.00'), reason: 'Well seen' })
  await call('listAssignments', worker, { limit: 100 })
  await call('getEarnings', worker, {})
  await call('withdraw', worker, {})
})

test('what a requester reads, page by page', async () => {
  for (const status of [undefined, 'submitted', 'approved'] as const)
    await call('listSubmissions', boss, { job_id, limit: 100, ...(status && { status }) })
  const cursor = Buffer.from('11000').toString('base64url')
  expect((await call('listTasks', boss, { job_id, limit: 100, cursor })).data).toHaveLength(100)
})

test('copies: taken by a loop, listed, and asked for by publishing', async () => {
  const now = world.clock.now()
  const taking = { now, real: now, until: now, limit: 4 }
  const taken = await reads('takeCopies', () =>
    transact(database, 'write', (tx) =>
      takeCopies(tx, { ...taking, after: null, lease: boss.person_id }),
    ),
  )
  expect(taken).toHaveLength(4)
  // list_copies also counts all that its job has, so only its page is looked at.
  const page = { job_id: fromPublicId('job', job_id), after: null, limit: 20 }
  for (const status of [null, 'waiting', 'failed'] as const)
    await reads('selectCopies', () =>
      transact(database, 'read', (tx) => selectCopies(tx, { ...page, status })),
    )
  await reads('copyingOf', () =>
    transact(database, 'read', (tx) => copyingOf(tx, [fromPublicId('job', job_id)])),
  )
})

test('an upload that is thrown away', async () => {
  const { id } = await world.call('createJob', boss, batchTerms())
  const { id: upload_id } = await call('startUpload', boss, { job_id: id })
  const rows = texts(1000).map((input, index) => ({ line: index + 1, input }))
  await call('uploadTasks', boss, { upload_id, chunk: 0, rows })
  await call('discardUpload', boss, { upload_id })
})

const lookers = LOOPS.filter((loop) => 'due' in loop)
test.each(lookers.map((loop) => [loop.name, loop] as const))(
  'what %s looks for',
  async (name, loop) => {
    const due = await reads(name, () =>
      transact(database, 'read', (tx) => loop.due(tx, world.clock.now(), 100)),
    )
    expect(due.length).toBeLessThanOrEqual(100)
  },
)
