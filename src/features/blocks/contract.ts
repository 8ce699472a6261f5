/** Blocks: a requester keeps one person from its own work, with a reason, and nothing else follows. */
import { z } from 'zod'
import { Id } from '../../kernel/id.ts'
import { defineOperation, Instant, pageInput, pageOf } from '../../kernel/operation.ts'
import { BLOCK_REASONS } from '../standing/block-schemas.ts'

export const Block = z.object({
  object: z.literal('block'),
  id: Id('block'),
  livemode: z.boolean(),
  worker_id: Id('worker'),
  reason: z.enum(BLOCK_REASONS),
  created_at: Instant,
  lifted_at: Instant.nullable(),
})

export const blockWorker = defineOperation({
  name: 'block_worker',
  summary: 'Keep a person who worked for you from your further work; they read your reason',
  description:
    'Concerns only your own work: what is in hand is finished, decided and paid as ever, and the person stays as they are for everybody else. A human member decides it.',
  route: 'POST /v1/workers/{worker_id}/block',
  allow: ['owner', 'manager'],
  effect: 'write',
  fresh: true,
  errors: ['not_found', 'conflict'],
  input: z.object({ worker_id: Id('worker'), reason: z.enum(BLOCK_REASONS) }),
  output: Block,
})

export const liftBlock = defineOperation({
  name: 'lift_block',
  summary: 'Offer your work to a person again',
  route: 'DELETE /v1/blocks/{block_id}',
  allow: ['owner', 'manager'],
  effect: 'write',
  errors: ['conflict'],
  input: z.object({ block_id: Id('block') }),
  output: Block,
})

export const listBlocks = defineOperation({
  name: 'list_blocks',
  summary: 'List the people whom you keep from your work, newest first',
  route: 'GET /v1/blocks',
  allow: ['owner', 'manager', 'reviewer'],
  effect: 'read',
  input: z.object({ ...pageInput }),
  output: pageOf(Block),
})
