/** Charter R17 and R33 together: few places are those of the first step of a job for many. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { batches } from '../../../test/support/batch.ts'
import { drawsOf, type Worker } from '../../../test/support/draws/draws.ts'
import { createWorld, type World } from '../../../test/support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())
const { claim, submit } = batches(() => world)
const { told, open, later, kept } = drawsOf(() => world)

test('of a job for many the first places are drawn; who waits gets one when the rest opens', async () => {
  const people = [
    await told(),
    await told(),
    await told(),
    await told(),
    await told(),
    await told(),
  ]
  const { id: job_id } = await open(40)
  await later(60)
  const given = await Promise.all(people.map(async (one) => (await kept(one)).length))
  expect(given.toSorted()).toEqual([0, 1, 1, 1, 1, 1])
  for (const [at, one] of people.entries())
    if (given[at] === 1) {
      const { id } = await claim(one, job_id)
      world.clock.advance(20)
      await submit(one, id)
    }
  await world.settle()
  expect(await kept(people[given.indexOf(0)] as Worker)).toHaveLength(1)
})
