/** Charter R33: some places first, the rest by itself, or its requester learns what to mend. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { batches, euros } from '../../../../test/support/batch.ts'
import { createWorld, type World } from '../../../../test/support/world.ts'
import type { Caller } from '../../../kernel/caller.ts'
import { fromPublicId } from '../../../kernel/id.ts'
import { firstPlacesOf } from './first-places.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())
const { openBatch, claim, submit, approve } = batches(() => world)

const job = (boss: Caller, job_id: string) => world.call('getJob', boss, { job_id })
const answer = async (job_id: string, seconds = 20, worker?: Caller) => {
  const by = worker ?? (await world.worker())
  const { id } = await claim(by, job_id)
  world.clock.advance(seconds)
  await submit(by, id)
  return id
}
const answers = async (job_id: string, count: number, seconds = 20) => {
  for (let n = 0; n < count; n++) await answer(job_id, seconds)
}
const giveBack = async (job_id: string, times: number) => {
  for (let n = 0; n < times; n++) {
    const worker = await world.worker()
    const { id } = await claim(worker, job_id)
    await world.call('returnAssignment', worker, { assignment_id: id })
  }
}
const placesLeft = async (job_id: string) =>
  (await world.call('getWork', await world.worker(), { job_id })).places_left
/** From the table: others who write at this moment keep the list from telling yet. */
const launchEvents = async (job_id: string) =>
  (
    await world.look<{ type: string }>(
      `select type from event where job_id = '${fromPublicId('job', job_id)}'
         and type in ('job.places_opened', 'job.launch_waits') order by position`,
    )
  ).map(({ type }) => type)

test.each([
  [1, null],
  [20, null],
  [21, 5],
  [100, 5],
  [101, 6],
  [320, 16],
  [1_000_000, 50_000],
] as const)('of %i places %s open first', (places, first) => {
  expect(firstPlacesOf(places)).toBe(first)
})

describe('101 places', () => {
  test('six open first, and the rest by itself when those are answered', async () => {
    const boss = await world.requester(1_000_000n)
    const opened = await openBatch(boss, 101, { overlap: 1 })
    expect(opened.launch).toMatchObject({ first_places: 6, waiting: 95, handed_in: 0 })
    expect(opened.launch?.says).toContain('by themselves')
    expect(opened.next_action).toBe('wait_for_results')
    expect(await placesLeft(opened.id)).toBe(6)
    await answers(opened.id, 5)
    await world.settle()
    expect((await job(boss, opened.id)).launch?.waits_for).toEqual(['first_answers'])
    await answer(opened.id)
    const { data } = await world.call('listWork', await world.worker(), { limit: 100 })
    expect(data.some(({ job_id }) => job_id === opened.id)).toBe(false)
    await world.settle()
    expect((await job(boss, opened.id)).launch).toBeNull()
    expect(await placesLeft(opened.id)).toBe(95)
    expect(await launchEvents(opened.id)).toEqual(['job.places_opened'])
    await world.settle()
    expect(await launchEvents(opened.id)).toEqual(['job.places_opened'])
  })

  test('whoever works on does not wait for the loop, and the requester is told all the same', async () => {
    const boss = await world.requester(1_000_000n)
    const { id } = await openBatch(boss, 101, { overlap: 1 })
    const worker = await world.worker()
    for (let n = 0; n < 6; n++) await answer(id, 20, worker)
    await answer(id, 20, worker)
    expect((await job(boss, id)).launch).toBeNull()
    await world.settle()
    expect(await launchEvents(id)).toEqual(['job.places_opened'])
  })

  test('two who come at the same moment open it once', async () => {
    const boss = await world.requester(1_000_000n)
    const { id } = await openBatch(boss, 101, { overlap: 1 })
    await answers(id, 6)
    const crowd = await Promise.all(Array.from({ length: 6 }, () => world.worker()))
    await Promise.all(crowd.map((worker) => claim(worker, id)))
    const [{ doubled } = { doubled: -1 }] = await world.look<{ doubled: number }>(
      `select count(*)::int as doubled from place p join assignment a
         on a.task_id = p.task_id and a.place_number = p.number
       where p.job_id = '${fromPublicId('job', id)}'`,
    )
    expect(doubled).toBe(0)
    expect(await placesLeft(id)).toBe(89)
  })
})

test('one question to very many: five people first, then the others of the same task', async () => {
  const boss = await world.requester(1_000_000n)
  const { id } = await openBatch(boss, 1, { overlap: 50 })
  expect(await placesLeft(id)).toBe(1)
  for (let n = 0; n < 5; n++) await approve(boss, await answer(id))
  await expect(job(boss, id)).resolves.toMatchObject({ status: 'open' })
  for (let n = 0; n < 45; n++) await answer(id)
  const left = claim(await world.worker(), id)
  await expect(left).rejects.toMatchObject({ code: 'no_place_left' })
  expect((await world.call('getResults', boss, { job_id: id })).answered).toBe(50)
})

describe('the rest waits for the requester', () => {
  test('while a question is open', async () => {
    const boss = await world.requester(1_000_000n)
    const { id } = await openBatch(boss, 30, { overlap: 1 })
    const worker = await world.worker()
    const own = await claim(worker, id)
    const about = { assignment_id: own.id, text: 'Is irony good or bad?' }
    const question = await world.call('askQuestion', worker, about)
    await submit(worker, own.id)
    await answers(id, 4)
    await world.settle()
    expect((await job(boss, id)).launch?.waits_for).toEqual(['open_question'])
    expect((await job(boss, id)).next_action).toBe('answer_question')
    await world.call('answerQuestion', boss, { question_id: question.id, answer: 'Bad.' })
    await world.settle()
    expect((await job(boss, id)).launch).toBeNull()
    expect(await launchEvents(id)).toEqual(['job.launch_waits', 'job.places_opened'])
  })

  test('when people need so long that the pay is under the floor, until it rises', async () => {
    const boss = await world.requester(1_000_000n)
    const { id } = await openBatch(boss, 30, { overlap: 1 })
    await answers(id, 5, 60)
    await world.settle()
    const stuck = await job(boss, id)
    expect(stuck.launch?.waits_for).toEqual(['pay_under_floor'])
    expect(stuck.next_action).toBe('raise_pay')
    expect(stuck.launch?.reward_needed).toEqual(euros('0.21'))
    await world.call('raisePay', boss, { job_id: id, reward: euros('0.21') })
    await world.settle()
    expect((await job(boss, id)).launch).toBeNull()
  })

  test('when more than 30 % gave it back, until a person says it more clearly', async () => {
    const boss = await world.requester(1_000_000n)
    const { id } = await openBatch(boss, 30, { overlap: 1 })
    await giveBack(id, 3)
    await world.settle()
    // Told at once: whoever is still needed would meet the same text.
    expect(await launchEvents(id)).toEqual(['job.launch_waits'])
    await answers(id, 5)
    await world.settle()
    const stuck = await job(boss, id)
    expect(stuck.launch).toMatchObject({ waits_for: ['many_returns'], returned: 3 })
    expect(stuck.next_action).toBe('ask_a_human_to_continue_launch')
    const clarification = 'Irony counts as bad, whatever the words say.'
    const going = await world.call('continueLaunch', boss, { job_id: id, clarification })
    expect(going).toMatchObject({ launch: null, clarification })
    const worker = await world.worker()
    expect((await world.call('getWork', worker, { job_id: id })).clarification).toBe(clarification)
    expect((await claim(worker, id)).clarification).toBe(clarification)
    const again = world.call('continueLaunch', boss, { job_id: id, clarification })
    await expect(again).rejects.toMatchObject({ code: 'conflict' })
  })

  test('a few returns among many answers keep nothing', async () => {
    const boss = await world.requester(1_000_000n)
    const { id } = await openBatch(boss, 30, { overlap: 1 })
    await giveBack(id, 2)
    await answers(id, 5)
    await world.settle()
    expect((await job(boss, id)).launch).toBeNull()
  })

  test('and where nobody does anything the job ends at its deadline and the money comes back', async () => {
    const boss = await world.requester(10_000n)
    const { id } = await openBatch(boss, 30, { overlap: 1 })
    await giveBack(id, 3)
    await answers(id, 5)
    world.clock.advance(91 * 86_400)
    await world.settle()
    await world.settle()
    expect(await job(boss, id)).toMatchObject({ status: 'closed', launch: null })
    expect((await world.call('getBalance', boss, {})).available.amount).toBe('99.40')
    expect((await world.audit()).ok).toBe(true)
  })
})

test('the database lets nobody open the rest before its time', async () => {
  const boss = await world.requester(1_000_000n)
  const { id } = await openBatch(boss, 101, { overlap: 1 })
  const early = `update job set next_ordinal = 8 where id = '${fromPublicId('job', id)}'`
  await expect(world.look(early)).rejects.toThrow('only_the_first_places_are_out')
})
