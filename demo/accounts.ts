/** What everybody holds at the end: purses, and receipts checked without asking the server. */
import { setTimeout as sleep } from 'node:timers/promises'
import { verifyReceipt } from '../src/kernel/receipt.ts'
import { stillOwed } from '../src/kernel/still-owed.ts'
import { type Person, purseOf, receiptsOf, withdrawAll } from './crowd.ts'
import { sum } from './price.ts'
import { inTurns } from './turns.ts'

const AT_ONCE = 12

export type Accounts = {
  /** People who earned something. */
  paid: number
  /** Sums of receipts by kind, in minor units. */
  rewards: bigint
  bonuses: bigint
  /** What people still have on the instance, and what left through the rail. */
  available: bigint
  waiting: bigint
  paidOut: bigint
  receipts: number
  /** Receipts that hold under the instance’s published key, checked offline. */
  verified: number
  /** What the receipts alone prove to be owed. */
  owed: bigint
}

/** Some people withdraw all they have; waits until the rail has settled it. */
export const payOut = async (people: readonly Person[]): Promise<bigint> => {
  const sums: bigint[] = []
  await inTurns(people, AT_ONCE, async (person) => {
    sums.push(await withdrawAll(person))
  })
  for (const person of people) while ((await purseOf(person)).paidOut === 0n) await sleep(200)
  return sum(sums)
}

/** Reads everybody’s purse and receipts, and adds them up. */
export const readAccounts = async (
  people: readonly Person[],
  receiptKey: string,
): Promise<Accounts> => {
  const purses: Awaited<ReturnType<typeof purseOf>>[] = []
  const receipts: unknown[] = []
  await inTurns(people, AT_ONCE, async (person) => {
    purses.push(await purseOf(person))
    receipts.push(...(await receiptsOf(person)))
  })
  const checked = receipts.map((receipt) => verifyReceipt(receipt, receiptKey))
  const held = checked.flatMap((one) => (one.ok ? [one.receipt] : []))
  const total = (kind: string) =>
    sum(
      held.filter((one) => one.kind === kind).map(({ amount }) => BigInt(amount.replace('.', ''))),
    )
  const { debts } = stillOwed(receipts, [receiptKey])
  return {
    paid: debts.filter(({ earned }) => earned > 0n).length,
    rewards: total('reward'),
    bonuses: total('bonus'),
    available: sum(purses.map(({ available }) => available)),
    waiting: sum(purses.map(({ waiting }) => waiting)),
    paidOut: sum(purses.map(({ paidOut }) => paidOut)),
    receipts: receipts.length,
    verified: held.length,
    owed: sum(debts.map(({ owed }) => owed)),
  }
}
