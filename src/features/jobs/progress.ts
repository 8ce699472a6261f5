/** What every reply about a job says of its state: pure. */

import { SCREENING_LIMITS } from '../../kernel/limits/content/screening-limits.ts'
import { COPY_LIMITS } from '../../kernel/limits/copy-limits.ts'
import type { Copying } from '../copies/queries.ts'
import { type FloorRow, missingToFloor } from './pay/pay-watch.ts'
import type { JobRow } from './queries.ts'

type NextAction =
  | 'add_tasks'
  | 'publish_job'
  | 'list_copies'
  | 'wait_for_results'
  | 'review_submission'
  | 'get_results'
  | 'resume_job'
  | 'raise_pay'
  | 'ask_a_human_to_publish'
  | 'answer_question'
  | 'none'

/** As much of a job as says where it stands. */
type Standing = FloorRow & Pick<JobRow, 'status' | 'task_count'>

/** The operation that makes sense next. `waiting` counts submissions nobody decided yet. */
const nextAction = (
  job: Standing,
  waiting: number,
  needsHuman: boolean,
  openQuestions: number,
  copying: Copying | undefined,
): NextAction => {
  if (openQuestions > 0 && job.status !== 'closed') return 'answer_question'
  switch (job.status) {
    case 'draft':
      if (needsHuman) return 'ask_a_human_to_publish'
      if (job.task_count === 0) return 'add_tasks'
      return copying?.waiting || copying?.failed ? 'list_copies' : 'publish_job'
    case 'held':
      return 'none'
    case 'paused':
      return missingToFloor(job) > 0n ? 'raise_pay' : 'resume_job'
    case 'closed':
      return job.task_count === 0 ? 'none' : 'get_results'
    case 'refused':
      return 'none'
    default:
      return waiting > 0 ? 'review_submission' : 'wait_for_results'
  }
}

/** status, terminal, next_action, poll_after_seconds; `copying` is asked of drafts only. */
export const progressOf = (
  job: Standing,
  waiting: number,
  needsHuman = false,
  openQuestions = 0,
  copying?: Copying,
) => {
  const terminal = job.status === 'closed' || job.status === 'refused'
  const running = job.status === 'open' || job.status === 'winding_down'
  return {
    status: job.status,
    terminal,
    next_action: nextAction(job, waiting, needsHuman, openQuestions, copying),
    poll_after_seconds:
      job.status === 'held'
        ? SCREENING_LIMITS.poll
        : running
          ? pollAfter(job)
          : copying?.waiting
            ? COPY_LIMITS.poll
            : null,
  }
}

/** Asking more often than people can answer tells nothing new. */
const pollAfter = ({ estimated_seconds }: Pick<JobRow, 'estimated_seconds'>): number =>
  Math.min(60, Math.max(2, Math.round(estimated_seconds / 4)))
