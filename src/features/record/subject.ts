/** What a work record says: pure. */
import { z } from 'zod'
import { toPublicId } from '../../kernel/id.ts'
import { RECORD_LIMITS } from '../../kernel/limits/record-limits.ts'
import { CURRENCIES, CURRENCY_DECIMALS, formatAmount } from '../../kernel/money.ts'
import type { DecisionLine, Summary, WorkedJob } from './queries.ts'
import { Skill } from './skill-schemas.ts'

/** Decimal, in major units. */
const Amount = z.string().regex(/^(0|[1-9]\d{0,14})(\.\d{1,4})?$/)
const Count = z.int().min(0).max(Number.MAX_SAFE_INTEGER)
const Name = z.string().min(1).max(300)

const Total = z
  .object({ currency: z.enum(CURRENCIES), earned: Amount, paid_out: Amount })
  .refine(
    ({ earned, paid_out, currency }) =>
      [earned, paid_out].every(
        (amount) => (amount.split('.')[1] ?? '').length === CURRENCY_DECIMALS[currency],
      ),
    'The amounts have other decimals than their currency',
  )

/** The subject of a record as any Fairhand writes and reads it. */
export const RecordSubject = z.object({
  id: Name,
  place: z.object({ name: Name, url: Name, livemode: z.boolean() }),
  worker_since: z.iso.datetime(),
  answers: Count,
  seconds: Count,
  totals: z.array(Total).max(CURRENCIES.length),
  jobs: z
    .array(
      z.object({
        job: Name,
        title: Name,
        requester: Name,
        kind: Name,
        purpose: Name,
        answers: Count,
        seconds: Count,
        earned: z.object({ amount: Amount, currency: z.enum(CURRENCIES) }),
        from: z.iso.datetime(),
        until: z.iso.datetime(),
      }),
    )
    .max(RECORD_LIMITS.jobs),
  skills: z.array(Skill).max(RECORD_LIMITS.skills).default([]),
  decisions: z
    .array(
      z.object({
        decision: Name,
        case: Name,
        kind: Name,
        outcome: Name,
        rule: Name.nullable(),
        reviews: Name.nullable(),
        decided: z.iso.datetime(),
        until: z.iso.datetime().nullable(),
      }),
    )
    .max(RECORD_LIMITS.jobs)
    .default([]),
})

/** One job’s line. */
export const jobLine = (job: WorkedJob) => ({
  job: toPublicId('job', job.job_id),
  title: job.title,
  requester: job.requester,
  kind: job.kind,
  purpose: job.purpose,
  answers: job.answers,
  seconds: job.seconds,
  earned: { amount: formatAmount(job.minor, job.currency), currency: job.currency },
  from: job.first_at.toISOString(),
  until: job.last_at.toISOString(),
})

/** One decision about the person; a review names what it reviews, so that an overturned one is seen as such. */
export const decisionLine = (of: DecisionLine) => ({
  decision: toPublicId('decision', of.id),
  case: toPublicId('case', of.case_id),
  kind: of.kind,
  outcome: of.outcome,
  rule: of.rule,
  reviews: of.reviews === null ? null : toPublicId('decision', of.reviews),
  decided: of.decided_at.toISOString(),
  until: of.ends_at?.toISOString() ?? null,
})

/** What is kept of a brought record beside the record itself. */
export const summaryOf = (subject: z.output<typeof RecordSubject>): Summary => ({
  answers: subject.answers,
  seconds: subject.seconds,
  totals: subject.totals,
  skills: subject.skills,
  decisions: subject.decisions.length,
})
