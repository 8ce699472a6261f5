/** Links to files: for one viewer, for some minutes, and for as long as the viewer may see the file. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { batches } from '../../../test/support/batch.ts'
import { base64, picture } from '../../../test/support/files/pictures.ts'
import { batchTerms, SENTIMENT_FORM } from '../../../test/support/forms.ts'
import { createWorld, type World } from '../../../test/support/world.ts'
import type { Caller } from '../../kernel/caller.ts'
import { FILE_LIMITS } from '../../kernel/limits/file-limits.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())
const { claim } = batches(() => world)

const FORM = {
  ...SENTIMENT_FORM,
  data: [...SENTIMENT_FORM.data, { name: 'photo', kind: 'image' }],
}

/** An open job whose one task shows a picture. */
const shown = async (mark: number, side = 4) => {
  const boss = await world.requester()
  const data_base64 = base64(await picture(mark, 'jpeg', side))
  const file = await world.call('uploadFile', boss, { name: 'a.jpg', data_base64 })
  const { id: job_id } = await world.call('createJob', boss, batchTerms({ form: FORM }))
  await world.call('addTasks', boss, { job_id, tasks: [{ text: 'x', photo: file.id }] })
  await world.call('publishJob', boss, { job_id })
  return { boss, file, job_id }
}

const urlFor = async (caller: Caller, file_id: string) =>
  (await world.call('getFile', caller, { file_id })).url
const follow = (file_id: string, url: string) =>
  world.call(
    'readFileLink',
    { kind: 'anonymous' },
    { link: `${file_id}.${new URL(url).searchParams.get('link')}` },
  )
const over = { code: 'link_expired' }

test('a worker’s link shows the file as long as the work is held', async () => {
  const { file, job_id } = await shown(1)
  const worker = await world.worker()
  const { id: assignment_id } = await claim(worker, job_id)
  const url = await urlFor(worker, file.id)
  expect(await follow(file.id, url)).toMatchObject({ sha256: file.sha256, name: 'a.jpg' })
  await world.call('returnAssignment', worker, { assignment_id })
  await expect(follow(file.id, url)).rejects.toMatchObject(over)
})

test('it lasts between one and two slots, and is the same within a slot', async () => {
  const { boss, file } = await shown(2)
  const slot = FILE_LIMITS.link * 1000
  world.clock.set(new Date(Math.ceil(world.clock.now().getTime() / slot) * slot))
  const url = await urlFor(boss, file.id)
  world.clock.advance(FILE_LIMITS.link - 1)
  expect(await urlFor(boss, file.id)).toBe(url)
  expect((await follow(file.id, url)).seconds_left).toBe(FILE_LIMITS.link + 1)
  world.clock.advance(1)
  expect(await urlFor(boss, file.id)).not.toBe(url)
  world.clock.advance(FILE_LIMITS.link - 1)
  expect((await follow(file.id, url)).seconds_left).toBe(1)
  world.clock.advance(1)
  await expect(follow(file.id, url)).rejects.toMatchObject(over)
})

describe('a link is refused', () => {
  test('for another file, and with any letter changed', async () => {
    const [{ boss, file }, other] = [await shown(3), await shown(4)]
    const url = await urlFor(boss, file.id)
    await expect(follow(other.file.id, url)).rejects.toMatchObject(over)
    const token = new URL(url).searchParams.get('link') ?? ''
    for (let at = 0; at < token.length; at++) {
      const changed = token.slice(0, at) + (token[at] === '1' ? '2' : '1') + token.slice(at + 1)
      await expect(follow(file.id, url.replace(token, changed)), String(at)).rejects.toMatchObject(
        over,
      )
    }
  })

  test('when its viewer is put in place of another', async () => {
    const { file, job_id } = await shown(5)
    const [holder, stranger] = [await world.worker(), await world.worker()]
    await claim(holder, job_id)
    const url = await urlFor(holder, file.id)
    const [own, other] = [holder, stranger].map(({ worker_id }) => worker_id.replaceAll('-', ''))
    await expect(follow(file.id, url.replace(own ?? '', other ?? ''))).rejects.toMatchObject(over)
    await expect(urlFor(stranger, file.id)).rejects.toMatchObject({ code: 'not_found' })
  })

  test.each([
    '',
    'x',
    '.'.repeat(150),
    'wf1.1.1',
    `wf${'0'.repeat(32)}.99999999999.${'A'.repeat(43)}`,
  ])('when it is %j', async (link) => {
    const { file } = await shown(6)
    const whole = { link: `${file.id}.${link}` }
    const call = world.call('readFileLink', { kind: 'anonymous' }, whole)
    await expect(call).rejects.toMatchObject(over)
  })
})

test('a large picture has a second link, to a smaller one', async () => {
  const { boss, file } = await shown(7, 2_000)
  expect([file.width, file.height]).toEqual([2_000, 2_000])
  const { preview_url } = await world.call('getFile', boss, { file_id: file.id })
  const preview = await follow(file.id, preview_url ?? '')
  expect(preview.media_type).toBe('image/jpeg')
  expect(preview.sha256).not.toBe(file.sha256)
  const bytes = await world.runtime.files.get(preview.sha256)
  expect(bytes.byteLength).toBeLessThan(file.bytes)
})
