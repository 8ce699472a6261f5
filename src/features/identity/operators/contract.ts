/** Who runs the instance: its operators and what each may do. */
import { z } from 'zod'
import { Id } from '../../../kernel/id.ts'
import { defineOperation, Instant, pageInput, pageOf } from '../../../kernel/operation.ts'

/** `reviewer` and `admin` decide about people; `admin` also says who is an operator. */
export const OPERATOR_ROLES = ['support', 'reviewer', 'finance', 'admin'] as const

export const Operator = z.object({
  object: z.literal('operator'),
  person_id: Id('person'),
  email: z.string(),
  role: z.enum(OPERATOR_ROLES),
  created_at: Instant,
})

export const listOperators = defineOperation({
  name: 'list_operators',
  summary: 'List the people who run this instance',
  route: 'GET /v1/operators',
  allow: ['operator'],
  effect: 'read',
  input: z.object({ ...pageInput }),
  output: pageOf(Operator),
})

export const addOperator = defineOperation({
  name: 'add_operator',
  summary: 'Make a person with an account here an operator, or give one another role',
  description:
    'An instance with one operator cannot review: contested decisions about people lapse in their favour.',
  route: 'POST /v1/operators',
  allow: ['operator'],
  effect: 'write',
  fresh: true,
  errors: ['not_found', 'operator_role_needed', 'conflict'],
  input: z.object({ email: z.email().max(254), role: z.enum(OPERATOR_ROLES) }),
  output: Operator,
})

export const removeOperator = defineOperation({
  name: 'remove_operator',
  summary: 'End a person’s part in running the instance; the last admin stays',
  route: 'DELETE /v1/operators/{person_id}',
  allow: ['operator'],
  effect: 'write',
  fresh: true,
  errors: ['operator_role_needed', 'conflict'],
  input: z.object({ person_id: Id('person') }),
  output: z.object({ removed: z.boolean() }),
})
