/**
 * Which events a worker is told of, and as what. An event’s type says it; where one type stands for
 * several things the operation decides. Whatever is not here is no news to a person.
 */
import type { EventType } from '../events/event-schemas.ts'
import type { NoticeKind } from '../notices/notice-schemas.ts'

const BY_TYPE = {
  'case.notice_given': 'case_notice',
  'case.suspended_meanwhile': 'case_suspended',
  'case.decided': 'case_decided',
  'case.closed': 'case_closed',
  'case.rectified': 'case_rectified',
  'case.lapsed': 'case_lapsed',
  'case.sent_outside': 'case_outside',
  'standing.changed': 'standing_changed',
  'worker.blocked': 'requester_block',
  'worker.block_lifted': 'block_lifted',
  'submission.rejection_proposed': 'rejection_proposed',
  'submission.rejected': 'work_rejected',
  'submission.upheld': 'appeal_upheld',
  'submission.changes_requested': 'changes_requested',
  'job.question_answered': 'question_answered',
  'hold.placed': 'hold_placed',
  'hold.released': 'hold_ended',
  'hold.enforced': 'hold_ended',
} as const satisfies Partial<Record<EventType, NoticeKind>>

/** Work that was contested and is paid after all; approval of other work is told by its receipt. */
const CONTESTED_PAID = [
  'decide_rejection',
  'withdraw_rejection',
  'decide_appeal',
  'settle_rejection',
]

/** Operations without a type of their own, and what the person whose work they end is told. */
const BY_OPERATION = {
  grade_test: 'test_result',
  advance_attempt: 'test_result',
  answer_check_contest: 'check_answered',
  lapse_check_contest: 'check_answered',
  decide_text_report: 'text_hidden',
  admit_waiting: 'admitted',
} as const satisfies Record<string, NoticeKind>

/** What more than one person is told of. */
const FOR_MANY = [
  'project.ending',
  'petition.sent',
  'petition.unanswered',
  'petition.answered',
  'job.content_reports_answered',
] as const satisfies readonly EventType[]

/** Types and operations that the news are looked through for, whoever they are about. */
export const FOR_MANY_TYPES: readonly string[] = FOR_MANY
export const NEWS_OPERATIONS: readonly string[] = [
  ...Object.keys(BY_OPERATION),
  'publish_house_terms',
  'announce_number',
]

/** Types that a worker is told of whatever the operation. */
export const TOLD_TYPES: readonly string[] = Object.keys(BY_TYPE)
/** Operations that a worker is told of when they end in an approval. */
export const TOLD_APPROVALS: readonly string[] = CONTESTED_PAID

/** What the worker of an event is told; undefined for nothing. */
export const kindOfEvent = ({
  type,
  operation,
}: {
  type: string | null
  operation: string
}): NoticeKind | undefined => {
  if (type === 'submission.approved')
    return CONTESTED_PAID.includes(operation) ? 'contested_paid' : undefined
  return (
    BY_TYPE[type as keyof typeof BY_TYPE] ?? BY_OPERATION[operation as keyof typeof BY_OPERATION]
  )
}
