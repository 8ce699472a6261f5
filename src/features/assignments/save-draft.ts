import { together } from '../../database/together.ts'
import { toPublicId } from '../../kernel/id.ts'
import { asWorker, fail, handle } from '../handle.ts'
import { requireAnswers } from './check-answers.ts'
import { saveDraft } from './contract.ts'
import { lockOwnAssignment, readBack } from './present-assignment.ts'
import { upsertDraft } from './queries.ts'

/** Kept on the server until seven days after the assignment ends; incomplete answers are fine. */
export const saveDraftHandler = handle(saveDraft, async (context, { assignment_id, answers }) => {
  const row = await lockOwnAssignment(context, assignment_id, asWorker(context).worker_id)
  if (!['active', 'changes_requested', 'expired'].includes(row.status))
    fail('conflict', `The assignment is ${row.status}; there is nothing left to draft.`)
  requireAnswers(row, answers, { final: false })
  const [, saved] = await together(
    upsertDraft(context.tx, assignment_id, answers, context.now),
    readBack(context, assignment_id),
  )
  context.note({ subject: toPublicId('assignment', assignment_id), job_id: row.job_id })
  return saved
})
