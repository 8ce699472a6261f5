/** Charter R33: what must be written grows with how many are to read it. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { batches } from '../../../../test/support/batch.ts'
import { batchTerms, SENTIMENT_FORM, texts } from '../../../../test/support/forms.ts'
import { createWorld, type World } from '../../../../test/support/world.ts'
import type { Caller } from '../../../kernel/caller.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())
const { openBatch } = batches(() => world)

const { examples: _, criteria: __, ...bare } = SENTIMENT_FORM
const draft = async (boss: Caller, tasks: number, form: object) => {
  const { id } = await world.call('createJob', boss, batchTerms({ form, overlap: 1 }))
  await world.call('addTasks', boss, { job_id: id, tasks: texts(tasks) })
  return id
}

test('320 tasks without examples: the list of what is missing, and nothing is spent', async () => {
  const boss = await world.requester(1_000_000n)
  const job_id = await draft(boss, 320, bare)
  const refused = world.call('publishJob', boss, { job_id })
  await expect(refused).rejects.toMatchObject({
    code: 'unclear_terms',
    details: {
      errors: [
        { pointer: '/form/examples', message: 'A good example' },
        { pointer: '/form/examples', message: 'A bad example' },
        { pointer: '/form/examples', message: '3 examples in all' },
        { pointer: '/form/examples', message: 'An edge case' },
        { pointer: '/form/criteria' },
      ],
    },
  })
  const terms = { ...batchTerms({ form: bare, overlap: 1 }), tasks: 320 }
  const quote = await world.call('quoteJob', boss, terms)
  expect(quote).toMatchObject({ first_places: 16 })
  expect(quote.missing).toHaveLength(5)
  await world.call('updateJob', boss, { job_id, ...batchTerms({ overlap: 1 }) })
  expect((await world.call('publishJob', boss, { job_id })).status).toBe('open')
})

test('one question to three people publishes with two sentences, or as a question alone', async () => {
  const boss = await world.requester()
  const { goal: _g, done_when: _d, ...wordless } = bare
  const two = { ...wordless, instructions_md: 'Choose the mood. Done when one is chosen.' }
  const job_id = await draft(boss, 3, two)
  expect((await world.call('publishJob', boss, { job_id })).launch).toBeNull()
  const asked = await world.call('askPeople', boss, { question: 'Is it open?', answers: 3 })
  expect(asked).toMatchObject({ status: 'open', launch: null, first_places: 3 })
  const card = await world.call('getWork', await world.worker(), { job_id: asked.job_id })
  expect(card.done_when).toContain('every question')
})

test('a question to fifty people needs a good and a bad example', async () => {
  const boss = await world.requester(1_000_000n)
  const question = { question: 'Is it open?', answers: 50 }
  const refused = world.call('askPeople', boss, question)
  await expect(refused).rejects.toMatchObject({ code: 'unclear_terms' })
  const examples = [
    { kind: 'good', text_md: 'Yes, until eight.' },
    { kind: 'bad', text_md: 'I think so.' },
  ] as const
  const asked = await world.call('askPeople', boss, { ...question, examples: [...examples] })
  expect(asked.launch).toMatchObject({ first_places: 5, waiting: 45 })
})

test('people read all of it before they accept', async () => {
  const boss = await world.requester(1_000_000n)
  const { id: job_id } = await openBatch(boss, 2)
  expect(await world.call('getWork', await world.worker(), { job_id })).toMatchObject({
    goal: SENTIMENT_FORM.goal,
    done_when: SENTIMENT_FORM.done_when,
    criteria: SENTIMENT_FORM.criteria.map(({ text }) => text),
    form: { examples: SENTIMENT_FORM.examples },
  })
})
