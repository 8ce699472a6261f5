/** Forms: their published schema, and a free check before anything is made of one. */
import { z } from 'zod'
import { IMPORT_LIMITS } from '../../kernel/limits/forms/import-limits.ts'
import { defineOperation } from '../../kernel/operation.ts'

/** Forms are public: whoever writes one may look before they have an account. */
const EVERYBODY = [
  'anonymous',
  'person',
  'worker',
  'owner',
  'manager',
  'reviewer',
  'finance',
  'agent',
  'operator',
] as const

export const getFormSchema = defineOperation({
  name: 'get_form_schema',
  summary: 'Read the JSON Schema of forms',
  route: 'GET /v1/form-schema',
  allow: EVERYBODY,
  scope: 'read',
  effect: 'read',
  input: z.object({}),
  output: z.object({ version: z.literal(1), json_schema: z.unknown() }),
})

export const validateForm = defineOperation({
  name: 'validate_form',
  summary: 'Check a form for free and see the schema of its answers',
  route: 'POST /v1/forms/validate',
  allow: EVERYBODY,
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

const Found = z.object({ pointer: z.string(), message: z.string(), hint: z.string().optional() })

/** The layouts that are read. */
const Layout = z.enum(['label_studio', 'mturk_question_form', 'mturk_html', 'toloka', 'prolific'])

export const importForm = defineOperation({
  name: 'import_form',
  summary: 'Turn a task layout of another tool into a form',
  description: `Reads layouts of Label Studio (XML), Mechanical Turk (QuestionForm, HTMLQuestion, crowd-html pages), Toloka’s Template Builder and Prolific, for free. Nothing is stored: send the form to create_job once you are content with it. lost names what of the layout is not in the form, errors what the form still lacks; scripts of a page are never run.`,
  route: 'POST /v1/forms/import',
  allow: EVERYBODY,
  scope: 'read',
  effect: 'read',
  errors: ['unreadable_layout'],
  input: z.object({
    source: z.string().min(1).max(IMPORT_LIMITS.source).describe('The layout, as it was exported'),
    layout: Layout.optional().describe(
      'Which tool it comes from; found out from the text when left out',
    ),
  }),
  output: z.object({
    layout: Layout,
    form: z.record(z.string(), z.unknown()),
    valid: z.boolean(),
    errors: z.array(Found),
    lost: z.array(Found).describe('Place in the layout, and what of it is not in the form'),
  }),
})
