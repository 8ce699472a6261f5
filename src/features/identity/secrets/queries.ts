/** SQL of secrets: whose they are, for as many as are shown at once. */
import { sql } from 'kysely'
import { lookedUpTogether } from '../../../database/group/look-up.ts'
import type { Database } from '../../../database/pool.ts'
import type { Scope } from '../../../kernel/caller.ts'
import type { Uuid } from '../../../kernel/id.ts'

export type KeyHolder = { key_id: Uuid; agent_id: Uuid; requester_id: Uuid; scopes: Scope[] }

/** Whose keys these are; undefined for one that is unknown or was revoked. */
export const selectKeyHolders = async (
  tx: Database,
  hashes: readonly Buffer[],
): Promise<(KeyHolder | undefined)[]> => {
  const { rows } = await sql<KeyHolder & { key_sha256: Buffer }>`
    select k.key_sha256, k.id as key_id, k.agent_id, a.requester_id, k.scopes
    from api_key k join agent a on a.id = k.agent_id
    where k.key_sha256 = any(${[...hashes]}::bytea[]) and k.revoked_at is null`.execute(tx)
  const found = new Map(
    rows.map(({ key_sha256, ...holder }) => [key_sha256.toString('latin1'), holder]),
  )
  return hashes.map((hash) => found.get(hash.toString('latin1')))
}

/** Whose key this is, unless it was revoked. */
export const findKeyHolder = lookedUpTogether(selectKeyHolders)

type TokenHolder = { worker_id: Uuid; person_id: Uuid }

/** Whose tokens these are; undefined for one that is unknown. */
export const selectTokenHolders = async (
  tx: Database,
  hashes: readonly Buffer[],
): Promise<(TokenHolder | undefined)[]> => {
  const { rows } = await sql<TokenHolder & { token_sha256: Buffer }>`
    select t.token_sha256, w.id as worker_id, w.person_id
    from worker_token t join worker w on w.id = t.worker_id
    where t.token_sha256 = any(${[...hashes]}::bytea[])`.execute(tx)
  const found = new Map(
    rows.map(({ token_sha256, ...holder }) => [token_sha256.toString('latin1'), holder]),
  )
  return hashes.map((hash) => found.get(hash.toString('latin1')))
}

export const findWorkerByToken = lookedUpTogether(selectTokenHolders)
