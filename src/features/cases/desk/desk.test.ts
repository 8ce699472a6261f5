/** Charter R20, R23: only humans at the desk decide about people, and what happens at once happens once. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { batches } from '../../../../test/support/batch.ts'
import { DAY, deskOf, type Operator } from '../../../../test/support/cases/desk.ts'
import { outcomes } from '../../../../test/support/race.ts'
import { createWorld, type World } from '../../../../test/support/world.ts'
import type { OperationSpec } from '../../../kernel/operation.ts'
import * as clocks from '../clocks/contract.ts'
import * as figures from '../figures/contract.ts'
import * as contract from './contract.ts'

let world: World
let ada: Operator
beforeAll(async () => {
  world = await createWorld()
  ada = await desk.operator()
})
afterAll(() => world.close())
const desk = deskOf(() => world)
const { opened, answered, decided, contest, look, reasons, pass, standing } = desk
const { openBatch, claim } = batches(() => world)

const DECIDES = ['give_notice', 'suspend_meanwhile', 'decide_case', 'drop_case', 'review_decision']
const specs = Object.values(contract) as OperationSpec[]

test('no program has a door to the desk, and who decides has signed in lately', () => {
  expect(specs.length).toBeGreaterThanOrEqual(11)
  for (const { allow, tool, name, fresh } of specs) {
    expect([allow, tool ?? false], name).toEqual([['operator'], false])
    if (DECIDES.includes(name)) expect(fresh, name).toBe(true)
  }
  for (const { allow } of Object.values(clocks)) expect(allow).toEqual(['system'])
  expect(figures.getCaseFigures.allow).toContain('anonymous')
})

test('decided and dropped at once, one of them happens', async () => {
  const worker = await world.worker()
  const { id: case_id } = await answered(ada, worker)
  const relied_on = await look(ada, case_id)
  const by = desk.now(ada)
  const decision = { case_id, outcome: 'suspended' as const, days: 9, ...reasons(relied_on) }
  const ends = await outcomes([
    world.call('decideCase', by, decision),
    world.call('dropCase', by, { case_id, text: 'A mix-up.' }),
    world.call('decideCase', by, decision),
  ])
  expect(ends.filter((end) => end === 'done')).toHaveLength(1)
  const { status } = await world.call('getCase', worker, { case_id })
  expect(await standing(worker)).toBe(status === 'closed' ? 'active' : 'suspended')
})

test('whoever is suspended while taking work has it, or is refused; never both', async () => {
  const job = await openBatch(await world.requester(), 6)
  const worker = await world.worker()
  const { id: case_id } = await answered(ada, worker)
  const relied_on = await look(ada, case_id)
  const decision = { case_id, outcome: 'suspended' as const, days: 9, ...reasons(relied_on) }
  const by = desk.now(ada)
  const ends = await outcomes([
    claim(worker, job.id),
    world.call('decideCase', by, decision),
    claim(worker, job.id),
  ])
  expect(ends[1]).toBe('done')
  const claimed = [ends[0], ends[2]]
  expect(claimed.every((end) => end === 'done' || end === 'no_new_work')).toBe(true)
  const held = await world.look(
    `select from assignment where worker_id = '${worker.worker_id}' and status = 'active'`,
  )
  expect(held).toHaveLength(claimed.filter((end) => end === 'done').length)
  await expect(claim(worker, job.id)).rejects.toMatchObject({ code: 'no_new_work' })
})

test('contested in the last moment, it is reviewed; a moment later it is not', async () => {
  const [one, other] = [await world.worker(), await world.worker()]
  const first = await decided(ada, one, { outcome: 'warned' })
  const second = await decided(ada, other, { outcome: 'warned' })
  world.clock.advance(183 * DAY)
  // The loop has not come yet.
  const ends = await outcomes([contest(one, first.id), world.settle()])
  const { status } = await world.call('getCase', one, { case_id: first.id })
  expect(status).toBe(ends[0] === 'done' ? 'review' : 'closed')
  await expect(contest(other, second.id)).rejects.toMatchObject({ code: 'step_out_of_turn' })
})

test('a restriction is lifted before its time, and the case stays contestable', async () => {
  const worker = await world.worker()
  const { id: case_id } = await decided(ada, worker, { outcome: 'suspended', days: 60 })
  await pass(DAY)
  await world.call('liftRestriction', desk.now(ada), { case_id })
  expect(await standing(worker)).toBe('active')
  await expect(world.call('liftRestriction', desk.now(ada), { case_id })).rejects.toMatchObject({
    code: 'step_out_of_turn',
  })
  expect((await contest(worker, case_id)).status).toBe('review')
})

test('the queue has what waits for a human, the most urgent first, page by page', async () => {
  await pass(400 * DAY)
  const [old, mid] = [
    await opened(ada, await world.worker()),
    await opened(ada, await world.worker()),
  ]
  await pass(8 * DAY)
  const young = await answered(ada, await world.worker())
  await desk.noticed(ada, await world.worker())
  const first = await world.call('listCaseQueue', ada, { limit: 2 })
  const rest = await world.call('listCaseQueue', ada, { limit: 2, cursor: first.next_cursor ?? '' })
  const ids = [...first.data, ...rest.data].map(({ id }) => id)
  expect(ids).toEqual([old.id, mid.id, young.id])
  expect(rest.next_cursor).toBeNull()
})
