/** Profiles: the few facts a worker may say of themselves, to be offered the work that needs them. */
import { z } from 'zod'
import { AUDIENCE_LIMITS } from '../../kernel/limits/audience-limits.ts'
import { defineOperation } from '../../kernel/operation.ts'
import { Country, DEVICES, Language, Region } from './profile-schemas.ts'

/** A fact with why it may be asked (charter R34). */
const Fact = z.object({
  name: z.enum(['languages', 'country', 'region', 'devices']),
  purpose: z.string(),
  legal_basis: z.string(),
  kept: z.string(),
  seen_by: z.string(),
})

export const WorkerProfile = z.object({
  object: z.literal('worker_profile'),
  livemode: z.boolean(),
  languages: z.array(z.string()),
  country: z.string().nullable(),
  region: z.string().nullable(),
  devices: z.array(z.enum(DEVICES)),
  facts: z.array(Fact).describe('What each is for, on what ground, and who sees it'),
})

export const getWorkerProfile = defineOperation({
  name: 'get_worker_profile',
  summary: 'Read what you said of yourself, and what it is used for',
  route: 'GET /v1/me/profile',
  allow: ['worker'],
  effect: 'read',
  input: z.object({}),
  output: WorkerProfile,
})

export const updateWorkerProfile = defineOperation({
  name: 'update_worker_profile',
  summary: 'Say which languages you speak, where you live and what you work on',
  description:
    'All of it is voluntary and your own word; it replaces what you said before, and leaving it empty takes it back. No requester sees it: a job says whom it needs, and you are offered it or not; pay under the legal minimum where you live is brought up to it.',
  route: 'PUT /v1/me/profile',
  allow: ['worker'],
  effect: 'write',
  input: z.object({
    languages: z.array(Language).max(AUDIENCE_LIMITS.languages).describe('Those you work in'),
    country: Country.nullable().describe('Where you live; null: not said'),
    region: Region.nullable()
      .default(null)
      .describe('The state, where states have minimum wages of their own; null: not said'),
    devices: z.array(z.enum(DEVICES)).max(DEVICES.length),
  }),
  output: WorkerProfile,
})
