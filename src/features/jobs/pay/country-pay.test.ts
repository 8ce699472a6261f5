import { afterAll, beforeAll, expect, test } from 'vitest'
import { batches, euros } from '../../../../test/support/batch.ts'
import { batchTerms, texts } from '../../../../test/support/forms.ts'
import { outcomes } from '../../../../test/support/race.ts'
import { createWorld, type World } from '../../../../test/support/world.ts'
import type { Caller } from '../../../kernel/caller.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())
const { openBatch } = batches(() => world)

const open = (boss: Caller, countries: string[] | null, reward: string) =>
  openBatch(
    boss,
    2,
    { reward: euros(reward), ...(countries && { audience: { countries } }) },
    { discloses_lower_pay: true },
  )
const refused = (call: Promise<unknown>) =>
  expect(call).rejects.toMatchObject({ code: 'pay_differs_by_country' })

test('the same form pays no less for some countries than for others, or for everybody', async () => {
  const boss = await world.requester()
  await open(boss, ['FR'], '0.30')
  await refused(open(boss, ['IN'], '0.10'))
  await open(boss, ['IN'], '0.30')
  await refused(open(boss, null, '0.40'))
  const other = await world.requester()
  await open(other, null, '0.30')
  await refused(open(other, ['IN'], '0.20'))
})

test('an ended job binds for half a year; another form, another requester, or no country never', async () => {
  const boss = await world.requester()
  const job = await open(boss, ['FR'], '0.30')
  await world.call('closeJob', boss, { job_id: job.id })
  await refused(open(boss, ['IN'], '0.10'))
  await open(boss, ['IN'], '0.40')
  await open(await world.requester(), ['IN'], '0.10')
  const later = await world.requester()
  await world.call('closeJob', later, { job_id: (await open(later, ['FR'], '0.30')).id })
  world.clock.advance(181 * 86_400)
  await open(later, ['IN'], '0.10')
  const plain = await world.requester()
  await open(plain, null, '0.30')
  await open(plain, null, '0.10')
})

test('a raise takes along what the same form pays in other countries, and the money with it', async () => {
  const boss = await world.requester()
  const jobs = [await open(boss, ['FR'], '0.10'), await open(boss, ['IN'], '0.10')]
  const plain = await open(boss, null, '0.10')
  await world.call('raisePay', boss, { job_id: jobs[0]?.id ?? '', reward: euros('0.20') })
  for (const { id } of jobs)
    expect(await world.call('getJob', boss, { job_id: id })).toMatchObject({
      reward: euros('0.20'),
      escrow: euros('0.96'),
    })
  expect((await world.call('getJob', boss, { job_id: plain.id })).reward).toEqual(euros('0.10'))
  expect(await world.audit()).toMatchObject({ ok: true, differences: [] })
})

test('two that are published at once at different pay: one of them', async () => {
  for (let round = 0; round < 4; round++) {
    const boss = await world.requester()
    const drafts = []
    for (const [country, reward] of [
      ['FR', '0.30'],
      ['IN', '0.10'],
    ] as const) {
      const terms = batchTerms({ reward: euros(reward), audience: { countries: [country] } })
      const { id: job_id } = await world.call('createJob', boss, terms)
      await world.call('addTasks', boss, { job_id, tasks: texts(2) })
      drafts.push(job_id)
    }
    const ends = await outcomes(drafts.map((job_id) => world.call('publishJob', boss, { job_id })))
    expect(ends.sort()).toEqual(['done', 'pay_differs_by_country'])
  }
})

test('two raised at once to different sums end at the same pay', async () => {
  const boss = await world.requester()
  const jobs = [await open(boss, ['FR'], '0.10'), await open(boss, ['IN'], '0.10')]
  const raise = (at: number, reward: string) =>
    world.call('raisePay', boss, { job_id: jobs[at]?.id ?? '', reward: euros(reward) })
  await outcomes([raise(0, '0.20'), raise(1, '0.30')])
  for (const { id } of jobs)
    expect((await world.call('getJob', boss, { job_id: id })).reward).toEqual(euros('0.30'))
})
