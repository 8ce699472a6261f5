import { toPublicId } from '../../kernel/id.ts'
import { handle } from '../handle.ts'
import { answerContest, findCheck, wantLook } from './check-queries.ts'
import { lapseCheckContest } from './contract.ts'

/** Silence is on the worker’s side. Nothing happens when somebody answered in the last moment. */
export const lapseCheckContestHandler = handle(
  lapseCheckContest,
  async (context, { assignment_id }) => {
    const { tx, now } = context
    const check = await findCheck(tx, assignment_id)
    if (check?.answer_by == null || check.answer_by > now) return { lapsed: false }
    const silence = { answer: 'silence', answered_by: null, reasons: null } as const
    const lapsed = await answerContest(tx, { assignment_id, ...silence, now })
    if (!lapsed) return { lapsed }
    const { job_id, worker_id, requester_id } = check
    await wantLook(tx, job_id, worker_id, now)
    context.note({
      subject: toPublicId('assignment', assignment_id),
      job_id,
      worker_id,
      requester_id,
    })
    return { lapsed }
  },
)
