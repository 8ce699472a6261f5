/** Rules of a job: what follows from a person’s last answers. Never a ban, never pay. */
import { z } from 'zod'
import { Id } from '../../kernel/id.ts'
import { RULE_LIMITS } from '../../kernel/limits/quality/rule-limits.ts'
import { defineOperation } from '../../kernel/operation.ts'
import { progress } from '../jobs/job-schemas.ts'
import { PRESETS, Rule, Rules as RulesShape } from './rule-schemas.ts'

/** A job’s rules, and to a worker what held for them. */
export const Rules = RulesShape.extend({ job_id: Id('job') })

export const setRules = defineOperation({
  name: 'set_rules',
  summary: 'Say what follows from a person’s last answers, while the job is a draft',
  description:
    'Takes the place of the rules before. A preset by name, rules of your own, or both: gentle trains again who fails gold; standard also asks you to look at who disagrees with the others; careful adds a gate of 70 % over 10 checks, and asks you about places given back and work sent back. A rule trains, shuts the gate of this job, or asks a human; there is none that bans or refuses pay.',
  route: 'PUT /v1/jobs/{job_id}/rules',
  allow: ['owner', 'manager', 'agent'],
  scope: 'jobs',
  effect: 'write',
  errors: ['conflict'],
  input: z.object({
    job_id: Id('job'),
    preset: z.enum(PRESETS).optional(),
    rules: z.array(Rule).max(RULE_LIMITS.per_job).default([]),
  }),
  output: Rules.extend(progress),
})

export const getRules = defineOperation({
  name: 'get_rules',
  summary: 'Read the rules of a job; as a worker, also what held for you',
  route: 'GET /v1/job-rules/{job_id}',
  allow: ['owner', 'manager', 'reviewer', 'agent', 'worker'],
  scope: 'read',
  effect: 'read',
  input: z.object({ job_id: Id('job') }),
  output: Rules,
})

/** The loops’ own: people of a job answered since its rules were looked at. */
export const applyRules = defineOperation({
  name: 'apply_rules',
  summary: 'Look whether a job’s rules hold for those who answered lately',
  route: 'POST /v1/system/jobs/{job_id}/apply-rules',
  allow: ['system'],
  effect: 'write',
  input: z.object({ job_id: Id('job') }),
  output: z.object({
    looked: z.int(),
    retrained: z.int(),
    raised: z.int().describe('Signals that the requester reads'),
  }),
})
