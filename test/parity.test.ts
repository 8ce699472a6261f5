/**
 * The same call through every way in gives the same answer, and the same refusal. A write is made
 * under one idempotency key through all of them: the first does it, and the others are answered the
 * same only if their request means the very same.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Call, openDoors, type Reply } from './support/five-doors.ts'
import { batchTerms, texts } from './support/forms.ts'
import { createServedWorld } from './support/served-world.ts'

let world: Awaited<ReturnType<typeof createServedWorld>>
let doors: Awaited<ReturnType<typeof openDoors>>
/** What the calls below are about; filled in before the first. */
const ids = {
  open: '',
  draft: '',
  assignment: '',
  mended: '',
  nobody: 'job_01kb0q3e8sfh9a5v7c2x4m6n8p',
}

beforeAll(async () => {
  world = await createServedWorld()
  const { client, key } = await world.requester()
  const { id } = await client.createJob(batchTerms({ overlap: 2 }))
  await client.addTasks({ job_id: id, tasks: texts(3) })
  await client.publishJob({ job_id: id })
  const submit = async () => {
    const worker = await world.worker()
    const claimed = await worker.claimTask({ job_id: id })
    await worker.submitAssignment({ assignment_id: claimed.id, answers: { mood: 'good' } })
    return claimed.id
  }
  ids.open = id
  ids.assignment = await submit()
  ids.mended = await submit()
  ids.draft = (await client.createJob(batchTerms({ title: 'A draft' }))).id
  doors = await openDoors(world.url, key)
})
afterAll(async () => {
  await doors.close()
  expect(world.logged).toEqual([])
  await world.close()
})

/** Calls through every way in, one after the other. */
const everywhere = async (call: Call) => {
  const replies: [string, Reply][] = []
  for (const [name, door] of doors.doorsTo(call.name)) replies.push([name, await door(call)])
  return replies
}

/** All of them the same as the first, which is returned. */
const agreed = (replies: [string, Reply][]): Reply => {
  const [[, first] = ['', undefined], ...others] = replies
  if (first === undefined || others.length < 2) throw new Error('too few ways in')
  for (const [name, reply] of others) expect(reply, name).toEqual(first)
  return first
}

type Case = readonly [name: string, input: () => Record<string, unknown>]

const euros = (amount: string) => ({ amount, currency: 'EUR' })
const question = { question: 'Is it open? “é” & 100 %', options: ['yes', 'no'] }
const PIXEL = 'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'

const READS: readonly Case[] = [
  ['get_me', () => ({})],
  ['get_instance', () => ({})],
  ['get_balance', () => ({})],
  ['get_mandate', () => ({})],
  ['get_form_schema', () => ({})],
  ['get_job', () => ({ job_id: ids.open })],
  ['list_jobs', () => ({ limit: 1, status: 'open' })],
  ['list_tasks', () => ({ job_id: ids.open, limit: 2 })],
  ['list_submissions', () => ({ job_id: ids.open, status: 'submitted' })],
  ['get_results', () => ({ job_id: ids.open, limit: 2 })],
  ['wait_for_results', () => ({ job_id: ids.open, timeout_seconds: 0 })],
  ['validate_form', () => ({ form: batchTerms().form, input: { text: 'A text' } })],
  ['quote_job', () => ({ ...batchTerms(), tasks: 10 })],
]

const WRITES: readonly Case[] = [
  ['ask_people', () => ({ ...question, answers: 2, max_cost: euros('5.00') })],
  ['create_job', () => ({ ...batchTerms({ title: 'Made everywhere' }) })],
  ['upload_file', () => ({ name: 'pixel.gif', data_base64: PIXEL })],
  ['add_tasks', () => ({ job_id: ids.draft, tasks: texts(2) })],
  ['publish_job', () => ({ job_id: ids.draft })],
  ['review_submission', () => ({ assignment_id: ids.assignment, decision: 'approve' })],
  [
    'review_submission',
    () => ({ assignment_id: ids.mended, decision: 'request_changes', text: 'Look again.' }),
  ],
  [
    'pay_bonus',
    () => ({ assignment_id: ids.assignment, amount: euros('0.50'), reason: 'Well done' }),
  ],
  ['pause_job', () => ({ job_id: ids.open })],
  ['resume_job', () => ({ job_id: ids.open })],
  ['close_job', () => ({ job_id: ids.draft })],
]

const REFUSALS: readonly (readonly [code: string, ...Case])[] = [
  ['not_found', 'get_job', () => ({ job_id: ids.nobody })],
  ['not_found', 'get_results', () => ({ job_id: ids.nobody })],
  ['invalid_input', 'get_job', () => ({ job_id: 'no id' })],
  ['invalid_input', 'list_jobs', () => ({ limit: 1000 })],
  [
    'invalid_input',
    'ask_people',
    () => ({ ...question, answers: 0, reward: { amount: '1,00', currency: 'EUR' } }),
  ],
  ['invalid_form', 'create_job', () => ({ ...batchTerms({ form: { form: 1 } }) })],
  ['over_max_cost', 'ask_people', () => ({ ...question, max_cost: euros('0.01') })],
  ['under_pay_floor', 'ask_people', () => ({ ...question, reward: euros('0.01') })],
  [
    'mandate_exceeded',
    'ask_people',
    () => ({ ...question, answers: 20, reward: euros('1000.00') }),
  ],
  ['unsupported_media', 'upload_file', () => ({ name: 'a.exe', data_base64: 'TVqQAAMAAAA=' })],
  ['conflict', 'publish_job', () => ({ job_id: ids.open })],
  ['conflict', 'review_submission', () => ({ assignment_id: ids.assignment, decision: 'approve' })],
  ['forbidden', 'list_work', () => ({})],
  ['forbidden', 'withdraw', () => ({})],
]

test.each(READS)('%s reads the same', async (name, input) => {
  const reply = agreed(await everywhere({ name, input: input() }))
  expect(reply).toHaveProperty('output')
})

let keys = 0
describe.each(WRITES)('%s', (name, input) => {
  test('says the same of what would happen, and does it once for one key', async () => {
    const dry = await everywhere({ name, input: input(), dryRun: true })
    // What a dry run makes is made anew each time: ids, and the moment.
    agreed(dry.map(([door, reply]) => [door, withoutOwn(reply)]))
    const reply = agreed(await everywhere({ name, input: input(), key: `parity ${++keys}` }))
    expect(reply).toHaveProperty('output')
  })
})

test.each(REFUSALS)('%s: %s is refused the same', async (code, name, input) => {
  const reply = agreed(await everywhere({ name, input: input() }))
  expect(reply).toMatchObject({ refusal: { code } })
})

test('a key used for something else is refused the same', async () => {
  const key = 'parity reused'
  agreed(await everywhere({ name: 'ask_people', input: question, key }))
  const other = { ...question, question: 'Another one?' }
  expect(agreed(await everywhere({ name: 'ask_people', input: other, key }))).toMatchObject({
    refusal: { code: 'idempotency_key_reused' },
  })
})

const withoutOwn = (reply: Reply): Reply =>
  JSON.parse(
    JSON.stringify(reply)
      .replaceAll(/[a-z]{3,4}_[0-9a-z]{26}/g, 'id')
      // A link is signed for the id.
      .replaceAll(/link=[\w.-]+/g, 'link')
      .replaceAll(/"\d{4}-\d\d-\d\dT[\d:.]+Z"/g, '"moment"'),
  )
