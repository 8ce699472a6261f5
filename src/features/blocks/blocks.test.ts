/** Charter R27: a block is one requester's own, told with its reason, and nothing else follows from it. */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { batches } from '../../../test/support/batch.ts'
import { outcomes } from '../../../test/support/race.ts'
import { createWorld, type World } from '../../../test/support/world.ts'
import { fromPublicId, newUuid, toPublicId } from '../../kernel/id.ts'
import { operationList } from '../../operations.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())
const { openBatch, claim, submit, answerOne, approve } = batches(() => world)

type Worker = Awaited<ReturnType<World['worker']>>
type Boss = Awaited<ReturnType<World['requester']>>
const idOf = ({ worker_id }: Worker) => toPublicId('worker', worker_id)
const block = (boss: Boss, worker: Worker) =>
  world.call(
    'blockWorker',
    { ...boss, confirmed_at: world.clock.now() },
    {
      worker_id: idOf(worker),
      reason: 'instructions_ignored',
    },
  )

/** A requester with open work, and somebody who has answered one task of it. */
const acquainted = async () => {
  const boss = await world.requester()
  const job = await openBatch(boss, 5)
  const worker = await world.worker()
  const done = await answerOne(worker, job.id)
  return { boss, job, worker, done }
}

test('the blocked person sees and takes no more of this work, and all the work of others', async () => {
  const { boss, job, worker, done } = await acquainted()
  const other = await openBatch(await world.requester(), 2)
  const held = await claim(worker, job.id)
  const { id } = await block(boss, worker)
  await expect(claim(worker, job.id)).rejects.toMatchObject({ code: 'blocked_by_requester' })
  const offers = (await world.call('listWork', worker, { limit: 100 })).data
  expect(offers.map(({ job_id }) => job_id)).toContain(other.id)
  expect(offers.map(({ job_id }) => job_id)).not.toContain(job.id)
  expect((await claim(worker, other.id)).status).toBe('active')
  // What is in hand is finished, decided and paid as ever.
  expect((await submit(worker, held.id)).status).toBe('submitted')
  for (const assignment_id of [done.id, held.id]) await approve(boss, assignment_id)
  expect((await world.call('withdraw', worker, {})).amount.amount).not.toBe('0.00')
  await world.call('liftBlock', boss, { block_id: id })
  expect((await claim(worker, job.id)).status).toBe('active')
  await expect(world.call('liftBlock', boss, { block_id: id })).rejects.toMatchObject({
    code: 'conflict',
  })
})

test('the person reads who, why and since when', async () => {
  const { boss, worker } = await acquainted()
  await block(boss, worker)
  const { reasons } = await world.call('whyNoWork', worker, {})
  expect(reasons).toContainEqual({
    reason: 'blocked_by_requester',
    jobs: 1,
    requester: 'Acme',
    block_reason: 'instructions_ignored',
    case_id: null,
    since: world.clock.now().toISOString(),
    until: null,
  })
})

test('twenty blocks change nothing but the twenty requesters’ own work; a human is asked to look once', async () => {
  const worker = await world.worker()
  const cases = () => world.call('listCases', worker, {})
  const standing = () =>
    world.look(`select from worker_standing where worker_id = '${worker.worker_id}'`)
  for (let one = 1; one <= 22; one++) {
    const boss = await world.requester()
    await answerOne(worker, (await openBatch(boss, 1)).id)
    await block(boss, worker)
    expect((await cases()).data).toHaveLength(one < 20 ? 0 : 1)
  }
  await world.settle()
  const [opened] = (await cases()).data
  expect(opened).toMatchObject({ ground: 'many_blocks', by_machine: true, status: 'opened' })
  const why = await world.call('whyNoWork', worker, {})
  expect(why).toMatchObject({ standing: 'active', places_at_once: 5 })
  expect(await standing()).toEqual([])
  const free = await openBatch(await world.requester(), 1)
  expect((await claim(worker, free.id)).status).toBe('active')
  // Nobody takes it up: it ends by itself, and the same blocks open no second one.
  world.clock.advance(14 * 86_400)
  await world.settle()
  const boss = await world.requester()
  await answerOne(worker, (await openBatch(boss, 1)).id)
  await block(boss, worker)
  expect((await cases()).data).toMatchObject([{ id: opened?.id, status: 'closed' }])
  expect(await standing()).toEqual([])
})

test('the twentieth block of two at once opens one case', async () => {
  const worker = await world.worker()
  const bosses: Boss[] = []
  for (let one = 1; one <= 21; one++) {
    const boss = await world.requester()
    await answerOne(worker, (await openBatch(boss, 1)).id)
    if (one <= 18) await block(boss, worker)
    else bosses.push(boss)
  }
  await Promise.all(bosses.map((boss) => block(boss, worker)))
  expect((await world.call('listCases', worker, {})).data).toHaveLength(1)
})

describe('nobody blocks', () => {
  test('whom they never had work from', async () => {
    const boss = await world.requester()
    await openBatch(boss, 1)
    await expect(block(boss, await world.worker())).rejects.toMatchObject({ code: 'not_found' })
  })

  test('twice, even at once', async () => {
    const { boss, worker } = await acquainted()
    const ends = await outcomes([1, 2, 3, 4].map(() => block(boss, worker)))
    expect(ends.filter((end) => end === 'done')).toHaveLength(1)
    expect(ends.filter((end) => end === 'conflict')).toHaveLength(3)
  })

  test('without a reason of the list', async () => {
    const { boss, worker } = await acquainted()
    const input = { worker_id: idOf(worker), reason: 'low_rating' as 'abuse' }
    await expect(world.call('blockWorker', boss, input)).rejects.toMatchObject({
      code: 'invalid_input',
    })
  })

  test('as an agent: a machine may propose, and here not even that', async () => {
    const { boss, worker } = await acquainted()
    const agent = await world.agent(boss)
    const input = { worker_id: idOf(worker), reason: 'abuse' as const }
    await expect(world.call('blockWorker', agent, input)).rejects.toMatchObject({
      code: 'forbidden',
    })
    const spec = operationList.find(({ name }) => name === 'block_worker')
    expect(spec).toMatchObject({ fresh: true, allow: ['owner', 'manager'] })
  })

  test('with plain SQL: for another requester, without a human, or with a made-up reason', async () => {
    const { boss, worker } = await acquainted()
    const stranger = await world.person()
    const insert = (blocked_by: string | null, reason: string) =>
      sql`insert into worker_block (id, requester_id, worker_id, reason, blocked_by, created_at)
        values (${newUuid()}, ${boss.requester_id}, ${worker.worker_id}, ${reason}, ${blocked_by},
          ${world.clock.now()})`.execute(world.database)
    await expect(insert(stranger, 'abuse')).rejects.toThrow('only a member')
    await expect(insert(null, 'abuse')).rejects.toThrow()
    await expect(insert(boss.person_id, 'low_rating')).rejects.toThrow('a_reason_from_the_list')
  })
})

test('a requester reads its own blocks, page by page', async () => {
  const boss = await world.requester()
  const job = await openBatch(boss, 3, { overlap: 3 })
  const ids: string[] = []
  for (let one = 0; one < 3; one++) {
    const worker = await world.worker()
    await answerOne(worker, job.id)
    ids.unshift((await block(boss, worker)).id)
  }
  const first = await world.call('listBlocks', boss, { limit: 2 })
  const rest = await world.call('listBlocks', boss, { limit: 2, cursor: first.next_cursor ?? '' })
  expect([...first.data, ...rest.data].map(({ id }) => id)).toEqual(ids)
  expect((await world.call('listBlocks', await world.requester(), {})).data).toEqual([])
  expect(fromPublicId('block', ids[0] ?? '')).toMatch(/^[0-9a-f-]{36}$/)
})
