/** What every reply about a job says of its state: pure. */

import { SCREENING_LIMITS } from '../../kernel/limits/content/screening-limits.ts'
import { COPY_LIMITS } from '../../kernel/limits/copy-limits.ts'
import type { Copying } from '../copies/queries.ts'
import type { LaunchReason } from './launch/launch-queries.ts'
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
  | 'ask_a_human_to_publish'
  | 'answer_question'
  | 'raise_pay'
  | 'ask_a_human_to_continue_launch'
  | 'none'

/** As much of a job as says where it stands. */
type Standing = FloorRow & Pick<JobRow, 'status' | 'task_count'>

/** What of a job’s situation decides what makes sense next; what is left out is not so. */
type Situation = {
  /** Submissions nobody decided yet. */
  waiting?: number | undefined
  needsHuman?: boolean | undefined
  open_questions?: number | undefined
  /** What the rest of the places waits for. */
  waits_for?: readonly LaunchReason[] | undefined
  /** A human of the instance looks at the post first. */
  inReview?: boolean | undefined
  /** Asked of drafts only. */
  copying?: Copying | undefined
}

/** The operation that makes sense next. */
const nextAction = (
  job: Standing,
  {
    waiting = 0,
    needsHuman = false,
    open_questions = 0,
    waits_for = [],
    inReview = false,
    copying,
  }: Situation,
): NextAction => {
  if (open_questions > 0 && job.status !== 'closed') return 'answer_question'
  switch (job.status) {
    case 'draft':
      if (inReview) return 'none'
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
      if (waits_for.includes('pay_under_floor')) return 'raise_pay'
      if (waits_for.includes('many_returns')) return 'ask_a_human_to_continue_launch'
      return waiting > 0 ? 'review_submission' : 'wait_for_results'
  }
}

/** status, terminal, next_action, poll_after_seconds. */
export const progressOf = (job: Standing, situation: Situation = {}) => {
  const { copying, inReview } = situation
  const terminal = job.status === 'closed' || job.status === 'refused'
  const running = job.status === 'open' || job.status === 'winding_down'
  return {
    status: job.status,
    terminal,
    next_action: nextAction(job, situation),
    poll_after_seconds:
      job.status === 'held' || inReview
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
