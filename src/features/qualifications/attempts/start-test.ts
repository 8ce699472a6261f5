import { after } from '../../../kernel/clock.ts'
import { toPublicId } from '../../../kernel/id.ts'
import { QUALIFICATION_LIMITS } from '../../../kernel/limits/qualification-limits.ts'
import { asWorker, type Context, fail, handle } from '../../handle.ts'
import { refuseAtGate } from '../../standing/pass-gate.ts'
import { addAttempts, lockTest, type TestRow } from '../queries.ts'
import { startTest } from './contract.ts'
import { lookBeforeTest } from './offer-queries.ts'
import { attemptNow, presentAttempt } from './present-attempt.ts'
import { earlierTries, insertAttempt, medianOfTest } from './queries.ts'
import { leaseOf } from './rules.ts'

/** What it pays is kept for this attempt from now on. */
export const startTestHandler = handle(startTest, async (context, { qualification_id }) => {
  const { tx, now } = context
  const { worker_id } = asWorker(context)
  const gate = await lookBeforeTest(tx, { worker_id, qualification_id, now })
  if (gate === undefined) return fail('not_found')
  refuseAtGate(gate, gate)
  if (!gate.theirs) fail('not_found')
  const test = (await lockTest(tx, qualification_id)) ?? fail('not_found')
  await refuseUnlessOpen(context, test)
  await refuseTooSoon(context, test, worker_id)
  const unpaid = test.reward_minor === 0n
  const id = context.newId()
  await insertAttempt(tx, {
    ...{ id, qualification_id, worker_id, now },
    expires_at: after(now, leaseOf(test.estimated_seconds)),
    retake_at: after(now, QUALIFICATION_LIMITS.retake_after),
    unpaid_until: unpaid ? after(now, QUALIFICATION_LIMITS.unpaid_every) : now,
  })
  if (!unpaid) await addAttempts(tx, qualification_id, -1)
  // Not told to its requester: with the handing in it would say how fast a person is.
  context.note({ subject: toPublicId('attempt', id) })
  return presentAttempt(context, await attemptNow(context, id))
})

const refuseUnlessOpen = async ({ tx }: Context, test: TestRow): Promise<void> => {
  if (test.status === 'closed') fail('test_closed')
  if (test.attempts_left === 0) fail('no_attempt_left')
  if (test.reward_minor > 0n) return
  // What it truly takes counts, not what was said of it.
  const median = await medianOfTest(tx, test.id)
  if (median !== null && median > QUALIFICATION_LIMITS.unpaid_at_most)
    fail('test_must_pay', `Half of the people needed more than ${median} seconds.`)
}

const refuseTooSoon = async (
  { tx, now }: Context,
  { id: qualification_id, reward_minor }: TestRow,
  worker_id: string,
): Promise<void> => {
  const tries = await earlierTries(tx, { worker_id, qualification_id })
  if (tries.waiting) fail('attempted_lately', 'Your last attempt is not over yet.')
  if (tries.retake_at !== null && tries.retake_at > now)
    fail('attempted_lately', `You can try again from ${tries.retake_at.toISOString()} on.`)
  if (reward_minor === 0n && tries.unpaid_until !== null && tries.unpaid_until > now)
    fail('unpaid_test_limit', `You can take it from ${tries.unpaid_until.toISOString()} on.`)
}
