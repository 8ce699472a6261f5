/** Rows as their operations show them. */
import type { Transaction } from '../../database/pool.ts'
import { money } from '../../kernel/money.ts'
import type { OutputOf } from '../../kernel/operation.ts'
import { type ApiKeyRow, committedBy, type ListedAgent, type MandateRow } from './agent-queries.ts'
import { SANDBOX_CONTACT } from './asked-by.ts'
import type {
  addMember,
  createAgent,
  createRequester,
  getMandate,
  registerWorker,
  revokeApiKey,
} from './contract.ts'
import { dayBefore, mandateOf } from './mandate.ts'
import type { MemberRow, RequesterRow, WorkerRow } from './queries.ts'

export const presentRequester = (row: RequesterRow): OutputOf<typeof createRequester> => ({
  object: 'requester',
  id: row.id,
  livemode: row.livemode,
  name: row.name,
  currency: row.currency,
  created_at: row.created_at,
})

export const presentWorker = (
  row: WorkerRow,
  livemode: boolean,
): OutputOf<typeof registerWorker> => ({
  object: 'worker',
  id: row.id,
  livemode,
  created_at: row.created_at,
})

export const presentMember = (row: MemberRow): OutputOf<typeof addMember> => ({
  object: 'member',
  ...row,
})

/** A mandate with what has been committed under it up to `now`. */
export const presentMandate = async (
  tx: Transaction,
  row: MandateRow,
  now: Date,
): Promise<OutputOf<typeof getMandate>> => {
  const committed = await committedBy(tx, row.agent_id, dayBefore(now))
  const limit = (minor: bigint | null) => (minor === null ? null : money(minor, row.currency))
  return {
    object: 'mandate',
    agent_id: row.agent_id,
    version: row.version,
    per_job: limit(row.per_job),
    per_day: limit(row.per_day),
    in_all: limit(row.in_all),
    confirm_above: limit(row.confirm_above),
    committed_today: money(committed.today, row.currency),
    committed_in_all: money(committed.in_all, row.currency),
    set_at: row.set_at,
  }
}

export const presentAgent = async (
  tx: Transaction,
  row: ListedAgent,
  now: Date,
): Promise<OutputOf<typeof createAgent>> => ({
  object: 'agent',
  id: row.id,
  livemode: row.livemode,
  name: row.name,
  human_contact: row.contact ?? SANDBOX_CONTACT,
  mandate: await presentMandate(tx, await mandateOf(tx, row.id), now),
  created_at: row.created_at,
})

export const presentApiKey = (row: ApiKeyRow): OutputOf<typeof revokeApiKey> => ({
  object: 'api_key',
  id: row.id,
  agent_id: row.agent_id,
  prefix: row.prefix,
  scopes: row.scopes,
  created_at: row.created_at,
  revoked_at: row.revoked_at,
})

/** `cl•••@example.org`: enough to recognise whom one looks for, not to write to them. */
export const shortened = (email: string): string => {
  const [name = '', host = ''] = email.split('@')
  return `${name.slice(0, 2)}•••${host === '' ? '' : `@${host}`}`
}
