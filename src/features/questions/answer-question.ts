import { callerKey } from '../../kernel/caller.ts'
import { toPublicId } from '../../kernel/id.ts'
import { asRequester, fail, handle } from '../handle.ts'
import { refuseAsking } from '../texts/refuse-text.ts'
import { answerQuestion } from './contract.ts'
import { presentQuestion } from './present-question.ts'
import { secondsTakenBack } from './put-off.ts'
import { lockQuestion, moveTime, storeAnswer } from './queries.ts'

/** The worker’s time goes on from where it stood. */
export const answerQuestionHandler = handle(
  answerQuestion,
  async (context, { question_id, answer }) => {
    const { tx, now, caller } = context
    const row = await lockQuestion(tx, question_id)
    if (row === undefined || row.requester_id !== asRequester(context).requester_id)
      return fail('not_found')
    refuseAsking('/answer', answer)
    if (row.answered_at !== null) fail('conflict', 'The question has been answered.')
    await storeAnswer(tx, { id: question_id, answer, answered_by: callerKey(caller), now })
    const back = secondsTakenBack(row.put_off_seconds, row.asked_at, now)
    await moveTime(tx, row.assignment_id, -back)
    const { job_id, worker_id } = row
    context.note({ subject: toPublicId('question', question_id), job_id, worker_id })
    return presentQuestion(context, { ...row, answer, answered_at: now })
  },
)
