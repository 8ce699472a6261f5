/**
 * Charter R46, the thief who owns the database: deletes a worker, takes the money, makes the books agree
 * again. The receipts still prove the debt, and `fairhand verify` names the head that broke.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { runFairhand } from '../../test/support/money/run-fairhand.ts'
import { createServedWorld } from '../../test/support/served-world.ts'
import type { SignedReceipt } from '../kernel/receipt.ts'

type Report = {
  ok: boolean
  still_owed: { owed: string }[]
  ledgers: { findings: { ok: boolean; text: string }[] }[]
}
let world: Awaited<ReturnType<typeof createServedWorld>>
let folder: string
beforeEach(async () => {
  world = await createServedWorld()
  folder = mkdtempSync(join(tmpdir(), 'fairhand-ledger-'))
})
afterEach(async () => {
  await world.close()
  rmSync(folder, { recursive: true })
})

/** Answers one question and is paid for it; gives the receipts of all earnings. */
const earn = async (rounds: number): Promise<SignedReceipt[]> => {
  const { client } = await world.requester()
  const worker = await world.worker()
  for (let round = 0; round < rounds; round++) {
    const { job_id } = await client.askPeople({
      question: 'Open?',
      options: ['yes', 'no'],
      answers: 1,
    })
    const { id } = await worker.claimTask({ job_id })
    await worker.submitAssignment({ assignment_id: id, answers: { answer: 'yes' } })
    await client.reviewSubmission({ assignment_id: id, decision: 'approve' })
    await publish()
  }
  const { data } = await worker.listEarnings({})
  return Promise.all(
    data.map(
      async ({ id }) => (await worker.getReceipt({ receipt_id: id })).signed as SignedReceipt,
    ),
  )
}

/** Ten minutes later everything is sealed and a new head is out. */
const publish = async (): Promise<void> => {
  for (;;) {
    await world.settle()
    world.clock.advance(601)
    await world.settle()
    const { rows } = await sql<{ done: boolean }>`
      select size = (select count(*) from ledger_transfer)
        and size = (select max(size) from ledger_head) as done from ledger_seal`.execute(
      world.owner,
    )
    if (rows[0]?.done) return
  }
}

const verify = async (receipts: SignedReceipt[]): Promise<Report> => {
  const file = join(folder, 'receipts.json')
  writeFileSync(file, JSON.stringify(receipts))
  const heads = join(folder, 'heads.json')
  const { out, err } = await runFairhand(['--json', 'verify', world.url, file, '--heads', heads])
  if (out === '') throw new Error(err)
  return JSON.parse(out) as Report
}
const brokenIn = ({ ledgers }: Report): string[] =>
  ledgers.flatMap(({ findings }) => findings.filter(({ ok }) => !ok).map(({ text }) => text))

/** What nobody but the owner of the server can do. */
const asThief = async (...statements: string[]): Promise<void> =>
  world.owner.transaction().execute(async (tx) => {
    const tables = [
      'ledger_transfer',
      'ledger_account',
      'ledger_tile',
      'ledger_head',
      'ledger_seal',
      'receipt',
    ]
    for (const table of tables)
      await sql.raw(`alter table ${table} disable trigger user`).execute(tx)
    for (const statement of statements) await sql.raw(statement).execute(tx)
    for (const table of tables)
      await sql.raw(`alter table ${table} enable trigger user`).execute(tx)
  })

/** The worker's pay vanishes, and every balance is what the remaining transfers add up to. */
const TAKE_THE_MONEY = [
  `delete from receipt`,
  `delete from ledger_transfer where credit_kind = 'worker_earned'`,
  `update ledger_account a set
     credits_posted = coalesce((select sum(amount) from ledger_transfer where credit_account = a.id), 0),
     debits_posted = coalesce((select sum(amount) from ledger_transfer where debit_account = a.id), 0)`,
]

test('nothing is found where nothing was rewritten, and heads are remembered', async () => {
  const receipts = await earn(2)
  expect(receipts[0]?.receipt.ledger_head).toBeDefined()
  for (const _ of [1, 2]) {
    const report = await verify(receipts)
    expect([report.ok, brokenIn(report)]).toEqual([true, []])
  }
  const known = await fetch(`${world.url}/.well-known/fairhand-ledger`)
  expect(await known.json()).toEqual(await world.client().getLedgerHead({}))
  const [ledger] = (await verify(receipts)).ledgers
  const texts = ledger?.findings.map(({ text }) => text) ?? []
  expect(texts.filter((text) => text.includes('stands in the ledger'))).toHaveLength(2)
  expect(texts.filter((text) => text.startsWith('Nothing changed since'))).not.toHaveLength(0)
})

test('a thief who takes the pay and mends the books is found; the receipts still prove the debt', async () => {
  const receipts = await earn(2)
  const { still_owed } = await verify(receipts)
  await asThief(...TAKE_THE_MONEY)
  world.clock.advance(120)
  await world.settle()
  const report = await verify(receipts)
  expect([report.ok, report.still_owed[0]?.owed]).toEqual([false, still_owed[0]?.owed])
  const broken = brokenIn(report)
  expect(broken.some((text) => text.startsWith('The instance itself found transfer'))).toBe(true)
  expect(broken.filter((text) => text.includes('the receipt proves it all the same'))).toHaveLength(
    2,
  )
  const { differences } = await world.audit()
  expect(differences.map(({ kind }) => kind)).toContain('history')
})

test('a thief who also writes the published tree anew is named with the head that broke', async () => {
  const receipts = await earn(3)
  await verify(receipts)
  await asThief(
    ...TAKE_THE_MONEY,
    `truncate ledger_head`,
    `delete from ledger_tile`,
    `update ledger_seal set size = 0, position = 0, pending_position = null,
       pending_transaction = null, next_check = 0, checked_at = null, broken_at = null`,
  )
  await publish()
  const cut = brokenIn(await verify(receipts))
  expect(cut.some((text) => text.startsWith('History was cut off'))).toBe(true)
  // Enough new work, and the ledger is longer than before: its past is still another.
  await earn(4)
  await publish()
  const rewritten = brokenIn(await verify(receipts))
  expect(rewritten.some((text) => text.startsWith('History was rewritten: the head of'))).toBe(true)
  expect(rewritten.some((text) => text.includes('no longer knows the reward'))).toBe(true)
})

test('one cent moved in one old transfer is found', async () => {
  const receipts = await earn(1)
  await verify(receipts)
  await asThief(`update ledger_transfer set amount = amount + 1 where reason = 'pay_reward'`)
  const broken = brokenIn(await verify(receipts))
  expect(broken).toHaveLength(1)
  expect(broken[0]).toContain('The ledger was changed where the reward')
})

test('another key is noticed', async () => {
  const [receipt] = await earn(1)
  if (receipt === undefined) throw new Error('no receipt')
  const heads = join(folder, 'heads.json')
  const { instance } = receipt.receipt
  writeFileSync(heads, JSON.stringify({ [instance]: { key_id: 'another', heads: [] } }))
  expect(brokenIn(await verify([receipt]))).toEqual([
    `Its key ${receipt.key_id} is not the one that signed before.`,
  ])
})
