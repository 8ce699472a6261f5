/** An instance with a bank: what its operator states, people with accounts, and the way of money through it. */

import type { MoneySettings } from '../../../src/kernel/bank/rails.ts'
import type { Caller } from '../../../src/kernel/caller.ts'
import { euros } from '../batch.ts'
import type { World } from '../world.ts'

export const BANK: MoneySettings = {
  rails: ['manual', 'test'],
  bank: { holder: 'Coopérative Équitable', iban: 'FR7630006000011234567890189', bic: 'AGRIFRPP' },
  payout_cost: { EUR: 20n },
  reserve_minimum: { EUR: 500_00n },
  legal_name: 'Coopérative Équitable SCOP',
  governing_law: 'the law of France',
  contact: 'https://example.org/contact',
  client_money: 'Crédit Agricole, cantonnement account',
}
export const PAYER = { payer_name: 'Acme SARL', payer_iban: 'DE89370400440532013000' }

let entries = 0
export const bankers = (world: () => World, operator: () => Caller) => {
  const call: World['call'] = (...args) => world().call(...args)
  /** Records a transfer with the requester's own reference. */
  const record = async (boss: Caller, amount: string, more: object = {}) => {
    const { reference } = await call('getDepositInstructions', boss, {})
    const entry = { bank_id: `ENTRY-${++entries}`, booked_on: '2026-11-23', ...PAYER }
    return call('recordDeposit', operator(), {
      reference,
      amount: euros(amount),
      ...entry,
      ...more,
    })
  }
  const payee = (worker: Caller, iban = 'NL91 ABNA 0417 1643 00', name = 'Zoë Müller') =>
    call('setPayee', worker, { name, iban })
  const prepare = (executes_on = '2030-01-02') =>
    call('prepareBatch', operator(), { currency: 'EUR', executes_on })
  const send = (batch_id: string) => call('sendBatch', operator(), { batch_id })
  const settle = (batch_id: string) => call('settleBatch', operator(), { batch_id })
  const giveBack = (reference: string, reason = 'AC04 closed account') =>
    call('returnPayment', operator(), { reference, reason })
  const linesOf = async (batch_id: string) => call('getBatch', operator(), { batch_id })
  return { record, payee, prepare, send, settle, giveBack, linesOf }
}
