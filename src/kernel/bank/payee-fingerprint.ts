/** Bank accounts are compared by this, so that the number itself need not be at hand. */
import { createHash } from 'node:crypto'

/** The same for the same account, whoever names it (charter R47). */
export const payeeFingerprint = (iban: string): Buffer =>
  createHash('sha256').update(`iban:${iban}`).digest()
