import { afterAll, beforeAll, expect, test } from 'vitest'
import { euros } from '../../../../test/support/batch.ts'
import { PIXEL } from '../../../../test/support/cast.ts'
import { batchTerms, SENTIMENT_FORM, texts } from '../../../../test/support/forms.ts'
import { outcomes } from '../../../../test/support/race.ts'
import { createWorld, type World } from '../../../../test/support/world.ts'
import { fromPublicId } from '../../../kernel/id.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

const draft = async (tasks = 0) => {
  const boss = await world.requester()
  const { id: job_id } = await world.call('createJob', boss, batchTerms())
  if (tasks > 0) await world.call('addTasks', boss, { job_id, tasks: texts(tasks) })
  return { boss, job_id }
}
const withData = (...data: object[]) => ({
  ...SENTIMENT_FORM,
  data: [...SENTIMENT_FORM.data, ...data],
})

test('a draft is written anew; what is left out gets its default', async () => {
  const { boss, job_id } = await draft(3)
  const form = { ...SENTIMENT_FORM, title: 'Tone' }
  const terms = batchTerms({ title: 'Tone of letters', form, overlap: 5, reward: euros('0.25') })
  const changed = await world.call('updateJob', boss, { job_id, ...terms, description: 'Short.' })
  expect(changed).toMatchObject({ title: 'Tone of letters', overlap: 5, places: 15, tasks: 3 })
  expect(changed).toMatchObject({ cost: euros('4.50'), description: 'Short.' })
  const again = await world.call('updateJob', boss, { job_id, ...terms })
  expect(again.description).toBe('')
  expect(await world.call('getJob', boss, { job_id })).toMatchObject(again)
})

test('every term is replaced: the draft is what a new one with these terms would be', async () => {
  const { boss, job_id } = await draft()
  const terms = batchTerms({
    title: 'Other',
    description: 'All new',
    form: withData({ name: 'more', kind: 'number' }),
    reward: euros('3.00'),
    overlap: 7,
    estimated_seconds: 300,
    auto_approve_seconds: 60,
    lease_seconds: 5000,
    deadline: '2030-01-01T00:00:00.000Z',
    purpose: 'train',
    data_use: { licence: 'None', retention_days: null, seen_by: 'public' },
    ai_use: 'disclose',
    input_origin: 'mixed',
  })
  const changed = await world.call('updateJob', boss, { job_id, ...terms })
  const { id } = await world.call('createJob', boss, terms)
  const columns = `select to_jsonb(job) - 'id' - 'created_at' as row from job where id = `
  const [now, anew] = [job_id, id].map((one) => `${columns}'${fromPublicId('job', one)}'`)
  expect(changed.overlap).toBe(7)
  expect(await world.look(now ?? '')).toEqual(await world.look(anew ?? ''))
})

test('the rules of a new job hold: floor, form, files, currency', async () => {
  const { boss, job_id } = await draft()
  const write = (more: object) => world.call('updateJob', boss, { job_id, ...batchTerms(more) })
  await expect(write({ reward: euros('0.01') })).rejects.toMatchObject({ code: 'under_pay_floor' })
  await expect(write({ form: { form: 1 } })).rejects.toMatchObject({ code: 'invalid_form' })
  const dollars = { amount: '5.00', currency: 'USD' }
  await expect(write({ reward: dollars })).rejects.toMatchObject({ code: 'invalid_input' })
  const stranger = await world.requester()
  const file = await world.call('uploadFile', stranger, { name: 'p.gif', data_base64: PIXEL })
  const items = [
    { type: 'image', id: 'shown2', src: file.id },
    ...(SENTIMENT_FORM.pages[0]?.items ?? []),
  ]
  const pages = [{ id: 'page', items }]
  const foreign = write({ form: { ...SENTIMENT_FORM, pages } })
  await expect(foreign).rejects.toMatchObject({ code: 'invalid_form' })
  const own = await world.call('uploadFile', boss, { name: 'p.gif', data_base64: PIXEL })
  const mine = [{ ...items[0], src: own.id }, ...items.slice(1)]
  await write({ form: { ...SENTIMENT_FORM, pages: [{ id: 'page', items: mine }] } })
  expect(await world.look('select file_id from job_file')).toHaveLength(1)
  await write({})
  expect(await world.look('select file_id from job_file')).toHaveLength(0)
})

test('while there are tasks, their data fields stay; without them anything goes', async () => {
  const { boss, job_id } = await draft(2)
  const form = withData({ name: 'author', kind: 'text', required: false })
  const write = () => world.call('updateJob', boss, { job_id, ...batchTerms({ form }) })
  await expect(write()).rejects.toMatchObject({ code: 'conflict' })
  expect(await world.call('clearTasks', boss, { job_id })).toMatchObject({ removed: 2, tasks: 0 })
  expect((await write()).tasks).toBe(0)
  expect((await world.call('listTasks', boss, { job_id })).data).toEqual([])
  const { id: upload_id } = await world.call('startUpload', boss, { job_id })
  const back = world.call('updateJob', boss, { job_id, ...batchTerms() })
  await expect(back).rejects.toMatchObject({ code: 'conflict' })
  const rows = [{ line: 2, input: { text: 'late' } }]
  await world.call('clearTasks', boss, { job_id })
  const late = world.call('uploadTasks', boss, { upload_id, chunk: 0, rows })
  await expect(late).rejects.toMatchObject({ code: 'conflict' })
  await world.call('addTasks', boss, { job_id, tasks: [{ text: 'a', author: 'b' }] })
})

test('what is published is never written anew, also in a race', async () => {
  const { boss, job_id } = await draft(2)
  const publish = world.call('publishJob', boss, { job_id })
  const terms = batchTerms({ title: 'Another title' })
  const raced = await outcomes([publish, world.call('updateJob', boss, { job_id, ...terms })])
  expect(raced[0]).toBe('done')
  const late = world.call('updateJob', boss, { job_id, ...terms })
  await expect(late).rejects.toMatchObject({ code: 'conflict' })
  const clear = world.call('clearTasks', boss, { job_id })
  await expect(clear).rejects.toMatchObject({ code: 'conflict' })
  const job = await world.call('getJob', boss, { job_id })
  expect(job.title).toBe(raced[1] === 'done' ? 'Another title' : 'Sort texts by mood')
  expect(job.tasks).toBe(2)
})

test('a draft emptied and filled again is published with its new tasks alone', async () => {
  const { boss, job_id } = await draft(5)
  await world.call('clearTasks', boss, { job_id })
  await world.call('addTasks', boss, { job_id, tasks: texts(2) })
  expect(await world.call('publishJob', boss, { job_id })).toMatchObject({ tasks: 2, places: 4 })
  expect((await world.audit()).ok).toBe(true)
})
