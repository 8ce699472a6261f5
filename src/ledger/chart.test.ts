import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../test/support/database.ts'
import { newUuid } from '../kernel/id.ts'
import {
  type AccountRef,
  accountId,
  availableOf,
  claimOf,
  earnedOf,
  escrowOf,
  feesOf,
  holdOf,
  owedOf,
  payoutOf,
  platformReserveOf,
  qualificationEscrowOf,
  REASONS,
  refundOf,
  reserveOf,
  worldOf,
} from './chart.ts'

let fresh: FreshDatabase
beforeAll(async () => {
  fresh = await freshDatabase()
})
afterAll(() => fresh.close())

const id = newUuid()
const EVERY: AccountRef[] = [
  worldOf('test', 'EUR'),
  ...[availableOf, owedOf, claimOf, earnedOf, payoutOf, refundOf, qualificationEscrowOf].map((of) =>
    of(id, 'EUR'),
  ),
  escrowOf(id, 'EUR', 0),
  ...(['floor', 'quality', 'care', 'screening', 'notice', 'expenses'] as const).map((why) =>
    reserveOf(id, why, 'EUR'),
  ),
  ...(['legal_order', 'sanctions_match', 'payee_unverified'] as const).map((ground) =>
    holdOf(id, ground, 'EUR'),
  ),
  feesOf('EUR', 0),
  platformReserveOf('EUR', 0),
]

type Rule = { reason: string; debit_kind: string; credit_kind: string; credit_holder: string }
const rules = async (where = sql`true`): Promise<Rule[]> =>
  (await sql<Rule>`select * from transfer_rule where ${where}`.execute(fresh.database)).rows

describe('the chart of accounts', () => {
  it('names the kinds and the reasons that the database knows', async () => {
    const { rows } = await sql<{ kind: string }>`select kind from ledger_kind`.execute(
      fresh.database,
    )
    expect(EVERY.map(({ kind }) => kind).toSorted()).toEqual(
      rows.map(({ kind }) => kind).toSorted(),
    )
    const reasons = new Set((await rules()).map(({ reason }) => reason))
    expect([...REASONS].toSorted()).toEqual([...reasons].toSorted())
  })

  it('gives every name one id, for ever', () => {
    const names = [...EVERY, escrowOf(id, 'EUR', 1), escrowOf(id, 'USD', 0)]
    expect(new Set(names.map(accountId)).size).toBe(names.length)
    const known = earnedOf('01936f5e-7b2a-7c3d-8e4f-5a6b7c8d9e0f', 'EUR')
    expect(accountId(known)).toBe('444dc492-25d8-8eee-bfdd-05c8b3f3b1fc')
  })
})

describe('the rules of movement', () => {
  it('take nothing from a worker for a requester or the platform', async () => {
    const fromWorkers = await rules(sql`debit_holder = 'worker'`)
    expect(fromWorkers.length).toBeGreaterThan(0)
    expect(new Set(fromWorkers.map(({ credit_holder }) => credit_holder))).toEqual(
      new Set(['worker', 'outside']),
    )
  })

  it('let earned money out only into a payout or a hold', async () => {
    const fromEarned = await rules(sql`debit_kind = 'worker_earned'`)
    expect(
      fromEarned.map(({ reason, credit_kind }) => `${reason} ${credit_kind}`).toSorted(),
    ).toEqual([
      'hold hold_legal_order',
      'hold hold_payee_unverified',
      'hold hold_sanctions_match',
      'request_payout payout',
    ])
  })

  it('send held money away only for a legal order or a sanctions match', async () => {
    const away = await rules(
      sql`starts_with(debit_kind, 'hold_') and credit_kind <> 'worker_earned'`,
    )
    expect(
      away.map(({ debit_kind, credit_kind }) => `${debit_kind} ${credit_kind}`).toSorted(),
    ).toEqual(['hold_legal_order world', 'hold_sanctions_match world'])
  })

  it('let escrow out only to a worker, for the fee, or back to the requester', async () => {
    const out = await rules(sql`debit_kind = 'job_escrow'`)
    expect(out.map(({ reason }) => reason).toSorted()).toEqual([
      'pay_fee',
      'pay_reward',
      'refund_escrow',
    ])
  })

  it('cannot be widened at a worker’s cost, by no later rule', async () => {
    const { rows: kinds } = await sql<{ kind: string; holder: string }>`
      select kind, holder from ledger_kind`.execute(fresh.database)
    const ours = kinds.filter(({ holder }) => holder === 'worker')
    const theirs = kinds.filter(({ holder }) => holder === 'requester' || holder === 'platform')
    for (const debit of ours)
      for (const credit of theirs) {
        const added = sql`insert into transfer_rule values
          ('charge_worker', ${debit.kind}, ${debit.holder}, ${credit.kind}, ${credit.holder})`
        await expect(added.execute(fresh.owner)).rejects.toMatchObject({ code: '23514' })
        // Nor by telling whose money it is in another way.
        const disguised = sql`insert into transfer_rule values
          ('charge_worker', ${debit.kind}, 'outside', ${credit.kind}, ${credit.holder})`
        await expect(disguised.execute(fresh.owner)).rejects.toMatchObject({
          code: /^23(503|514)$/,
        })
      }
    expect(ours.length * theirs.length).toBe(70)
  })
})
