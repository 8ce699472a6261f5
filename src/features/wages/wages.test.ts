/** Charter R13: nobody is paid less than the legal minimum where they live, and no requester learns who. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { batches, euros } from '../../../test/support/batch.ts'
import { createWorld, type World } from '../../../test/support/world.ts'
import type { Caller } from '../../kernel/caller.ts'
import type { Uuid } from '../../kernel/id.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())
const { openBatch, claim, submit, answerOne, approve } = batches(() => world)

/** 12.02 an hour, the least there is: 300 seconds for 1.01. */
const AT_FLOOR = { reward: euros('1.01'), estimated_seconds: 300, overlap: 1 }

const livesIn = async (country: string, region: string | null = null) => {
  const worker = await world.worker()
  const said = { languages: [], country, region, devices: [] }
  await world.call('updateWorkerProfile', worker, said)
  return worker
}
const offer = async (worker: Caller, job_id: string) => world.call('getWork', worker, { job_id })
const lines = async (worker: Caller) => (await world.call('listEarnings', worker, {})).data

test.each([
  ['FR', '2026-06-01', '12.02', 'EUR'],
  ['US-CA', '2025-06-01', '16.5', 'USD'],
  ['US-CA', '2026-06-01', '16.9', 'USD'],
  ['US', '2026-06-01', '7.25', 'USD'],
  ['GB', '2026-03-31', '12.21', 'GBP'],
  ['GB', '2026-04-01', '12.71', 'GBP'],
  ['US-FL', '2026-09-29', '14', 'USD'],
  ['US-FL', '2026-09-30', '15', 'USD'],
  ['BR', '2026-06-01', '7.37', 'BRL'],
])('%s on %s: %s %s an hour, with its source', async (place, day, hourly, currency) => {
  const { wages } = await world.call('listWages', await world.worker(), { day, place })
  const row = wages.find((one) => one.place === place)
  expect(row).toMatchObject({ hourly, currency })
  expect(row?.source.length).toBeGreaterThan(8)
})

test('twenty-two states of the EU, fifty states and more have a row; Italy and Austria have none', async () => {
  const { wages, rates } = await world.call('listWages', await world.worker(), {})
  const places = wages.map(({ place }) => place)
  const eu = 'BE BG CY CZ DE EE ES FR GR HR HU IE LT LU LV MT NL PL PT RO SI SK'.split(' ')
  expect(places).toEqual(expect.arrayContaining([...eu, 'GB', 'US', 'IN', 'KE', 'PH', 'BR']))
  expect(places.filter((place) => ['IT', 'AT'].includes(place))).toEqual([])
  for (const { currency } of wages) expect(rates.map((rate) => rate.currency)).toContain(currency)
  // What nobody compared with its source says so.
  expect(wages.find(({ place }) => place === 'IN')).toMatchObject({ checked: false })
})

test.each([
  ['FR', null, null],
  ['DE', null, '0.15'],
  ['PL', null, null],
  ['US', 'US-DC', '0.27'],
  ['US', 'US-TX', null],
  ['GB', null, '0.21'],
  ['IT', null, null],
])('300 seconds for 1.01 in %s %s: a supplement of %s', async (country, region, sum) => {
  const job = await openBatch(await world.requester(), 1, AT_FLOOR)
  const { supplement } = await offer(await livesIn(country, region), job.id)
  expect(supplement).toEqual(sum === null ? null : euros(sum))
})

describe('a supplement', () => {
  test('stands on the card, is promised with the place, and paid with the reward, with a receipt', async () => {
    const boss = await world.requester(1_000n)
    const job = await openBatch(boss, 2, AT_FLOOR)
    const worker = await livesIn('DE')
    expect(await offer(worker, job.id)).toMatchObject({ supplement: euros('0.15') })
    const held = await claim(worker, job.id)
    expect(held).toMatchObject({ reward: euros('1.01'), supplement: euros('0.15') })
    world.clock.advance(300)
    await submit(worker, held.id)
    await approve(boss, held.id)
    expect(await lines(worker)).toMatchObject([
      { kind: 'owed', ground: 'local_supplement', amount: euros('0.15'), assignment_id: held.id },
      { kind: 'reward', amount: euros('1.01') },
    ])
    const [line] = await lines(worker)
    const receipt = await world.call('getReceipt', worker, { receipt_id: line?.id ?? '' })
    expect(receipt.signed).toMatchObject({ receipt: { ground: 'local_supplement' } })
    const { income } = await world.call('getHours', worker, {})
    expect(income).toEqual([euros('1.16')])
  })

  test('is paid by silence too, and is what a raise leaves of it', async () => {
    const boss = await world.requester(1_000n)
    const job = await openBatch(boss, 2, AT_FLOOR)
    const worker = await livesIn('DE')
    const { id } = await claim(worker, job.id)
    world.clock.advance(300)
    await submit(worker, id)
    await world.call('raisePay', boss, { job_id: job.id, reward: euros('1.10') })
    world.clock.advance(14 * 86_400)
    await world.settle()
    expect((await lines(worker)).map(({ amount }) => amount.amount)).toEqual(['0.06', '1.10'])
  })

  test('is seen by nobody but its worker: whatever its requester reads is the same without', async () => {
    const everything = async (boss: Caller & { requester_id: Uuid }, job_id: string) => {
      const [funds, balance] = [
        await world.call('listFunds', boss, {}),
        await world.call('getBalance', boss, {}),
      ]
      const read = {
        ...{ funds: funds.data.map(({ amount, reason }) => [amount, reason]), balance },
        job: await world.call('getJob', boss, { job_id }),
        submissions: (await world.call('listSubmissions', boss, { job_id })).data,
        results: await world.call('getResults', boss, { job_id }),
        debts: await world.call('listDebts', boss, {}),
        // As they stand: the list leaves out what another transaction may still overtake.
        events: await world.look(
          `select operation from event where requester_id = '${boss.requester_id}' order by position`,
        ),
      }
      // Ids and times differ from run to run; nothing else may.
      return JSON.stringify(read)
        .replaceAll(/(asg|job|task|wrk|evt|req|rct|rec)_[0-9a-z]{26}/g, '$1')
        .replaceAll(/20\d\d-\d\d-\d\dT[\d:.]+Z/g, 'then')
    }
    const seen: string[][] = []
    for (const country of ['DE', 'FR']) {
      const boss = await world.requester(1_000n)
      const job = await openBatch(boss, 1, AT_FLOOR)
      const worker = await livesIn(country)
      const { id } = await claim(worker, job.id)
      world.clock.advance(300)
      await submit(worker, id)
      const before = await everything(boss, job.id)
      await approve(boss, id)
      const paid = await everything(boss, job.id)
      await world.settle()
      seen.push([before, paid, await everything(boss, job.id)])
      expect((await lines(worker)).length).toBe(country === 'DE' ? 2 : 1)
    }
    expect(seen[0]).toEqual(seen[1])
    expect(seen[0]?.[2]).toContain('"status":"closed"')
    expect(await world.audit()).toMatchObject({ ok: true, differences: [] })
  })

  test('of five people is told as one sum, with the money that comes back', async () => {
    const boss = await world.requester(10_000n)
    const job = await openBatch(boss, 5, AT_FLOOR)
    for (const country of ['DE', 'FR', 'FR', 'FR', 'FR']) {
      const worker = await livesIn(country)
      const { id } = await claim(worker, job.id)
      await submit(worker, id)
      await approve(boss, id)
    }
    await world.settle()
    const { data } = await world.call('listFunds', boss, {})
    // 1.27 was set aside.
    expect(data.find(({ reason }) => reason === 'refund_reserve')?.amount).toEqual(euros('1.12'))
  })
})

test('when the reserve is promised nobody works below the minimum; others go on', async () => {
  const boss = await world.requester(10_000n)
  const fromDc = () => livesIn('US', 'US-DC')
  // 2.02 beside the escrow: seven of 0.27.
  const { id: job_id } = await openBatch(boss, 4, { ...AT_FLOOR, overlap: 2 })
  const people = await Promise.all(Array.from({ length: 9 }, fromDc))
  const ends = await Promise.allSettled(people.map((one) => claim(one, job_id)))
  const failed = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason.code] : []))
  expect(failed).toEqual(['minimum_not_covered', 'minimum_not_covered'])
  const [late] = people.filter((_, at) => ends[at]?.status === 'rejected')
  const [early] = people.filter((_, at) => ends[at]?.status === 'fulfilled')
  if (late === undefined || early === undefined) return expect.unreachable()
  const isListed = async (worker: Caller) =>
    (await world.call('listWork', worker, { limit: 100 })).data.some((one) => one.job_id === job_id)
  expect(await isListed(late)).toBe(false)
  const { reasons } = await world.call('whyNoWork', late, {})
  expect(reasons).toContainEqual(expect.objectContaining({ reason: 'minimum_not_covered' }))
  const french = await livesIn('FR')
  expect(await isListed(french)).toBe(true)
  // A place given back frees what was promised with it.
  const [held] = (await world.call('listAssignments', early, { status: 'active' })).data
  await world.call('returnAssignment', early, { assignment_id: held?.id ?? '' })
  expect((await claim(late, job_id)).supplement).toEqual(euros('0.27'))
  expect((await claim(french, job_id)).supplement).toBeNull()
})

test('answering is as before where nothing is missing', async () => {
  const boss = await world.requester(1_000n)
  const job = await openBatch(boss, 1, { overlap: 1 })
  const worker = await livesIn('FR')
  await approve(boss, (await answerOne(worker, job.id)).id)
  expect((await lines(worker)).map(({ kind }) => kind)).toEqual(['reward'])
})
