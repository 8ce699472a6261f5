/**
 * Every kind of notice, and the group of mail it belongs to. What is needed is always sent: it tells of
 * a decision, of a time in which to answer, or of terms. The other groups are switched off by one click.
 * `null`: shown in the app, never mailed.
 */

// A token in mails names a group by its place in this list: new ones come last.
export const OPTIONAL_MAIL = ['payouts', 'receipts', 'work', 'places', 'voice'] as const
export type OptionalMail = (typeof OPTIONAL_MAIL)[number]
export type MailGroup = OptionalMail | 'needed'

export const NOTICE_KINDS = {
  // Decisions about a person (charter R21 to R25).
  case_notice: 'needed',
  case_suspended: 'needed',
  case_decided: 'needed',
  case_closed: 'needed',
  case_rectified: 'needed',
  case_lapsed: 'needed',
  case_outside: 'needed',
  standing_changed: 'needed',
  requester_block: 'needed',
  block_lifted: null,
  // Decisions about work (R28 to R31).
  rejection_proposed: 'needed',
  work_rejected: 'needed',
  appeal_upheld: 'needed',
  contested_paid: 'work',
  changes_requested: 'work',
  question_answered: null,
  check_answered: 'work',
  test_result: 'work',
  report_confirmed: 'work',
  report_dismissed: 'work',
  // Money (R01, R05, R46).
  hold_placed: 'needed',
  hold_ended: 'needed',
  payout_sent: 'payouts',
  payout_arrived: null,
  payout_failed: 'payouts',
  payout_returned: 'payouts',
  payout_unknown: 'payouts',
  receipts: 'receipts',
  // What changes for many (R10, R40, R42).
  project_ending: 'needed',
  terms_published: 'needed',
  ranking_announced: 'needed',
  number_announced: 'needed',
  // Workers together (R43). Whose words were hidden nobody who reads the outbox learns.
  petition_sent: 'voice',
  petition_answered: 'voice',
  petition_unanswered: 'voice',
  petition_received: 'needed',
  petition_overdue: 'needed',
  text_hidden: null,
  // Work that somebody wanted to be told of (R17).
  place_kept: 'places',
  admitted: 'places',
} as const satisfies Record<string, MailGroup | null>

export type NoticeKind = keyof typeof NOTICE_KINDS
export const NOTICE_KIND_NAMES = Object.keys(NOTICE_KINDS) as [NoticeKind, ...NoticeKind[]]

/** The group a kind is mailed in; null for none. */
export const groupOf = (kind: NoticeKind): MailGroup | null => NOTICE_KINDS[kind]

/** What is told on devices. Each can be switched off: all of it stands in the app. */
export const PUSH_GROUPS = ['needed', 'payouts', 'work', 'places', 'voice'] as const
export type PushGroup = (typeof PUSH_GROUPS)[number]

/** Worth a look at once, though no mail is sent. */
const PUSHED_ALONE: Partial<Record<NoticeKind, PushGroup>> = {
  question_answered: 'work',
  block_lifted: 'work',
  payout_arrived: 'payouts',
  text_hidden: 'voice',
}

/** The group a kind is pushed in; null for none. */
export const pushGroupOf = (kind: NoticeKind): PushGroup | null => {
  const group = PUSHED_ALONE[kind] ?? groupOf(kind)
  return group === 'receipts' ? null : group
}

/** Not spelled out on a locked screen, which others see: decisions about a person, their work, their money. */
export const isForTheirEyes = (kind: NoticeKind): boolean =>
  /^(case_|hold_|standing_|requester_block|rejection_|work_rejected|appeal_|text_hidden)/.test(kind)
