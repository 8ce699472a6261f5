/** Forms: their published schema, and a free check before anything is made of one. */
import { z } from 'zod'
import { defineOperation } from '../../kernel/operation.ts'

export const getFormSchema = defineOperation({
  name: 'get_form_schema',
  summary: 'Read the JSON Schema of forms',
  route: 'GET /v1/form-schema',
  allow: [
    'anonymous',
    'person',
    'worker',
    'owner',
    'manager',
    'reviewer',
    'finance',
    'agent',
    'operator',
  ],
  scope: 'read',
  effect: 'read',
  input: z.object({}),
  output: z.object({ version: z.literal(1), json_schema: z.unknown() }),
})

export const validateForm = defineOperation({
  name: 'validate_form',
  summary: 'Check a form for free and see the schema of its answers',
  route: 'POST /v1/forms/validate',
  allow: [
    'anonymous',
    'person',
    'worker',
    'owner',
    'manager',
    'reviewer',
    'finance',
    'agent',
    'operator',
  ],
  scope: 'read',
  effect: 'read',
  tool: true,
  input: z.object({
    form: z.unknown(),
    input: z
      .record(z.string(), z.unknown())
      .optional()
      .describe('A sample task to check against the form’s data'),
    answers: z
      .record(z.string(), z.unknown())
      .optional()
      .describe('Sample answers to that task, to check as if a worker handed them in'),
    with_defaults: z.boolean().default(false).describe('Also returns the form, completed'),
  }),
  output: z.object({
    valid: z.boolean(),
    errors: z.array(
      z.object({ pointer: z.string(), message: z.string(), hint: z.string().optional() }),
    ),
    answer_schema: z.unknown().nullable(),
    estimated_seconds: z.int().nullable(),
    form: z.unknown().optional().describe('With its defaults filled in, if it was asked for'),
  }),
})
