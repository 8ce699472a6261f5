import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { batches, euros } from '../test/support/batch.ts'
import { base64, PIXEL } from '../test/support/files/pictures.ts'
import { batchTerms, texts } from '../test/support/forms.ts'
import { outcomes } from '../test/support/race.ts'
import { createWorld, type World } from '../test/support/world.ts'
import type { Database } from './database/pool.ts'
import { execute } from './execute.ts'
import type { Caller } from './kernel/caller.ts'
import type { OperationSpec, WireInput } from './kernel/operation.ts'
import { type Operations, operations } from './operations.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())
const { openBatch, claim, answerOne, approve } = batches(() => world)

const asking = { question: 'Is the shop open?', options: ['yes', 'no'] }
const ask = (caller: Caller, more = {}, key = 'key') =>
  world.call('askPeople', caller, { ...asking, ...more }, { key })

describe('an idempotency key', () => {
  test('belongs to one caller, one operation and one input, in whatever order it is written', async () => {
    const [boss, other] = [await world.requester(), await world.requester()]
    const first = await ask(boss)
    const turned = Object.fromEntries(Object.entries(asking).reverse())
    expect(await world.call('askPeople', boss, turned, { key: 'key' })).toEqual(first)
    expect((await ask(other)).job_id).not.toBe(first.job_id)
    const altered = [
      () => ask(boss, { answers: 2 }),
      () => world.call('createJob', boss, batchTerms(), { key: 'key' }),
    ]
    for (const attempt of altered)
      await expect(attempt()).rejects.toMatchObject({ code: 'idempotency_key_reused' })
  })

  test('of a request that was refused can be used again', async () => {
    const boss = await world.requester(1n)
    await expect(ask(boss, {}, 'poor')).rejects.toMatchObject({ code: 'insufficient_funds' })
    await world.call('depositFunds', boss, { amount: euros('10.00') })
    expect((await ask(boss, {}, 'poor')).status).toBe('open')
  })

  test('used by two requests at once lets one through and refuses the other input', async () => {
    const boss = await world.requester()
    const ends = await outcomes([ask(boss, {}, 'two'), ask(boss, { answers: 2 }, 'two')])
    expect(ends.sort()).toEqual(['done', 'idempotency_key_reused'])
  })

  test('of a dry run is still free', async () => {
    const boss = await world.requester()
    const dry = await world.call('askPeople', boss, asking, { key: 'dry', dry_run: true })
    expect((await ask(boss, { answers: 2 }, 'dry')).places).toBe(2)
    expect(dry.places).toBe(1)
  })
})

/** The world's database over connections that break right after their next commit was carried out. */
const breakingDatabase = (max: number) => {
  const getTypeParser = ((oid: number) =>
    oid === pg.types.builtins.INT8 ? BigInt : pg.types.getTypeParser(oid)) as never
  const pool = new pg.Pool({ ...world.connection.application, max, types: { getTypeParser } })
  pool.on('error', () => {})
  let left = 1
  const connect = async () => {
    const client = await pool.connect()
    const query = client.query.bind(client) as (...args: unknown[]) => Promise<unknown>
    const breaking = async (...args: unknown[]) => {
      const result = await query(...args)
      if (args[0] === 'commit' && left-- > 0)
        throw Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' })
      return result
    }
    return { query: breaking, release: () => client.release() }
  }
  const dialect = new PostgresDialect({ pool: { connect, end: () => pool.end() } as never })
  return new Kysely<never>({ dialect }) as unknown as Database
}

test.each([undefined, 'a key'])(
  'a write whose commit was not confirmed is told, not done again (%s)',
  async (key) => {
    const boss = await world.requester()
    const job = await openBatch(boss, 3, { overlap: 1 })
    const { id } = await answerOne(await world.worker(), job.id)
    await approve(boss, id)
    const database = breakingDatabase(1)
    const outcome = await execute({ ...world.runtime, database }, operations.payBonus as never, {
      caller: boss,
      input: { assignment_id: id, amount: euros('1.00'), reason: 'Well seen' },
      request_id: 'test',
      idempotency_key: key,
    })
    await database.destroy()
    expect(outcome).toMatchObject({ replayed: false, output: { amount: euros('1.00') } })
    expect((await world.call('getJob', boss, { job_id: job.id })).spent).toEqual(euros('1.32'))
  },
)

test('faults of an input are named by JSON pointer, a hundred at most', async () => {
  const boss = await world.requester()
  const refusal = await execute(world.runtime, operations.uploadTasks as OperationSpec, {
    caller: boss,
    input: {
      upload_id: 'upl_00000000000000000000000000',
      chunk: 0,
      rows: [{ line: 1, input: {} }, ...Array.from({ length: 500 }, () => ({ 'a/b': 1 }))],
    },
    request_id: 'test',
  }).catch((error) => error)
  expect(refusal).toMatchObject({ code: 'invalid_input' })
  expect(refusal.details.errors).toHaveLength(100)
  expect(refusal.details.errors[0].pointer).toBe('/rows/1/line')
})

/** A hash over every row of every table. */
const everything = async () => {
  const tables = await world.look<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname in ('public', 'auth') order by 1`,
  )
  const hashes: unknown[] = []
  for (const { name } of tables)
    hashes.push(
      await world.look(
        `select '${name}', md5(string_agg(t::text, ';' order by t::text)) from ${name} t`,
      ),
    )
  return hashes
}

test('a dry run of any write says what would happen and keeps nothing of it', async () => {
  const boss = await world.requester()
  const worker = await world.worker()
  const dry = async <K extends keyof Operations>(
    name: K,
    caller: Caller,
    input: WireInput<Operations[K]>,
  ) => {
    const before = await everything()
    const said = await world.call(name, caller, input, { dry_run: true })
    expect(await everything(), name).toEqual(before)
    return said
  }
  const { id: job_id } = await world.call('createJob', boss, batchTerms({ overlap: 1 }))
  await dry('createJob', boss, batchTerms())
  await dry('uploadFile', boss, {
    name: 'a',
    data_base64: base64(PIXEL),
  })
  expect(await dry('addTasks', boss, { job_id, tasks: texts(2) })).toMatchObject({ tasks: 2 })
  await world.call('addTasks', boss, { job_id, tasks: texts(3) })
  expect((await dry('publishJob', boss, { job_id })).escrow).toEqual(euros('0.36'))
  await world.call('publishJob', boss, { job_id })
  expect((await dry('claimTask', worker, { job_id })).status).toBe('active')
  const { id } = await claim(worker, job_id)
  const answers = { mood: 'good' }
  await dry('saveDraft', worker, { assignment_id: id, answers })
  expect(await dry('submitAssignment', worker, { assignment_id: id, answers })).toMatchObject({
    status: 'submitted',
  })
  await dry('returnAssignment', worker, { assignment_id: id })
  const done = await answerOne(worker, job_id)
  const review = { assignment_id: done.id, decision: 'approve' as const }
  expect((await dry('reviewSubmission', boss, review)).status).toBe('approved')
  await approve(boss, done.id)
  const bonus = { assignment_id: done.id, amount: euros('1.00'), reason: 'Well seen' }
  expect((await dry('payBonus', boss, bonus)).fee).toEqual(euros('0.20'))
  expect((await dry('withdraw', worker, {})).amount).toEqual(euros('0.10'))
  await dry('raisePay', boss, { job_id, reward: euros('0.20') })
  await dry('pauseJob', boss, { job_id })
  expect((await dry('closeJob', boss, { job_id })).status).toBe('winding_down')
})

test('an operation that reads cannot write', async () => {
  const boss = await world.requester()
  const job = await openBatch(boss, 1)
  const before = await everything()
  await world.call('getJob', boss, { job_id: job.id })
  await world.call('getResults', boss, { job_id: job.id })
  await world.call('quoteJob', boss, batchTerms())
  expect(await everything()).toEqual(before)
})
