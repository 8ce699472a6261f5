/** The postal address that a party may put on its contracts (charter R41). */
import { z } from 'zod'
import { AGREEMENT_LIMITS } from '../../../kernel/limits/agreement-limits.ts'
import { defineOperation } from '../../../kernel/operation.ts'

/** Printed as it is typed; what no letter needs, such as control characters, is refused. */
const AddressText = z
  .string()
  .trim()
  .min(AGREEMENT_LIMITS.address_shortest)
  .max(AGREEMENT_LIMITS.address)
  .regex(/^[^\p{Cc}\p{Cf}\n]+(\n[^\p{Cc}\p{Cf}\n]+){0,6}$/u, 'At most seven lines of plain text')

const PostalAddress = z.object({
  object: z.literal('postal_address'),
  address: z.string().nullable().describe('Null: none given'),
})

const parties = ['worker', 'owner', 'manager'] as const

export const getPostalAddress = defineOperation({
  name: 'get_postal_address',
  summary: 'Read the name and postal address that your contracts show',
  route: 'GET /v1/postal-address',
  allow: parties,
  effect: 'read',
  input: z.object({}),
  output: PostalAddress,
})

export const setPostalAddress = defineOperation({
  name: 'set_postal_address',
  summary: 'Put a name and postal address on your contracts, or take it off all of them',
  description:
    'Voluntary, and for nothing else. The contract of each piece of work accepted from now on shows it to both parties. `null` takes it back from every contract, earlier ones too.',
  route: 'PUT /v1/postal-address',
  allow: parties,
  effect: 'write',
  input: z.object({ address: AddressText.nullable() }),
  output: PostalAddress,
})
