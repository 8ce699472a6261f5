/** Alerts: "tell me when there is work", in whose words and at whose hours (charter R17). */
import { z } from 'zod'
import { Id } from '../../kernel/id.ts'
import { AUDIENCE_LIMITS } from '../../kernel/limits/audience-limits.ts'
import { ALERT_LIMITS } from '../../kernel/limits/told/alert-limits.ts'
import { MoneySchema } from '../../kernel/money.ts'
import { defineOperation, Instant } from '../../kernel/operation.ts'
import { Language } from '../profiles/profile-schemas.ts'

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

const Minute = z.int().min(0).max(1439).describe('Minutes since midnight')

const terms = {
  is_on: z.boolean().default(true),
  days: z
    .array(z.enum(WEEKDAYS))
    .min(1)
    .max(7)
    .default([...WEEKDAYS]),
  from_minute: Minute.nullable().default(null),
  until_minute: Minute.nullable().default(null).describe('Both or neither; over midnight is fine'),
  time_zone: z.string().min(1).max(64).describe('Such as Europe/Paris'),
  languages: z
    .array(Language)
    .max(AUDIENCE_LIMITS.languages)
    .default([])
    .describe('Of the work; empty: any'),
  minimum_hourly: MoneySchema.nullable().default(null).describe('At the published time; null: any'),
  not_for_training: z.boolean().default(false),
  no_ai_input: z.boolean().default(false),
}

export const Alert = z.object({
  object: z.literal('alert'),
  id: Id('alert'),
  livemode: z.boolean(),
  is_on: z.boolean(),
  days: z.array(z.enum(WEEKDAYS)),
  from_minute: Minute.nullable(),
  until_minute: Minute.nullable(),
  time_zone: z.string(),
  languages: z.array(z.string()),
  minimum_hourly: MoneySchema.nullable(),
  not_for_training: z.boolean(),
  no_ai_input: z.boolean(),
  created_at: Instant,
})

export const listAlerts = defineOperation({
  name: 'list_alerts',
  summary: 'List what you want to be told of',
  route: 'GET /v1/me/alerts',
  allow: ['worker'],
  effect: 'read',
  input: z.object({}),
  output: z.object({ object: z.literal('alerts'), data: z.array(Alert) }),
})

export const createAlert = defineOperation({
  name: 'create_alert',
  summary: 'Be told of work that fits, with a place kept for you for ten minutes',
  description: `A job that opens within your hours and fits is told to you at once, in the app and by mail. While there are places enough, one is kept for you for ten minutes; where there are few, everybody who was told and everybody who asks within the first minute is drawn with the same odds. At most ${ALERT_LIMITS.most} alerts.`,
  route: 'POST /v1/me/alerts',
  allow: ['worker'],
  effect: 'write',
  errors: ['conflict'],
  input: z.object(terms),
  output: Alert,
})

export const changeAlert = defineOperation({
  name: 'change_alert',
  summary: 'Say anew what you want to be told of, or switch it off for a while',
  route: 'PUT /v1/me/alerts/{alert_id}',
  allow: ['worker'],
  effect: 'write',
  input: z.object({ alert_id: Id('alert'), ...terms }),
  output: Alert,
})

export const deleteAlert = defineOperation({
  name: 'delete_alert',
  summary: 'Not be told of this any more',
  route: 'DELETE /v1/me/alerts/{alert_id}',
  allow: ['worker'],
  effect: 'write',
  input: z.object({ alert_id: Id('alert') }),
  output: z.object({ removed: z.literal(true) }),
})
