import type { Caller } from '../../../kernel/caller.ts'
import { toPublicId, type Uuid } from '../../../kernel/id.ts'
import { asRequester, fail, handle } from '../../handle.ts'
import { findRequester } from '../queries.ts'
import { billingOf, storeBilling } from './billing-queries.ts'
import { setBillingEntity } from './contract.ts'

/** Registers write numbers with and without dots and blanks: they are the same number. */
const plain = (number: string): string => number.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')

export const setBillingEntityHandler = handle(
  setBillingEntity,
  async (context, { requester_id: asked, country, number }) => {
    const { tx, now, caller, instance } = context
    const own = caller.kind === 'operator' ? undefined : asRequester(context).requester_id
    const requester_id = own ?? asked ?? fail('invalid_input', 'Say whose: requester_id.')
    if (own !== undefined && asked !== undefined && asked !== own) fail('not_found')
    if ((await findRequester(tx, requester_id)) === undefined) fail('not_found')
    const known = plain(number)
    if (known.length < 3 || known.length > 40)
      fail('invalid_input', 'A number in a register has 3 to 40 letters and digits.')
    const stated = { requester_id, country, number: known, stated_by: personOf(caller), now }
    if (!(await storeBilling(tx, { ...stated, by_operator: own === undefined })))
      fail('conflict', 'An operator found who pays; ask them if it has changed.')
    context.note({ subject: toPublicId('requester', requester_id), requester_id })
    const shown = { object: 'billing_entity' as const, livemode: instance.livemode }
    return { ...shown, ...(await billingOf(tx, requester_id)) }
  },
)

const personOf = (caller: Caller): Uuid =>
  'person_id' in caller && caller.person_id !== null ? caller.person_id : fail('forbidden')
