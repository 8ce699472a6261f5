/** The books, recomputed from the first transfer on by `fairhand audit`. */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { z } from 'zod'
import { CURRENCIES, parseAmount } from '../src/kernel/money.ts'
import { CURRENCY } from './price.ts'
import { environmentOf, type Instance, ROOT } from './server.ts'

const Audit = z.object({
  ok: z.literal(true),
  transfers: z.number(),
  trial_balance: z.array(z.object({ amount: z.string(), currency: z.enum(CURRENCIES) })),
})

export type Balance = {
  transfers: number
  /** `0.00 EUR`: credits less debits over all accounts, of every currency that is not at zero besides. */
  trial_balance: string
}

/** Runs the command on the instance’s folder. Throws when a balance is a cent off: it exits with 1. */
export const auditBooks = async (instance: Instance): Promise<Balance> => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['bin/fairhand.js', 'audit', '--json'],
    { cwd: ROOT, env: environmentOf(instance) },
  )
  const { transfers, trial_balance } = Audit.parse(JSON.parse(stdout))
  const shown = trial_balance.filter(
    ({ amount, currency }) => currency === CURRENCY || parseAmount(amount, currency) !== 0n,
  )
  const text = shown.map(({ amount, currency }) => `${amount} ${currency}`)
  return { transfers, trial_balance: text.join(', ') }
}
