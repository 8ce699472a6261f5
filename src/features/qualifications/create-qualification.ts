import { toPublicId } from '../../kernel/id.ts'
import { QUALIFICATION_LIMITS } from '../../kernel/limits/qualification-limits.ts'
import { fail, handle } from '../handle.ts'
import { lockRequester } from '../identity/queries.ts'
import { hashForm } from '../jobs/terms.ts'
import { askerOf } from './asker.ts'
import { requireReward, requireTestFiles, requireTestForm, secondsOf } from './check-test.ts'
import { createQualification } from './contract.ts'
import { presentQualification } from './present-qualification.ts'
import { countOpenTests, insertKey, insertTest, insertTestFiles, type TestRow } from './queries.ts'
import { fundAttempts } from './test-money.ts'

/** Open at once, with its money set aside: nobody begins a test that could not pay. */
export const createQualificationHandler = handle(createQualification, async (context, terms) => {
  const { tx, now, instance } = context
  const requester_id = askerOf(context)
  const form = requireTestForm(terms.form, terms.answer_key)
  const files = await requireTestFiles(context, requester_id, form)
  const estimated_seconds = secondsOf(form, terms.estimated_seconds)
  const reward = await requireReward(context, requester_id, terms, estimated_seconds)
  if (requester_id !== null) await lockRequester(tx, requester_id)
  if ((await countOpenTests(tx, requester_id)) >= QUALIFICATION_LIMITS.open)
    fail('conflict', `At most ${QUALIFICATION_LIMITS.open} tests are open at once; close one.`)
  const paid = reward.minor > 0n
  const test: TestRow = {
    ...{ id: context.newId(), requester_id, livemode: instance.livemode, status: 'open' },
    ...{ name: terms.name, description: terms.description },
    ...{
      form,
      form_sha256: hashForm(form),
      grading: terms.answer_key === undefined ? 'human' : 'key',
    },
    ...{ threshold: terms.threshold, estimated_seconds },
    ...{ currency: reward.currency, reward_minor: reward.minor },
    ...{ grade_within_seconds: terms.grade_within_seconds, valid_seconds: terms.valid_seconds },
    ...{ attempts_left: paid ? terms.attempts : null, created_at: now },
  }
  if (!(await insertTest(tx, test))) fail('conflict', 'You have an open test of that name already.')
  if (terms.answer_key !== undefined) await insertKey(tx, test.id, terms.answer_key)
  await insertTestFiles(tx, test.id, files)
  if (paid) await fundAttempts(context, test, terms.attempts)
  context.note({ subject: toPublicId('qualification', test.id) })
  return presentQualification(
    tx,
    { ...test, started: 0, waiting: 0, passed: 0, measured_seconds: null },
    requester_id,
  )
})
