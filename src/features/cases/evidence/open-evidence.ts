import { toPublicId } from '../../../kernel/id.ts'
import { asOperator, fail, handle } from '../../handle.ts'
import { openEvidence } from '../desk/contract.ts'
import { findEvidence, insertView } from '../evidence-queries.ts'
import { presentEvidence } from '../present-case.ts'

/** Opened again, it is looked at again: every look is kept (charter R23). */
export const openEvidenceHandler = handle(openEvidence, async (context, { evidence_id }) => {
  const { tx, now } = context
  const { person_id } = asOperator(context)
  const item = (await findEvidence(tx, evidence_id, person_id)) ?? fail('not_found')
  await insertView(tx, evidence_id, person_id, now)
  context.note({ subject: toPublicId('evidence', evidence_id) })
  const opened = { ...presentEvidence(item), opened_at: now }
  return { object: 'evidence_opened' as const, ...opened, case_id: item.case_id }
})
