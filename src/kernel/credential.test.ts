import { generateKeyPairSync } from 'node:crypto'
import { expect, test } from 'vitest'
import { credentialContext, didOf, signCredential, verifyCredential } from './credential.ts'
import { newSigningKey, publicKeyOf } from './receipt.ts'

/** The test vector for eddsa-jcs-2022 that Digital Bazaar published for vc-di-eddsa. */
const VECTOR = {
  '@context': [
    'https://www.w3.org/ns/credentials/v2',
    'https://www.w3.org/ns/credentials/examples/v2',
  ],
  id: 'urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33',
  type: ['VerifiableCredential', 'AlumniCredential'],
  name: 'Alumni Credential',
  description: 'A minimum viable example of an Alumni Credential.',
  issuer: 'did:key:z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2',
  validFrom: '2023-01-01T00:00:00Z',
  credentialSubject: { id: 'did:example:abcdefgh', alumniOf: 'The School of Examples' },
  proof: {
    type: 'DataIntegrityProof',
    created: '2023-02-24T23:36:38Z',
    verificationMethod:
      'did:key:z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2#z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2',
    cryptosuite: 'eddsa-jcs-2022',
    proofPurpose: 'assertionMethod',
    '@context': [
      'https://www.w3.org/ns/credentials/v2',
      'https://www.w3.org/ns/credentials/examples/v2',
    ],
    proofValue:
      'z5EhYRJkfPLkoT92FPXN8KK6M9rsBhq3xs19GBSsA6VdNYH4QMKSyNuA2Gfznz9QthVD7Rz3HTAfqxxay23htUpTg',
  },
}

test('somebody else’s credential is read as the standard says', () => {
  expect(verifyCredential(VECTOR)).toMatchObject({ ok: true, issuer: VECTOR.issuer })
})

const key = newSigningKey()
const made = () =>
  signCredential(
    {
      '@context': credentialContext({}),
      type: ['VerifiableCredential', 'Thing'],
      issuer: { id: didOf(key) },
      credentialSubject: { id: 'urn:x', sum: '1.00', deep: { list: [1, 'é', null] } },
    },
    key,
    new Date('2026-11-26T10:00:00Z'),
  )

test('what we sign verifies, the same each time, with either half of the key named', () => {
  expect(verifyCredential(JSON.parse(JSON.stringify(made())))).toMatchObject({
    ok: true,
    issuer: didOf(publicKeyOf(key)),
  })
  expect(made()).toEqual(made())
})

const signed = made()
const other = didOf(
  generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
)
test.each([
  ['another sum', { ...signed, credentialSubject: { ...signed.credentialSubject, sum: '9.00' } }],
  ['a member more', { ...signed, extra: true }],
  [
    'another date of signing',
    { ...signed, proof: { ...signed.proof, created: '2026-11-27T10:00:00Z' } },
  ],
  ['another issuer', { ...signed, issuer: { id: other } }],
  [
    'another issuer and its key',
    {
      ...signed,
      issuer: { id: other },
      proof: { ...signed.proof, verificationMethod: `${other}#${other.slice(8)}` },
    },
  ],
  ['no proof', { ...signed, proof: undefined }],
  [
    'a proof of nothing',
    { ...signed, proof: { ...signed.proof, proofValue: `z${'1'.repeat(88)}` } },
  ],
  ['a text', 'credential'],
  ['nothing', null],
])('%s is refused', (_, value) => {
  expect(verifyCredential(value)).toMatchObject({ ok: false, detail: expect.any(String) })
})
