import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../test/support/database.ts'
import { transact } from './transact.ts'

let fresh: FreshDatabase
beforeAll(async () => {
  const t = performance.now()
  fresh = await freshDatabase()
  console.log('fresh', performance.now() - t)
})
afterAll(() => fresh.close())
test('x', async () => {
  const r = await transact(fresh.database, 'read', (tx) =>
    sql<{ n: bigint }>`select count(*) n from pg_class`.execute(tx),
  )
  expect(typeof r.rows[0]?.n).toBe('bigint')
})
