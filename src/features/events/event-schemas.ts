/**
 * What programs know events by. A type, once published, keeps its name and its meaning; docs/events.md
 * lists them all.
 */
import { z } from 'zod'

/** Every type: what it means, and the status that its subject has then. */
export const EVENT_TYPES = {
  'job.created': { means: 'A draft of a job was written', status: 'draft' },
  'job.draft_needs_human': {
    means: 'An agent wants to spend more than it may alone; a human publishes the draft or not',
    status: 'draft',
  },
  'job.tasks_added': { means: 'Tasks were added to a draft', status: 'draft' },
  'job.files_copied': {
    means: 'Every address of a draft was copied or given up; list_copies says which',
  },
  'job.opened': { means: 'A job was funded and offered to workers', status: 'open' },
  'job.paused': { means: 'A job gives out no places for now', status: 'paused' },
  'job.resumed': { means: 'A paused job gives out places again', status: 'open' },
  'job.pay_raised': { means: 'The reward of a job rose' },
  'job.winding_down': {
    means: 'No more places are given out; work in hand is finished and decided',
    status: 'winding_down',
  },
  'job.closed': { means: 'All is decided and paid; unused money went back', status: 'closed' },
  'job.held': {
    means: 'The texts of a job ask for something; a human of the instance looks first',
    status: 'held',
  },
  'job.released': { means: 'A human let the texts of a job pass: publish it', status: 'draft' },
  'job.text_refused': {
    means: 'A human refused the texts of a job, with a reason',
    status: 'draft',
  },
  'job.hold_lapsed': { means: 'Nobody looked at a held job in time', status: 'draft' },
  'job.taken_back': { means: 'A held job was taken back by its requester', status: 'draft' },
  'job.content_reported': {
    means: 'A worker left because a job shows something else than it warns of; three pause it',
  },
  'job.content_reports_answered': {
    means: 'Reports about a job’s content were answered; a missing warning winds the job down',
  },
  'schedule.created': {
    means: 'A job is to be published later, or again and again',
    status: 'active',
  },
  'schedule.paused': { means: 'A schedule rests', status: 'paused' },
  'schedule.resumed': { means: 'A schedule goes on', status: 'active' },
  'schedule.ended': { means: 'A schedule was ended', status: 'ended' },
  'schedule.run_refused': {
    means: 'A run was due and could not be published: its draft is kept, get_schedule says why',
  },
  'petition.sent': {
    means: 'Enough workers signed a petition to the requester: a written answer is due in 14 days',
    status: 'sent',
  },
  'petition.unanswered': {
    means: 'A petition was not answered in time: everybody sees it, and nothing new is published',
    status: 'unanswered',
  },
  'petition.answered': { means: 'A petition was answered in writing', status: 'answered' },
  'project.created': { means: 'A project began', status: 'open' },
  'project.changed': { means: 'A project promises more, or is described anew', status: 'open' },
  'project.ending': {
    means: 'The end of a project was announced: whom it covers has notice or a fee',
    status: 'winding_down',
  },
  'project.fees_paid': { means: 'People were paid for the days of notice that were missing' },
  'project.ended': { means: 'A project ended; unused money went back', status: 'ended' },
  'project.reserve_moved': { means: 'A notice reserve followed the steady work it stands for' },
  'assignment.claimed': { means: 'A worker took a place', status: 'active' },
  'assignment.returned': { means: 'A worker gave the place back', status: 'returned' },
  'assignment.expired': { means: 'The time was over; the place is free again', status: 'expired' },
  'submission.created': { means: 'A worker handed in work', status: 'submitted' },
  'submission.revised': { means: 'A worker handed in the changes asked for', status: 'submitted' },
  'submission.changes_requested': {
    means: 'The requester asked the worker for changes',
    status: 'changes_requested',
  },
  'submission.changes_lapsed': {
    means: 'No changes came in time: the last revision counts and waits for its review',
    status: 'submitted',
  },
  'submission.rejection_proposed': {
    means: 'Somebody proposed not to pay work; the worker may reply',
    status: 'rejection_proposed',
  },
  'submission.rejection_answered': {
    means: 'The worker replied to a proposed rejection; a human decides now',
    status: 'rejection_proposed',
  },
  'submission.rejected': {
    means: 'A human of the requester rejected work; the worker can appeal',
    status: 'rejected',
  },
  'submission.appealed': {
    means: 'The worker asked another human to look at the rejection',
    status: 'appealed',
  },
  'submission.upheld': { means: 'Another human upheld the rejection', status: 'upheld' },
  'job.check_contested': {
    means:
      'A worker says that a check is wrong; without an answer in 7 days it is decided for them',
  },
  'job.signals_raised': {
    means: 'Something in the answers is worth a human’s look; nothing follows by itself',
  },
  'job.question_asked': { means: 'A worker asks about the terms; the answer is due in 24 hours' },
  'job.question_answered': { means: 'A worker’s question was answered; everybody reads it' },
  'job.post_waits': {
    means: 'A human of the instance looks at a post before it opens, in two days at most',
    status: 'draft',
  },
  'job.post_passed': { means: 'A post may open; where it did not, publish it again' },
  'job.post_sent_back': { means: 'A post came back with reasons; get_job has them' },
  'job.repair_quoted': {
    means: 'Somebody said what a repair is worth after looking, or left it; get_job has it',
  },
  'job.places_opened': {
    means: 'The first places of a job were answered, and the rest is given out',
    status: 'open',
  },
  'job.launch_waits': {
    means: 'The rest of the places waits for the requester; launch in get_job says for what',
    status: 'open',
  },
  'job.launch_continued': {
    means: 'A person said more clearly what a job asks, after many gave its work back',
  },
  'job.rejections_judged': {
    means: 'A human of the instance let very many rejections pass, or had the work paid',
  },
  'submission.approved': {
    means: 'Work was approved, by a person or by silence, and paid',
    status: 'approved',
  },
  'submission.bonus_paid': { means: 'A bonus was paid on top of approved work' },
  'payout.requested': { means: 'A worker asked for earned money', status: 'requested' },
  'payout.settled': { means: 'The money arrived', status: 'settled' },
  'payout.failed': {
    means: 'A payout did not leave; the money can be withdrawn again',
    status: 'failed',
  },
  'payout.unknown': {
    means: 'No word from the bank for a week; an operator asks',
    status: 'unknown',
  },
  'payee.changed': { means: 'A worker said where the money goes' },
  'refund.requested': { means: 'A requester asked for unspent money', status: 'requested' },
  'funds.charged_back': { means: 'The bank took a payment of the requester back' },
  'funds.deposited': { means: 'Money was added to the requester’s balance' },
  'debt.repaid': { means: 'What was owed outside escrow was paid back, in whole or in part' },
  'debt.doubled': {
    means: 'What was owed was not paid back in 30 days: the worker got as much again',
  },
  'hold.placed': {
    means: 'A sum of earned money was held back, for a lawful reason',
    status: 'held',
  },
  'hold.released': {
    means: 'A hold ended, and the money can be withdrawn again',
    status: 'released',
  },
  'hold.enforced': { means: 'Held money was sent where the law says', status: 'enforced' },
  'agent.created': { means: 'A program may now act for the requester' },
  'agent.mandate_changed': { means: 'What an agent may spend was changed' },
  'api_key.created': { means: 'An agent got a key' },
  'api_key.revoked': { means: 'A key was ended' },
  'member.added': { means: 'A person became a member of the requester' },
  'member.removed': { means: 'A person is no longer a member of the requester' },
  'requester.created': { means: 'The requester began' },
  'worker.registered': { means: 'The worker began' },
  'pool.created': { means: 'A pool of the requester’s own people began' },
  'pool.invite_created': { means: 'A link into a pool was made' },
  'pool.invite_revoked': { means: 'A link into a pool was taken back' },
  'pool.joined': { means: 'A worker joined a pool' },
  'pool.left': { means: 'A worker left a pool' },
  'pool.member_removed': { means: 'The requester took a worker out of a pool' },
  'case.opened': {
    means: 'A case about the worker was opened; nothing has changed by it',
    status: 'opened',
  },
  'case.notice_given': {
    means: 'The worker was told what is said, and has time to answer',
    status: 'notice',
  },
  'case.answered': { means: 'The worker added to the case' },
  'case.answer_time_over': {
    means: 'The time to answer has passed; a human decides',
    status: 'response',
  },
  'case.suspended_meanwhile': {
    means: 'The worker takes no new work until the decision, for seven days at most',
  },
  'case.decided': {
    means: 'A human decided the case, with reasons',
    status: 'decided',
  },
  'case.contested': {
    means: 'The worker contests the decision; another human answers in 14 days',
    status: 'review',
  },
  'case.rectified': {
    means: 'The decision was overturned and made good',
    status: 'rectified',
  },
  'case.lapsed': {
    means: 'Nobody answered in time: the decision lapsed',
    status: 'lapsed',
  },
  'case.sent_outside': {
    means: 'Nobody answered a grave case in time: the ombudsperson outside is called',
    status: 'outside',
  },
  'case.closed': {
    means: 'The case has ended',
    status: 'closed',
  },
  'standing.changed': { means: 'A restriction of the worker began or ended' },
  'operator.added': { means: 'A person runs the instance, or has another role in it' },
  'operator.removed': { means: 'A person no longer runs the instance' },
  'worker.blocked': { means: 'A requester keeps its own work from the worker' },
  'worker.block_lifted': { means: 'A requester offers its work to the worker again' },
  'webhook.created': { means: 'Events are sent to one more address', status: 'enabled' },
  'webhook.updated': { means: 'A webhook was changed, enabled or disabled' },
  'webhook.secret_rotated': { means: 'A webhook signs with a new secret' },
  'webhook.deleted': { means: 'A webhook was removed, and its log with it' },
  'webhook.disabled': {
    means: 'Nothing is sent any more: the receiver said 410 Gone, or failed for three days',
    status: 'disabled',
  },
} as const satisfies Record<string, { means: string; status?: string }>

export type EventType = keyof typeof EVENT_TYPES

/** All names. */
const EVENT_TYPE_NAMES = Object.keys(EVENT_TYPES) as [EventType, ...EventType[]]

/** The status that the subject of an event of this type has then, if it has one. */
export const statusOf = (type: EventType): string | undefined => {
  const entry: { means: string; status?: string } = EVENT_TYPES[type]
  return entry.status
}

/** Types to choose from, e.g. `submission.created`. */
export const EventTypes = z.array(z.enum(EVENT_TYPE_NAMES)).max(EVENT_TYPE_NAMES.length)
