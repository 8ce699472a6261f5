/** Events: what happened to what is yours, in order, until you say that you have it. */
import { z } from 'zod'
import { Id } from '../../kernel/id.ts'
import { LIMITS } from '../../kernel/limits.ts'
import { defineOperation, Instant, pageInput, pageOf } from '../../kernel/operation.ts'
import { EventTypes } from './event-schemas.ts'

/** What an event is about: ids and a status, never what people wrote. */
const EventData = z
  .record(z.string(), z.string())
  .describe('Ids of what it is about, e.g. job_id and assignment_id, and the status it has then')

export const Event = z.object({
  object: z.literal('event'),
  id: Id('event'),
  livemode: z.boolean(),
  type: z.string().nullable().describe('What programs know it by; null when only an audit asks'),
  operation: z.string().describe('The operation that made it happen'),
  caller: z.string().describe('Kind of caller'),
  data: EventData,
  job_id: Id('job').nullable(),
  subject: z.string().nullable().describe('Id of what it is about'),
  request_id: z.string(),
  created_at: Instant,
})

export const listEvents = defineOperation({
  name: 'list_events',
  summary: 'Read what happened to what is yours: your inbox, oldest first',
  description:
    'Begins after what you acknowledged with ack_events, and gives the same events again until you do. `timeout_seconds` waits for the first one. order: newest is the audit trail: everything, acknowledged or not.',
  route: 'GET /v1/events',
  allow: ['owner', 'manager', 'reviewer', 'finance', 'agent', 'worker', 'operator'],
  scope: 'read',
  effect: 'read',
  tool: true,
  until: ({ data }: { data: unknown[] }) => data.length > 0,
  input: z.object({
    order: z.enum(['oldest', 'newest']).default('oldest'),
    types: EventTypes.optional().describe('Only these types'),
    timeout_seconds: z
      .int()
      .min(0)
      .max(LIMITS.wait_maximum)
      .default(0)
      .describe('How long to wait while there is nothing'),
    ...pageInput,
  }),
  output: pageOf(Event),
})

export const ackEvents = defineOperation({
  name: 'ack_events',
  summary: 'Say that you have every event up to this one; they are not given again',
  description:
    'Each agent, member and worker has an inbox of their own. Acknowledging an event that lies further back changes nothing.',
  route: 'POST /v1/events/ack',
  allow: ['owner', 'manager', 'reviewer', 'finance', 'agent', 'worker'],
  scope: 'read',
  effect: 'write',
  tool: true,
  input: z.object({ up_to: Id('event').describe('The last event you have taken care of') }),
  output: z.object({
    object: z.literal('inbox'),
    up_to: Id('event'),
    has_more: z.boolean().describe('Whether further events wait'),
  }),
})
