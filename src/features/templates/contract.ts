/** Templates: jobs all but written, for people and programs that do not want to begin with JSON. */
import { z } from 'zod'
import { MEMBER_ROLES } from '../../kernel/caller.ts'
import { defineOperation } from '../../kernel/operation.ts'
import { AI_USES, DataUse, INPUT_ORIGINS, jobTerms, PURPOSES } from '../jobs/job-schemas.ts'

/** In the order in which they are offered. */
export const TEMPLATE_NAMES = [
  'image_labels',
  'driving_images',
  'image_text',
  'transcription',
  'sentiment',
  'search_relevance',
  'chatbot_rating',
  'moderation',
  'multilingual_check',
  'ethics_audit',
  'ai_text_rewrite',
  'survey',
] as const
export type TemplateName = (typeof TEMPLATE_NAMES)[number]

const lang = z
  .enum(['en', 'fr'])
  .default('en')
  .describe('Language of the form; the other one is among its translations')

export const TemplateHead = z.object({
  name: z.enum(TEMPLATE_NAMES),
  title: z.string(),
  summary: z.string(),
  columns: z
    .array(
      z.object({
        name: z.string().describe('Name of the data field in a task’s input'),
        kind: z
          .string()
          .describe('As in the form’s data: text, image, audio, link, number, options …'),
        required: z.boolean(),
        label: z.string(),
      }),
    )
    .describe('What every task brings along; empty: one task is enough'),
  overlap: z.int(),
  estimated_seconds: z.int(),
})

const read = { allow: [...MEMBER_ROLES, 'agent'], scope: 'read', effect: 'read' } as const

export const listTemplates = defineOperation({
  ...read,
  name: 'list_templates',
  summary: 'List the jobs that are all but written: labels, transcription, ratings, a survey …',
  route: 'GET /v1/templates',
  input: z.object({ lang }),
  output: z.object({ object: z.literal('templates'), templates: z.array(TemplateHead) }),
})

export const getTemplate = defineOperation({
  ...read,
  name: 'get_template',
  summary:
    'Read a template: add a reward and content_flags to its `terms`, and create_job takes them',
  description:
    'The form is valid as it is. Change its words, pay and overlap as you like; add_tasks takes one object per task with its `columns`.',
  route: 'GET /v1/templates/{name}',
  input: z.object({ name: z.enum(TEMPLATE_NAMES), lang }),
  output: TemplateHead.extend({
    object: z.literal('template'),
    sample: z.record(z.string(), z.unknown()).describe('A task to look at, without pictures'),
    terms: z.object({
      title: jobTerms.title,
      description: z.string(),
      form: z.unknown(),
      overlap: z.int(),
      estimated_seconds: z.int(),
      purpose: z.enum(PURPOSES),
      ai_use: z.enum(AI_USES),
      input_origin: z.enum(INPUT_ORIGINS),
      data_use: DataUse,
    }),
  }),
})
