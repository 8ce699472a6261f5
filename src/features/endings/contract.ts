/** The end of projects (charter R10): notice, or a fee to everybody who counted on the work. */
import { z } from 'zod'
import { Id } from '../../kernel/id.ts'
import { MoneySchema } from '../../kernel/money.ts'
import { defineOperation, Instant, pageInput, pageOf } from '../../kernel/operation.ts'
import { projectId } from '../projects/contract.ts'
import { END_REASONS, OWN_END_REASONS, Project } from '../projects/project-schemas.ts'

export const endProject = defineOperation({
  name: 'end_project',
  summary:
    'Announce the end of a project: 14 days ahead, or with a fee for the days that are missing',
  description: `Its jobs go on until \`ends_at\` (now when left out); then they wind down, and work begun is finished and paid.
It covers everybody who worked on the project while something committed is still to come, and always those with ten hours a week in two of the last four weeks. Each is owed the missing days times their mean daily pay since joining, of 28 days at most, and never more than their share of the announced work that is left.
Fees are paid at once from the notice reserve; what it lacks is owed. With dry_run the reply shows what it would cost.`,
  route: 'POST /v1/projects/{project_id}/end',
  allow: ['owner', 'manager'],
  effect: 'write',
  fresh: true,
  errors: ['conflict'],
  input: z.object({
    ...projectId,
    ends_at: Instant.optional().describe('14 days ahead, and nobody is owed a fee'),
    reason: z.enum(OWN_END_REASONS).describe('Told to everybody who worked on it'),
  }),
  output: z.object({
    ...Project.shape,
    covered: z.int().describe('People whom a commitment or their steady work covers'),
    fees: MoneySchema.describe('To all of them together'),
    from_reserve: MoneySchema.describe('Of these, what the notice reserve pays'),
  }),
})

/** What a worker is told of the end of a project they worked on. */
export const ProjectNotice = z.object({
  object: z.literal('project_notice'),
  project_id: Id('project'),
  livemode: z.boolean(),
  name: z.string(),
  requester: z.string(),
  announced_at: Instant,
  ends_at: Instant,
  reason: z.enum(END_REASONS),
  steady: z.boolean().describe('You worked ten hours a week in two of the four weeks before'),
  fee: MoneySchema.describe('What you get because the notice was short; "0.00" with full notice'),
  paid_at: Instant.nullable(),
})

export const listProjectNotices = defineOperation({
  name: 'list_project_notices',
  summary:
    'List the announced ends of projects that you worked on and that cover you, newest first',
  route: 'GET /v1/project-notices',
  allow: ['worker'],
  effect: 'read',
  input: z.object({ ...pageInput }),
  output: pageOf(ProjectNotice),
})

/** The loops’ own: pay the fees, and at the announced time end the jobs and then the project. */
export const settleEnding = defineOperation({
  name: 'settle_ending',
  summary: 'Pay what an announced end owes, and carry it out at its time',
  route: 'POST /v1/system/projects/{project_id}/settle',
  allow: ['system'],
  effect: 'write',
  input: z.object(projectId),
  output: z.object({ fees_paid: z.int(), jobs_ended: z.int(), ended: z.boolean() }),
})

/** The loops’ own: once a day. */
export const followNoticeReserve = defineOperation({
  name: 'follow_notice_reserve',
  summary: 'Let the notice reserve of a project follow its steady work; end one that only rests',
  route: 'POST /v1/system/projects/{project_id}/reserve',
  allow: ['system'],
  effect: 'write',
  input: z.object(projectId),
  output: z.object({ moved: z.boolean(), ended: z.boolean() }),
})
