import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { batches, euros } from '../../../test/support/batch.ts'
import { createWorld, type World } from '../../../test/support/world.ts'
import { MARKET_LIMITS } from '../../kernel/limits/market-limits.ts'
import { roomFor, signUpOpen } from './rules.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())
const { openBatch, answerOne, approve } = batches(() => world)

const market = () => world.call('getMarket', { kind: 'anonymous' }, {})
const DAY = 86_400

test('before anything was paid it says so', async () => {
  expect(await market()).toMatchObject({
    paid: [],
    paid_tasks: 0,
    people_per_paid_task: null,
    median_wait_seconds: null,
    sign_up_open: true,
  })
})

test('the numbers are those of the ledger, and simulated people are none', async () => {
  const boss = await world.requester()
  const job = await openBatch(boss, 3, { overlap: 1 })
  const [paid, idle, made] = [await world.worker(), await world.worker(), await world.worker()]
  await sql`alter table worker disable trigger user`.execute(world.owner)
  await sql`update worker set sandbox = true, simulated = true where id = ${made.worker_id}`.execute(
    world.owner,
  )
  await sql`alter table worker enable trigger user`.execute(world.owner)
  world.clock.advance(600)
  for (const worker of [paid, paid, made]) {
    const { id } = await answerOne(worker, job.id)
    await approve(boss, id)
  }
  expect(idle.worker_id).not.toBe(paid.worker_id)
  const numbers = await market()
  expect(numbers).toMatchObject({
    paid: [euros('0.20')],
    paid_tasks: 2,
    people: 2,
    people_per_paid_task: 1,
    joined: 2,
    joined_and_paid: 1,
  })
  // One of two was paid after ten minutes and one answer; the median of two is the shorter wait.
  expect(numbers.median_wait_seconds).toBe(620)
  await world.settle()
  expect(await market()).toMatchObject({ paid: [euros('0.20')], paid_tasks: 2 })
})

test('what was paid eight days ago is no longer told, and whoever still waits is not forgotten', async () => {
  world.clock.advance(8 * DAY)
  for (let more = 0; more < 2; more++) await world.worker()
  await world.settle()
  expect(await market()).toMatchObject({
    paid: [],
    paid_tasks: 0,
    people: 4,
    people_per_paid_task: null,
    joined: 4,
    joined_and_paid: 1,
    median_wait_seconds: null,
  })
})

test('room grows with paid work and never falls below those always welcome', () => {
  const { people_always_welcome: least, people_per_paid_task: each } = MARKET_LIMITS
  expect(roomFor({ paid_tasks: 0 })).toBe(least)
  expect(roomFor({ paid_tasks: 1000 })).toBe(1000 * each)
  expect(signUpOpen({ signed_up: least - 1, paid_tasks: 0 })).toBe(true)
  expect(signUpOpen({ signed_up: least, paid_tasks: 0 })).toBe(false)
  expect(signUpOpen({ signed_up: least, paid_tasks: 1000 })).toBe(true)
})

/** So many people who never worked. */
const crowd = (people: number) =>
  sql`
    with someone as (
      insert into person (id, created_at)
      select gen_random_uuid(), ${world.clock.now()} from generate_series(1, ${people}::int)
      returning id)
    insert into worker (id, person_id, of_age_attested_at, created_at)
    select gen_random_uuid(), id, ${world.clock.now()}, ${world.clock.now()} from someone`.execute(
    world.owner,
  )
const newcomer = async () => ({
  kind: 'person' as const,
  person_id: await world.person(),
  confirmed_at: world.clock.now(),
})

test('too many people: new ones wait in order, may leave, and are admitted when there is work', async () => {
  await crowd(MARKET_LIMITS.people_always_welcome)
  world.clock.advance(MARKET_LIMITS.recount_every + 1)
  await world.settle()
  expect((await market()).sign_up_open).toBe(false)
  const [first, second, third] = [await newcomer(), await newcomer(), await newcomer()]
  await expect(world.call('registerWorker', first, { of_age: true })).rejects.toMatchObject({
    code: 'waiting_list',
  })
  for (const one of [first, second, third]) {
    await world.call('joinWaitingList', one, { of_age: true })
    world.clock.advance(1)
  }
  expect(await world.call('joinWaitingList', first, { of_age: true })).toMatchObject({
    status: 'waiting',
    ahead: 0,
  })
  expect(await world.call('getWaitingPlace', third, {})).toMatchObject({ ahead: 2 })
  expect(await world.call('leaveWaitingList', second, {})).toMatchObject({ status: 'left' })
  await world.settle()
  expect(await world.call('getWaitingPlace', third, {})).toMatchObject({
    status: 'waiting',
    ahead: 1,
  })
  // Work arrives: eleven answers are paid, which is room for 220.
  const boss = await world.requester()
  const job = await openBatch(boss, 11, { overlap: 1 })
  const worker = await world.worker()
  for (let task = 0; task < 11; task++) await approve(boss, (await answerOne(worker, job.id)).id)
  world.clock.advance(MARKET_LIMITS.recount_every + 1)
  await world.settle()
  expect(await world.call('getWaitingPlace', first, {})).toMatchObject({ status: 'admitted' })
  expect(await world.call('getWaitingPlace', second, {})).toMatchObject({ status: 'left' })
  expect(await world.call('getWaitingPlace', third, {})).toMatchObject({ status: 'admitted' })
  await expect(world.call('joinWaitingList', first, { of_age: true })).rejects.toMatchObject({
    code: 'conflict',
  })
  const registered = await world.call('registerWorker', second, { of_age: true })
  expect(registered.object).toBe('worker')
})

test('nobody passes those who wait', async () => {
  await sql`insert into waiting_person (person_id, of_age_attested_at, waiting_since)
    values (${await world.person()}, ${world.clock.now()}, ${world.clock.now()})`.execute(
    world.owner,
  )
  await expect(
    world.call('registerWorker', await newcomer(), { of_age: true }),
  ).rejects.toMatchObject({ code: 'waiting_list' })
})
