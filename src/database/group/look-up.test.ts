import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../../test/support/database.ts'
import { GROUP_LIMITS } from '../../kernel/limits/speed/group-limits.ts'
import { lookedUpTogether } from './look-up.ts'

let fresh: FreshDatabase
beforeAll(async () => {
  fresh = await freshDatabase()
})
afterAll(() => fresh.close())

/** `1 …`, eight more than go together. */
const MANY = Array.from({ length: GROUP_LIMITS.most + 8 }, (_, at) => at + 1)

test('who looks something up beside others gets their own answer, and a fault is told to all who asked', async () => {
  const sizes: number[] = []
  const square = lookedUpTogether(async (database, items: readonly number[]) => {
    sizes.push(items.length)
    const { rows } = await sql<{ n: number }>`
      select 100 / n as n from unnest(${[...items]}::int[]) with ordinality as given (n, at) order by at`.execute(
      database,
    )
    return rows.map(({ n }) => n)
  })
  expect(await Promise.all(MANY.map((n) => square(fresh.database, n)))).toEqual(
    MANY.map((n) => Math.trunc(100 / n)),
  )
  expect(sizes).toEqual([GROUP_LIMITS.most, 8])
  await expect(square(fresh.database, 0)).rejects.toMatchObject({ code: '22012' })
  expect(await square(fresh.database, 5)).toBe(20)
})

test('a look-up that is stuck keeps nobody else waiting', async () => {
  let asks = 0
  const stuckOnce = lookedUpTogether(async (database, items: readonly number[]) => {
    asks += 1
    await sql`select pg_sleep(${asks === 1 ? 0.3 : 0})`.execute(database)
    return items
  })
  const ends: number[] = []
  const ask = async (n: number) => ends.push(await stuckOnce(fresh.database, n))
  const stuck = ask(1)
  await new Promise((resolve) => setImmediate(resolve))
  await Promise.all([ask(2), ask(3)])
  await stuck
  expect(ends).toEqual([2, 3, 1])
})
