/** The public report: how this place treats those who work, month by month (charter R45). */
import { z } from 'zod'
import { CALLER_KINDS } from '../../kernel/caller.ts'
import { MoneySchema } from '../../kernel/money.ts'
import { defineOperation, Instant } from '../../kernel/operation.ts'
import { OUTCOMES, RULE_NAMES } from '../cases/case-schemas.ts'
import { PARITY_BY } from './parity-schemas.ts'

const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)
const percent = z.number().nullable().describe('One decimal; null where there was nothing to count')
const count = z.int()

const Waits = z.object({
  count,
  p50_seconds: z.int().nullable(),
  p90_seconds: z.int().nullable(),
})

const Payments = z.object({ count, sum: z.array(MoneySchema) })

/** Pay and verdicts of those who say the same of themselves (charter R44). */
const Group = z.object({
  by: z.enum(PARITY_BY),
  of: z.string().describe('Code of the country or language that people state'),
  people: count.describe('At least so many, in steps of ten'),
  approved_percent: percent,
  rejected_percent: percent.describe('Of the work decided in the month'),
  share_percent: percent.describe('Of all answers approved in the month'),
  hourly: z.array(MoneySchema).describe('Rewards for an hour between claim and hand-in'),
})

export const PublicReport = z.object({
  month: Month.describe('By UTC'),
  made_at: Instant,
  approval: Waits.describe('From handing in to being approved and paid'),
  unpaid_time: z
    .object({ paid_seconds: count, unpaid_seconds: count, percent })
    .describe(
      'Time with a task in hand that was returned, ran out or was rejected, as a share of all such time',
    ),
  search_seconds: count
    .nullable()
    .describe('Time that people noted as searching, waiting or reading up; null: fewer than five'),
  floor_top_ups: Payments.describe('Paid because a task or a test took longer than its estimate'),
  local_supplements: Payments.nullable().describe(
    'Paid up to the legal minimum where people live; null: fewer than five people, or not counted then',
  ),
  notices: Payments.describe('Paid because steady work ended before its notice'),
  restrictions: z
    .array(z.object({ rule: z.enum(RULE_NAMES), outcome: z.enum(OUTCOMES), count }))
    .describe('Decisions about people that warned or restricted somebody, by rule'),
  decisions_reviewed: z.object({ reviews: count, overturned: count, lapsed: count, percent }),
  rejections: z
    .object({ rejected: count, appeals_answered: count, overturned: count, percent })
    .describe('Work that was not paid, and what became of the appeals'),
  parity: z
    .array(Group)
    .nullable()
    .describe(
      'Groups of twenty or more whose rest is no smaller; null in reports of before it was counted',
    ),
  answers: z
    .object({ questions: Waits, appeals: Waits, case_reviews: Waits })
    .describe('How long people waited for an answer'),
})

export const getPublicReport = defineOperation({
  name: 'get_public_report',
  summary: 'Read how this place treated those who work in a month that is over',
  description:
    'Counted once, from the ledger and the histories, and never changed. Simulated people are left out. Without `month`: the last one.',
  route: 'GET /v1/report',
  allow: CALLER_KINDS.filter((kind) => kind !== 'system'),
  scope: 'read',
  effect: 'read',
  errors: ['not_found'],
  input: z.object({ month: Month.optional() }),
  output: z.object({
    object: z.literal('public_report'),
    livemode: z.boolean(),
    report: PublicReport.nullable().describe('null: no month is over yet'),
    months: z.array(Month).describe('Every month there is a report of, newest first'),
  }),
})

/** The loops’ own. */
export const writePublicReport = defineOperation({
  name: 'write_public_report',
  summary: 'Write the report of the first month that is over and has none',
  route: 'POST /v1/system/report/write',
  allow: ['system'],
  effect: 'write',
  input: z.object({}),
  output: z.object({ written: Month.nullable() }),
})
