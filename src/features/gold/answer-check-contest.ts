import { toPublicId } from '../../kernel/id.ts'
import { fail, handle } from '../handle.ts'
import { answerContest, findCheck, isForRequester, wantLook } from './check-queries.ts'
import { answerCheckContest } from './contract.ts'
import { presentContest } from './present-check.ts'
import { endGold } from './queries.ts'

/** A human has the word. A key that was wrong for one is wrong for all. */
export const answerCheckContestHandler = handle(
  answerCheckContest,
  async (context, { assignment_id, decision, reasons }) => {
    const { tx, now, caller } = context
    if (caller.kind !== 'member') return fail('forbidden', 'Only a human answers a contest.')
    if (!(await isForRequester(tx, assignment_id, caller.requester_id))) return fail('not_found')
    const check = await findCheck(tx, assignment_id)
    if (check?.contested_at == null)
      return fail('conflict', 'Nobody contests a check of this work.')
    const { job_id, task_id, worker_id } = check
    const answer = { assignment_id, answer: decision, answered_by: caller.person_id, reasons, now }
    if (!(await answerContest(tx, answer))) fail('conflict', 'The contest has been answered.')
    if (decision === 'for_worker')
      await endGold(tx, { job_id, task_id, status: 'quarantined' }, now)
    await wantLook(tx, job_id, worker_id, now)
    context.note({ subject: toPublicId('assignment', assignment_id), job_id, worker_id })
    return presentContest((await findCheck(tx, assignment_id)) ?? fail('not_found'))
  },
)
