/** Who makes a test: a requester, or the operator for the whole instance. */
import type { Uuid } from '../../kernel/id.ts'
import { asRequester, type Context, fail } from '../handle.ts'
import { lockTest, type TestRow } from './queries.ts'

/** The requester whose tests these are; null for the instance’s own. */
export const askerOf = (context: Context): Uuid | null =>
  context.caller.kind === 'operator' ? null : asRequester(context).requester_id

/** A test of the caller’s own, locked; any other is not there. */
export const lockOwnTest = async (context: Context, id: Uuid): Promise<TestRow> => {
  const test = await lockTest(context.tx, id)
  return test !== undefined && test.requester_id === askerOf(context) ? test : fail('not_found')
}
