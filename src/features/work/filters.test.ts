import { afterAll, beforeAll, expect, test } from 'vitest'
import { batches } from '../../../test/support/batch.ts'
import { createWorld, type World } from '../../../test/support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())
const { openBatch } = batches(() => world)

test('who will not train an AI, or look at what it made, is offered neither (charter R49)', async () => {
  const boss = await world.requester()
  const trains = await openBatch(boss, 1, { purpose: 'train', input_origin: 'human' })
  const mixed = await openBatch(boss, 1, { purpose: 'evaluate', input_origin: 'mixed' })
  const plain = await openBatch(boss, 1, { purpose: 'evaluate', input_origin: 'human' })
  const worker = await world.worker()
  const offered = async (asked: { not_for_training?: boolean; no_ai_input?: boolean }) =>
    (await world.call('listWork', worker, asked)).data.map(({ job_id }) => job_id).sort()
  expect(await offered({})).toEqual([trains.id, mixed.id, plain.id].sort())
  expect(await offered({ not_for_training: true })).toEqual([mixed.id, plain.id].sort())
  expect(await offered({ no_ai_input: true })).toEqual([trains.id, plain.id].sort())
  expect(await offered({ not_for_training: true, no_ai_input: true })).toEqual([plain.id])
  const unsaid = await world.call('askPeople', boss, { question: 'Is it open?' })
  const said = await world.call('askPeople', boss, { question: 'Is it shut?', purpose: 'operate' })
  expect(await offered({})).toEqual(expect.arrayContaining([unsaid.job_id, said.job_id]))
  expect(await offered({ not_for_training: true })).toEqual(
    [mixed.id, plain.id, said.job_id].sort(),
  )
})
