/** The operator’s room: the books, what waits, and who is here. It reads; nothing here moves money. */
import { z } from 'zod'
import { MEMBER_ROLES } from '../../kernel/caller.ts'
import { Id } from '../../kernel/id.ts'
import { OPERATOR_LIMITS } from '../../kernel/limits/operator-limits.ts'
import { CURRENCIES, MoneySchema } from '../../kernel/money.ts'
import { defineOperation, Instant, pageInput, pageOf } from '../../kernel/operation.ts'

const read = { allow: ['operator'], effect: 'read' } as const
const anyId = z.string().trim().min(1).max(80)
const account_id = Id('account')
const journal_id = Id('journal')
/** May be below zero, unlike the money that people hold. */
const signed = z.string().describe('Decimal amount; below zero for what is owed or outside')

export const LedgerAccount = z.object({
  object: z.literal('ledger_account'),
  id: account_id,
  kind: z.string(),
  owner: z.string().describe('Public id of whose account it is, or a word such as a rail'),
  currency: z.enum(CURRENCIES),
  part: z.int().describe('Busy accounts stand in parts'),
  balance: signed,
  pending: signed.describe('On its way out'),
})

export const listLedgerAccounts = defineOperation({
  ...read,
  name: 'list_ledger_accounts',
  summary: 'List the accounts of the ledger, all or those of one owner',
  route: 'GET /v1/operator/ledger/accounts',
  input: z.object({
    ...pageInput,
    owner: anyId.optional().describe('e.g. req_…, job_…, wrk_…, pay_…, or a rail'),
    kind: z.string().max(40).optional(),
    currency: z.enum(CURRENCIES).optional(),
  }),
  output: pageOf(LedgerAccount),
})

export const getLedgerAccount = defineOperation({
  ...read,
  name: 'get_ledger_account',
  summary: 'Read one account, and what stood on it at a moment',
  description: 'With `as_of` the balance is summed from the transfers up to then.',
  route: 'GET /v1/operator/ledger/accounts/{account_id}',
  input: z.object({ account_id, as_of: Instant.optional() }),
  output: LedgerAccount.extend({
    as_of: Instant.nullable(),
    balance_as_of: signed.nullable(),
  }),
})

const About = z
  .string()
  .describe('Public id of what the money is about: an assignment, a job, a payout …')

export const LedgerLine = z.object({
  object: z.literal('ledger_line'),
  journal_id,
  at: Instant,
  reason: z.string(),
  about: About,
  direction: z.enum(['in', 'out']),
  amount: MoneySchema,
  counterpart: z.object({ account_id, kind: z.string(), owner: z.string() }),
})

export const listLedgerLines = defineOperation({
  ...read,
  name: 'list_ledger_lines',
  summary: 'List what came into an account and went out of it, newest first',
  route: 'GET /v1/operator/ledger/accounts/{account_id}/lines',
  input: z.object({ account_id, ...pageInput }),
  output: pageOf(LedgerLine),
})

const Side = z.object({ account_id, kind: z.string(), owner: z.string() })

export const Journal = z.object({
  object: z.literal('journal'),
  id: journal_id,
  at: Instant,
  actor: z.string().describe('What kind of caller moved it'),
  transfers: z.array(
    z.object({
      from: Side,
      to: Side,
      amount: MoneySchema,
      phase: z.string(),
      reason: z.string(),
      about: About,
    }),
  ),
})

export const getJournal = defineOperation({
  ...read,
  name: 'get_journal',
  summary: 'Read the transfers that happened together',
  route: 'GET /v1/operator/ledger/journals/{journal_id}',
  input: z.object({ journal_id }),
  output: Journal,
})

export const findJournals = defineOperation({
  ...read,
  name: 'find_journals',
  summary: 'Find the journals about one assignment, bonus, deposit or payout',
  route: 'GET /v1/operator/ledger/journals',
  input: z.object({ about: anyId }),
  output: z.object({ object: z.literal('journals'), journals: z.array(journal_id) }),
})

export const listQueues = defineOperation({
  ...read,
  name: 'list_queues',
  summary: 'See what waits for the loops, for receivers and for people, and since when',
  route: 'GET /v1/operator/queues',
  input: z.object({}),
  output: z.object({
    object: z.literal('queues'),
    queues: z.array(
      z.object({
        name: z.string(),
        waiting: z.int().describe(`Counted up to ${OPERATOR_LIMITS.queue_count}`),
        more: z.boolean(),
        oldest_at: Instant.nullable().describe('Since when the first of them is due'),
      }),
    ),
  }),
})

export const FoundAccount = z.object({
  kind: z.enum(['person', 'worker', 'requester', 'agent']),
  id: z.string(),
  name: z.string().describe('Of people only the beginning: look_up_person shows the rest'),
  person_id: Id('person').nullable(),
  requester_id: Id('requester').nullable(),
  created_at: Instant,
})

export const searchAccounts = defineOperation({
  ...read,
  name: 'search_accounts',
  summary: 'Find people, workers, requesters and agents by address, name or id',
  description: 'People’s addresses come shortened; look_up_person shows one, and leaves a trace.',
  route: 'GET /v1/operator/accounts',
  input: z.object({ query: z.string().trim().min(2).max(200) }),
  output: z.object({
    object: z.literal('found'),
    data: z.array(FoundAccount),
    more: z.boolean().describe('There are more than are shown: say more of the name'),
  }),
})

/** A write, because looking at a person leaves a trace. */
export const lookUpPerson = defineOperation({
  name: 'look_up_person',
  summary: 'Show one person’s account in full; who looked, and when, is kept',
  route: 'POST /v1/operator/people/{person_id}/look-up',
  allow: ['operator'],
  effect: 'write',
  input: z.object({ person_id: Id('person') }),
  output: z.object({
    object: z.literal('person'),
    id: Id('person'),
    email: z.string(),
    name: z.string(),
    operator: z.boolean(),
    created_at: Instant,
    worker: z
      .object({
        id: Id('worker'),
        created_at: Instant,
        simulated: z.boolean(),
        approved: z.int(),
        in_hand: z.int(),
      })
      .nullable(),
    requesters: z.array(
      z.object({ id: Id('requester'), name: z.string(), role: z.enum(MEMBER_ROLES) }),
    ),
    looked_up: z
      .array(z.object({ at: Instant, by: Id('person') }))
      .describe('Who looked before, newest first, at most 20'),
  }),
})
