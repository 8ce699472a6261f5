import { afterAll, beforeAll, expect, test } from 'vitest'
import { base64, PIXEL } from '../../../test/support/files/pictures.ts'
import { SENTIMENT_FORM } from '../../../test/support/forms.ts'
import { createWorld, type World } from '../../../test/support/world.ts'
import { verifyReceipt } from '../../kernel/receipt.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

const euros = (amount: string) => ({ amount, currency: 'EUR' as const })

const QUESTION = {
  question: 'Is the shop open?',
  options: ['yes', 'no'],
  answers: 3,
  max_cost: euros('3.00'),
}

/** Three workers answer yes, yes and no, each after 20 seconds. */
const threeAnswer = async (job_id: string) => {
  const workers = [await world.worker(), await world.worker(), await world.worker()]
  for (const [index, worker] of workers.entries()) {
    const assignment = await world.call('claimTask', worker, { job_id })
    world.clock.advance(20)
    await world.call('submitAssignment', worker, {
      assignment_id: assignment.id,
      answers: { answer: index < 2 ? 'yes' : 'no' },
    })
  }
  return workers
}

test('an agent asks, three people answer, the answer is typed and everybody is paid to the cent', async () => {
  const boss = await world.requester(10_000n)
  const agent = await world.agent(boss)
  const quote = await world.call('askPeople', agent, QUESTION, { dry_run: true })
  const asked = await world.call('askPeople', agent, QUESTION)
  expect(asked).toMatchObject({ status: 'open', next_action: 'wait_for_results', places: 3 })
  expect(asked.cost).toEqual(quote.cost)
  expect((await world.call('listJobs', agent, {})).data).toHaveLength(1)
  const { job_id } = asked
  const workers = await threeAnswer(job_id)
  const results = await world.call('waitForResults', agent, { job_id })
  expect(results).toMatchObject({ complete: true, answer: 'yes', answered: 3, wanted: 3 })
  expect(results.confidence).toBeGreaterThan(0.5)
  for (const { assignment_id } of results.answers)
    await world.call('reviewSubmission', agent, { assignment_id, decision: 'approve' })
  await world.settle()
  const job = await world.call('getJob', agent, { job_id })
  expect(job).toMatchObject({ status: 'closed', terminal: true, escrow: euros('0.00') })
  expect(job.spent).toEqual(asked.cost)
  for (const worker of workers) {
    expect((await world.call('getEarnings', worker, {})).available).toEqual([asked.reward])
    const [line] = (await world.call('listEarnings', worker, {})).data
    const receipt = await world.call('getReceipt', worker, { receipt_id: line?.id ?? '' })
    const { receipt_key } = world.runtime.instance
    expect(verifyReceipt(receipt.signed, receipt_key)).toMatchObject({ ok: true })
    expect((await world.call('withdraw', worker, {})).amount).toEqual(asked.reward)
  }
  await world.settle()
  expect(await world.audit()).toMatchObject({ ok: true, differences: [] })
})

test('whoever is asked sees who asks, and who answers for the agent', async () => {
  const boss = await world.requester()
  const { job_id } = await world.call('askPeople', await world.agent(boss), QUESTION)
  const card = await world.call('getWork', await world.worker(), { job_id })
  expect(card.asked_by).toEqual({
    requester: 'Acme',
    agent: 'Scout',
    human_contact: expect.any(String),
  })
})

test('a question above the confirmation limit waits as a draft for a human', async () => {
  const boss = await world.requester()
  const agent = await world.agent(boss, { confirm_above: 1n })
  const before = await world.look('select 1 from agent_commitment')
  const asked = await world.call('askPeople', agent, { question: 'Is this a cat?' })
  expect(asked).toMatchObject({ status: 'draft', next_action: 'ask_a_human_to_publish' })
  await expect(world.call('publishJob', agent, { job_id: asked.job_id })).resolves.toMatchObject({
    status: 'draft',
    next_action: 'ask_a_human_to_publish',
  })
  const job = await world.call('publishJob', boss, { job_id: asked.job_id })
  // The human decides, so the agent's mandate is not used up; it is still the agent who asks.
  expect(job).toMatchObject({ status: 'open', asked_by: { agent: 'Scout' } })
  expect(await world.look('select 1 from agent_commitment')).toEqual(before)
})

test('what an agent commits to stays committed when its job ends early', async () => {
  const boss = await world.requester()
  const quote = await world.call('askPeople', boss, QUESTION, { dry_run: true })
  const agent = await world.agent(boss, { per_day: 100n * BigInt(quote.places) })
  const { job_id } = await world.call('askPeople', agent, { ...QUESTION, reward: euros('0.69') })
  await world.call('closeJob', agent, { job_id })
  await expect(
    world.call('askPeople', agent, { ...QUESTION, reward: euros('0.69') }),
  ).rejects.toMatchObject({ code: 'mandate_exceeded' })
  world.clock.advance(86_400)
  const less = { ...QUESTION, discloses_lower_pay: true }
  expect((await world.call('askPeople', agent, less)).status).toBe('open')
})

test('a question can have pictures, a schema for its answer, a deadline and a language', async () => {
  const boss = await world.requester()
  const deadline = new Date(world.clock.now().getTime() + 3_600_000).toISOString()
  const asked = await world.call('askPeople', boss, {
    question: 'Que voit-on ? 👩‍👩‍👧',
    context: 'Deux {{photos}} <b>prises</b> hier',
    answer_schema: {
      type: 'object',
      properties: { count: { type: 'integer', minimum: 0 }, colour: { enum: ['red', 'blue'] } },
      required: ['count'],
    },
    images: [{ data_base64: base64(PIXEL) }],
    lang: 'fr',
    deadline,
  })
  expect(asked.answer_schema).toMatchObject({ required: ['count'] })
  const job = await world.call('getJob', boss, { job_id: asked.job_id })
  expect(job).toMatchObject({ deadline, form: { lang: 'fr' }, title: 'Que voit-on ? 👩‍👩‍👧' })
  const worker = await world.worker()
  const { id } = await world.call('claimTask', worker, { job_id: job.id })
  const answers = { count: 2, colour: 'red' }
  await world.call('submitAssignment', worker, { assignment_id: id, answers })
  const results = await world.call('waitForResults', boss, { job_id: job.id })
  expect(results).toMatchObject({ complete: true, answer: answers })
})

test.each([200, 199, 198, 121, 120, 119])(
  'a question with a sign of two halves at %i keeps its title whole',
  async (at) => {
    const boss = await world.requester()
    const question = `${'a'.repeat(at - 1)}👩${'b'.repeat(50)}`
    const { job_id } = await world.call('askPeople', boss, { question })
    const { title } = await world.call('getJob', boss, { job_id })
    expect(title.isWellFormed()).toBe(true)
    expect(title).not.toContain('\ufffd')
    expect(title.length).toBeGreaterThan(100)
  },
)

test('what is wrong with the input of a form is named as such', async () => {
  const boss = await world.requester()
  await expect(
    world.call('askPeople', boss, { form: SENTIMENT_FORM, input: { texts: 'x' } }),
  ).rejects.toMatchObject({
    code: 'invalid_input',
    details: { errors: [{ pointer: '/input/texts' }, { pointer: '/input/text' }] },
  })
})

test('one question sent twice at once under one key is one job', async () => {
  const boss = await world.requester()
  const ask = () => world.call('askPeople', boss, QUESTION, { key: 'ask-once' })
  const [first, ...others] = await Promise.all([ask(), ask(), ask()])
  for (const other of others) expect(other).toEqual(first)
  expect((await world.call('listJobs', boss, {})).data).toHaveLength(1)
  await expect(
    world.call('askPeople', boss, { ...QUESTION, answers: 2 }, { key: 'ask-once' }),
  ).rejects.toMatchObject({ code: 'idempotency_key_reused' })
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
    'a reason beside a schema',
    {},
    { question: 'Is it?', answer_schema: {}, reason: true },
    'invalid_input',
  ],
  [
    'a deadline in the past',
    {},
    { question: 'Is it?', deadline: '2020-01-01T00:00:00Z' },
    'invalid_input',
  ],
  [
    'pay in another currency',
    {},
    { question: 'Is it?', reward: { amount: '9.00', currency: 'USD' } },
    'invalid_input',
  ],
  [
    'a cap in another currency',
    {},
    { question: 'Is it?', max_cost: { amount: '9.00', currency: 'USD' } },
    'invalid_input',
  ],
  ['pay beyond reason', {}, { question: 'Is it?', reward: euros('10000.01') }, 'invalid_input'],
  [
    'a page as picture',
    {},
    { question: 'Is it?', images: [{ data_base64: 'PGh0bWw+' }] },
    'unsupported_media',
  ],
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
