/** The instance's own terms: versioned, with notice, old work under old terms (charter R42). */
import { z } from 'zod'
import { CALLER_KINDS } from '../../kernel/caller.ts'
import { TERMS_LIMITS } from '../../kernel/limits/terms-limits.ts'
import { defineOperation, Instant } from '../../kernel/operation.ts'

const Version = z.int().min(1).max(100_000)

const HouseTerms = z.object({
  object: z.literal('house_terms'),
  version: Version,
  text: z.string().describe('Markdown'),
  worsens: z.boolean().describe('Pay or rights of workers fall against the version before'),
  published_at: Instant,
  effective_at: Instant.describe('Work begun before keeps the terms before'),
  changes: z
    .array(z.object({ kind: z.enum(['same', 'added', 'removed']), text: z.string() }))
    .describe('Line by line against the version before'),
})

export const getHouseTerms = defineOperation({
  name: 'get_house_terms',
  summary: 'Read the terms of this instance, and those that are coming',
  description:
    'Without `version`: what holds now. `coming` is what was published and does not hold yet.',
  route: 'GET /v1/terms',
  allow: CALLER_KINDS.filter((kind) => kind !== 'system'),
  scope: 'read',
  effect: 'read',
  input: z.object({ version: z.coerce.number().pipe(Version).optional() }),
  output: z.object({
    object: z.literal('house_terms_now'),
    terms: HouseTerms.nullable().describe('null: the operator has written none'),
    coming: z.array(HouseTerms),
    versions: z.array(z.object({ version: Version, effective_at: Instant })),
  }),
})

export const publishHouseTerms = defineOperation({
  name: 'publish_house_terms',
  summary: 'Publish new terms of the instance; they hold after 15 days, 30 if they are worse',
  description:
    'The first version holds at once. Everybody sees what changes, and whoever does not agree leaves with all their money. What is published cannot be changed, only followed by another version.',
  route: 'POST /v1/terms',
  allow: ['operator'],
  effect: 'write',
  fresh: true,
  errors: ['terms_notice'],
  input: z.object({
    text: z.string().min(1).max(TERMS_LIMITS.text).describe('Markdown without HTML'),
    worsens: z.boolean().describe('Do pay or rights of workers fall? Say it honestly; it is shown'),
    effective_at: Instant.optional().describe('As early as the notice allows when left out'),
  }),
  output: HouseTerms,
})
