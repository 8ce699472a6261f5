import { toPublicId } from '../../kernel/id.ts'
import { fail, handle } from '../handle.ts'
import { lockOwnTest } from './asker.ts'
import { countBegun } from './attempts/queries.ts'
import { closeQualification } from './contract.ts'
import { presentQualification } from './present-qualification.ts'
import { closeTest, findTest, jobsAsking } from './queries.ts'
import { returnUnused } from './test-money.ts'

/** Who has begun may still hand in, and is paid. */
export const closeQualificationHandler = handle(
  closeQualification,
  async (context, { qualification_id: id }) => {
    const { tx, now } = context
    const test = await lockOwnTest(context, id)
    if (test.status === 'closed') fail('test_closed')
    const jobs = await jobsAsking(tx, id, now)
    if (jobs > 0) fail('conflict', `${jobs} open jobs ask for this test; close them first.`)
    await closeTest(tx, id, now)
    await returnUnused(context, test, await countBegun(tx, id))
    context.note({ subject: toPublicId('qualification', id) })
    const { requester_id } = test
    const closed = (await findTest(tx, { id, requester_id, now })) ?? fail('not_found')
    return presentQualification(tx, closed, requester_id)
  },
)
