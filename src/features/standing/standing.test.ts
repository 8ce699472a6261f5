/** What a standing means for taking work, and what it never touches (charter R01, R20, R22, R24, R47). */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { batches } from '../../../test/support/batch.ts'
import { restrictOn, terminateOn } from '../../../test/support/cases/lawful.ts'
import { outcomes } from '../../../test/support/race.ts'
import { createWorld, type World } from '../../../test/support/world.ts'
import { transact } from '../../database/transact.ts'
import { notePayee } from './payee-queries.ts'
import { gravest, placesAtOnce } from './standing.ts'
import { STANDINGS } from './standing-schemas.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())
const { openBatch, claim, submit, answerOne, approve } = batches(() => world)

test('the gravest of what holds at once counts', () => {
  expect(gravest([])).toBe('active')
  expect(gravest(['suspended', 'probation'])).toBe('suspended')
  expect(gravest(['restricted', 'terminated', 'suspended'])).toBe('terminated')
})

test('places at once, by standing and by notice', () => {
  const places = (under_notice: boolean) =>
    STANDINGS.map((standing) => placesAtOnce({ standing, under_notice }))
  expect(places(false)).toEqual([5, 5, 1, 0, 0])
  expect(places(true)).toEqual([5, 5, 1, 0, 0])
})

test('the database knows the same standings', async () => {
  const [check] = await world.look<{ text: string }>(
    `select pg_get_constraintdef(oid) as text from pg_constraint
     where conname = 'a_worker_stands_in_a_known_way'`,
  )
  const known = [...(check?.text ?? '').matchAll(/'(\w+)'::text/g)].map(([, one]) => one)
  expect(known).toEqual([...STANDINGS])
})

describe('somebody', () => {
  test('restricted takes one place at a time', async () => {
    const job = await openBatch(await world.requester(), 5)
    const worker = await world.worker()
    await restrictOn(world, worker.worker_id, 'restricted')
    const held = await claim(worker, job.id)
    await expect(claim(worker, job.id)).rejects.toMatchObject({
      code: 'too_many_held',
      details: { detail: 'You may hold 1 at once, because you are restricted.' },
    })
    await submit(worker, held.id)
    expect((await claim(worker, job.id)).status).toBe('active')
  })

  test.each(['suspended', 'terminated'] as const)(
    '%s finishes what is in hand, is paid and withdraws, and takes nothing new',
    async (status) => {
      const boss = await world.requester()
      const job = await openBatch(boss, 5)
      const worker = await world.worker()
      const done = await answerOne(worker, job.id)
      const held = await claim(worker, job.id)
      await (status === 'suspended' ? restrictOn : terminateOn)(world, worker.worker_id)
      await expect(claim(worker, job.id)).rejects.toMatchObject({ code: 'no_new_work' })
      expect((await world.call('listWork', worker, {})).data).toEqual([])
      expect(await world.call('getWork', worker, { job_id: job.id })).toMatchObject({
        places_left: 0,
      })
      await submit(worker, held.id)
      for (const assignment_id of [done.id, held.id]) await approve(boss, assignment_id)
      const [earned] = (await world.call('getEarnings', worker, {})).available
      expect(await world.call('withdraw', worker, {})).toMatchObject({ amount: earned })
      await world.settle()
      expect((await world.call('listPayouts', worker, {})).data).toMatchObject([
        { status: 'settled' },
      ])
    },
  )
})

describe('two accounts with one payee', () => {
  const payee = (byte: number) => Buffer.alloc(32, byte)
  const note = (worker_id: string, byte: number) =>
    transact(world.database, 'write', (tx) =>
      notePayee(tx, { worker_id, payee_sha256: payee(byte), now: world.clock.now() }),
    )
  const pair = async (byte: number) => {
    const [one, other] = [await world.worker(), await world.worker()]
    for (const { worker_id } of [one, other]) await note(worker_id, byte)
    return { one, other }
  }

  test('answer a task once: the second account is refused with the reason, and gets other tasks', async () => {
    const job = await openBatch(await world.requester(), 2, { overlap: 2 })
    const { one, other } = await pair(1)
    const held = await claim(one, job.id)
    const same = { job_id: job.id, task_id: held.task_id }
    await expect(world.call('claimTask', other, same)).rejects.toMatchObject({ code: 'same_payee' })
    expect((await claim(other, job.id)).task_id).not.toBe(held.task_id)
    await expect(claim(other, job.id)).rejects.toMatchObject({ code: 'no_place_left' })
    expect((await world.call('whyNoWork', other, {})).reasons).toContainEqual(
      expect.objectContaining({ reason: 'same_payee', jobs: 1 }),
    )
    await world.call('returnAssignment', one, { assignment_id: held.id })
    expect((await world.call('claimTask', other, same)).task_id).toBe(held.task_id)
  })

  test('do not slip through together', async () => {
    const job = await openBatch(await world.requester(), 1, { overlap: 2 })
    const { one, other } = await pair(2)
    const ends = await outcomes([claim(one, job.id), claim(other, job.id)])
    expect(ends.sort()).toEqual(['done', 'no_place_left'])
  })

  test('and not with plain SQL', async () => {
    const job = await openBatch(await world.requester(), 1, { overlap: 2 })
    const { one, other } = await pair(3)
    const held = await claim(one, job.id)
    expect(held.status).toBe('active')
    const insert = world.look(
      `insert into assignment (id, job_id, task_id, place_number, ordinal, worker_id, status,
         terms_version, claimed_at, expires_at)
       select gen_random_uuid(), job_id, task_id, 2, ordinal, '${other.worker_id}', 'active',
         terms_version, claimed_at, expires_at from assignment where worker_id = '${one.worker_id}'`,
    )
    await expect(insert).rejects.toThrow('two accounts of one payee')
  })

  test('other payees, and people whose payee nobody knows, are strangers to each other', async () => {
    const job = await openBatch(await world.requester(), 1, { overlap: 3 })
    const people = [await world.worker(), await world.worker(), await world.worker()]
    await note(people[0]?.worker_id ?? '', 4)
    await note(people[1]?.worker_id ?? '', 5)
    for (const person of people) expect((await claim(person, job.id)).status).toBe('active')
  })
})
