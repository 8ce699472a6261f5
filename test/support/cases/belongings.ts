/** A case with its decision about a worker, for tests that go through the table. */
import type { Caller } from '../../../src/kernel/caller.ts'
import { toPublicId } from '../../../src/kernel/id.ts'
import type { Belongings } from '../cast.ts'
import type { World } from '../world.ts'

const FACTS = 'Three answers of last week insult the requester in plain words.'

/** Warned by an operator after a whole answer: it limits the worker in nothing, and can be contested. */
export const caseOf = async (
  world: World,
  worker: Caller & { kind: 'worker' },
): Promise<Belongings> => {
  const operator = await world.operator()
  const worker_id = toPublicId('worker', worker.worker_id)
  const about = { worker_id, ground: 'conduct' as const, summary: 'Insults' }
  const { id: case_id } = await world.call('openCase', operator, about)
  const note = { case_id, title: 'The answers', text: 'Word by word.' }
  await world.call('addEvidence', operator, note)
  await world.call('giveNotice', operator, { case_id, rule: 'abuse', text: FACTS })
  const answer = { case_id, text: 'I am sorry.', complete: true }
  const { evidence } = await world.call('answerCase', worker, answer)
  for (const { id: evidence_id } of evidence)
    await world.call('openEvidence', operator, { evidence_id })
  const relied_on = evidence.slice(0, 1).map(({ id }) => id)
  const reasons = { facts: FACTS, data_used: 'The answers', relied_on }
  const { decisions } = await world.call('decideCase', operator, {
    ...{ case_id, outcome: 'warned' as const },
    ...reasons,
  })
  return { case: case_id, evidence: relied_on[0] ?? '', decision: decisions[0]?.id ?? '' }
}
