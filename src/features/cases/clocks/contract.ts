/** The loops’ own: what the clocks of cases and restrictions do when nobody acts. */
import { z } from 'zod'
import { Id } from '../../../kernel/id.ts'
import { defineOperation } from '../../../kernel/operation.ts'
import { CASE_STATUSES } from '../case-schemas.ts'

export const advanceCase = defineOperation({
  name: 'advance_case',
  summary: 'Do what the clock of a case says when it has run out',
  route: 'POST /v1/system/cases/{case_id}/advance',
  allow: ['system'],
  effect: 'write',
  input: z.object({ case_id: Id('case') }),
  output: z.object({ advanced: z.boolean(), status: z.enum(CASE_STATUSES).nullable() }),
})

export const advanceRestriction = defineOperation({
  name: 'advance_restriction',
  summary: 'Let a restriction begin on its day, or end',
  route: 'POST /v1/system/decisions/{decision_id}/advance',
  allow: ['system'],
  effect: 'write',
  input: z.object({ decision_id: Id('decision') }),
  output: z.object({ advanced: z.boolean() }),
})

export const checkPayee = defineOperation({
  name: 'check_payee',
  summary: 'Look whether accounts of one payee answered one task before that was known',
  route: 'POST /v1/system/workers/{worker_id}/check-payee',
  allow: ['system'],
  effect: 'write',
  input: z.object({ worker_id: Id('worker') }),
  output: z.object({ checked: z.boolean(), opened: z.boolean() }),
})
