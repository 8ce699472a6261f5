/** What a requester, and its agent, reads about the first step of a job. */
import type { z } from 'zod'
import type { Transaction } from '../../../database/pool.ts'
import { money } from '../../../kernel/money.ts'
import type { Launch } from '../launch-schemas.ts'
import type { JobRow } from '../queries.ts'
import { findLaunch, type LaunchReason } from './launch-queries.ts'

const SAID: Record<LaunchReason, string> = {
  first_answers: 'They open by themselves when the first are handed in.',
  open_question: 'A worker’s question is open: answer_question.',
  many_returns:
    'Very many gave the work back: a person says what to do more clearly, continue_launch.',
  pay_under_floor:
    'People need longer than was said, so the pay is under the floor: raise_pay to reward_needed.',
}

/** Null where nothing waits, as in nearly every job, and then nothing is read. */
export const presentLaunch = async (
  tx: Transaction,
  job: Pick<
    JobRow,
    'id' | 'first_places' | 'task_count' | 'overlap' | 'overlap_min' | 'status' | 'currency'
  >,
): Promise<z.output<typeof Launch> | null> => {
  if (job.first_places === null || job.status === 'closed') return null
  const launch = await findLaunch(tx, job.id)
  if (launch === undefined) return null
  const { first_places, handed_in, returned, waits_for, least_reward_minor: least } = launch
  const waiting = job.task_count * (job.overlap_min ?? job.overlap) - first_places
  const why = waits_for.map((reason) => SAID[reason]).join(' ')
  const says = `${first_places} places are open first, ${waiting} wait. ${why}`.trim()
  const reward_needed =
    waits_for.includes('pay_under_floor') && least !== null ? money(least, job.currency) : null
  return { first_places, handed_in, returned, waiting, waits_for, reward_needed, says }
}
