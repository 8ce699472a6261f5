/** The instance's own terms: versioned, with notice, old work under old terms (charter R42). */
import { z } from 'zod'
import { CALLER_KINDS } from '../../kernel/caller.ts'
import { TERMS_LIMITS } from '../../kernel/limits/terms-limits.ts'
import { PROMISE_LIMITS } from '../../kernel/limits/voice-limits.ts'
import { defineOperation, Instant } from '../../kernel/operation.ts'
import { PROMISED_NUMBERS, type PromisedName } from '../../kernel/promises/promised-numbers.ts'

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

const names = Object.keys(PROMISED_NUMBERS) as [PromisedName, ...PromisedName[]]
const Name = z.enum(names)
const inNumber = z.int().min(0).describe('Seconds, minor units or times, as the unit says')

export const listPromisedNumbers = defineOperation({
  name: 'list_promised_numbers',
  summary: 'List the numbers that workers are promised here, and which are announced to get worse',
  description:
    'A start with a worse number is refused until thirty days after it was announced; better ones hold at once.',
  route: 'GET /v1/promised-numbers',
  allow: CALLER_KINDS.filter((kind) => kind !== 'system'),
  scope: 'read',
  effect: 'read',
  input: z.object({}),
  output: z.object({
    object: z.literal('promised_numbers'),
    data: z.array(
      z.object({
        name: Name,
        unit: z.enum(['seconds', 'minor', 'times']),
        value: inNumber,
        higher_is_better: z.boolean(),
        since: Instant.nullable(),
        coming: z
          .object({
            value: inNumber.nullable().describe('null: no longer promised'),
            reason: z.string(),
            earliest: Instant,
          })
          .nullable(),
      }),
    ),
  }),
})

export const announceNumber = defineOperation({
  name: 'announce_number',
  summary: 'Announce that a promised number will get worse, thirty days before it may',
  description: 'Everybody reads it with its reason. Nothing changes by it alone.',
  route: 'POST /v1/promised-numbers/announcements',
  allow: ['operator'],
  effect: 'write',
  fresh: true,
  errors: ['conflict'],
  input: z.object({
    name: Name,
    value: inNumber.nullable().describe('What it is to be; null drops the promise'),
    reason: z.string().trim().min(PROMISE_LIMITS.reason_minimum).max(PROMISE_LIMITS.reason),
  }),
  output: z.object({
    name: Name,
    value: inNumber.nullable(),
    reason: z.string(),
    earliest: Instant,
  }),
})
