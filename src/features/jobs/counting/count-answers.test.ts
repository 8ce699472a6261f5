/** Remembered counts are the counted ones, whatever happens in between. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { batches } from '../../../../test/support/batch.ts'
import { createWorld, type World } from '../../../../test/support/world.ts'
import { transact } from '../../../database/transact.ts'
import { fromPublicId } from '../../../kernel/id.ts'
import { INFERENCE_LIMITS } from '../../../kernel/limits/results/inference-limits.ts'
import { countAnswers } from './count-answers.ts'
import { countNow } from './queries.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())
const { openBatch, answerOne, claim, approve, requestChanges } = batches(() => world)

/** As remembered from the first answer on, and as counted now. */
const both = (job: string) =>
  transact(world.runtime.database, 'read', async (tx) => {
    const id = fromPublicId('job', job)
    const remembered = (await countAnswers(tx, [id], 1)).get(id)
    const [counted] = await countNow(tx, [id])
    const plain = (counts: object | undefined) => ({ ...counts, horizon: 0, reads: 0 })
    return [plain(remembered), plain(counted)] as const
  })

test('after every step of an answer the counts are those of this moment', async () => {
  const boss = await world.requester()
  const { id } = await openBatch(boss, 9, { overlap: 2 })
  const [one, two] = [await world.worker(), await world.worker()]
  const given: string[] = []
  const steps: (() => Promise<unknown>)[] = [
    async () => given.push((await answerOne(one, id)).id),
    () => claim(one, id),
    async () => given.push((await answerOne(two, id)).id),
    () => requestChanges(boss, given[0] ?? ''),
    () => approve(boss, given[1] ?? ''),
    async () => {
      const { id: assignment_id } = await claim(two, id)
      await world.call('returnAssignment', two, { assignment_id })
    },
    async () => {
      world.clock.advance(30 * 86_400)
      await world.settle()
    },
    () => world.call('closeJob', boss, { job_id: id }),
  ]
  for (const step of steps) {
    await step()
    for (const _ of [1, 2]) {
      const [remembered, counted] = await both(id)
      expect(remembered).toEqual(counted)
    }
  }
})

test('counts of somebody who reads very often are made anew once in a while', async () => {
  const boss = await world.requester()
  const { id } = await openBatch(boss, 1, { overlap: 1 })
  await answerOne(await world.worker(), id)
  const seen = new Set<unknown>()
  for (let read = 0; read < INFERENCE_LIMITS.counts_read + 5; read++)
    await transact(world.runtime.database, 'read', async (tx) => {
      const job = fromPublicId('job', id)
      seen.add((await countAnswers(tx, [job], 1)).get(job))
    })
  expect(seen.size).toBeGreaterThanOrEqual(2)
})
