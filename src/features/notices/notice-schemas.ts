/**
 * Every kind of notice, and the group of mail it belongs to. What is needed is always sent: it tells of
 * a decision, of a time in which to answer, or of terms. The other groups are switched off by one click.
 * `null`: shown in the app, never mailed.
 */

export const OPTIONAL_MAIL = ['payouts', 'receipts', 'work', 'places'] as const
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
  // Work that somebody wanted to be told of (R17).
  place_kept: 'places',
} as const satisfies Record<string, MailGroup | null>

export type NoticeKind = keyof typeof NOTICE_KINDS
export const NOTICE_KIND_NAMES = Object.keys(NOTICE_KINDS) as [NoticeKind, ...NoticeKind[]]

/** The group a kind is mailed in; null for none. */
export const groupOf = (kind: NoticeKind): MailGroup | null => NOTICE_KINDS[kind]
