import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { batches, euros } from '../../../test/support/batch.ts'
import { batchTerms } from '../../../test/support/forms.ts'
import { createWorld, type World } from '../../../test/support/world.ts'
import type { Caller } from '../../kernel/caller.ts'
import { fromPublicId } from '../../kernel/id.ts'
import { formatAmount, parseAmount } from '../../kernel/money.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())
const { openBatch, answerOne, approve } = batches(() => world)

const FUNDS = 1_000_000n
const minor = ({ amount }: { amount: string }) => parseAmount(amount, 'EUR')
const sum = (values: bigint[]) => values.reduce((total, value) => total + value, 0n)
const available = async (boss: Caller) =>
  minor((await world.call('getBalance', boss, {})).available)
const earned = async (worker: Caller) =>
  sum((await world.call('getEarnings', worker, {})).earned_in_all.map(minor))

type Step = { act: 'answer' | 'approve' | 'raise' | 'bonus'; cents: bigint }
const lives = fc.record({
  reward: fc.bigInt({ min: 4n, max: 13n }),
  // From 64 tasks on the escrow stands in 16 parts.
  tasks: fc.constantFrom(5, 67),
  overlap: fc.integer({ min: 1, max: 3 }),
  steps: fc.array(
    fc.record({
      act: fc.constantFrom<Step['act']>('answer', 'answer', 'approve', 'approve', 'raise', 'bonus'),
      cents: fc.bigInt({ min: 1n, max: 9n }),
    }),
    { minLength: 12, maxLength: 30 },
  ),
})

type Life = { reward: bigint; tasks: number; overlap: number; steps: Step[] }

/**
 * What workers got beyond the rewards where work took longer than was said: out of the reserve, and what
 * that lacked as owed; what the platform put back of it; and what it cost the requester.
 */
const beside = async (job_id: string) => {
  const job = fromPublicId('job', job_id)
  const moved = await world.look<{ reason: string; amount: string }>(`
    with work as (select id from assignment where job_id = '${job}' union select '${job}'::uuid),
      owed as (select id from debt where about in (select id from work))
    select reason, sum(amount)::text as amount from ledger_transfer
    where about in (select id from work union select id from owed) group by reason`)
  const of = (reason: string) => BigInt(moved.find((row) => row.reason === reason)?.amount ?? 0)
  return {
    topped_up: of('top_up_floor') + of('cover_from_reserve'),
    covered: of('cover_floor'),
    kept: of('fund_reserve') - of('refund_reserve') + of('repay_reserve'),
  }
}

const euro = (cents: bigint) => euros(formatAmount(cents, 'EUR'))
const noPlace = ({ code }: { code: string }) => expect(code).toBe('no_place_left')

/** One life of a job up to its closing. Returns its id. */
const live = async (boss: Caller, workers: Caller[], life: Life): Promise<string> => {
  let { reward } = life
  const terms = { reward: euro(reward), estimated_seconds: 10, overlap: life.overlap }
  const { id: job_id } = await openBatch(boss, life.tasks, terms)
  const waiting: string[] = []
  const approved: string[] = []
  for (const [index, { act, cents }] of life.steps.entries()) {
    const worker = workers[index % workers.length]
    const [assignment_id] = approved
    if (act === 'answer' && worker)
      await answerOne(worker, job_id).then(({ id }) => waiting.push(id), noPlace)
    else if (act === 'approve')
      for (const id of waiting.splice(0, 1))
        approved.unshift((await approve(boss, id)).assignment_id)
    else if (act === 'raise') {
      reward += cents
      await world.call('raisePay', boss, { job_id, reward: euro(reward) })
    } else if (assignment_id)
      await world.call('payBonus', boss, {
        assignment_id,
        amount: euro(cents),
        reason: 'Well seen',
      })
  }
  await world.call('closeJob', boss, { job_id })
  return job_id
}

test('whatever happens to a job, what was paid and what came back is what was set aside', async () => {
  const keepsEveryCent = async (life: Life) => {
    const boss = await world.requester(FUNDS)
    const workers = await Promise.all([1, 2, 3].map(() => world.worker()))
    const job_id = await live(boss, workers, life)
    world.clock.advance(3 * 86_400)
    await world.settle()
    const job = await world.call('getJob', boss, { job_id })
    expect([job.status, job.escrow]).toEqual(['closed', euros('0.00')])
    // What took longer than was said is topped up out of the reserve, which the platform fills up.
    const { topped_up, covered, kept } = await beside(job_id)
    expect(kept).toBe(topped_up - covered)
    expect(FUNDS - (await available(boss))).toBe(minor(job.spent) + kept)
    const rewards = sum(await Promise.all(workers.map(earned))) - topped_up
    // Every fee is 20 % of its reward; each is rounded by less than a cent, down or up.
    const fees = minor(job.spent) - rewards
    expect(Number(fees) - Number(rewards) / 5).toBeLessThan(job.answers.approved + 1)
    expect(await world.audit()).toMatchObject({ ok: true, differences: [] })
  }
  await fc.assert(fc.asyncProperty(lives, keepsEveryCent), { numRuns: 6 })
})

/** Within the ten seconds that were said. */
const answerInTime = async (worker: Caller, job_id: string) => {
  const { id: assignment_id } = await world.call('claimTask', worker, { job_id })
  world.clock.advance(10)
  await world.call('submitAssignment', worker, { assignment_id, answers: { mood: 'good' } })
  return assignment_id
}

test.each([
  ['0.04', 64, 1],
  ['0.07', 3, 3],
])(
  '%s × %i × %i: the quote is what is charged when everybody answered',
  async (amount, tasks, overlap) => {
    const boss = await world.requester(FUNDS)
    const terms = batchTerms({ reward: euros(amount), estimated_seconds: 10, overlap })
    const quote = await world.call('quoteJob', boss, { ...terms, tasks })
    const job = await openBatch(boss, tasks, terms)
    expect([job.escrow, job.at_most]).toEqual([quote.cost, quote.at_most])
    const workers = await Promise.all(Array.from({ length: overlap }, () => world.worker()))
    for (const worker of workers)
      for (let task = 0; task < tasks; task++)
        await approve(boss, await answerInTime(worker, job.id))
    await world.settle()
    expect(await world.call('getJob', boss, { job_id: job.id })).toMatchObject({
      status: 'closed',
      spent: quote.cost,
      escrow: euros('0.00'),
    })
    expect(await available(boss)).toBe(FUNDS - minor(quote.cost))
  },
)
