/** Captures: files, photos and recordings that a worker sends for an answer, in pieces that survive a lost network. */
import { z } from 'zod'
import { Id } from '../../kernel/id.ts'
import { CAPTURE_LIMITS } from '../../kernel/limits/forms/capture-limits.ts'
import { defineOperation, Instant } from '../../kernel/operation.ts'

export const Capture = z.object({
  object: z.literal('capture'),
  id: Id('capture'),
  livemode: z.boolean(),
  assignment_id: Id('assignment'),
  item: z.string(),
  name: z.string(),
  bytes: z.int(),
  sha256: z.string().describe('Of what you send; what is stored may be written anew'),
  received: z.int().describe('Bytes that are here for good; send on from there'),
  chunk_bytes: z.int().describe('Most bytes of one piece'),
  taken_at: Instant.nullable().describe('Kept only where the item asks for it'),
  file_id: Id('file').nullable().describe('Once it is finished: name this in the answer'),
  created_at: Instant,
})

const byWorkers = { allow: ['worker'] } as const
const captureId = { capture_id: Id('capture') }

export const startCapture = defineOperation({
  ...byWorkers,
  name: 'start_capture',
  summary: 'Begin to send a file for an item of a task in hand',
  description:
    'The same bytes for the same item are one capture: beginning again tells how far it came. Several may be sent side by side. What is never handed in is removed 7 days after the work ended.',
  route: 'POST /v1/assignments/{assignment_id}/captures',
  effect: 'write',
  errors: ['assignment_expired', 'conflict', 'capture_not_asked', 'capture_no_room'],
  input: z.object({
    assignment_id: Id('assignment'),
    item: z.string().min(1).max(64).describe('Id of an item of type file, photo or recording'),
    name: z.string().trim().min(1).max(CAPTURE_LIMITS.name),
    bytes: z.int().min(1).max(CAPTURE_LIMITS.bytes).describe('Of the whole file'),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .describe('Of the whole file, in hexadecimal'),
    taken_at: Instant.optional().describe('When a photo was taken; dropped unless the item asks'),
  }),
  output: Capture,
})

export const sendCapture = defineOperation({
  ...byWorkers,
  name: 'send_capture',
  summary: 'Send the next piece of a file',
  description: 'A piece that is here already is no fault: the answer says how far it came.',
  route: 'POST /v1/captures/{capture_id}/chunks',
  effect: 'write',
  errors: ['assignment_expired', 'conflict', 'capture_not_asked', 'capture_out_of_step'],
  input: z.object({
    ...captureId,
    offset: z.int().min(0).max(CAPTURE_LIMITS.bytes).describe('Where the piece begins: `received`'),
    data_base64: z
      .string()
      .min(4)
      .max(Math.ceil((CAPTURE_LIMITS.chunk * 4) / 3) + 4),
  }),
  output: Capture,
})

export const getCapture = defineOperation({
  ...byWorkers,
  name: 'get_capture',
  summary: 'Read how far a file of yours came',
  route: 'GET /v1/captures/{capture_id}',
  effect: 'read',
  input: z.object(captureId),
  output: Capture,
})

export const finishCapture = defineOperation({
  ...byWorkers,
  name: 'finish_capture',
  summary: 'Put the pieces together, and get the file to name in the answer',
  description:
    'A picture is written anew: upright, without place, camera or comment. Everything else is stored as it is.',
  route: 'POST /v1/captures/{capture_id}/finish',
  effect: 'write',
  errors: [
    'assignment_expired',
    'conflict',
    'capture_incomplete',
    'capture_damaged',
    'capture_not_asked',
    'capture_no_room',
    'image_too_large',
    'image_unreadable',
  ],
  input: z.object(captureId),
  output: Capture,
})

export const discardCapture = defineOperation({
  ...byWorkers,
  name: 'discard_capture',
  summary: 'Remove a file you sent and did not hand in',
  route: 'POST /v1/captures/{capture_id}/discard',
  effect: 'write',
  errors: ['conflict'],
  input: z.object(captureId),
  output: z.object({ discarded: z.boolean() }),
})
