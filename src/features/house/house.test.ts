import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { outcomes } from '../../../test/support/race.ts'
import { createWorld, type World } from '../../../test/support/world.ts'
import type { Caller } from '../../kernel/caller.ts'
import { after } from '../../kernel/clock.ts'

let world: World
let operator: Caller
beforeAll(async () => {
  world = await createWorld()
  operator = await world.operator()
})
afterAll(() => world.close())

const DAY = 86_400
const publish = async (text: string, worsens = false, effective_at?: string) =>
  world.call('publishHouseTerms', await world.operator(), {
    text,
    worsens,
    ...(effective_at && { effective_at }),
  })
const read = (version?: number) =>
  world.call('getHouseTerms', { kind: 'anonymous' }, version === undefined ? {} : { version })
const inDays = (days: number) => after(world.clock.now(), days * DAY).toISOString()

test('without terms it says so; the first hold at once', async () => {
  expect(await read()).toMatchObject({ terms: null, coming: [], versions: [] })
  expect(await publish('We pay.\nWe listen.\n', true)).toMatchObject({ version: 1, worsens: false })
  expect((await read()).terms).toMatchObject({ version: 1, text: 'We pay.\nWe listen.\n' })
})

test('new terms come after 15 days, shown before with what changes', async () => {
  await expect(publish('We pay.\nWe answer.\n', false, inDays(14))).rejects.toMatchObject({
    code: 'terms_notice',
  })
  const next = await publish('We pay.\nWe answer.\n')
  expect(next.effective_at).toBe(inDays(15))
  expect(next.changes).toEqual([
    { kind: 'same', text: 'We pay.\n' },
    { kind: 'removed', text: 'We listen.\n' },
    { kind: 'added', text: 'We answer.\n' },
  ])
  expect(await read()).toMatchObject({ terms: { version: 1 }, coming: [{ version: 2 }] })
  world.clock.advance(15 * DAY)
  expect(await read()).toMatchObject({ terms: { version: 2 }, coming: [] })
  expect((await read(1)).terms).toMatchObject({ text: 'We pay.\nWe listen.\n' })
})

test('worse terms need 30 days, and none overtakes the one before', async () => {
  await expect(publish('We pay late.\n', true, inDays(29))).rejects.toMatchObject({
    code: 'terms_notice',
  })
  const worse = await publish('We pay late.\n', true)
  expect(worse.effective_at).toBe(inDays(30))
  const better = await publish('We pay at once.\n')
  expect(better.effective_at).toBe(worse.effective_at)
  await expect(publish('We pay at once.\n')).rejects.toMatchObject({ code: 'conflict' })
  await expect(read(99)).rejects.toMatchObject({ code: 'not_found' })
})

test('two operators at once write two versions', async () => {
  const ends = await outcomes([publish('One.\n'), publish('Other.\n')])
  expect(ends).toEqual(['done', 'done'])
  const { versions } = await read()
  expect(versions.map(({ version }) => version)).toEqual([6, 5, 4, 3, 2, 1])
})

test('the database keeps the notice and the text, whoever writes', async () => {
  const by = 'person_id' in operator ? operator.person_id : ''
  const insert = (worsens: boolean, days: number) =>
    sql`insert into house_terms (version, text, worsens, published_by, published_at, effective_at)
      values (50, 'x', ${worsens}, ${by}, now(), now() + make_interval(days => ${days}::int))`.execute(
      world.database,
    )
  await expect(insert(false, 14)).rejects.toThrow('new_terms_give_15_days_of_notice')
  await expect(insert(true, 29)).rejects.toThrow('worse_terms_give_30_days_of_notice')
  await expect(sql`update house_terms set text = 'y'`.execute(world.database)).rejects.toThrow(
    /permission denied|append-only/,
  )
  await expect(sql`update house_terms set text = 'y'`.execute(world.owner)).rejects.toThrow(
    'append-only',
  )
})
