/** Care: what a worker says of content that no warning spoke of, and who answers (charter R38). */
import { z } from 'zod'
import { Id } from '../../kernel/id.ts'
import { MoneySchema } from '../../kernel/money.ts'
import { defineOperation, Instant, pageInput, pageOf } from '../../kernel/operation.ts'
import { ContentFlags } from '../content/content-schemas.ts'
import { jobId } from '../jobs/contract.ts'
import { JOB_STATUSES, progress } from '../jobs/job-schemas.ts'

/** How a report ends: somebody agrees, or a human does not. Silence agrees. */
export const REPORT_OUTCOMES = ['confirmed', 'dismissed'] as const

/** A report as the requester and the instance see it: never by whom. */
export const ContentReport = z.object({
  object: z.literal('content_report'),
  livemode: z.boolean(),
  job_id: Id('job'),
  task_id: Id('task'),
  shows: ContentFlags.describe('What a worker says it really shows; empty: nothing of the kind'),
  created_at: Instant,
  answer_until: Instant.describe('Silence until then agrees with the worker'),
  outcome: z.enum(REPORT_OUTCOMES).nullable(),
})

export const reportContent = defineOperation({
  name: 'report_content',
  summary: 'Leave work that shows something else than it warns of, and be paid for your time',
  description:
    'For a warning that is missing, and for one that is wrong. The place is given back, it never counts against you, and the requester does not learn who reported. The job is offered to you no more until somebody answers; with three reports it pauses for everybody.',
  route: 'POST /v1/assignments/{assignment_id}/report-content',
  allow: ['worker'],
  effect: 'write',
  errors: ['conflict'],
  input: z.object({
    assignment_id: Id('assignment'),
    shows: ContentFlags.describe('All that it really shows; empty: nothing of the kind'),
  }),
  output: ContentReport.extend({
    paid: MoneySchema.describe('For your time until now; zero: paid when somebody agrees'),
  }),
})

export const listContentReports = defineOperation({
  name: 'list_content_reports',
  summary: 'List what workers reported about the content of a job, newest first',
  route: 'GET /v1/jobs/{job_id}/content-reports',
  allow: ['owner', 'manager', 'reviewer', 'agent', 'operator'],
  scope: 'read',
  effect: 'read',
  input: z.object({ ...jobId, ...pageInput }),
  output: pageOf(ContentReport),
})

export const answerContentReports = defineOperation({
  name: 'answer_content_reports',
  summary: 'Say whether the open reports about a job’s content are right',
  description:
    'A human says it. Where a warning was missing the job winds down: work in hand is finished and paid, the rest of the money comes back, and you publish it again with the right flags. Dismissed, the job may go on.',
  route: 'POST /v1/jobs/{job_id}/content-reports/answer',
  allow: ['owner', 'manager', 'operator'],
  effect: 'write',
  errors: ['conflict'],
  input: z.object({ ...jobId, outcome: z.enum(REPORT_OUTCOMES) }),
  output: z.object({
    object: z.literal('content_reports_answered'),
    livemode: z.boolean(),
    job_id: Id('job'),
    ...progress,
    answered: z.int(),
    winding_down: z.boolean().describe('The job gives out no more places'),
  }),
})

/** A job with reports that wait, as the instance sees it: never by whom. */
export const ReportedJob = z.object({
  object: z.literal('reported_job'),
  livemode: z.boolean(),
  job_id: Id('job'),
  title: z.string(),
  status: z.enum(JOB_STATUSES),
  requester_id: Id('requester'),
  requester: z.string(),
  content_flags: ContentFlags.describe('What it warns of'),
  people: z.int().describe('Who reported and waits for an answer'),
  shows: ContentFlags.describe('What any of them says it really shows; empty: nothing of the kind'),
  answer_until: Instant.describe('Silence until then agrees with the first of them'),
})

export const listReportedJobs = defineOperation({
  name: 'list_reported_jobs',
  summary: 'List the jobs with reports about their content that nobody answered yet',
  description: 'Its requester or you may answer, with answer_content_reports; silence agrees.',
  route: 'GET /v1/operator/reported-jobs',
  allow: ['operator'],
  effect: 'read',
  input: z.object({ ...pageInput }),
  output: pageOf(ReportedJob),
})

/** The loops’ own: nobody answered in time, and silence agrees with the worker. */
export const settleContentReports = defineOperation({
  name: 'settle_content_reports',
  summary: 'Confirm the reports about a job’s content that nobody answered in time',
  route: 'POST /v1/system/jobs/{job_id}/settle-content-reports',
  allow: ['system'],
  effect: 'write',
  input: z.object(jobId),
  output: z.object({ settled: z.boolean() }),
})
