/** Skills: how well somebody does one kind of work. Theirs to read; nobody is ranked or paid by it. */
import { z } from 'zod'
import { Id } from '../../kernel/id.ts'
import { defineOperation, Instant } from '../../kernel/operation.ts'

const Part = z.object({ good: z.int(), of: z.int() })

/** One’s own skill in one kind of work, and what it stands on. */
export const KindSkill = z.object({
  object: z.literal('kind_skill'),
  kind: z.string().describe('What is answered and in which language, e.g. choice/fr'),
  score: z.int().describe('0 to 100'),
  low: z.int().describe('It lies between this …'),
  high: z.int().describe('… and this, nine times in ten'),
  counts: z.boolean().describe('false: too little is known yet, or it is over; no job asks by it'),
  checks: Part.describe('Hidden checks answered right, of the days before today'),
  others: Part.describe('Answers that most of two others or more gave too; each counts half'),
  reviews: Part.describe('Work approved as it was, of what a human or an agent judged'),
  after_next: z
    .object({ right: z.int(), wrong: z.int() })
    .describe('The score after one more check, right or wrong'),
  counted_at: Instant,
  valid_until: Instant.describe('Without newer answers it is over then'),
})

export const listSkills = defineOperation({
  name: 'list_skills',
  summary: 'Read your skills by kind of work, what each stands on and what would change it',
  description:
    'Nobody else reads them, and no pay depends on them. A job may ask for one; it says so. Answers count half after 180 days and no more after a year.',
  route: 'GET /v1/skills',
  allow: ['worker'],
  effect: 'read',
  input: z.object({}),
  output: z.object({ object: z.literal('kind_skills'), data: z.array(KindSkill) }),
})

/** The loops’ own: people of a job answered since they were counted. */
export const countSkills = defineOperation({
  name: 'count_skills',
  summary: 'Count the skills of those who answered in a job lately',
  route: 'POST /v1/system/jobs/{job_id}/count-skills',
  allow: ['system'],
  effect: 'write',
  input: z.object({ job_id: Id('job') }),
  output: z.object({ counted: z.int() }),
})
