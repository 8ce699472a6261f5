/** Charter R46: the ledger is sealed by a loop, its heads are published, and proofs hold. */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { euros } from '../../../test/support/batch.ts'
import { createWorld, type World } from '../../../test/support/world.ts'
import type { Transaction } from '../../database/pool.ts'
import { transact } from '../../database/transact.ts'
import type { Caller } from '../../kernel/caller.ts'
import { newUuid, type Uuid } from '../../kernel/id.ts'
import { verifyHead } from '../../kernel/ledger-head.ts'
import { isConsistent, leafHash, rootOfInclusion } from '../../kernel/merkle.ts'
import { availableOf, worldOf } from '../../ledger/chart.ts'
import { openAccounts, post } from '../../ledger/post.ts'
import { sealNext } from '../../ledger/tree-queries.ts'

const anybody: Caller = { kind: 'anonymous' }
let world: World
let boss: Caller & { kind: 'member' }
beforeAll(async () => {
  // What only the restricted role is refused is tested here too.
  world = await createWorld(2)
  boss = await world.requester(1n)
})
afterAll(() => world.close())

const deposits = async (count: number) => {
  for (let made = 0; made < count; made++)
    await world.call('depositFunds', boss, { amount: euros('0.01') })
}
/** Runs the loops until all is sealed, whatever else runs on the same server. */
const sealed = async () => {
  for (;;) {
    await world.settle()
    const [left] = await world.look<{ left: bigint }>(
      `select (select count(*) from ledger_transfer) - size as left from ledger_seal`,
    )
    if (left?.left === 0n) return
  }
}
/** Time passes and a new head is out. */
const head = async () => {
  await sealed()
  world.clock.advance(600)
  await world.settle()
  const { signed } = await world.call('getLedgerHead', anybody, {})
  const read = verifyHead(signed)
  if (read === undefined) throw new Error('no head')
  return { size: read.size, root: Buffer.from(read.root, 'hex'), ...{ instance: read.instance } }
}
const bytes = (hashes: string[]) => hashes.map((hash) => Buffer.from(hash, 'hex'))

test('before anything was posted there is no head', async () => {
  const empty = await createWorld()
  expect(await empty.call('getLedgerHead', anybody, {})).toMatchObject({
    signed: null,
    intact: true,
  })
  await empty.close()
})

test('a head is signed with the key of the receipts, and published every ten minutes at most', async () => {
  const first = await head()
  expect(first).toMatchObject({ size: 1, instance: world.runtime.instance.id })
  for (let round = 0; round < 2; round++) {
    await deposits(1)
    await sealed()
    const { signed } = await world.call('getLedgerHead', anybody, {})
    expect(verifyHead(signed)?.size).toBe(2)
  }
  expect((await head()).size).toBe(3)
  const { data } = await world.call('listLedgerHeads', anybody, { limit: 1 })
  expect(data[0]?.head.size).toBe(3)
})

test('every head begins with every earlier one, across tiles of 256', {
  timeout: 60_000,
}, async () => {
  const heads = [await head()]
  for (const count of [1, 5, 250, 40]) {
    await deposits(count)
    heads.push(await head())
  }
  expect(heads.at(-1)?.size).toBe(299)
  const tiles = await world.look<{ level: number; bytes: number }>(
    `select level, octet_length(hashes) as bytes from ledger_tile order by level, number`,
  )
  expect(tiles).toEqual([
    { level: 0, bytes: 8192 },
    { level: 0, bytes: 43 * 32 },
    { level: 1, bytes: 32 },
  ])
  for (const from of heads)
    for (const to of heads.filter(({ size }) => size >= from.size)) {
      const sizes = { from: from.size, to: to.size }
      const { path } = await world.call('getLedgerConsistency', anybody, sizes)
      expect(isConsistent({ from, to, path: bytes(path) })).toBe(true)
    }
})

test('every transfer can be proven to stand in the newest head', { timeout: 60_000 }, async () => {
  const newest = await head()
  const rows = await world.look<{ id: string }>(`select id from ledger_transfer order by position`)
  for (const { id: transfer_id } of rows.filter((_, at) => at % 17 === 0 || at > 250)) {
    const proof = await world.call('getLedgerInclusion', anybody, {
      transfer_id,
      size: newest.size,
    })
    expect(proof.leaf).toContain(transfer_id)
    const path = bytes(proof.path)
    const root = rootOfInclusion(leafHash(proof.leaf), { ...proof, path })
    expect(root?.equals(newest.root)).toBe(true)
  }
  await deposits(1)
  const [last] = await world.look<{ id: string }>(
    `select id from ledger_transfer order by position desc limit 1`,
  )
  const asked = { transfer_id: last?.id ?? '', size: newest.size }
  await expect(world.call('getLedgerInclusion', anybody, asked)).rejects.toMatchObject({
    code: 'conflict',
  })
})

test.each([
  ['getLedgerInclusion', { transfer_id: newUuid(), size: 1 }, 'not_found'],
  ['getLedgerConsistency', { from: 1, to: 1_000_000 }, 'not_found'],
  ['getLedgerConsistency', { from: 2, to: 1 }, 'invalid_input'],
] as const)('%s of %j is refused', async (name, input, code) => {
  await expect(world.call(name, anybody, input as never)).rejects.toMatchObject({ code })
})

describe('a transfer that is posted late', () => {
  const deposit = async (tx: Transaction, rail: string, requester_id: Uuid) => {
    const [debit, credit] = [worldOf(rail, 'EUR'), availableOf(requester_id, 'EUR')]
    await openAccounts(tx, [debit, credit])
    const [id, about] = [newUuid(), newUuid()]
    const transfer = { id, debit, credit, amount: 1n, reason: 'deposit' as const, about }
    const at = world.clock.now()
    await post(tx, { journal_id: id, at, actor: 'test', transfers: [transfer] })
  }
  const round = () => transact(world.database, 'write', (tx) => sealNext(tx, 10_000))

  test('is not passed by: sealing waits for it and nobody waits for sealing', async () => {
    await sealed()
    await transact(world.database, 'write', async (tx) => {
      await deposit(tx, 'test', boss.requester_id)
      // A later position is committed first, by somebody who touches other accounts.
      await transact(world.database, 'write', (other) => deposit(other, 'other', newUuid()))
      for (let count = 0; count < 3; count++) await round()
      const [state] = await world.look<{ left: bigint }>(
        `select (select count(*) from ledger_transfer) - size as left from ledger_seal`,
      )
      expect(state?.left).toBe(1n)
    })
    await sealed()
    expect(await world.audit()).toMatchObject({ ok: true })
  })

  test('nor when its transaction began behind others that end before it', async () => {
    await sealed()
    const [begun, end] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    const older = transact(world.database, 'write', async (tx) => {
      await sql`select pg_current_xact_id()`.execute(tx)
      begun.resolve()
      await end.promise
    })
    await begun.promise
    await transact(world.database, 'write', async (tx) => {
      await deposit(tx, 'test', boss.requester_id)
      // The older one bounds what PostgreSQL calls the next number; this one has a higher one already.
      await round()
      end.resolve()
      await older
      for (let count = 0; count < 3; count++) await round()
    })
    await world.settle()
    expect(await world.audit()).toMatchObject({ ok: true })
    await sealed()
  })
})

describe('with SQL as the application', () => {
  test.each([
    `update ledger_tile set hashes = '\\x00'`,
    `delete from ledger_head`,
    `insert into ledger_head values (1, '', now(), '{}')`,
    `update ledger_seal set size = 0`,
    `select ledger_append(0, 0, '', null)`,
  ])('the tree is out of reach: %s', async (statement) => {
    const attack = sql.raw(statement).execute(world.database)
    await expect(attack).rejects.toThrow('permission denied')
  })

  test('no other root is published', async () => {
    const attack = sql`select ledger_publish(2, ${Buffer.alloc(32)}, now(), '{}')`
    await expect(attack.execute(world.database)).rejects.toThrow('root of the sealed ledger')
  })

  test('nor does the owner of the tables shrink it', async () => {
    for (const statement of [
      `update ledger_tile set hashes = substr(hashes, 1, 32) where level = 0 and number = 0`,
      `update ledger_seal set size = 0`,
      `delete from ledger_tile`,
      `truncate ledger_head`,
    ])
      await expect(sql.raw(statement).execute(world.owner)).rejects.toThrow(
        /only grows|append-only/,
      )
  })
})
