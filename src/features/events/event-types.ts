/**
 * Which type the event of an operation has. It follows from the operation and, where that can end in
 * several ways, from its output, so that no operation has to remember to say it.
 */
import { AUDIT_ONLY } from './audit-only.ts'
import type { EventType } from './event-schemas.ts'

type Output = Record<string, unknown>
type Rule = EventType | ((output: Output) => EventType | null)

const opened = ({ status, next_action }: Output): EventType => {
  // A draft that nobody has to do anything about: a human of the instance looks at it.
  if (status === 'draft' && next_action === 'none') return 'job.post_waits'
  if (status === 'held') return 'job.held'
  return status === 'draft' ? 'job.draft_needs_human' : 'job.opened'
}

const decided = ({ status }: Output): EventType =>
  status === 'approved' ? 'submission.approved' : 'submission.rejected'

const reviewed = ({ status }: Output): EventType =>
  status === 'rectified' ? 'case.rectified' : 'case.closed'

/** What the clock of a case made of it. */
const CLOCKED: Readonly<Record<string, EventType>> = {
  response: 'case.answer_time_over',
  closed: 'case.closed',
  lapsed: 'case.lapsed',
  outside: 'case.sent_outside',
}

/** What the clock of a petition, or its signatures, made of it. */
const PETITIONED: Readonly<Record<string, EventType>> = {
  sent: 'petition.sent',
  unanswered: 'petition.unanswered',
}

const RULES: Readonly<Record<string, Rule>> = {
  create_job: 'job.created',
  add_tasks: 'job.tasks_added',
  finish_upload: 'job.tasks_added',
  record_copy: ({ done }) => (done === true ? 'job.files_copied' : null),
  publish_job: opened,
  ask_people: opened,
  decide_held_job: ({ outcome }) => (outcome === 'released' ? 'job.released' : 'job.text_refused'),
  take_back_job: 'job.taken_back',
  lapse_held_job: ({ lapsed }) => (lapsed === true ? 'job.hold_lapsed' : null),
  pause_job: 'job.paused',
  check_pay: ({ paused }) => (paused === true ? 'job.paused' : null),
  resume_job: 'job.resumed',
  raise_pay: 'job.pay_raised',
  close_job: ({ status }) => (status === 'closed' ? 'job.closed' : 'job.winding_down'),
  wind_down_job: ({ wound_down, closed }) => {
    if (wound_down !== true) return null
    return closed === true ? 'job.closed' : 'job.winding_down'
  },
  discard_draft: ({ discarded }) => (discarded === true ? 'job.closed' : null),
  create_schedule: 'schedule.created',
  pause_schedule: 'schedule.paused',
  resume_schedule: 'schedule.resumed',
  delete_schedule: 'schedule.ended',
  run_schedule: ({ outcome }) => {
    if (outcome === 'opened') return 'job.opened'
    if (outcome === 'held') return 'job.held'
    return outcome === 'needs_human' ? 'job.draft_needs_human' : 'schedule.run_refused'
  },
  settle_job: ({ settled }) => (settled === true ? 'job.closed' : null),
  create_project: 'project.created',
  update_project: 'project.changed',
  end_project: 'project.ending',
  settle_ending: ({ ended, fees_paid }) => {
    if (ended === true) return 'project.ended'
    return Number(fees_paid) > 0 ? 'project.fees_paid' : null
  },
  follow_notice_reserve: ({ moved, ended }) => {
    if (ended === true) return 'project.ending'
    return moved === true ? 'project.reserve_moved' : null
  },
  claim_task: 'assignment.claimed',
  return_assignment: 'assignment.returned',
  leave_screening: 'assignment.returned',
  expire_assignment: ({ expired }) => (expired === true ? 'assignment.expired' : null),
  submit_assignment: ({ revision }) =>
    revision === 1 ? 'submission.created' : 'submission.revised',
  review_submission: ({ status }) =>
    status === 'approved' ? 'submission.approved' : 'submission.changes_requested',
  approve_by_silence: ({ approved }) =>
    approved === true ? 'submission.approved' : 'submission.changes_lapsed',
  report_content: 'job.content_reported',
  answer_content_reports: 'job.content_reports_answered',
  settle_content_reports: ({ settled }) =>
    settled === true ? 'job.content_reports_answered' : null,
  ask_question: 'job.question_asked',
  contest_check: 'job.check_contested',
  apply_rules: ({ raised }) => (Number(raised) > 0 ? 'job.signals_raised' : null),
  look_for_signals: ({ raised }) => (Number(raised) > 0 ? 'job.signals_raised' : null),
  answer_question: 'job.question_answered',
  decide_post_review: ({ decision }) =>
    decision === 'pass' ? 'job.post_passed' : 'job.post_sent_back',
  publish_reviewed_post: ({ outcome }) => {
    if (outcome === 'opened') return 'job.opened'
    return outcome === 'refused' ? 'job.post_passed' : null
  },
  collect_review_costs: ({ paid }) => (paid === true ? 'debt.repaid' : null),
  requote_repair: 'job.repair_quoted',
  continue_launch: 'job.launch_continued',
  follow_launch: ({ opened, waits }) => {
    if (opened === true) return 'job.places_opened'
    return waits === true ? 'job.launch_waits' : null
  },
  propose_rejection: 'submission.rejection_proposed',
  reply_to_rejection: 'submission.rejection_answered',
  decide_rejection: decided,
  withdraw_rejection: 'submission.approved',
  appeal_rejection: 'submission.appealed',
  decide_appeal: ({ status }) =>
    status === 'approved' ? 'submission.approved' : 'submission.upheld',
  settle_rejection: ({ paid }) => (paid === true ? 'submission.approved' : null),
  decide_rejection_hold: 'job.rejections_judged',
  lapse_rejection_hold: ({ lapsed }) => (lapsed === true ? 'job.rejections_judged' : null),
  pay_bonus: 'submission.bonus_paid',
  open_case: 'case.opened',
  check_payee: ({ opened }) => (opened === true ? 'case.opened' : null),
  give_notice: 'case.notice_given',
  answer_case: 'case.answered',
  suspend_meanwhile: 'case.suspended_meanwhile',
  decide_case: ({ status }) => (status === 'closed' ? 'case.closed' : 'case.decided'),
  drop_case: 'case.closed',
  contest_decision: 'case.contested',
  review_decision: reviewed,
  record_outside_finding: reviewed,
  lift_restriction: 'standing.changed',
  advance_case: ({ status }) => CLOCKED[String(status)] ?? null,
  advance_restriction: ({ advanced }) => (advanced === true ? 'standing.changed' : null),
  answer_petition: 'petition.answered',
  advance_petition: ({ status }) => PETITIONED[String(status)] ?? null,
  add_operator: 'operator.added',
  remove_operator: 'operator.removed',
  block_worker: 'worker.blocked',
  lift_block: 'worker.block_lifted',
  withdraw: 'payout.requested',
  send_payout: ({ sent }) => (sent === true ? 'payout.settled' : null),
  deposit_funds: 'funds.deposited',
  repay_debts: ({ repaid }) => (repaid === true ? 'debt.repaid' : null),
  double_debt: ({ doubled }) => (doubled === true ? 'debt.doubled' : null),
  set_payee: 'payee.changed',
  cancel_payout: 'payout.failed',
  doubt_payout: ({ doubted }) => (doubted === true ? 'payout.unknown' : null),
  record_deposit: ({ status }) => (status === 'booked' ? 'funds.deposited' : null),
  confirm_deposit: 'funds.deposited',
  withdraw_funds: 'refund.requested',
  record_chargeback: 'funds.charged_back',
  place_hold: 'hold.placed',
  release_hold: 'hold.released',
  enforce_hold: 'hold.enforced',
  expire_hold: ({ expired }) => (expired === true ? 'hold.released' : null),
  create_agent: 'agent.created',
  set_mandate: 'agent.mandate_changed',
  create_api_key: 'api_key.created',
  revoke_api_key: 'api_key.revoked',
  add_member: 'member.added',
  remove_member: 'member.removed',
  create_requester: 'requester.created',
  create_sandbox_requester: 'requester.created',
  register_worker: 'worker.registered',
  create_sandbox_worker: 'worker.registered',
  create_pool: 'pool.created',
  create_pool_invite: 'pool.invite_created',
  revoke_pool_invite: 'pool.invite_revoked',
  join_pool: 'pool.joined',
  leave_pool: 'pool.left',
  remove_pool_member: 'pool.member_removed',
  create_webhook: 'webhook.created',
  update_webhook: 'webhook.updated',
  rotate_webhook_secret: 'webhook.secret_rotated',
  delete_webhook: 'webhook.deleted',
  record_delivery: ({ disabled }) => (disabled === true ? 'webhook.disabled' : null),
}

/** Whether somebody decided what the operation's events are to programs. */
export const isDecided = (operation: string): boolean =>
  operation in RULES || AUDIT_ONLY.includes(operation)

/** The operations whose events have a type. */
export const OPERATIONS_WITH_TYPE: readonly string[] = Object.keys(RULES)

/** The type of the event that `operation` made, or null when only an audit asks for it. */
export const eventTypeOf = (operation: string, output: Output): EventType | null => {
  const rule = RULES[operation]
  if (rule === undefined) return null
  return typeof rule === 'string' ? rule : rule(output)
}
