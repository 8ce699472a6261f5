/**
 * Signed receipts (charter R46): what a worker keeps so that neither a lost account nor a rewritten
 * database can make earned money disappear. Signed with Ed25519 (RFC 8032) over the line
 * `fairhand-receipt-v1` and the receipt's canonical JSON, so that any program can check one offline.
 */
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto'
import { z } from 'zod'
import { canonicalJson } from './canonical-json.ts'
import { CURRENCIES, CURRENCY_DECIMALS } from './money.ts'

const Name = z.string().min(1).max(200)

const onEvery = {
  version: z.literal(1),
  /** The receipt's own id, `rct_…`. */
  id: Name,
  /** The id of the instance whose ledger this is; addresses and names may change. */
  instance: Name,
  /**
   * Who owes the sum until it is paid out, by name: the instance's operator, which holds the money.
   * Never the requester, who has paid; it is found through the terms.
   */
  debtor: Name,
  /** Whose money it is, `wrk_…`. */
  payee: Name,
  /** Decimal, in major units, with exactly the currency's decimals. */
  amount: z.string().regex(/^(0|[1-9]\d{0,14})(\.\d{1,4})?$/),
  currency: z.enum(CURRENCIES),
  /** The transfer's UUID in the instance's ledger, and its place there. */
  ledger_transfer: z.uuid(),
  ledger_position: z.string().regex(/^[1-9]\d{0,18}$/),
  /** The newest published head of the ledger then: whoever keeps the receipt keeps the head. */
  ledger_head: z
    .strictObject({
      size: z.int().min(1),
      root: z.string().regex(/^[0-9a-f]{64}$/),
      published_at: z.iso.datetime(),
    })
    .optional(),
  issued_at: z.iso.datetime(),
  /** False: no real money, a sandbox. */
  livemode: z.boolean(),
}

/** For what the sum is owed: an assignment, `asg_…`, under terms with this SHA-256 (hex). */
const forWork = { assignment: Name, terms_sha256: z.string().regex(/^[0-9a-f]{64}$/) }

/**
 * Why somebody is paid outside a job's escrow (charter R08): work whose rejection was overturned,
 * compensation for a wrong decision, the fee for an early end, a top-up, time worked, late payment,
 * a test, and what a job's reserves are for.
 */
export const OWED_GROUNDS = [
  'overturned_rejection',
  'compensation',
  'early_end',
  'top_up',
  'time_worked',
  'qualification',
  'late_payment',
  'local_supplement',
  'quality',
  'care',
  'screening',
] as const
export type OwedGround = (typeof OWED_GROUNDS)[number]

const ReceiptSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ ...onEvery, kind: z.literal('reward'), ...forWork }),
    z.strictObject({ ...onEvery, kind: z.literal('bonus'), ...forWork }),
    /** Paid outside escrow; `about` is the public id of the assignment, job or case. */
    z.strictObject({
      ...onEvery,
      kind: z.literal('owed'),
      ground: z.enum(OWED_GROUNDS),
      about: Name,
    }),
    /** Cancels as much of what is owed; `pay_…`. */
    z.strictObject({ ...onEvery, kind: z.literal('payout'), payout: Name }),
    /** What the rail itself took of a payout; cancels as much. */
    z.strictObject({ ...onEvery, kind: z.literal('rail_cost'), payout: Name }),
    /** A payout came back: as much is owed again. */
    z.strictObject({ ...onEvery, kind: z.literal('returned'), payout: Name }),
    /** Held money that the law sent elsewhere; cancels as much; `hld_…`. */
    z.strictObject({ ...onEvery, kind: z.literal('enforced'), hold: Name }),
  ])
  .refine(
    ({ amount, currency }) => (amount.split('.')[1] ?? '').length === CURRENCY_DECIMALS[currency],
    { path: ['amount'], message: 'The amount has other decimals than its currency' },
  )
export type Receipt = z.output<typeof ReceiptSchema>
export type ReceiptKind = Receipt['kind']

/** Every kind of receipt, as the lines of a worker's earnings show them. */
export const RECEIPT_KINDS = [
  'reward',
  'bonus',
  'owed',
  'payout',
  'rail_cost',
  'returned',
  'enforced',
] as const satisfies readonly ReceiptKind[]

/** Kinds that take from what is owed; all others add to it. */
const CANCELLING: readonly ReceiptKind[] = ['payout', 'rail_cost', 'enforced']

/** Whether a receipt takes from what is owed. */
export const cancels = (kind: ReceiptKind): boolean => CANCELLING.includes(kind)

const SignedReceiptSchema = z.strictObject({
  receipt: ReceiptSchema,
  key_id: z.string(),
  public_key: z.string().max(500),
  signature: z.string().regex(/^[\w-]{86}$/),
})
/** What the worker keeps. The key travels along, so that nothing else is needed to read it. */
export type SignedReceipt = z.output<typeof SignedReceiptSchema>

/** A new private key for an instance, PEM (PKCS #8). Whoever has it can write receipts. */
export const newSigningKey = (): string =>
  generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()

/** The public half of a private or public key, PEM (SPKI). Throws on what is not an Ed25519 key. */
export const publicKeyOf = (pem: string): string => pemOf(ed25519Key(pem))

/** The short name of a key: the first 128 bits of the SHA-256 of its public half (DER), base64url. */
export const keyIdOf = (pem: string): string =>
  createHash('sha256')
    .update(ed25519Key(pem).export({ type: 'spki', format: 'der' }))
    .digest()
    .subarray(0, 16)
    .toString('base64url')

const ed25519Key = (pem: string): KeyObject => {
  const key = createPublicKey(pem)
  if (key.asymmetricKeyType !== 'ed25519') throw new TypeError('The key is not an Ed25519 key')
  return key
}

const pemOf = (key: KeyObject): string => key.export({ type: 'spki', format: 'pem' }).toString()

/** Signs a receipt; the same receipt and key give the same signature. Throws on a malformed receipt. */
export const signReceipt = (receipt: Receipt, privateKeyPem: string): SignedReceipt => {
  if (signer?.pem !== privateKeyPem) signer = signerOf(privateKeyPem)
  const { key, key_id, public_key } = signer
  const signature = sign(null, signedBytes(ReceiptSchema.parse(receipt)), key)
  return { receipt, key_id, public_key, signature: signature.toString('base64url') }
}

/** A key read once: taking it apart costs three times as much as signing with it. */
type Signer = { pem: string; key: KeyObject; key_id: string; public_key: string }
let signer: Signer | undefined

const signerOf = (pem: string): Signer => ({
  pem,
  key: createPrivateKey(pem),
  key_id: keyIdOf(pem),
  public_key: publicKeyOf(pem),
})

const signedBytes = (receipt: Receipt): Buffer =>
  Buffer.from(`fairhand-receipt-v1\n${canonicalJson(receipt)}`)

/** Why a receipt is refused. `contradiction`: another one states the same transfer otherwise. */
type ReceiptFault = 'unreadable' | 'bad_key' | 'wrong_key' | 'bad_signature' | 'contradiction'
export type Refusal = { ok: false; reason: ReceiptFault; detail: string }
export type Verified = {
  ok: true
  receipt: Receipt
  key_id: string
  /** `self_stated`: nobody vouched for the key but the receipt itself, which anybody could write. */
  key: 'trusted' | 'self_stated'
}

/**
 * Checks a signed receipt, parsed or as its text. With `trustedKey` (the instance's published key,
 * PEM) only a receipt signed with that key passes; without it the answer says `self_stated`, and the
 * key id is to be compared with what the instance publishes. Throws only when `trustedKey` is no key.
 */
export const verifyReceipt = (signed: unknown, trustedKey?: string): Verified | Refusal => {
  const trustedId = trustedKey === undefined ? undefined : keyIdOf(trustedKey)
  const read = SignedReceiptSchema.safeParse(parsed(signed))
  if (!read.success) return refused('unreadable', z.prettifyError(read.error))
  const { receipt, key_id, public_key, signature } = read.data
  const key = keyStated(public_key, key_id)
  if (key === undefined) return refused('bad_key', 'The stated key is none, or not the one named')
  if (trustedId !== undefined && trustedId !== key_id)
    return refused('wrong_key', `Signed with the key ${key_id}, not with ${trustedId}`)
  if (!verify(null, signedBytes(receipt), key, Buffer.from(signature, 'base64url')))
    return refused('bad_signature', 'The receipt was changed after it was signed, or forged')
  return { ok: true, receipt, key_id, key: trustedId === undefined ? 'self_stated' : 'trusted' }
}

const refused = (reason: ReceiptFault, detail: string): Refusal => ({ ok: false, reason, detail })

const parsed = (signed: unknown): unknown => {
  if (typeof signed !== 'string') return signed
  try {
    return JSON.parse(signed)
  } catch {
    return undefined
  }
}

const keyStated = (pem: string, keyId: string): KeyObject | undefined => {
  try {
    return keyIdOf(pem) === keyId ? ed25519Key(pem) : undefined
  } catch {
    return undefined
  }
}
