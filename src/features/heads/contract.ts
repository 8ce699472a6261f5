/** Heads: the ledger, published so that nobody can rewrite it unseen (charter R46). */
import { z } from 'zod'
import { CALLER_KINDS } from '../../kernel/caller.ts'
import { SignedHeadSchema } from '../../kernel/ledger-head.ts'
import { defineOperation, Instant, pageInput, pageOf } from '../../kernel/operation.ts'

const everybody = CALLER_KINDS.filter((kind) => kind !== 'system')
const size = z.int().min(1).max(Number.MAX_SAFE_INTEGER)
const hash = z.string().describe('SHA-256, hex')

export const LedgerHead = SignedHeadSchema.describe(
  'The root of the Merkle tree over all transfers at one moment, signed; keep it, and compare',
)

export const getLedgerHead = defineOperation({
  name: 'get_ledger_head',
  summary: 'Read the newest signed head of the ledger, and whether all of it is still as it was',
  description:
    'Also at /.well-known/fairhand-ledger. `fairhand verify <address>` checks it against the heads and receipts you kept.',
  route: 'GET /v1/ledger/head',
  allow: everybody,
  scope: 'read',
  effect: 'read',
  input: z.object({}),
  output: z.object({
    object: z.literal('ledger_head'),
    livemode: z.boolean(),
    signed: LedgerHead.nullable().describe('null before the first transfer'),
    intact: z.boolean().describe('false once a transfer was found that is no longer what it was'),
    broken_at: z.int().nullable().describe('The first such leaf'),
    checked_at: Instant.nullable().describe('When old transfers were last compared'),
  }),
})

export const listLedgerHeads = defineOperation({
  name: 'list_ledger_heads',
  summary: 'List every head that was ever published, newest first',
  route: 'GET /v1/ledger/heads',
  allow: everybody,
  scope: 'read',
  effect: 'read',
  input: z.object({ ...pageInput }),
  output: pageOf(LedgerHead),
})

export const getLedgerConsistency = defineOperation({
  name: 'get_ledger_consistency',
  summary: 'Prove that the ledger of one head begins with the ledger of an earlier one',
  description: 'A consistency proof of RFC 9162 (2.1.4), between two sizes.',
  route: 'GET /v1/ledger/consistency',
  allow: everybody,
  scope: 'read',
  effect: 'read',
  errors: ['not_found'],
  input: z.object({ from: size, to: size }),
  output: z.object({
    object: z.literal('ledger_consistency'),
    from: size,
    to: size,
    path: z.array(hash),
  }),
})

export const getLedgerInclusion = defineOperation({
  name: 'get_ledger_inclusion',
  summary: 'Prove that the transfer of a receipt stands in the published ledger',
  description:
    'An inclusion proof of RFC 9162 (2.1.3) in the head of `size`. Whoever has the receipt knows the transfer’s id; nobody else can ask.',
  route: 'GET /v1/ledger/inclusion/{transfer_id}',
  allow: everybody,
  scope: 'read',
  effect: 'read',
  errors: ['not_found', 'conflict'],
  input: z.object({ transfer_id: z.uuid().describe('`ledger_transfer` of a receipt'), size }),
  output: z.object({
    object: z.literal('ledger_inclusion'),
    leaf: z
      .string()
      .describe('What the leaf says; its hash is SHA-256 of a zero byte and this text'),
    index: z.int(),
    size,
    path: z.array(hash),
  }),
})

/** The loops’ own: what was posted since goes into the tree. */
export const sealLedger = defineOperation({
  name: 'seal_ledger',
  summary: 'Append new transfers to the tree, look again at old ones, publish a head',
  route: 'POST /v1/system/ledger/seal',
  allow: ['system'],
  effect: 'write',
  input: z.object({}),
  output: z.object({ sealed: z.int(), published: z.boolean() }),
})
