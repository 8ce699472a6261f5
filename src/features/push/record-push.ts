import { after } from '../../kernel/clock.ts'
import { PUSH_LIMITS } from '../../kernel/limits/told/push-limits.ts'
import { handle } from '../handle.ts'
import { recordPush } from './contract.ts'
import { delayPush, deleteDevice, endPush, lockPush, noteAttempt, type PushRow } from './queries.ts'

/** Only whoever holds the lease is heard: a process that was given up for dead says nothing any more. */
export const recordPushHandler = handle(recordPush, async ({ tx, now }, said) => {
  const { push_device_id: device_id, outcome, error } = said
  const row = await lockPush(tx, { notice_id: said.notice_id, device_id }, said.lease)
  if (row === undefined) return { recorded: false, forgotten: false }
  if (outcome === 'gone') {
    await deleteDevice(tx, device_id, row.person_id)
    return { recorded: true, forgotten: true }
  }
  const next = outcome === 'again' ? nextAttempt(row, now) : undefined
  if (next === undefined) await endPush(tx, row)
  else await delayPush(tx, row, next)
  if (outcome !== 'needless') await noteAttempt(tx, device_id, { error, now })
  return { recorded: true, forgotten: false }
})

/** Undefined when nobody wants it any more, or it was tried often enough: the app and the mail tell too. */
const nextAttempt = ({ attempts, useless_after }: PushRow, now: Date): Date | undefined => {
  const pause = PUSH_LIMITS.pauses[attempts]
  const next = pause === undefined ? undefined : after(now, pause)
  return next !== undefined && next <= useless_after ? next : undefined
}
