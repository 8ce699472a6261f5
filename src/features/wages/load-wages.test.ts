/** Charter R13: wages and rates are added with their source, and change nothing that was promised. */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { batches, euros } from '../../../test/support/batch.ts'
import { createWorld, type World } from '../../../test/support/world.ts'
import type { Caller } from '../../kernel/caller.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())
const { openBatch, claim } = batches(() => world)

/** 12.02 an hour, the least there is: 300 seconds for 1.01. */
const AT_FLOOR = { reward: euros('1.01'), estimated_seconds: 300, overlap: 1 }

const livesIn = async (country: string, region: string | null = null) => {
  const worker = await world.worker()
  const said = { languages: [], country, region, devices: [] }
  await world.call('updateWorkerProfile', worker, said)
  return worker
}
const offer = async (worker: Caller, job_id: string) => world.call('getWork', worker, { job_id })

describe('loading', () => {
  const row = { place: 'FR', valid_from: '2026-11-01', hourly: '12.50', currency: 'EUR', basis: '' }
  const sourced = { ...row, source: 'Journal officiel, an example', checked: true }

  test('adds rows with their source, all or none, and says what stood already', async () => {
    const staff = await world.operator()
    const load = (wages: object[], more = {}) =>
      world.call('loadWages', staff, { wages, ...more } as never)
    await expect(load([{ ...row, checked: true }])).rejects.toMatchObject({ code: 'invalid_input' })
    await expect(load([{ ...sourced, hourly: '0' }])).rejects.toMatchObject({
      code: 'invalid_input',
    })
    await expect(load([])).rejects.toMatchObject({ code: 'invalid_input' })
    const before = await world.call('listWages', staff, { place: 'FR' })
    await world.call('loadWages', staff, { wages: [sourced] }, { dry_run: true })
    expect(await world.call('listWages', staff, { place: 'FR' })).toEqual(before)
    expect(await load([sourced])).toMatchObject({ wages: 1, unchanged: 0 })
    expect(await load([sourced])).toMatchObject({ wages: 0, unchanged: 1 })
    const { wages } = await world.call('listWages', await world.worker(), { place: 'FR' })
    expect(wages).toMatchObject([{ hourly: '12.5', source: 'Journal officiel, an example' }])
    const job = await openBatch(await world.requester(), 1, AT_FLOOR)
    expect(await offer(await livesIn('FR'), job.id)).toMatchObject({ supplement: euros('0.04') })
    world.clock.advance(60)
    await load([{ ...sourced, hourly: '12.02', source: 'A correction of the same day' }])
    expect(await offer(await livesIn('FR'), job.id)).toMatchObject({ supplement: null })
  })

  test('takes reference rates too, and what is not comparable adds nothing', async () => {
    const staff = await world.operator()
    const source = 'European Central Bank, an example'
    const swiss = { ...sourced, place: 'CH-GE', currency: 'CHF', hourly: '24.59', source }
    await world.call('loadWages', staff, { wages: [swiss] })
    const job = await openBatch(await world.requester(), 1, AT_FLOOR)
    const worker = await livesIn('CH', 'CH-GE')
    expect(await offer(worker, job.id)).toMatchObject({ supplement: null })
    const rate = { currency: 'CHF', valid_from: '2026-11-01', per_euro: '1', source, checked: true }
    await world.call('loadWages', staff, { rates: [rate] })
    expect(await offer(worker, job.id)).toMatchObject({ supplement: euros('1.04') })
  })
})

describe('with SQL as the application', () => {
  const refused = (statement: string): Promise<string> =>
    sql
      .raw(statement)
      .execute(world.database)
      .then(
        () => 'done',
        (error: unknown) => (error instanceof Error ? error.message : 'failed'),
      )

  test('no wage or rate is changed, removed, or added without its source', async () => {
    for (const table of ['legal_wage', 'reference_rate']) {
      expect(await refused(`update ${table} set checked = true`)).toMatch(/permission|append-only/)
      expect(await refused(`delete from ${table}`)).toMatch(/permission|append-only/)
    }
    const added = await refused(`insert into legal_wage (id, place, valid_from, hourly, currency,
      source, checked, added_at) values (gen_random_uuid(), 'FR', '2026-01-01', 1, 'EUR', ' ', true, now())`)
    expect(added).toContain('no_wage_without_its_source')
  })

  test('what an answer pays at the least is not lowered, and no more is promised than there is', async () => {
    const job = await openBatch(await world.requester(), 1, AT_FLOOR)
    await claim(await livesIn('DE'), job.id)
    const lowered = 'update assignment set minimum_minor = 1 where minimum_minor is not null'
    expect(await refused(lowered)).toContain('stays as it was when its place was taken')
    expect(await refused('update assignment set minimum_minor = null where true')).toContain(
      'stays',
    )
    expect(await refused('update job_reserve set promised_minor = amount_minor + 1')).toContain(
      'a_reserve_promises_no_more_than_it_holds',
    )
  })
})
