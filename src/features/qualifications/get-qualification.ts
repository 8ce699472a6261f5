import { fail, handle } from '../handle.ts'
import { askerOf } from './asker.ts'
import { getQualification } from './contract.ts'
import { presentQualification } from './present-qualification.ts'
import { findTest } from './queries.ts'

export const getQualificationHandler = handle(
  getQualification,
  async (context, { qualification_id: id }) => {
    const { tx, now } = context
    const requester_id = askerOf(context)
    const test = (await findTest(tx, { id, requester_id, now })) ?? fail('not_found')
    return presentQualification(tx, test, requester_id)
  },
)
