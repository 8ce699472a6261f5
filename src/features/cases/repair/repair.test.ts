/** Charter R25: a wrong decision is repaired at once, and the days out are paid by the formula. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { batches, euros } from '../../../../test/support/batch.ts'
import { DAY, deskOf, type Operator } from '../../../../test/support/cases/desk.ts'
import { createWorld, type World } from '../../../../test/support/world.ts'
import { stillOwed } from '../../../kernel/still-owed.ts'

let world: World
let ada: Operator
let bo: Operator
beforeAll(async () => {
  world = await createWorld()
  ada = await operator()
  bo = await operator()
})
afterAll(() => world.close())
const desk = deskOf(() => world)
const { operator, answered, decide, decided, contest, review, look, reasons, pass, standing } = desk
const { openBatch, answerOne, approve } = batches(() => world)
type Worker = Awaited<ReturnType<World['worker']>>

const suspended = async (worker: Worker, days = 100) =>
  (await decided(ada, worker, { outcome: 'suspended', days })).id

describe('overturned', () => {
  const MONTH = 28

  /** Somebody who earned `reward` on one day of the last four weeks. */
  const earner = async (reward: string) => {
    const boss = await world.requester()
    const job = await openBatch(boss, 1, { overlap: 1, reward: euros(reward) })
    const worker = await world.worker()
    const { id } = await answerOne(worker, job.id)
    await approve(boss, id)
    return worker
  }

  const everythingOf = async ({ worker_id }: Worker) => {
    const tables = ['assignment', 'receipt', 'payout', 'worker_block', 'worker_payee']
    const rows: unknown[] = []
    for (const table of tables)
      rows.push(await world.look(`select * from ${table} where worker_id = '${worker_id}'`))
    return rows
  }

  test('everything is as it was, at once, and the days out are paid by the formula', async () => {
    const worker = await earner('8.40')
    const before = await everythingOf(worker)
    const case_id = await suspended(worker)
    expect(await everythingOf(worker)).toEqual(before)
    await contest(worker, case_id)
    // Ten days and a few minutes of looking: eleven days begun.
    await pass(10 * DAY)
    const { status, decisions } = await review(bo, case_id, 'overturned')
    expect(status).toBe('rectified')
    expect(await standing(worker)).toBe('active')
    // 8.40 over 28 days is 0.30 a day; eleven days out.
    expect(decisions.at(-1)?.compensation).toEqual([euros('3.30')])
    expect((await world.call('getEarnings', worker, {})).available).toEqual([euros('11.70')])
    expect((await world.audit()).ok).toBe(true)
    const receipts = await world.look<{ signed: unknown }>(
      `select signed from receipt where worker_id = '${worker.worker_id}'`,
    )
    const { debts } = stillOwed(receipts.map(({ signed }) => signed))
    expect(debts).toMatchObject([{ owed: 1170n }])
    const kept = (await everythingOf(worker)).filter((_, table) => table !== 1)
    expect(kept).toEqual(before.filter((_, table) => table !== 1))
  })

  test('the suspension before the decision counts too', async () => {
    const worker = await earner('2.80')
    const { id: case_id } = await answered(ada, worker)
    const relied_on = await look(ada, case_id)
    await world.call('suspendMeanwhile', desk.now(ada), { case_id, days: 7, ...reasons(relied_on) })
    await pass(5 * DAY)
    await decide(ada, case_id, { outcome: 'suspended', days: 30 })
    await contest(worker, case_id)
    await pass(3 * DAY)
    const { decisions } = await review(bo, case_id, 'overturned')
    // 0.10 a day; six days begun meanwhile, four after.
    expect(decisions.at(-1)?.compensation).toEqual([euros('1.00')])
  })

  test('where work went on in part, what was earned meanwhile is taken off', async () => {
    const worker = await earner('28.00')
    const { id: case_id } = await decided(ada, worker, { outcome: 'restricted', days: 90 })
    const boss = await world.requester()
    const job = await openBatch(boss, 1, { reward: euros('2.00') })
    const { id } = await answerOne(worker, job.id)
    await approve(boss, id)
    await contest(worker, case_id)
    await pass(4 * DAY)
    const { decisions } = await review(bo, case_id, 'overturned')
    // 1.00 a day for five days begun, less the 2.00.
    expect(decisions.at(-1)?.compensation).toEqual([euros('3.00')])
  })

  test('who had earned nothing, or was only warned, is owed nothing', async () => {
    const worker = await world.worker()
    const case_id = await suspended(worker)
    await contest(worker, case_id)
    await pass(MONTH * DAY - 15 * DAY)
    expect((await review(bo, case_id, 'overturned')).decisions.at(-1)?.compensation).toEqual([])
    const other = await earner('5.00')
    const warned = await decided(ada, other, { outcome: 'warned' })
    await contest(other, warned.id)
    expect((await review(bo, warned.id, 'overturned')).decisions.at(-1)?.compensation).toEqual([])
  })

  test('a restriction that has ended can still be overturned, and is paid', async () => {
    const worker = await earner('28.00')
    const { id: case_id } = await decided(ada, worker, { outcome: 'suspended', days: 2 })
    await pass(2 * DAY)
    await pass(98 * DAY)
    await contest(worker, case_id)
    const { decisions } = await review(bo, case_id, 'overturned')
    expect(decisions.at(-1)?.compensation).toEqual([euros('2.00')])
  })

  test('where the clock came late, the days in which it still held are paid too', async () => {
    const worker = await earner('28.00')
    const { id: case_id } = await decided(ada, worker, { outcome: 'suspended', days: 2 })
    await pass(5 * DAY)
    expect(await standing(worker)).toBe('active')
    await contest(worker, case_id)
    const { decisions } = await review(bo, case_id, 'overturned')
    expect(decisions.at(-1)?.compensation).toEqual([euros('5.00')])
  })
})
