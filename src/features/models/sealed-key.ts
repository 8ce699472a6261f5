/**
 * Keys of models, sealed: AES-256-GCM under a key that follows from the instance's own and from the model's
 * id. A stolen database opens none, and no key opens as another model's.
 */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import type { Uuid } from '../../kernel/id.ts'

const NONCE = 12
const TAG = 16

const keyOf = (signing_key: string, model_id: Uuid): Buffer =>
  Buffer.from(hkdfSync('sha256', signing_key, model_id, 'model key', 32))

export const sealKey = (signing_key: string, model_id: Uuid, key: string): Buffer => {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', keyOf(signing_key, model_id), nonce)
  return Buffer.concat([nonce, cipher.update(key, 'utf8'), cipher.final(), cipher.getAuthTag()])
}

/** Throws for what was sealed for another model, under another instance's key, or changed. */
export const openKey = (signing_key: string, model_id: Uuid, sealed: Buffer): string => {
  const nonce = sealed.subarray(0, NONCE)
  const decipher = createDecipheriv('aes-256-gcm', keyOf(signing_key, model_id), nonce)
  decipher.setAuthTag(sealed.subarray(-TAG))
  const open = [decipher.update(sealed.subarray(NONCE, -TAG)), decipher.final()]
  return Buffer.concat(open).toString('utf8')
}
