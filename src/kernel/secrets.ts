/**
 * Secrets that programs carry: what they look like, and how they are stored. 256 random bits need no
 * slow hash; nobody can guess them, with or without the database.
 */
import { randomBytes } from 'node:crypto'
import { sha256 } from './sha256.ts'

/** Agent keys say in their first letters whether real money stands behind them. */
export const keyStart = (livemode: boolean): string => (livemode ? 'fh_live_' : 'fh_test_')

/** Tokens of sandbox workers. */
export const WORKER_TOKEN_START = 'fhw_'

/** A new secret, shown once and never stored: `start` and 256 random bits in base64url. */
export const newSecret = (start: string): string => start + randomBytes(32).toString('base64url')

/** What is stored of a secret, and compared. */
export const hashOf = (secret: string): Buffer => sha256(secret)

/** The first characters, by which people tell keys apart; 24 of the 256 bits. */
export const prefixOf = (key: string): string => key.slice(0, 'fh_test_'.length + 4)
