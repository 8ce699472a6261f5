/**
 * Signed heads of the ledger (charter R46): what the whole ledger was at one moment, in 256 bits. Whoever
 * keeps one finds out whether anything before it was changed later. Signed with Ed25519 over the line
 * `fairhand-ledger-head-v1` and the head's canonical JSON.
 */
import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto'
import { z } from 'zod'
import { canonicalJson } from './canonical-json.ts'
import { keyIdOf, publicKeyOf } from './receipt.ts'

const HeadSchema = z.strictObject({
  version: z.literal(1),
  /** The id of the instance, as in its receipts. */
  instance: z.string().min(1).max(200),
  /** How many transfers the tree holds. */
  size: z.int().min(1),
  /** Its root, SHA-256, hex. */
  root: z.string().regex(/^[0-9a-f]{64}$/),
  published_at: z.iso.datetime(),
  livemode: z.boolean(),
})
export type LedgerHead = z.output<typeof HeadSchema>

export const SignedHeadSchema = z.strictObject({
  head: HeadSchema,
  key_id: z.string(),
  public_key: z.string().max(500),
  signature: z.string().regex(/^[\w-]{86}$/),
})
export type SignedHead = z.output<typeof SignedHeadSchema>

const signedBytes = (head: LedgerHead): Buffer =>
  Buffer.from(`fairhand-ledger-head-v1\n${canonicalJson(head)}`)

/** Signs a head; the same head and key give the same signature. */
export const signHead = (head: LedgerHead, privateKeyPem: string): SignedHead => ({
  head,
  key_id: keyIdOf(privateKeyPem),
  public_key: publicKeyOf(privateKeyPem),
  signature: sign(
    null,
    signedBytes(HeadSchema.parse(head)),
    createPrivateKey(privateKeyPem),
  ).toString('base64url'),
})

/** The head, when it is one and was signed with the key it names; undefined otherwise. */
export const verifyHead = (signed: unknown): (LedgerHead & { key_id: string }) | undefined => {
  const read = SignedHeadSchema.safeParse(signed)
  if (!read.success) return undefined
  const { head, key_id, public_key, signature } = read.data
  try {
    if (keyIdOf(public_key) !== key_id) return undefined
    const sound = verify(
      null,
      signedBytes(head),
      createPublicKey(public_key),
      Buffer.from(signature, 'base64url'),
    )
    return sound ? { ...head, key_id } : undefined
  } catch {
    return undefined
  }
}
