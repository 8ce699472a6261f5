import type { Form } from '../../../forms/form.ts'
import { shownInput } from '../../copies/addresses.ts'
import { type Context, fail, handle } from '../../handle.ts'
import { getEvidence } from '../contract.ts'
import {
  type EvidenceRow,
  findCaseFile,
  findEvidence,
  findShownWork,
  type ShownWork,
} from '../evidence-queries.ts'
import { loadCase, readerOf } from '../load-case.ts'
import { presentEvidence } from '../present-case.ts'

/** The person reads everything; an operator what they opened, so that looking leaves its trace. */
export const getEvidenceHandler = handle(getEvidence, async (context, { evidence_id }) => {
  const { tx, caller } = context
  const item = (await findEvidence(tx, evidence_id, readerOf(context))) ?? fail('not_found')
  const row = await loadCase(context, item.case_id)
  if (caller.kind === 'operator' && item.opened_at === null) fail('evidence_unopened')
  const work =
    item.assignment_id === null
      ? undefined
      : await findShownWork(tx, item.assignment_id, row.worker_id)
  return {
    object: 'evidence' as const,
    ...presentEvidence(item),
    case_id: item.case_id,
    text: item.text,
    assignment: work === undefined ? null : asShown(work),
    file: await fileOf(context, item),
  }
})

/** Pictures are their copies here too; nobody is sent to an address. */
const asShown = ({ form, copied, input, ...work }: ShownWork) => ({
  ...work,
  input: shownInput(form as Form, input, copied),
})

const fileOf = async ({ tx }: Context, { id, kind }: EvidenceRow) => {
  const file = kind === 'file' ? await findCaseFile(tx, id) : undefined
  if (file === undefined) return null
  const { media_type, content } = file
  return { media_type, bytes: content.length, data_base64: content.toString('base64') }
}
