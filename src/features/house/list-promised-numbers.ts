import { after } from '../../kernel/clock.ts'
import { PROMISE_LIMITS } from '../../kernel/limits/voice-limits.ts'
import {
  isWorse,
  PROMISED_NUMBERS,
  type PromisedName,
} from '../../kernel/promises/promised-numbers.ts'
import { handle } from '../handle.ts'
import { listPromisedNumbers } from './contract.ts'
import { announcements, numbersInEffect } from './promised-queries.ts'

export const listPromisedNumbersHandler = handle(listPromisedNumbers, async ({ tx }) => {
  const held = new Map((await numbersInEffect(tx)).map((row) => [row.name, row]))
  const coming = new Map((await announcements(tx)).map((row) => [row.name, row]))
  const names = Object.keys(PROMISED_NUMBERS) as PromisedName[]
  const data = names.map((name) => {
    const { value, unit, higher_is_better } = PROMISED_NUMBERS[name]
    const next = coming.get(name)
    const falls = next !== undefined && isWorse(value, next.value, higher_is_better)
    return {
      name,
      unit,
      higher_is_better,
      value: Number(value),
      since: held.get(name)?.since ?? null,
      coming: falls
        ? {
            value: next.value === null ? null : Number(next.value),
            reason: next.reason,
            earliest: after(next.announced_at, PROMISE_LIMITS.notice),
          }
        : null,
    }
  })
  return { object: 'promised_numbers' as const, data }
})
