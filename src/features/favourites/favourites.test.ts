import { afterAll, beforeAll, expect, test } from 'vitest'
import { batches } from '../../../test/support/batch.ts'
import { createWorld, type World } from '../../../test/support/world.ts'
import { toPublicId } from '../../kernel/id.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())
const { openBatch, claim, answerOne } = batches(() => world)

test('a favourite is known by work that was handed in; asked twice it is one', async () => {
  const boss = await world.requester()
  const job = await openBatch(boss, 3, { overlap: 1 })
  const worker = await world.worker()
  const held = await claim(worker, job.id)
  await expect(world.call('addFavourite', boss, { assignment_id: held.id })).rejects.toMatchObject({
    code: 'conflict',
  })
  await world.call('returnAssignment', worker, { assignment_id: held.id })
  const { id: assignment_id } = await answerOne(worker, job.id)
  const add = () => world.call('addFavourite', boss, { assignment_id })
  const [first, second] = await Promise.all([add(), add()])
  expect(second).toEqual(first)
  const later = await answerOne(worker, job.id)
  expect(await world.call('addFavourite', boss, { assignment_id: later.id })).toEqual(first)
  expect((await world.call('listFavourites', boss, {})).data).toEqual([first])
  const worker_id = toPublicId('worker', worker.worker_id)
  expect(await world.call('removeFavourite', boss, { worker_id })).toEqual({ removed: true })
  await expect(world.call('removeFavourite', boss, { worker_id })).rejects.toMatchObject({
    code: 'not_found',
  })
  expect((await world.call('listFavourites', boss, {})).data).toEqual([])
})

test('another requester knows nobody by it, and the worker’s events do not tell', async () => {
  const boss = await world.requester()
  const job = await openBatch(boss, 1, { overlap: 1 })
  const worker = await world.worker()
  const { id: assignment_id } = await answerOne(worker, job.id)
  const other = await world.requester()
  await expect(world.call('addFavourite', other, { assignment_id })).rejects.toMatchObject({
    code: 'not_found',
  })
  await world.call('addFavourite', boss, { assignment_id })
  const { data } = await world.call('listEvents', worker, { order: 'newest', limit: 100 })
  expect(data.map(({ operation }) => operation)).not.toContain('add_favourite')
})
