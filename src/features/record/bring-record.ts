import { createHash } from 'node:crypto'
import { z } from 'zod'
import { canonicalJson } from '../../kernel/canonical-json.ts'
import { verifyCredential } from '../../kernel/credential.ts'
import { toPublicId } from '../../kernel/id.ts'
import { RECORD_LIMITS } from '../../kernel/limits/record-limits.ts'
import { asWorker, fail, handle } from '../handle.ts'
import { bringRecord } from './contract.ts'
import { presentBrought } from './present-brought.ts'
import { countBrought, insertBrought, lockWorker } from './queries.ts'
import { RecordSubject, summaryOf } from './subject.ts'

export const bringRecordHandler = handle(bringRecord, async (context, { credential }) => {
  const { tx, now } = context
  const { worker_id } = asWorker(context)
  const { issuer, subject } = read(credential)
  await lockWorker(tx, worker_id)
  if ((await countBrought(tx, worker_id)) >= RECORD_LIMITS.brought)
    fail('conflict', `You keep ${RECORD_LIMITS.brought} records; remove one first.`)
  const row = {
    id: context.newId(),
    issuer,
    place_name: subject.place.name,
    summary: summaryOf(subject),
    brought_at: now,
  }
  const sha256 = createHash('sha256').update(canonicalJson(credential)).digest()
  if (!(await insertBrought(tx, { ...row, worker_id, sha256, credential })))
    fail('conflict', 'You brought this very record already; see list_brought_records.')
  context.note({ subject: toPublicId('record', row.id), worker_id })
  return presentBrought(row)
})

/** The signature first: what is not signed is not worth reading. */
const read = (credential: unknown) => {
  const checked = verifyCredential(credential)
  if (!checked.ok) return fail('record_refused', `${checked.detail}.`)
  const subject = RecordSubject.safeParse(checked.credential.credentialSubject)
  if (!subject.success)
    return fail(
      'record_refused',
      `It is signed, but no work record: ${z.prettifyError(subject.error)}`,
    )
  return { issuer: checked.issuer, subject: subject.data }
}
