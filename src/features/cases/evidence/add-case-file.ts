import { callerKey } from '../../../kernel/caller.ts'
import { toPublicId } from '../../../kernel/id.ts'
import { CASE_LIMITS } from '../../../kernel/limits/case-limits.ts'
import { fail, handlePrepared, type Preparation } from '../../handle.ts'
import { addCaseFile } from '../contract.ts'
import type { CaseFile } from '../evidence-queries.ts'
import { asDeciderOf, holdCase } from '../load-case.ts'
import { refuseStep } from '../move-case.ts'
import { presentAgain } from '../present-case.ts'
import { HEARD } from '../steps.ts'
import { addToCase } from './add-to-case.ts'
import { type CaseMediaType, caseMediaType, isPicture } from './case-media-type.ts'

/** Pictures are written anew, so that nothing is in them but what they show. */
const prepareCaseFile = async (
  { images }: Preparation,
  { data_base64 }: { data_base64: string },
): Promise<CaseFile> => {
  const given = Buffer.from(data_base64, 'base64')
  if (given.length > CASE_LIMITS.file_bytes)
    fail('body_too_large', `${given.length} bytes; ${CASE_LIMITS.file_bytes} are the most.`)
  const media_type: CaseMediaType =
    caseMediaType(given) ??
    fail('unsupported_media', 'Send a picture, a sound, a PDF or a plain text.')
  if (!isPicture(media_type)) return { media_type, content: given }
  const made = await images.encode(given, media_type)
  if (!('refused' in made)) return { media_type: made.media_type, content: Buffer.from(made.bytes) }
  if (made.refused === 'too_large') return fail('image_too_large', `The picture ${made.sentence}`)
  return fail('image_unreadable', `The picture ${made.sentence}`)
}

/** Before the notice also by an operator, and the letter of an ombudsperson; else by the person alone. */
export const addCaseFileHandler = handlePrepared(
  addCaseFile,
  prepareCaseFile,
  async (context, { case_id, name }, file) => {
    const row = await holdCase(context, case_id)
    const by_worker = context.caller.kind === 'worker'
    if (!by_worker) await asDeciderOf(context, row)
    const heard = by_worker ? HEARD : ['opened', 'outside']
    if (!heard.includes(row.status)) refuseStep(row.status, 'add_file')
    const added_by = callerKey(context.caller)
    await addToCase(context, row, { kind: 'file', by_worker, added_by, title: name, file })
    context.note({ subject: toPublicId('case', case_id), worker_id: row.worker_id })
    return presentAgain(context, row)
  },
)
