import { isBankName } from '../../kernel/bank/bank-text.ts'
import { maskedIban, readIban } from '../../kernel/bank/iban.ts'
import { payeeFingerprint } from '../../kernel/bank/payee-fingerprint.ts'
import { after } from '../../kernel/clock.ts'
import { toPublicId } from '../../kernel/id.ts'
import { MONEY_LIMITS } from '../../kernel/limits/money-limits.ts'
import { asWorker, fail, handle } from '../handle.ts'
import { lockWorker } from '../identity/queries.ts'
import { notePayee } from '../standing/payee-queries.ts'
import { setPayee } from './contract.ts'
import { findPayee, insertPayee, type PayeeRow, replacePayee } from './queries.ts'

/** The first payee is good at once; a change clears for a day (charter CLEARING_HOLD). */
export const setPayeeHandler = handle(setPayee, async (context, { name, iban: typed }) => {
  const { tx, now, instance } = context
  const { worker_id } = asWorker(context)
  const iban = readIban(typed)
  if (iban === undefined)
    return fail('invalid_input', 'The check digits of this IBAN do not fit; look for a slip.')
  if (!isBankName(name))
    return fail('invalid_input', 'Write the name in Latin letters, as the bank has it.')
  await lockWorker(tx, worker_id)
  const before = await findPayee(tx, worker_id)
  const same = before?.iban === iban
  const payee: PayeeRow = {
    ...{ id: context.newId(), worker_id, name, iban, created_at: now },
    clears_at: same ? laterOf(before.clears_at, now) : clearing(before, now),
  }
  await replacePayee(tx, worker_id, now)
  await insertPayee(tx, payee)
  await notePayee(tx, { worker_id, payee_sha256: payeeFingerprint(iban), now })
  context.note({ subject: toPublicId('worker', worker_id) })
  return presentPayee(payee, instance.livemode)
})

const clearing = (before: PayeeRow | undefined, now: Date): Date =>
  before === undefined ? now : after(now, MONEY_LIMITS.clearing)

/** Another spelling of the name does not shorten what still clears. */
const laterOf = (one: Date, other: Date): Date => (one > other ? one : other)

/** Never the whole number: whoever looks over a shoulder learns nothing. */
export const presentPayee = ({ name, iban, clears_at }: PayeeRow, livemode: boolean) => ({
  object: 'payee' as const,
  livemode,
  name,
  iban_masked: maskedIban(iban),
  clears_at,
})
