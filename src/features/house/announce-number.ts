import { after } from '../../kernel/clock.ts'
import { PROMISE_LIMITS } from '../../kernel/limits/voice-limits.ts'
import { isWorse, PROMISED_NUMBERS } from '../../kernel/promises/promised-numbers.ts'
import { asOperator, fail, handle } from '../handle.ts'
import { announceNumber } from './contract.ts'
import { insertAnnouncement } from './promised-queries.ts'

/** It changes nothing but what a start in thirty days may do; everybody reads it meanwhile. */
export const announceNumberHandler = handle(announceNumber, async (context, asked) => {
  const { tx, now } = context
  const { name, reason } = asked
  const { person_id: announced_by } = asOperator(context)
  const { value: held, higher_is_better } = PROMISED_NUMBERS[name]
  const value = asked.value === null ? null : BigInt(asked.value)
  if (!isWorse(held, value, higher_is_better))
    fail('conflict', `${name} is ${held}; what is as good or better needs no notice.`)
  const announcement = { name, value, reason, announced_at: now }
  await insertAnnouncement(tx, { ...announcement, id: context.newId(), announced_by })
  context.note({ subject: name })
  return { name, value: asked.value, reason, earliest: after(now, PROMISE_LIMITS.notice) }
})
