/** Charter R31: who loses reviews again and again pays what they cost, and its posts are looked at. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { euros } from '../../../../test/support/batch.ts'
import { batchTerms, texts } from '../../../../test/support/forms.ts'
import { contests, DAY, judges } from '../../../../test/support/verdicts/contests.ts'
import { createWorld, type World } from '../../../../test/support/world.ts'
import type { Caller } from '../../../kernel/caller.ts'
import { fromPublicId } from '../../../kernel/id.ts'
import { operations } from '../../../operations.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())
afterEach(async () => expect(await world.audit()).toMatchObject({ ok: true, differences: [] }))
const { openReviews, handIn, reject, appeal } = contests(() => world)
const { operator, answerAppeal } = judges(() => world)
type Member = Caller & { kind: 'member' }

const lose = async (boss: Member, times: number): Promise<string[]> => {
  const works: string[] = []
  for (let n = 0; n < times; n++) {
    const { id: job_id } = await openReviews(boss)
    const worker = await world.worker()
    const work = await handIn(worker, job_id)
    await reject(boss, work)
    await appeal(worker, work)
    await answerAppeal(work, 'overturn')
    works.push(work)
  }
  return works
}
const lost = (boss: Caller) => world.call('getLostReviews', boss, {})
/** What the requester paid for reviews, in cents. */
const charged = async (boss: Member) =>
  (
    await world.look<{ amount: bigint }>(
      `select t.amount from ledger_transfer t join ledger_account a on a.id = t.debit_account
       where t.reason = 'review_cost' and a.owner = '${boss.requester_id}'`,
    )
  ).map(({ amount }) => amount)
const draft = async (boss: Caller) => {
  const { id: job_id } = await world.call('createJob', boss, batchTerms())
  await world.call('addTasks', boss, { job_id, tasks: texts(1) })
  return job_id
}
/** Somebody who lost three and has one more coming. */
const loser = async (funds = 100_000n) => {
  const boss = await world.requester(funds)
  await lose(boss, 3)
  return boss
}

describe('costs', () => {
  test('three cost nothing and are told; the fourth costs, paid at once', async () => {
    const boss = await loser()
    expect(await lost(boss)).toMatchObject({
      lost: 3,
      free: 3,
      next_costs: true,
      posts_wait: false,
    })
    const { id: job_id } = await openReviews(boss)
    const worker = await world.worker()
    const work = await handIn(worker, job_id)
    await reject(boss, work)
    await appeal(worker, work)
    await answerAppeal(work, 'overturn')
    await world.settle()
    expect(await charged(boss)).toEqual([500n])
    expect(await lost(boss)).toMatchObject({
      ...{ lost: 4, posts_wait: true },
      ...{ unpaid: euros('0.00'), cost: euros('5.00') },
    })
    expect((await world.call('getEarnings', worker, {})).earned_in_all).toEqual([euros('0.10')])
  })

  test('without money they wait, nothing is published meanwhile, and a deposit pays them', async () => {
    const boss = await loser(150n)
    await lose(boss, 1)
    expect((await lost(boss)).unpaid).toEqual(euros('5.00'))
    const job_id = await draft(boss)
    const refused = world.call('publishJob', boss, { job_id })
    await expect(refused).rejects.toMatchObject({ code: 'money_owed' })
    await world.call('depositFunds', boss, { amount: euros('20.00') })
    await world.settle()
    expect((await lost(boss)).unpaid).toEqual(euros('0.00'))
  })

  test('what was lost 90 days ago does not count any more', async () => {
    const boss = await loser()
    world.clock.advance(91 * DAY)
    expect(await lost(boss)).toMatchObject({ lost: 0, next_costs: false })
  })

  test('the database lets nobody be charged for less', async () => {
    const boss = await world.requester(100_000n)
    const [work = ''] = await lose(boss, 1)
    const charge = `insert into review_cost (assignment_id, requester_id, amount_minor, currency, noted_at)
      select assignment_id, requester_id, 500, 'EUR', now() from rejection
      where assignment_id = '${fromPublicId('assignment', work)}'`
    await expect(world.look(charge)).rejects.toThrow('only the fourth')
  })

  test('no route and no rule of the ledger charges a worker: over both roles', async () => {
    const rules = await world.look<{ reason: string }>(
      `select reason from transfer_rule where debit_kind = 'worker_earned'
         and credit_kind not like 'hold_%' and credit_kind <> 'payout'`,
    )
    expect(rules).toEqual([])
    const costs = await world.look<{ debit_kind: string }>(
      `select debit_kind from transfer_rule where reason = 'review_cost'`,
    )
    expect(costs).toEqual([{ debit_kind: 'requester_available' }])
    const ofReviews = Object.values(operations).filter(({ name }) =>
      /appeal|rejection|_review/.test(name),
    )
    const forWorkers = ofReviews.filter(({ allow }) =>
      (allow as readonly string[]).includes('worker'),
    )
    expect(forWorkers.map(({ name }) => name).toSorted()).toEqual([
      'appeal_rejection',
      'get_rejection',
      'list_rejections',
      'reply_to_rejection',
    ])
    for (const { input } of forWorkers) expect(Object.keys(input.shape)).not.toContain('fee')
  })
})

describe('the next posts', () => {
  const waiting = async () => {
    const boss = await loser()
    await lose(boss, 1)
    const job_id = await draft(boss)
    const post = await world.call('publishJob', boss, { job_id })
    expect(post).toMatchObject({ status: 'draft', next_action: 'none' })
    return { boss, job_id }
  }
  const status = async (boss: Caller, job_id: string) => {
    await world.settle()
    return (await world.call('getJob', boss, { job_id })).status
  }

  test('wait for a human of the instance, and open when somebody lets them pass', async () => {
    const { boss, job_id } = await waiting()
    expect(await status(boss, job_id)).toBe('draft')
    const judge = await operator()
    const { data } = await world.call('listPostReviews', judge, { limit: 100 })
    expect(data.find((post) => post.job_id === job_id)).toMatchObject({ lost: 4 })
    await world.call('decidePostReview', judge, { job_id, decision: 'pass' })
    expect(await status(boss, job_id)).toBe('open')
  })

  test('open by silence after two days', async () => {
    const { boss, job_id } = await waiting()
    world.clock.advance(2 * DAY - 1)
    expect(await status(boss, job_id)).toBe('draft')
    world.clock.advance(1)
    expect(await status(boss, job_id)).toBe('open')
  })

  test('are looked at anew when their words change, whether somebody has looked or not', async () => {
    const { boss, job_id } = await waiting()
    const judge = await operator()
    const say = (title: string) =>
      world.call('updateJob', boss, { job_id, ...batchTerms({ title }) } as never)
    const publish = () => world.call('publishJob', boss, { job_id })
    expect(await say('Sort letters')).toMatchObject({ in_review: null, next_action: 'publish_job' })
    world.clock.advance(2 * DAY)
    expect(await status(boss, job_id)).toBe('draft')
    expect(await publish()).toMatchObject({ status: 'draft', next_action: 'none' })
    await world.call('decidePostReview', judge, { job_id, decision: 'pass' })
    await say('Sort other letters')
    expect(await publish()).toMatchObject({ status: 'draft', next_action: 'none' })
    await world.call('decidePostReview', judge, { job_id, decision: 'pass' })
    expect(await status(boss, job_id)).toBe('open')
  })

  test('come back with reasons, and are looked at again when published anew', async () => {
    const { boss, job_id } = await waiting()
    const judge = await operator()
    const back = { job_id, decision: 'send_back' } as const
    await expect(world.call('decidePostReview', judge, back)).rejects.toThrow('reasons')
    await world.call('decidePostReview', judge, { ...back, reasons: 'No word on irony.' })
    const seen = await world.call('getJob', boss, { job_id })
    expect(seen.in_review?.sent_back).toBe('No word on irony.')
    expect(seen.next_action).toBe('publish_job')
    world.clock.advance(3 * DAY)
    expect(await status(boss, job_id)).toBe('draft')
    const again = await world.call('publishJob', boss, { job_id })
    expect(again.next_action).toBe('none')
  })
})
