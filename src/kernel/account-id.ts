import { type Uuid, uuidOf } from './id.ts'

/** The id of the ledger account with this name: the same on every instance, so that a receipt can be held against a transfer. */
export const accountIdOf = (kind: string, owner: string, currency: string, part = 0): Uuid =>
  uuidOf('account', kind, owner, currency, part)
