/** Qualifications: tests of what somebody can do, asked for by jobs (charter R18). */
import { z } from 'zod'
import { Id } from '../../kernel/id.ts'
import { QUALIFICATION_LIMITS } from '../../kernel/limits/qualification-limits.ts'
import { defineOperation, pageInput, pageOf } from '../../kernel/operation.ts'
import { Qualification, testTerms } from './qualification-schemas.ts'

const qualificationId = { qualification_id: Id('qualification') }
/** People only: what a test asks of others, and its money, is decided by one. */
const change = { allow: ['owner', 'manager', 'operator'], effect: 'write' } as const
const look = {
  allow: ['owner', 'manager', 'reviewer', 'finance', 'agent', 'operator'],
  scope: 'read',
  effect: 'read',
} as const

export const createQualification = defineOperation({
  ...change,
  name: 'create_qualification',
  summary: 'Make a test from a form, graded by a key or by a human',
  description:
    'Unpaid only where it takes five minutes at most, and then one person takes one of yours in 30 days. A longer one pays the floor or more whatever the result; the money for `attempts` is set aside now. Jobs ask for it with `audience.qualifications`. What is made stays as it is.',
  route: 'POST /v1/qualifications',
  errors: [
    'invalid_form',
    'test_must_pay',
    'under_pay_floor',
    'insufficient_funds',
    'money_owed',
    'conflict',
  ],
  input: z.object(testTerms),
  output: Qualification,
})

export const fundQualification = defineOperation({
  ...change,
  name: 'fund_qualification',
  summary: 'Set money aside for more paid attempts at a test',
  route: 'POST /v1/qualifications/{qualification_id}/fund',
  errors: ['insufficient_funds', 'money_owed', 'conflict', 'test_closed'],
  input: z.object({
    ...qualificationId,
    attempts: z.int().min(1).max(QUALIFICATION_LIMITS.attempts),
  }),
  output: Qualification,
})

export const closeQualification = defineOperation({
  ...change,
  name: 'close_qualification',
  summary: 'Let nobody begin a test any more; results still count, unspent money comes back',
  description:
    'Refused while an open job asks for it: people would see work that they cannot come to.',
  route: 'POST /v1/qualifications/{qualification_id}/close',
  errors: ['conflict', 'test_closed'],
  input: z.object(qualificationId),
  output: Qualification,
})

export const getQualification = defineOperation({
  ...look,
  name: 'get_qualification',
  summary: 'Read a test of yours, or of the instance',
  route: 'GET /v1/qualifications/{qualification_id}',
  input: z.object(qualificationId),
  output: Qualification,
})

export const listQualifications = defineOperation({
  ...look,
  name: 'list_qualifications',
  summary: 'List the tests that your jobs can ask for: yours and the instance’s, newest first',
  route: 'GET /v1/qualifications',
  input: z.object(pageInput),
  output: pageOf(Qualification),
})
