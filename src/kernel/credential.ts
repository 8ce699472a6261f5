/**
 * W3C Verifiable Credentials 2.0 with a Data Integrity proof `eddsa-jcs-2022` (W3C vc-di-eddsa 1.0 §3.3):
 * Ed25519 over the SHA-256 of the proof’s options and of the document, both as canonical JSON. The
 * issuer is a `did:key`, so that a record can be checked when its instance is gone.
 */
import { createHash, createPublicKey, sign, verify } from 'node:crypto'
import { base58 } from '@scure/base'
import { z } from 'zod'
import { canonicalJson } from './canonical-json.ts'

const CONTEXT = 'https://www.w3.org/ns/credentials/v2'
const SUITE = 'eddsa-jcs-2022'
/** Multicodec `ed25519-pub`, as a varint. */
const ED25519_PUB = Buffer.from([0xed, 0x01])
/** What stands before the 32 bytes of an Ed25519 key in DER (RFC 8410). */
const SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex')

const Proof = z.looseObject({
  type: z.literal('DataIntegrityProof'),
  cryptosuite: z.literal(SUITE),
  proofPurpose: z.literal('assertionMethod'),
  verificationMethod: z.string().regex(/^did:key:z6Mk[1-9A-HJ-NP-Za-km-z]{40,60}#/),
  created: z.iso.datetime({ offset: true }),
  proofValue: z.string().regex(/^z[1-9A-HJ-NP-Za-km-z]{80,100}$/),
})
const CredentialSchema = z.looseObject({
  '@context': z.array(z.unknown()).min(1),
  type: z.array(z.string()).min(1),
  issuer: z.union([z.string(), z.looseObject({ id: z.string() })]),
  credentialSubject: z.record(z.string(), z.unknown()),
  proof: Proof,
})
export type Credential = z.output<typeof CredentialSchema>

/** What is signed: everything but the proof. */
export type Unsigned = {
  '@context': unknown[]
  type: string[]
  issuer: { id: string; name?: string }
  validFrom?: string
  credentialSubject: Record<string, unknown>
}

/** The `did:key` of an instance’s key (PEM, either half). */
export const didOf = (pem: string): string => {
  const raw = createPublicKey(pem).export({ type: 'spki', format: 'der' }).subarray(-32)
  return `did:key:z${base58.encode(Buffer.concat([ED25519_PUB, raw]))}`
}

/** Signs a credential with an instance’s private key (PEM). The same input gives the same text. */
export const signCredential = (unsigned: Unsigned, privateKeyPem: string, at: Date): Credential => {
  const did = didOf(privateKeyPem)
  const options = {
    '@context': unsigned['@context'],
    type: 'DataIntegrityProof' as const,
    cryptosuite: SUITE as typeof SUITE,
    created: at.toISOString(),
    verificationMethod: `${did}#${did.slice('did:key:'.length)}`,
    proofPurpose: 'assertionMethod' as const,
  }
  const signature = sign(null, hashData(options, unsigned), privateKeyPem)
  return { ...unsigned, proof: { ...options, proofValue: `z${base58.encode(signature)}` } }
}

/** The context every credential begins with. */
export const credentialContext = (more: Record<string, unknown>): unknown[] => [CONTEXT, more]

type Checked = { ok: true; credential: Credential; issuer: string } | { ok: false; detail: string }

/**
 * Checks a credential: its shape, that its issuer signed it, and nothing was changed since. Says
 * nothing about who the issuer is: compare its key with the one the instance publishes.
 */
export const verifyCredential = (value: unknown): Checked => {
  const read = CredentialSchema.safeParse(value)
  if (!read.success) return { ok: false, detail: z.prettifyError(read.error) }
  const { proof, ...document } = read.data
  const { proofValue, ...options } = proof
  const issuer = typeof document.issuer === 'string' ? document.issuer : document.issuer.id
  const [did = ''] = proof.verificationMethod.split('#')
  if (did !== issuer) return { ok: false, detail: 'It was signed by somebody else than its issuer' }
  const key = keyOf(did)
  if (key === undefined) return { ok: false, detail: 'Its issuer’s key is none' }
  const signature = decoded(proofValue)
  if (signature === undefined || !verify(null, hashData(options, document), key, signature))
    return { ok: false, detail: 'It was changed after it was signed, or forged' }
  return { ok: true, credential: read.data, issuer: did }
}

const keyOf = (did: string) => {
  const bytes = decoded(did.slice('did:key:'.length))
  if (bytes === undefined || bytes.length !== 34 || !bytes.subarray(0, 2).equals(ED25519_PUB))
    return undefined
  const der = Buffer.concat([SPKI_PREFIX, bytes.subarray(2)])
  return createPublicKey({ key: der, type: 'spki', format: 'der' })
}

/** The bytes of a multibase text in base58btc. */
const decoded = (text: string): Buffer | undefined => {
  try {
    return Buffer.from(base58.decode(text.slice(1)))
  } catch {
    return undefined
  }
}

const sha256 = (value: unknown): Buffer =>
  createHash('sha256').update(canonicalJson(value)).digest()

const hashData = (options: unknown, document: unknown): Buffer =>
  Buffer.concat([sha256(options), sha256(document)])
