import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld, type World } from '../../../test/support/world.ts'
import { type Receipt, verifyReceipt } from '../../kernel/receipt.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

const euros = (amount: string) => ({ amount, currency: 'EUR' as const })

test('an agent asks, three people answer, the answer is typed and everybody is paid to the cent', async () => {
  const boss = await world.requester(10_000n)
  const agent = await world.agent(boss)
  const quote = await world.call(
    'askPeople',
    agent,
    { question: 'Is the shop open?', options: ['yes', 'no'], answers: 3, max_cost: euros('3.00') },
    { dry_run: true },
  )
  const asked = await world.call('askPeople', agent, {
    question: 'Is the shop open?',
    options: ['yes', 'no'],
    answers: 3,
    max_cost: euros('3.00'),
  })
  expect(asked).toMatchObject({ status: 'open', next_action: 'wait_for_results', places: 3 })
  expect(asked.cost).toEqual(quote.cost)
  expect((await world.call('listJobs', agent, {})).data).toHaveLength(1)

  const workers = [await world.worker(), await world.worker(), await world.worker()]
  for (const [index, worker] of workers.entries()) {
    const [card] = (await world.call('listWork', worker, {})).data
    expect(card?.asked_by).toEqual({
      requester: 'Acme',
      agent: 'Scout',
      human_contact: expect.any(String),
    })
    const assignment = await world.call('claimTask', worker, { job_id: asked.job_id })
    world.clock.advance(20)
    const done = await world.call('submitAssignment', worker, {
      assignment_id: assignment.id,
      answers: { answer: index < 2 ? 'yes' : 'no' },
    })
    expect(done.status).toBe('submitted')
  }

  const results = await world.call('waitForResults', agent, { job_id: asked.job_id })
  expect(results).toMatchObject({ complete: true, answer: 'yes', answered: 3, wanted: 3 })
  expect(results.confidence).toBeGreaterThan(0.5)

  for (const { assignment_id } of results.answers)
    await world.call('reviewSubmission', agent, { assignment_id, decision: 'approve' })
  await world.settle()
  const job = await world.call('getJob', agent, { job_id: asked.job_id })
  expect(job).toMatchObject({ status: 'closed', terminal: true, escrow: euros('0.00') })
  expect(job.spent).toEqual(asked.cost)

  for (const worker of workers) {
    const earnings = await world.call('getEarnings', worker, {})
    expect(earnings.available).toEqual([asked.reward])
    const [line] = (await world.call('listEarnings', worker, {})).data
    if (line === undefined) throw new Error('no earning')
    const receipt = await world.call('getReceipt', worker, { receipt_id: line.id })
    const verified = verifyReceipt(
      receipt.signed as { receipt: Receipt },
      world.runtime.instance.receipt_key,
    )
    expect(verified).toMatchObject({ ok: true })
    const payout = await world.call('withdraw', worker, {})
    expect(payout.amount).toEqual(asked.reward)
  }
  await world.settle()
  const audit = await world.audit()
  expect(audit).toMatchObject({ ok: true, differences: [] })
})

test('a question above the confirmation limit waits as a draft for a human', async () => {
  const boss = await world.requester()
  const agent = await world.agent(boss, { confirm_above: 1n })
  const asked = await world.call('askPeople', agent, { question: 'Is this a cat?' })
  expect(asked).toMatchObject({ status: 'draft', next_action: 'ask_a_human_to_publish' })
  const job = await world.call('publishJob', boss, { job_id: asked.job_id })
  expect(job.status).toBe('open')
})

test.each([
  ['too little money', { funds: 1n }, { question: 'Is it open?' }, 'insufficient_funds'],
  ['an overspent mandate', { per_job: 1n }, { question: 'Is it open?' }, 'mandate_exceeded'],
  [
    'a cap below the cost',
    {},
    { question: 'Is it open?', max_cost: euros('0.01') },
    'over_max_cost',
  ],
  ['neither question nor form', {}, {}, 'invalid_input'],
  ['one option', {}, { question: 'Is it open?', options: ['yes'] }, 'invalid_input'],
  [
    'a script',
    {},
    { question: 'Hi <script>alert(1)</script>?', context: '<script>' },
    'invalid_form',
  ],
  [
    'pay under the floor',
    {},
    { question: 'Is it open?', reward: euros('0.01') },
    'under_pay_floor',
  ],
] as const)(
  '%s is refused and leaves nothing',
  async (_, { funds, per_job }: { funds?: bigint; per_job?: bigint }, input, code) => {
    const boss = await world.requester(funds)
    const agent = await world.agent(boss, per_job === undefined ? {} : { per_job })
    await expect(world.call('askPeople', agent, input as never)).rejects.toMatchObject({ code })
    expect((await world.call('listJobs', boss, {})).data).toEqual([])
  },
)
