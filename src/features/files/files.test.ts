import { readdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { batches } from '../../../test/support/batch.ts'
import { base64, picture } from '../../../test/support/files/pictures.ts'
import { batchTerms, SENTIMENT_FORM, texts } from '../../../test/support/forms.ts'
import { createWorld, type World } from '../../../test/support/world.ts'
import type { Caller } from '../../kernel/caller.ts'
import { LIMITS } from '../../kernel/limits.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())
const { claim, submit } = batches(() => world)

const upload = (caller: Caller, bytes: Uint8Array, options = {}) =>
  world.call('uploadFile', caller, { name: 'a file', data_base64: base64(bytes) }, options)
const read = (caller: Caller, file_id: string) => world.call('getFile', caller, { file_id })
const bytesOf = (text: string) => Buffer.from(text, 'latin1')

describe('what may be stored is told by its first bytes', () => {
  test.each([
    ['image/png', () => picture(1, 'png')],
    ['image/jpeg', () => picture(1, 'jpeg')],
    ['image/gif', () => picture(1, 'gif')],
    ['image/webp', () => picture(1, 'webp')],
  ])('%s, written anew', async (media_type, bytes) => {
    const file = await upload(await world.requester(), await bytes())
    expect(file).toMatchObject({ media_type, width: 4, height: 4, preview_url: null })
  })

  test.each([
    ['audio/wav', 'RIFF\x10\0\0\0WAVEfmt '],
    ['audio/ogg', 'OggS\0'],
    ['audio/mpeg', 'ID3\x04'],
    ['audio/mpeg', '\xff\xfb\x90\x00'],
  ])('%s, as it is', async (media_type, bytes) => {
    const file = await upload(await world.requester(), bytesOf(bytes))
    expect(file).toMatchObject({ media_type, bytes: bytes.length, width: null })
    expect(file.source_sha256).toBe(file.sha256)
  })

  test.each([
    ['a page', '<!doctype html><script>alert(1)</script>'],
    ['a drawing with a script', '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'],
    ['a program', 'MZ\x90\0'],
    ['nothing', ''],
    ['an AAC frame', '\xff\xf1\x50\x80'],
  ])('%s is refused', async (_, bytes) => {
    await expect(upload(await world.requester(), bytesOf(bytes))).rejects.toMatchObject({
      code: 'unsupported_media',
    })
  })

  test('a picture that is none, and one byte more than ten megabytes', async () => {
    const boss = await world.requester()
    await expect(upload(boss, bytesOf('GIF89a and nothing more'))).rejects.toMatchObject({
      code: 'image_unreadable',
      details: { detail: 'a file is damaged, cut off, or not what it says it is.' },
    })
    const large = Buffer.alloc(LIMITS.file_bytes + 1)
    large.write('GIF89a')
    await expect(upload(boss, large)).rejects.toMatchObject({ code: 'body_too_large' })
  })
})

test('a dry run keeps neither the row nor the bytes', async () => {
  const boss = await world.requester()
  const kept = () => readdirSync(world.folder, { recursive: true }).length
  const before = kept()
  const dry = await upload(boss, await picture(2), { dry_run: true })
  await expect(read(boss, dry.id)).rejects.toMatchObject({ code: 'not_found' })
  expect(kept()).toBe(before)
  await upload(boss, await picture(2))
  expect(kept()).toBeGreaterThan(before)
})

const pictureItem = { type: 'image', id: 'picture', src: '' }
const withPicture = (src: string) => ({
  ...SENTIMENT_FORM,
  pages: [
    { id: 'page', items: [{ ...pictureItem, src }, ...(SENTIMENT_FORM.pages[0]?.items ?? [])] },
  ],
})

test('a file shown by the form is seen by whoever holds or did the work, and nobody else', async () => {
  const boss = await world.requester()
  const { id: file_id } = await upload(boss, await picture(3))
  const terms = batchTerms({ form: withPicture(file_id), overlap: 2 })
  const { id: job_id } = await world.call('createJob', boss, terms)
  await world.call('addTasks', boss, { job_id, tasks: texts(1) })
  await world.call('publishJob', boss, { job_id })
  const [holder, other] = [await world.worker(), await world.worker()]
  const none = { code: 'not_found' }
  await expect(read(holder, file_id)).rejects.toMatchObject(none)
  const { id } = await claim(holder, job_id)
  expect((await read(holder, file_id)).id).toBe(file_id)
  await submit(holder, id)
  expect((await read(holder, file_id)).id).toBe(file_id)
  const held = await claim(other, job_id)
  await world.call('returnAssignment', other, { assignment_id: held.id })
  await expect(read(other, file_id)).rejects.toMatchObject(none)
  await expect(read(await world.requester(), file_id)).rejects.toMatchObject(none)
})

test('a form cannot show the file of somebody else', async () => {
  const [boss, stranger] = [await world.requester(), await world.requester()]
  const { id: theirs } = await upload(stranger, await picture(4))
  const form = withPicture(theirs)
  for (const attempt of [
    () => world.call('createJob', boss, batchTerms({ form })),
    () => world.call('askPeople', boss, { form, input: { text: 'x' } }),
  ])
    await expect(attempt()).rejects.toMatchObject({
      code: 'invalid_form',
      details: { errors: [{ pointer: '/pages/0/items/0/src' }] },
    })
})

test('pictures of a question are seen by those who answer it', async () => {
  const boss = await world.requester()
  const stored = await upload(boss, await picture(5, 'gif'))
  const { job_id } = await world.call('askPeople', boss, {
    question: 'Which one is the door?',
    images: [
      { file_id: stored.id },
      { data_base64: base64(await picture(6, 'gif')), name: 'now.gif' },
    ],
  })
  const worker = await world.worker()
  const { input } = await claim(worker, job_id)
  expect(input.image_1).toBe(stored.id)
  for (const file_id of [input.image_1, input.image_2])
    expect((await read(worker, String(file_id))).media_type).toBe('image/gif')
})
