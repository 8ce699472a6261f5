/**
 * What a start does about the numbers that workers were promised: it writes down those that are new or
 * better, and refuses to run with a worse one whose thirty days have not passed (charter R43).
 */
import type { Database, Transaction } from '../../database/pool.ts'
import { StartError } from '../../database/start-error.ts'
import { transact } from '../../database/transact.ts'
import { after } from '../../kernel/clock.ts'
import { PROMISE_LIMITS } from '../../kernel/limits/voice-limits.ts'
import {
  isWorse,
  PROMISED_NUMBERS,
  type PromisedNumber,
} from '../../kernel/promises/promised-numbers.ts'
import { announcedAt, type HeldNumber, insertNumber, numbersInEffect } from './promised-queries.ts'

type Numbers = Readonly<Record<string, Pick<PromisedNumber, 'value' | 'higher_is_better'>>>

/** Throws StartError, in one sentence that names the number. `promised`: what this program would keep. */
export const keepPromisedNumbers = (
  database: Database,
  now: Date,
  promised: Numbers = PROMISED_NUMBERS,
): Promise<void> =>
  transact(database, 'write', async (tx) => {
    const held = new Map((await numbersInEffect(tx)).map((row) => [row.name, row]))
    const names = new Set([...held.keys(), ...Object.keys(promised)])
    for (const name of names) await keepOne(tx, name, { held: held.get(name), promised, now })
  })

type Asked = { held: HeldNumber | undefined; promised: Numbers; now: Date }

const keepOne = async (tx: Transaction, name: string, { held, promised, now }: Asked) => {
  const next = promised[name]
  const value = next?.value ?? null
  const higher_is_better = held?.higher_is_better ?? next?.higher_is_better ?? true
  if (held !== undefined && held.value === value) return
  if (held !== undefined && isWorse(held.value, value, higher_is_better)) {
    const said = await announcedAt(tx, { ...held, value })
    if (said === undefined || after(said, PROMISE_LIMITS.notice) > now)
      throw new StartError(refusal(name, held.value, value, said))
  }
  await insertNumber(tx, { name, value, higher_is_better, since: now })
}

const refusal = (
  name: string,
  before: bigint | null,
  value: bigint | null,
  said: Date | undefined,
): string => {
  const change =
    value === null
      ? `${name} (${before}) would no longer be promised`
      : `${name} would go from ${before} to ${value}`
  const notice =
    said === undefined
      ? 'and nobody announced it: call announce_number with the program that ran before, and wait thirty days'
      : `and its thirty days end on ${after(said, PROMISE_LIMITS.notice).toISOString()}`
  return `Workers were promised better: ${change}, ${notice}; until then start the program that keeps it.`
}
