/**
 * What programs know events by. A type, once published, keeps its name and its meaning; docs/events.md
 * lists them all. Each follows from the operation and, where that can end in several ways, from its
 * output, so that no operation has to remember to say it.
 */

/** Every type: what it means, and the status that its subject has then. */
export const EVENT_TYPES = {
  'job.created': { means: 'A draft of a job was written', status: 'draft' },
  'job.draft_needs_human': {
    means: 'An agent wants to spend more than it may alone; a human publishes the draft or not',
    status: 'draft',
  },
  'job.tasks_added': { means: 'Tasks were added to a draft', status: 'draft' },
  'job.opened': { means: 'A job was funded and offered to workers', status: 'open' },
  'job.paused': { means: 'A job gives out no places for now', status: 'paused' },
  'job.resumed': { means: 'A paused job gives out places again', status: 'open' },
  'job.pay_raised': { means: 'The reward of a job rose' },
  'job.winding_down': {
    means: 'No more places are given out; work in hand is finished and decided',
    status: 'winding_down',
  },
  'job.closed': { means: 'All is decided and paid; unused money went back', status: 'closed' },
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
  'submission.approved': {
    means: 'Work was approved, by a person or by silence, and paid',
    status: 'approved',
  },
  'submission.bonus_paid': { means: 'A bonus was paid on top of approved work' },
  'payout.requested': { means: 'A worker asked for earned money', status: 'requested' },
  'payout.settled': { means: 'The money arrived', status: 'settled' },
  'funds.deposited': { means: 'Money was added to the requester’s balance' },
  'agent.created': { means: 'A program may now act for the requester' },
  'agent.mandate_changed': { means: 'What an agent may spend was changed' },
  'api_key.created': { means: 'An agent got a key' },
  'api_key.revoked': { means: 'A key was ended' },
  'member.added': { means: 'A person became a member of the requester' },
  'member.removed': { means: 'A person is no longer a member of the requester' },
  'requester.created': { means: 'The requester began' },
  'worker.registered': { means: 'The worker began' },
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

/** All names, for schemas. */
export const EVENT_TYPE_NAMES = Object.keys(EVENT_TYPES) as [EventType, ...EventType[]]

/** The status that the subject of an event of this type has then, if it has one. */
export const statusOf = (type: EventType): string | undefined => {
  const entry: { means: string; status?: string } = EVENT_TYPES[type]
  return entry.status
}

type Output = Record<string, unknown>
type Rule = EventType | ((output: Output) => EventType | null)

const opened = ({ status }: Output): EventType =>
  status === 'draft' ? 'job.draft_needs_human' : 'job.opened'

const RULES: Readonly<Record<string, Rule>> = {
  create_job: 'job.created',
  add_tasks: 'job.tasks_added',
  finish_upload: 'job.tasks_added',
  publish_job: opened,
  ask_people: opened,
  pause_job: 'job.paused',
  resume_job: 'job.resumed',
  raise_pay: 'job.pay_raised',
  close_job: ({ status }) => (status === 'closed' ? 'job.closed' : 'job.winding_down'),
  wind_down_job: ({ wound_down, closed }) => {
    if (wound_down !== true) return null
    return closed === true ? 'job.closed' : 'job.winding_down'
  },
  settle_job: ({ settled }) => (settled === true ? 'job.closed' : null),
  claim_task: 'assignment.claimed',
  return_assignment: 'assignment.returned',
  expire_assignment: ({ expired }) => (expired === true ? 'assignment.expired' : null),
  submit_assignment: ({ revision }) =>
    revision === 1 ? 'submission.created' : 'submission.revised',
  review_submission: ({ status }) =>
    status === 'approved' ? 'submission.approved' : 'submission.changes_requested',
  approve_by_silence: ({ approved }) =>
    approved === true ? 'submission.approved' : 'submission.changes_lapsed',
  pay_bonus: 'submission.bonus_paid',
  withdraw: 'payout.requested',
  send_payout: ({ sent }) => (sent === true ? 'payout.settled' : null),
  deposit_funds: 'funds.deposited',
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
  create_webhook: 'webhook.created',
  update_webhook: 'webhook.updated',
  rotate_webhook_secret: 'webhook.secret_rotated',
  delete_webhook: 'webhook.deleted',
  record_delivery: ({ disabled }) => (disabled === true ? 'webhook.disabled' : null),
}

/** Writes that no program waits for; an audit still lists them. */
const AUDIT_ONLY: readonly string[] = [
  'start_upload',
  'upload_tasks',
  'discard_upload',
  'upload_file',
  'save_draft',
  'create_sign_in_link',
  'forget_expired',
  'ack_events',
  'test_webhook',
  'redeliver',
  'relay_events',
]

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
