import { callerKey } from '../../../kernel/caller.ts'
import { toPublicId } from '../../../kernel/id.ts'
import { fail, handle } from '../../handle.ts'
import { addEvidence } from '../desk/contract.ts'
import { findShownWork } from '../evidence-queries.ts'
import { asDeciderOf, holdCase } from '../load-case.ts'
import { refuseStep } from '../move-case.ts'
import { presentAgain } from '../present-case.ts'
import { addToCase } from './add-to-case.ts'

/** Before the notice only: nobody is judged by what they could not answer. */
export const addEvidenceHandler = handle(
  addEvidence,
  async (context, { case_id, title, text, assignment_id }) => {
    const { tx, caller } = context
    const row = await holdCase(context, case_id)
    await asDeciderOf(context, row)
    if (row.status !== 'opened') refuseStep(row.status, 'add_evidence')
    if (text === undefined && assignment_id === undefined)
      fail('invalid_input', 'Give a text, or name an assignment of this person.')
    if (assignment_id !== undefined && !(await findShownWork(tx, assignment_id, row.worker_id)))
      fail('not_found', 'This person has no assignment of that id.')
    const kind = assignment_id === undefined ? ('note' as const) : ('assignment' as const)
    const added_by = callerKey(caller)
    await addToCase(context, row, { kind, by_worker: false, added_by, title, text, assignment_id })
    context.note({ subject: toPublicId('case', case_id), worker_id: row.worker_id })
    return presentAgain(context, row)
  },
)
