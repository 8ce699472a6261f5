/** Charter R44: pay and verdicts by country and language, told only where no figure points at somebody. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { batches, euros } from '../../../test/support/batch.ts'
import { deskOf } from '../../../test/support/cases/desk.ts'
import { recountParity } from '../../../test/support/reports/recount-parity.ts'
import { createWorld, type World } from '../../../test/support/world.ts'
import type { Caller } from '../../kernel/caller.ts'
import { type CountedGroup, toldGroups } from './parity.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())
const { openBatch, claim, submit, approve } = batches(() => world)
const desk = deskOf(() => world)

const group = (of: string, people: number, by: CountedGroup['by'] = 'country'): CountedGroup => ({
  ...{ by, of, people, approved: people, rejected: 0 },
  paid: [{ currency: 'EUR', minor: String(people * 10), seconds: people * 20 }],
})
const told = (people: number, ...groups: CountedGroup[]) =>
  toldGroups({ people, approved: people }, groups).map(({ of }) => of)

test('a group is told from twenty people on, in steps of ten', () => {
  expect(told(60, group('FR', 40), group('KE', 20))).toEqual(['FR', 'KE'])
  expect(told(59, group('FR', 40), group('KE', 19))).toEqual([])
  const [shown] = toldGroups({ people: 47, approved: 47 }, [group('fr', 47, 'language')])
  expect(shown).toMatchObject({ people: 40, hourly: [{ currency: 'EUR', minor: '1800' }] })
})

test('nor is one whose rest would be few: the rest follows from what is told of all', () => {
  // Twelve said no country: with both told, they would be what is left.
  expect(told(62, group('FR', 30), group('KE', 20))).toEqual(['FR'])
  expect(told(82, group('FR', 40), group('KE', 22))).toEqual(['FR', 'KE'])
  expect(told(35, group('fr', 25, 'language'))).toEqual([])
  expect(told(0)).toEqual([])
})

/** People of one country who each do a piece of work in so many seconds. */
const crowd = async (
  boss: Caller,
  job_id: string,
  { country, count, seconds }: { country: string; count: number; seconds: number },
) => {
  for (let one = 0; one < count; one++) {
    const worker = await world.worker()
    const languages = country === 'FR' ? ['fr'] : ['en', 'sw']
    await world.call('updateWorkerProfile', worker, { languages, country, devices: [] })
    const { id } = await claim(worker, job_id)
    world.clock.advance(seconds)
    await submit(worker, id)
    await approve(boss, id)
  }
}

test('a month by country and language is that of the tables, and stays as it was told', async () => {
  const boss = await world.requester(1_000_000n)
  const job = await openBatch(boss, 60, { overlap: 1, reward: euros('0.20') })
  const month = world.clock.now().toISOString().slice(0, 7)
  await crowd(boss, job.id, { country: 'FR', count: 21, seconds: 20 })
  await crowd(boss, job.id, { country: 'KE', count: 22, seconds: 40 })
  while (world.clock.now().toISOString().slice(0, 7) === month) await desk.pass(6 * 86_400)
  const read = () => world.call('getPublicReport', { kind: 'anonymous' }, { month })
  const { report } = await read()
  expect(report?.parity).toEqual(await recountParity(world, month))
  expect(report?.parity).toMatchObject([
    { by: 'country', of: 'FR', people: 20, approved_percent: 100, hourly: [euros('36.00')] },
    { by: 'country', of: 'KE', people: 20, share_percent: 51.2, hourly: [euros('18.00')] },
    { by: 'language', of: 'en' },
    { by: 'language', of: 'fr' },
    { by: 'language', of: 'sw' },
  ])
  const [someone] = await world.look<{ worker_id: string }>('select worker_id from worker_profile')
  await world.look(`select 1`)
  expect(JSON.stringify(report)).not.toContain(someone?.worker_id ?? 'nobody')
  const mover = await world.worker()
  await world.call('updateWorkerProfile', mover, { languages: [], country: 'FR', devices: [] })
  expect((await read()).report).toEqual(report)
}, 60_000)
