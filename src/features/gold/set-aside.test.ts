/** Charter R20: answers under a gate leave the results and are asked for again; everybody is paid. */
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { goldJobs } from '../../../test/support/gold/jobs.ts'
import { createWorld, type World } from '../../../test/support/world.ts'
import type { Caller } from '../../kernel/caller.ts'
import { fromPublicId } from '../../kernel/id.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())
const { openGold, isGold, checksOf, answerChecks, claim, submit } = goldJobs(() => world)

const GATE = { gold: { percent: 10, gate: { percent: 60, over: 5 } }, hidden: 12 }
const FALLS = [true, true, false, false, false]
const setAsideOf = async (job_id: string) =>
  (
    await world.look<{ how: string; count: number }>(
      `select set_aside as how, count(*)::int as count from assignment
       where job_id = '${fromPublicId('job', job_id)}' and set_aside is not null
       group by 1 order by 1`,
    )
  ).map(({ how, count }) => `${how} ${count}`)
const othersOf = async (job_id: string) =>
  (
    await world.look<{ count: number }>(
      `select count(*)::int as count from assignment
       where job_id = '${fromPublicId('job', job_id)}' and not is_gold`,
    )
  )[0]?.count ?? 0
const answersIn = async (boss: Caller, job_id: string) =>
  (await world.call('getResults', boss, { job_id, limit: 100 })).data.flatMap(
    ({ answers }) => answers,
  )

test('they are asked for again from the quality reserve, and whoever gave them is paid', async () => {
  const boss = await world.requester()
  const job = await openGold(boss, { ...GATE, tasks: 60, more: { overlap: 1 } })
  // 60 places and the checks; 5 % of their rewards, which the quote names as the worst loss.
  const quality = job.reserves.find(({ kind }) => kind === 'quality')?.amount
  const terms = { gold: GATE.gold, overlap: 1 }
  const { batchTerms } = await import('../../../test/support/forms.ts')
  const quote = await world.call('quoteJob', boss, { ...batchTerms(terms), tasks: 60 })
  expect(quote.gold).toMatchObject({ worst_paid_loss: quality, checks_newcomers: 1 })
  const worker = await world.worker()
  await answerChecks(worker, job.id, FALLS)
  const others = await othersOf(job.id)
  expect(await answersIn(boss, job.id)).toHaveLength(others)
  await world.settle()
  // Places cost 0.12 each; the reserve of 0.36 holds three.
  const replaced = Math.min(others, 3)
  expect(await setAsideOf(job.id)).toEqual([
    ...(others > replaced ? [`flagged ${others - replaced}`] : []),
    ...(replaced > 0 ? [`replaced ${replaced}`] : []),
  ])
  const left = await answersIn(boss, job.id)
  expect(left).toHaveLength(others - replaced)
  expect(left.every(({ under_gate }) => under_gate)).toBe(true)
  // Somebody else takes the very places.
  const next = await world.worker()
  const seen: string[] = []
  for (let place = 0; place < 12; place++) {
    const held = await claim(next, job.id)
    if (!(await isGold(held.id))) seen.push(String(held.input.text))
    world.clock.advance(20)
    await submit(next, held.id, 'good')
  }
  world.clock.advance(4 * 86_400)
  await world.settle()
  const [unpaid] = await world.look<{ count: number }>(
    `select count(*)::int as count from assignment
     where job_id = '${fromPublicId('job', job.id)}' and status <> 'approved'`,
  )
  expect(unpaid?.count).toBe(0)
  await world.call('closeJob', boss, { job_id: job.id })
  expect(await world.call('getJob', boss, { job_id: job.id })).toMatchObject({
    status: 'closed',
    escrow: { amount: '0.00' },
  })
  expect(await world.audit()).toMatchObject({ ok: true })
})

test('they are back when a contest lifts the gate, and gone again when the gold stands', async () => {
  const boss = await world.requester()
  const job = await openGold(boss, { ...GATE, tasks: 60, more: { overlap: 1 } })
  const worker = await world.worker()
  await answerChecks(worker, job.id, FALLS)
  await world.settle()
  const before = await setAsideOf(job.id)
  const { checks } = await checksOf(worker, job.id)
  const assignment_id = checks[0]?.assignment_id ?? ''
  await world.call('contestCheck', worker, { assignment_id, reason: 'It is good.' })
  await world.settle()
  expect((await setAsideOf(job.id)).every((line) => line.startsWith('restored'))).toBe(true)
  expect(await answersIn(boss, job.id)).toHaveLength(await othersOf(job.id))
  await world.call('answerCheckContest', boss, {
    assignment_id,
    decision: 'gold_stands',
    reasons: 'The second sentence takes it back again.',
  })
  await world.settle()
  expect(await setAsideOf(job.id)).toEqual(before)
  // Seven days later the gate is open; what was set aside stays so.
  world.clock.advance(8 * 86_400)
  await world.settle()
  expect(await setAsideOf(job.id)).toEqual(before)
})

test('as the application’s role nothing but a shut gate sets an answer aside', async () => {
  const boss = await world.requester()
  const job = await openGold(boss, { ...GATE, tasks: 60 })
  const worker = await world.worker()
  for (let place = 0; place < 6; place++) await submit(worker, (await claim(worker, job.id)).id)
  for (const how of ['replaced', 'flagged', 'banned'])
    await expect(
      sql
        .raw(
          `update assignment set set_aside = '${how}', set_aside_at = now()
           where job_id = '${fromPublicId('job', job.id)}' and not is_gold`,
        )
        .execute(world.database),
    ).rejects.toThrow(/only the gate of a job|known_way/)
})
