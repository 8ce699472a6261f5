/** A test in its public form, for whoever may ask for it. */
import type { z } from 'zod'
import type { Transaction } from '../../database/pool.ts'
import type { Uuid } from '../../kernel/id.ts'
import { money } from '../../kernel/money.ts'
import type { Qualification } from './qualification-schemas.ts'
import { type CountedTest, keyOf, type TestRow } from './queries.ts'

/** What a test pays, or null. */
export const rewardOf = ({ reward_minor, currency }: Pick<TestRow, 'reward_minor' | 'currency'>) =>
  reward_minor === 0n ? null : money(reward_minor, currency)

/** The key goes to its own requester alone. */
export const presentQualification = async (
  tx: Transaction,
  test: CountedTest,
  asker: Uuid | null,
): Promise<z.output<typeof Qualification>> => {
  const own = test.requester_id === asker
  return {
    object: 'qualification',
    id: test.id,
    livemode: test.livemode,
    status: test.status,
    name: test.name,
    description: test.description,
    grading: test.grading,
    threshold: test.threshold,
    estimated_seconds: test.estimated_seconds,
    reward: rewardOf(test),
    measured_seconds: test.measured_seconds,
    own,
    form: test.form,
    answer_key: own ? await keyOf(tx, test.id) : null,
    grade_within_seconds: test.grade_within_seconds,
    valid_seconds: test.valid_seconds,
    attempts_left: test.attempts_left,
    started: test.started,
    waiting: test.waiting,
    passed: test.passed,
    created_at: test.created_at,
  }
}
