/**
 * Sends the mail that is due. A process takes a few for a while (a lease in the database), sends them
 * one after the other outside of any transaction, and writes down what came of each by an ordinary
 * operation. One that dies between sending and writing leaves the lease to run out: the mail goes once
 * more under the same Message-ID, by which mail programs know it for the same.
 */
import { transact } from '../database/transact.ts'
import { execute, type Runtime } from '../execute.ts'
import { composeMail } from '../features/notices/compose-mail.ts'
import { recordMail } from '../features/notices/contract.ts'
import { giveBackMail, takeMail } from '../features/notices/mail-queries.ts'
import { newUuid, toPublicId, type Uuid } from '../kernel/id.ts'
import { MAIL_LIMITS } from '../kernel/limits/told/mail-limits.ts'
import type { OperationSpec } from '../kernel/operation.ts'
import type { Mailer } from '../outbound/mailer.ts'

/** Sends what is due, or a few of it; returns how many attempts were made. Nothing without a server. */
export const sendMail = async (runtime: Runtime, stopping: AbortSignal): Promise<number> => {
  const { database, mailer } = runtime
  if (mailer === undefined) return 0
  const lease = newUuid()
  const begun = Date.now()
  const ids = await transact(database, 'write', (tx) =>
    takeMail(tx, {
      now: runtime.clock.now(),
      real: new Date(begun),
      until: new Date(begun + MAIL_LIMITS.lease * 1000),
      lease,
      limit: MAIL_LIMITS.batch,
    }),
  )
  let sent = 0
  for (const id of ids) {
    // Right before each, so that it surely ends before the lease does.
    const late = Date.now() > begun + (MAIL_LIMITS.lease / 2) * 1000
    if (stopping.aborted || late) break
    await sendOne({ runtime, mailer, lease }, id)
    sent += 1
  }
  if (sent < ids.length) await transact(database, 'write', (tx) => giveBackMail(tx, lease))
  return sent
}

type Turn = { runtime: Runtime; mailer: Mailer; lease: Uuid }

const sendOne = async ({ runtime, mailer, lease }: Turn, id: Uuid): Promise<void> => {
  const { database, instance } = runtime
  const mail = await transact(database, 'read', (tx) => composeMail(tx, instance, id))
  const outcome = mail === undefined ? undefined : await mailer.send(mail)
  await execute(runtime, recordMail as unknown as OperationSpec, {
    caller: { kind: 'system', loop: 'send_mail' },
    input: { notice_id: toPublicId('notice', id), lease, ...said(outcome) },
    request_id: `loop_${newUuid()}`,
  })
}

const said = (outcome: Awaited<ReturnType<Mailer['send']>> | undefined) => {
  if (outcome === undefined) return { outcome: 'nobody', error: null }
  if (outcome.sent) return { outcome: 'sent', error: null }
  return { outcome: outcome.again ? 'again' : 'refused', error: outcome.error }
}
