import { afterAll, beforeAll, expect, test } from 'vitest'
import { PIXEL } from '../../../test/support/cast.ts'
import { batchTerms, texts } from '../../../test/support/forms.ts'
import { createWorld, type World } from '../../../test/support/world.ts'
import { PREVIEW_LIMITS } from '../../kernel/limits/preview-limits.ts'
import { LIMITS } from '../../kernel/limits.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

const anybody = { kind: 'anonymous' } as const
const PHOTOS = {
  form: 1,
  lang: 'en',
  title: 'Is the shop open?',
  goal: 'To know which shops are open.',
  done_when: 'Done when you have said what the picture shows.',
  data: [{ name: 'photo', kind: 'image' }],
  pages: [
    {
      id: 'page',
      items: [
        { id: 'door', type: 'image', from: 'photo', alt: 'The door' },
        { id: 'note', type: 'short_text', label: 'What do you see?' },
      ],
    },
  ],
}
const photoTerms = batchTerms({ form: PHOTOS, reward: { amount: '1.00', currency: 'EUR' } })

const linkTo = async (tasks: object[], terms = batchTerms()) => {
  const boss = await world.requester()
  const { id: job_id } = await world.call('createJob', boss, terms)
  if (tasks.length > 0)
    await world.call('addTasks', boss, { job_id, tasks: tasks as Record<string, unknown>[] })
  const link = await world.call('previewJob', boss, { job_id })
  return { boss, job_id, link, token: link.url.split('/').at(-1) ?? '' }
}
const open = (token: string, task = 1) => world.call('getPreview', anybody, { token, task })

test('whoever has the link sees the job and its first tasks, as they are now', async () => {
  const { boss, job_id, link, token } = await linkTo(texts(9))
  expect(link.url).toBe(`http://localhost:8484/preview/${token}`)
  expect(link.picture_url).toBe(`http://localhost:8484/v1/previews/${token}/picture`)
  const first = await open(token)
  expect(first).toMatchObject({ job_id, made_up: false, task: 1, tasks: PREVIEW_LIMITS.tasks })
  expect(first).toMatchObject({ input: { text: 'Text number 1' }, title: 'Sort texts by mood' })
  expect((await open(token, 3)).input).toEqual({ text: 'Text number 3' })
  expect(await open(token, 5)).toMatchObject({ task: 5, input: { text: 'Text number 5' } })
  await world.call('updateJob', boss, { job_id, ...batchTerms({ title: 'Mood of letters' }) })
  expect((await open(token)).title).toBe('Mood of letters')
})

test('a draft without tasks shows the names of its columns', async () => {
  const { token } = await linkTo([])
  expect(await open(token, 2)).toMatchObject({ made_up: true, tasks: 0, input: { text: '‹text›' } })
})

test('a link ends, and none can be made up or changed', async () => {
  const { token } = await linkTo(texts(1))
  const refused = { code: 'not_found' }
  const signs = [...token]
  for (const at of [0, 20, 30, signs.length - 2]) {
    const other = signs.with(at, signs[at] === 'A' ? 'B' : 'A').join('')
    await expect(open(other), `sign ${at}`).rejects.toMatchObject(refused)
  }
  for (const other of ['x', token.slice(0, -4), `${token}AAAA`, 'A'.repeat(51)])
    await expect(open(other), other).rejects.toMatchObject(refused)
  world.clock.advance(PREVIEW_LIMITS.link - 1)
  await open(token)
  world.clock.advance(1)
  await expect(open(token)).rejects.toMatchObject(refused)
})

test('it shows the pictures of those tasks and no others', async () => {
  const boss = await world.requester()
  const upload = async (name: string) =>
    (await world.call('uploadFile', boss, { name, data_base64: PIXEL })).id
  const shown = await upload('shown.gif')
  // Another colour: the same bytes would be the same file.
  const red = Buffer.from(PIXEL, 'base64')
  red[16] = 0x10
  const data_base64 = red.toString('base64')
  const other = await world.call('uploadFile', boss, { name: 'other.gif', data_base64 })
  const { id: job_id } = await world.call('createJob', boss, photoTerms)
  await world.call('addTasks', boss, { job_id, tasks: [{ photo: shown }] })
  const { url } = await world.call('previewJob', boss, { job_id })
  const token = url.split('/').at(-1) ?? ''
  const read = (file: string) => world.call('getPreviewFile', anybody, { token, file })
  expect(await read(shown)).toMatchObject({ media_type: 'image/gif' })
  for (const file of [other.id, 'file_nonsense', '../../etc/passwd', ''])
    await expect(read(file), file).rejects.toMatchObject({ code: 'not_found' })
})

test('a job of somebody else has no preview, and looking changes nothing', async () => {
  const { job_id, token } = await linkTo(texts(1))
  const stranger = await world.requester()
  const foreign = world.call('previewJob', stranger, { job_id })
  await expect(foreign).rejects.toMatchObject({ code: 'not_found' })
  const before = await world.look('select count(*) as n from event')
  await open(token)
  expect(await world.look('select count(*) as n from event')).toEqual(before)
  expect(LIMITS.lease_minimum).toBeLessThanOrEqual((await open(token)).lease_seconds)
})
