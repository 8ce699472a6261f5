import { toPublicId } from '../../kernel/id.ts'
import { fail, handle } from '../handle.ts'
import { lockOwnTest } from './asker.ts'
import { fundQualification } from './contract.ts'
import { presentQualification } from './present-qualification.ts'
import { addAttempts, findTest } from './queries.ts'
import { fundAttempts } from './test-money.ts'

export const fundQualificationHandler = handle(
  fundQualification,
  async (context, { qualification_id: id, attempts }) => {
    const { tx, now } = context
    const test = await lockOwnTest(context, id)
    if (test.status === 'closed') fail('test_closed')
    if (test.attempts_left === null) fail('conflict', 'This test is unpaid; it needs no money.')
    await fundAttempts(context, test, attempts)
    await addAttempts(tx, id, attempts)
    context.note({ subject: toPublicId('qualification', id) })
    const { requester_id } = test
    const now_is = (await findTest(tx, { id, requester_id, now })) ?? fail('not_found')
    return presentQualification(tx, now_is, requester_id)
  },
)
