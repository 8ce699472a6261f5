/** Legal minimum wages (charter R13): dated, sourced rows that everybody reads and operators add to. */
import { z } from 'zod'
import { CALLER_KINDS } from '../../kernel/caller.ts'
import { RESERVE_LIMITS } from '../../kernel/limits/reserve-limits.ts'
import { defineOperation, Instant } from '../../kernel/operation.ts'
import { isCountry } from '../../kernel/places.ts'

/** A positive decimal, as text: no float ever compares two wages. */
const Decimal = z
  .string()
  .regex(/^(0|[1-9]\d{0,8})(\.\d{1,6})?$/)
  .refine((text) => Number(text) > 0, 'It must be above zero')

const Place = z
  .string()
  .regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/, { abort: true })
  .refine((code) => isCountry(code.slice(0, 2)), 'No country has this code')
  .describe('ISO 3166 code of a country, or of a part of one, e.g. "FR", "US-CA"')
const CurrencyCode = z
  .string()
  .regex(/^[A-Z]{3}$/)
  .describe('ISO 4217, e.g. "INR"')

/** Without a source nothing is taken. */
const sourced = {
  valid_from: z.iso.date(),
  source: z.string().trim().min(8).max(RESERVE_LIMITS.source).describe('Where it can be looked up'),
  checked: z.boolean().describe('Whether whoever added it compared it with the source'),
}
const added = { added_at: Instant }

const WageRow = z.object({
  place: Place,
  hourly: Decimal.describe('For an hour, in the place’s own money'),
  currency: CurrencyCode,
  basis: z
    .string()
    .max(RESERVE_LIMITS.basis)
    .describe('How an hour follows where the law speaks of a day or a month'),
  ...sourced,
})
const RateRow = z.object({
  currency: CurrencyCode,
  per_euro: Decimal.describe('So much of it for one euro'),
  ...sourced,
})

export const listWages = defineOperation({
  name: 'list_wages',
  summary: 'Read the legal minimum wages that supplements bring people up to, with their sources',
  description:
    'What holds on `day`, one row for each place, and the reference rates that compare currencies. With `place` only that country and its parts. Rows say whether somebody compared them with their source.',
  route: 'GET /v1/wages',
  allow: CALLER_KINDS.filter((kind) => kind !== 'system'),
  scope: 'read',
  effect: 'read',
  input: z.object({
    day: z.iso.date().optional().describe('Today when left out'),
    place: Place.optional(),
  }),
  output: z.object({
    object: z.literal('wages'),
    day: z.iso.date(),
    wages: z.array(WageRow.extend(added)),
    rates: z.array(RateRow.extend(added)),
  }),
})

export const loadWages = defineOperation({
  name: 'load_wages',
  summary: 'Add legal minimum wages and reference rates; nothing that stands is changed',
  description:
    'Each row names its source and the day it holds from; a later row for the same place and day corrects the earlier one. What people were promised when they took work stays. `fairhand wages load <file.csv>` reads a table.',
  route: 'POST /v1/wages',
  allow: ['operator'],
  effect: 'write',
  fresh: true,
  input: z.object({
    wages: z
      .array(WageRow.extend({ basis: WageRow.shape.basis.default('') }))
      .max(RESERVE_LIMITS.load_rows)
      .default([]),
    rates: z.array(RateRow).max(RESERVE_LIMITS.load_rows).default([]),
  }),
  output: z.object({
    object: z.literal('loaded_wages'),
    wages: z.int().describe('Rows added'),
    rates: z.int().describe('Rows added'),
    unchanged: z.int().describe('Rows that stand already as they are'),
  }),
})
