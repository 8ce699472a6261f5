/** Whom a job is for: what may be asked, and what is said of how many that are. */
import { z } from 'zod'
import { Id } from '../../kernel/id.ts'
import { AUDIENCE_LIMITS } from '../../kernel/limits/audience-limits.ts'
import { SKILL_LIMITS } from '../../kernel/limits/quality/skill-limits.ts'
import { Instant } from '../../kernel/operation.ts'
import { Country, DEVICES, Language } from '../profiles/profile-schemas.ts'

/** By what places may be spread. */
const QUOTA_GROUPS = ['country', 'language', 'pool'] as const

/** To whom a job for own people is offered when these do not come. */
const WIDER = ['invited', 'everyone'] as const

const list = <T extends z.ZodType>(entry: T) =>
  z.array(entry).min(1).max(AUDIENCE_LIMITS.list).optional()

const Quota = z.strictObject({
  by: z.enum(QUOTA_GROUPS),
  of: z
    .string()
    .max(40)
    .optional()
    .describe('One country, language or pool; left out, each one has this quota'),
  most: z.int().min(1).max(1_000_000).describe('Places that people of the group may take'),
})

const FallbackStep = z.strictObject({
  to: z.enum(WIDER).describe('invited: everybody in any of your pools, and your favourites'),
  after_minutes: z.int().min(1).max(AUDIENCE_LIMITS.fallback_minutes).describe('After publishing'),
})

const AskedTest = z.strictObject({
  id: Id('qualification'),
  minimum: z
    .int()
    .min(1)
    .max(100)
    .optional()
    .describe('Least score; the test’s own threshold when left out'),
})

/** What is answered and in which language: `choice/fr`. */
export const SKILL_TYPES = [
  ...(['choice', 'multi_choice', 'pairwise', 'rating'] as const),
  ...(['rank', 'number', 'short_text', 'long_text'] as const),
  ...(['date', 'matrix', 'taxonomy', 'checklist'] as const),
  ...(['text_spans', 'audio_segments', 'image_regions'] as const),
  ...(['file', 'photo', 'recording', 'location'] as const),
] as const

const AskedSkill = z.strictObject({
  kind: z
    .string()
    .regex(new RegExp(`^(${SKILL_TYPES.join('|')})/[a-z]{2,3}$`))
    .describe('The first question’s type and the form’s language, e.g. choice/fr'),
  minimum: z
    .int()
    .min(SKILL_LIMITS.asked.minimum)
    .max(SKILL_LIMITS.asked.maximum)
    .describe('Least score, 0 to 100, of people whose skill is known'),
})

/**
 * All that is given must hold; within a list, one entry must. There is nothing here about speed, sex,
 * age, origin or belief, and one reward for everybody (charter R13, R44).
 */
export const Audience = z
  .strictObject({
    pools: list(Id('pool')).describe('Your own people: who is in one of these pools'),
    favourites: z.boolean().default(false).describe('Your favourites too, beside the pools'),
    languages: list(Language).describe('People who speak one of these'),
    countries: list(Country).describe('People who live in one of these'),
    devices: list(z.enum(DEVICES)).describe('People who work on one of these'),
    did_jobs: list(Id('job')).describe('People who handed something in for one of these jobs'),
    did_not_jobs: list(Id('job')).describe('People who handed nothing in for any of these jobs'),
    qualifications: list(AskedTest).describe('People who passed each of these tests'),
    skills: z
      .array(AskedSkill)
      .min(1)
      .max(SKILL_LIMITS.per_job)
      .optional()
      .describe('People whose skill in each of these kinds is known and high enough'),
    quotas: z.array(Quota).max(AUDIENCE_LIMITS.quotas).default([]),
    fallback: z
      .array(FallbackStep)
      .max(WIDER.length)
      .default([])
      .describe('Steps from your own people outwards, at the same reward and price'),
  })
  .describe('Whom a job is for; left out, everybody')

/** How many people, as exactly as may be said: under ten a count could point at a person. */
export const PeopleRange = z.object({
  at_least: z.int(),
  at_most: z.int().nullable().describe('null: more than are counted. 0: nobody'),
})

/** What stands in the way of the answers wanted. */
const AUDIENCE_WARNINGS = [
  'nobody_matches',
  'fewer_people_than_answers',
  'quotas_below_answers',
] as const

/** How many a job would find: part of every quote. */
export const Matching = z.object({
  matching_people: PeopleRange.describe(
    'People who could take a place now. Not how many will; quotas are not counted in.',
  ),
  matching_later: z
    .array(z.object({ to: z.enum(WIDER), after_minutes: z.int(), people: PeopleRange }))
    .describe('The same at each step of the fallback'),
  audience_warnings: z
    .array(z.enum(AUDIENCE_WARNINGS))
    .describe('What keeps the answers wanted from coming'),
})

/** What a job says of whom it is for. */
export const jobAudience = {
  paid_elsewhere: z.boolean().describe('The requester pays its own people under a contract'),
  audience: Audience.nullable().describe('null: everybody'),
  widens: z
    .array(z.object({ to: z.enum(WIDER), at: Instant.nullable() }))
    .describe('When a fallback begins; null before publishing'),
  matching_people: PeopleRange.nullable().describe(
    'People who could take a place now; null where this is not counted: read the job itself',
  ),
}

/** What a worker is told of whom a job is for. */
export const OfferedTo = z.object({
  own_people: z.boolean().describe('For people of the requester: you are one of them'),
  everyone_from: Instant.nullable().describe('When it is offered to everybody too'),
  languages: z.array(z.string()),
  countries: z.array(z.string()),
  devices: z.array(z.enum(DEVICES)),
})

/** Why a job is not offered to somebody: all there is (charter R26). */
export const NOT_OFFERED = [
  'own_people',
  'paid_elsewhere',
  'language_not_stated',
  'language',
  'country_not_stated',
  'country',
  'device_not_stated',
  'device',
  'did_jobs',
  'did_not_jobs',
  'quota_full',
  'qualification',
  'skill',
  'offered_first',
] as const
export type NotOffered = (typeof NOT_OFFERED)[number]
