/** Many journals at once: what ledger_post_all refuses, and that it leaves behind what ledger_post does. */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { databaseWithRoles, type FreshDatabase } from '../../test/support/database.ts'
import { alone, journalOf, move, people } from '../../test/support/ledger.ts'
import { transact } from '../database/transact.ts'
import { newUuid } from '../kernel/id.ts'
import { audit } from './audit.ts'
import { type AccountRef, accountId, availableOf, earnedOf, feesOf } from './chart.ts'
import { postMany } from './post.ts'
import { balanceOf } from './statement.ts'

let fresh: FreshDatabase
let accounts: Awaited<ReturnType<typeof people>>
const fees = feesOf('EUR', 1)
beforeAll(async () => {
  fresh = await databaseWithRoles(2)
  await alone(fresh)
  accounts = await people(fresh.database)
  await move(fresh.database, accounts.fund(500n))
  await move(fresh.database, accounts.pay(1n))
})
afterAll(async () => {
  const { ok, trial_balance } = await audit(fresh.database)
  expect({ ok, eur: trial_balance.EUR }).toEqual({ ok: true, eur: 0n })
  await fresh.close()
})

const balance = (ref: AccountRef) => transact(fresh.database, 'read', (tx) => balanceOf(tx, ref))

type Line = { debit: AccountRef; credit: AccountRef; amount: string; reason: string }

/** As a broken program might call it, with the rights of the product. */
const raw = async (lines: readonly Line[]): Promise<string> => {
  const journal = newUuid()
  const columns: [string, (line: Line, at: number) => unknown][] = [
    ['uuid', () => newUuid()],
    ['uuid', () => journal],
    ['smallint', (_, at) => at + 1],
    ['uuid', ({ debit }) => accountId(debit)],
    ['uuid', ({ credit }) => accountId(credit)],
    ['text', ({ debit }) => debit.currency],
    ['bigint', ({ amount }) => amount],
    ['text', ({ reason }) => reason],
    ['uuid', () => newUuid()],
    ['text', () => 'system:test'],
    ['timestamptz', () => new Date()],
  ]
  const lists = columns.map(([type, of]) => sql`${lines.map(of)}::${sql.raw(type)}[]`)
  try {
    await sql`select ledger_post_all(${sql.join(lists)}, null)`.execute(fresh.database)
    return 'done'
  } catch (error) {
    return String((error as { code?: string }).code)
  }
}

describe('many journals at once', () => {
  it('are refused whole where one line breaks a rule, whoever calls', async () => {
    const { escrow, earned, available } = accounts
    const pay = { debit: escrow, credit: earned, amount: '1', reason: 'pay_reward' }
    const before = await Promise.all([escrow, earned, available].map(balance))
    const broken: [Partial<Line>, string][] = [
      [{ amount: '0' }, '23514'],
      [{ amount: '-1' }, '23514'],
      [{ amount: '99999' }, 'LE004'],
      [{ amount: '9223372036854775807' }, '22003'],
      [{ credit: escrow }, '23514'],
      [{ credit: earnedOf(newUuid(), 'EUR') }, 'LE005'],
      [{ reason: 'reverse_reward' }, '23503'],
      [{ reason: 'pay_fee' }, '23503'],
      // Only ledger_post looks where money that goes back came from.
      [{ reason: 'refund_escrow', credit: available }, 'LE013'],
      [{ debit: earned, credit: available }, '23503'],
      [{ debit: earned, credit: availableOf(newUuid(), 'EUR') }, 'LE005'],
    ]
    for (const [change, code] of broken)
      expect([change, await raw([pay, { ...pay, ...change }])]).toEqual([change, code])
    expect(await raw([])).toBe('LE005')
    expect(await Promise.all([escrow, earned, available].map(balance))).toEqual(before)
  })

  it('open what is missing, add up what each account gets, and stand once', async () => {
    const { escrow } = accounts
    const workers = [earnedOf(newUuid(), 'EUR'), earnedOf(newUuid(), 'EUR')]
    const journals = workers.map((earned, at) => {
      const { transfers, ...journal } = journalOf(
        { debit: escrow, credit: earned, amount: 20n + BigInt(at), reason: 'pay_reward' },
        { debit: escrow, credit: fees, amount: 5n, reason: 'pay_fee' },
      )
      const lines = transfers.map(({ debit, credit, amount, ...line }) => ({
        ...line,
        debit_account: accountId(debit),
        credit_account: accountId(credit),
        currency: debit.currency,
        amount: String(amount),
        phase: 'single' as const,
        pending_id: null,
      }))
      return { ...journal, opens: [earned, fees], lines }
    })
    const before = await balance(escrow)
    const posted = await transact(fresh.database, 'write', (tx) => postMany(tx, journals))
    expect(posted.map(({ replayed }) => replayed)).toEqual([false, false])
    const [first = 0n, second = 0n] = posted.map(({ place }) => place?.position)
    expect(second - first).toBe(2n)
    expect(await Promise.all([...workers, fees].map(balance))).toEqual([20n, 21n, 10n])
    expect(before - (await balance(escrow))).toBe(51n)
    const again = transact(fresh.database, 'write', (tx) => postMany(tx, journals.slice(1)))
    await expect(again).rejects.toThrow('ledger_transfer')
    expect(before - (await balance(escrow))).toBe(51n)
  })
})
