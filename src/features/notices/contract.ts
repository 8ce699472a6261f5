/** Notices: what people are told, in the app and by mail, and how they want to be told. */
import { z } from 'zod'
import { CALLER_KINDS } from '../../kernel/caller.ts'
import { Id } from '../../kernel/id.ts'
import { MoneySchema } from '../../kernel/money.ts'
import { defineOperation, Instant, pageInput, pageOf } from '../../kernel/operation.ts'
import { NOTICE_KIND_NAMES, OPTIONAL_MAIL, PUSH_GROUPS } from './notice-schemas.ts'

export const MAIL_LANGUAGES = ['en', 'fr'] as const
const MAIL_STATUSES = ['waiting', 'sent', 'dead', 'dropped'] as const
const GROUPS = ['needed', ...OPTIONAL_MAIL] as const

export const Notice = z.object({
  object: z.literal('notice'),
  id: Id('notice'),
  livemode: z.boolean(),
  kind: z.enum(NOTICE_KIND_NAMES),
  about: z.string().describe('What it is of: the id of a case, an assignment, a payout, …'),
  job_id: Id('job').nullable(),
  title: z.string().nullable().describe('Of the job or the project it is about'),
  requester: z.string().nullable(),
  until: Instant.nullable().describe('The time that it tells of, where there is one'),
  amount: MoneySchema.nullable(),
  created_at: Instant,
  read_at: Instant.nullable(),
})

const Minute = z.int().min(0).max(1439).describe('Minutes since midnight')
const TimeZone = z.string().min(1).max(64).describe('Such as Europe/Paris')

export const NoticeSettings = z.object({
  object: z.literal('notice_settings'),
  livemode: z.boolean(),
  mail: z.boolean().describe('Whether this instance sends mail, and you have an address'),
  lang: z.enum(MAIL_LANGUAGES).nullable().describe('Of mails; null: not said, then English'),
  time_zone: z.string(),
  quiet_from: Minute.nullable(),
  quiet_until: Minute.nullable().describe('Until then nothing is sent but needed mail'),
  no_mail: z.array(z.enum(OPTIONAL_MAIL)).describe('Mail you do not want'),
  no_push: z.array(z.enum(PUSH_GROUPS)).describe('What you are not told on your devices'),
})

export const MailOnItsWay = z.object({
  object: z.literal('mail'),
  id: Id('notice'),
  livemode: z.boolean(),
  person_id: Id('person').describe('look_up_person says who that is'),
  kind: z.enum(NOTICE_KIND_NAMES),
  group: z.enum(GROUPS),
  status: z.enum(MAIL_STATUSES).describe('dead: given up; dropped: nobody to send it to any more'),
  attempts: z.int(),
  next_attempt_at: Instant.nullable(),
  error: z.string().nullable().describe('What the mail server said last'),
  created_at: Instant,
  ended_at: Instant.nullable(),
})

const own = { allow: ['worker'], effect: 'read' } as const

export const listNotices = defineOperation({
  name: 'list_notices',
  summary: 'List what you were told, newest first',
  route: 'GET /v1/me/notices',
  ...own,
  input: z.object({ unread: z.boolean().default(false).describe('Only unread'), ...pageInput }),
  output: pageOf(Notice),
})

export const countNotices = defineOperation({
  name: 'count_notices',
  summary: 'Read how many notices you have not read',
  route: 'GET /v1/me/notices/count',
  ...own,
  input: z.object({}),
  output: z.object({
    object: z.literal('notice_count'),
    unread: z.int().describe('At most 100 counted'),
    lang: z.enum(MAIL_LANGUAGES).nullable().describe('Of mails; null: not said yet'),
  }),
})

export const markNoticesRead = defineOperation({
  name: 'mark_notices_read',
  summary: 'Mark a notice as read, or it and all before it',
  route: 'POST /v1/me/notices/{notice_id}/read',
  allow: ['worker'],
  effect: 'write',
  input: z.object({ notice_id: Id('notice'), and_older: z.boolean().default(false) }),
  output: z.object({ object: z.literal('notices_read'), unread: z.int() }),
})

export const getNoticeSettings = defineOperation({
  name: 'get_notice_settings',
  summary: 'Read how you want to be told',
  route: 'GET /v1/me/notice-settings',
  ...own,
  input: z.object({}),
  output: NoticeSettings,
})

export const setNoticeSettings = defineOperation({
  name: 'set_notice_settings',
  summary: 'Say in which language, at which hours and about what you want to be told',
  description:
    'What you leave out stays as it was. Mail about decisions, times to answer and terms is always sent, at any hour; devices are silent in quiet hours.',
  route: 'POST /v1/me/notice-settings',
  allow: ['worker'],
  effect: 'write',
  input: z.object({
    lang: z.enum(MAIL_LANGUAGES).optional(),
    time_zone: TimeZone.optional(),
    quiet_from: Minute.nullable().optional(),
    quiet_until: Minute.nullable().optional(),
    no_mail: z.array(z.enum(OPTIONAL_MAIL)).max(OPTIONAL_MAIL.length).optional(),
    no_push: z.array(z.enum(PUSH_GROUPS)).max(PUSH_GROUPS.length).optional(),
  }),
  output: NoticeSettings,
})

export const stopMail = defineOperation({
  name: 'stop_mail',
  summary: 'Switch one group of mail off, by the link at the end of such a mail',
  description: 'Needs no sign-in. Calling it again changes nothing.',
  route: 'POST /v1/mail/{token}/stop',
  allow: CALLER_KINDS.filter((kind) => kind !== 'system' && kind !== 'agent'),
  effect: 'write',
  input: z.object({ token: z.string().min(1).max(200) }),
  output: z.object({ object: z.literal('mail_stopped'), group: z.enum(OPTIONAL_MAIL) }),
})

export const listMail = defineOperation({
  name: 'list_mail',
  summary: 'List the mail of the instance, newest first: what waits, was sent, or was given up',
  route: 'GET /v1/operator/mail',
  allow: ['operator'],
  effect: 'read',
  input: z.object({ status: z.enum(MAIL_STATUSES).optional(), ...pageInput }),
  output: pageOf(MailOnItsWay),
})

export const retryMail = defineOperation({
  name: 'retry_mail',
  summary: 'Try a mail that was given up once more',
  route: 'POST /v1/operator/mail/{notice_id}/retry',
  allow: ['operator'],
  effect: 'write',
  errors: ['conflict'],
  input: z.object({ notice_id: Id('notice') }),
  output: MailOnItsWay,
})

/** The loops’ own: what came of an attempt. */
export const recordMail = defineOperation({
  name: 'record_mail',
  summary: 'Write down what came of sending a mail, and when the next attempt is',
  route: 'POST /v1/system/mail/{notice_id}/record',
  allow: ['system'],
  effect: 'write',
  input: z.object({
    notice_id: Id('notice'),
    lease: z.uuid(),
    outcome: z.enum(['sent', 'again', 'refused', 'nobody']),
    error: z.string().max(500).nullable(),
  }),
  output: z.object({ recorded: z.boolean(), dead: z.boolean() }),
})
