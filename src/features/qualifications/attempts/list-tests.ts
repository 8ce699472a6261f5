import { asWorker, handle } from '../../handle.ts'
import { rewardOf } from '../present-qualification.ts'
import { listTests } from './contract.ts'
import { type OfferedTest, testsFor } from './offer-queries.ts'
import { againAt } from './rules.ts'

export const listTestsHandler = handle(listTests, async (context) => {
  const { tx, now, instance } = context
  const rows = await testsFor(tx, asWorker(context).worker_id, now)
  return {
    object: 'tests' as const,
    livemode: instance.livemode,
    tests: rows.map((row) => presentTest(row, now)),
  }
})

const presentTest = (row: OfferedTest, now: Date) => ({
  object: 'test' as const,
  qualification_id: row.id,
  livemode: row.livemode,
  name: row.name,
  description: row.description,
  grading: row.grading,
  threshold: row.threshold,
  estimated_seconds: row.estimated_seconds,
  reward: rewardOf(row),
  measured_seconds: row.measured_seconds,
  requester: row.requester,
  open: row.status === 'open' && row.attempts_left !== 0,
  jobs: row.jobs,
  least_score: row.least_score,
  score: row.score,
  valid_until: row.valid_until,
  attempt_id: row.attempt_id,
  attempt_status: row.attempt_status,
  again_at: againAt({ ...row, unpaid: row.reward_minor === 0n }, now),
})
