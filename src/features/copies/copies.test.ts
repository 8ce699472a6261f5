/** Files behind addresses: copied before the job opens, shown as copies, and what does not come. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type CopyWorld, createCopyWorld, FORM } from '../../../test/support/files/copy-world.ts'
import { picture, sound } from '../../../test/support/files/pictures.ts'
import { batchTerms } from '../../../test/support/forms.ts'
import { outcomes } from '../../../test/support/race.ts'

let world: CopyWorld
beforeAll(async () => {
  world = await createCopyWorld()
})
afterAll(() => world.close())

let path = 0
const served = async (mark: number) =>
  world.pictures.put(`/${++path}/shop.png`, await picture(mark))
const fresh = (what: number | string) => world.pictures.put(`/${++path}/odd.png`, what)

describe('from an address to what a worker sees', () => {
  test('the copy, by the id of a file; never the address', async () => {
    const owner = await world.requester()
    const address = await served(1)
    const { job_id, added } = await world.draftWith(owner, [address, address])
    expect(added).toMatchObject({ next_action: 'list_copies', poll_after_seconds: 5 })
    const early = world.call('publishJob', owner, { job_id })
    await expect(early).rejects.toMatchObject({ code: 'files_not_copied' })

    await world.copyAll()
    expect(world.pictures.asked.filter((one) => address.endsWith(one))).toHaveLength(1)
    const { data, ...state } = await world.call('listCopies', owner, { job_id })
    expect(state).toMatchObject({ copied: 1, waiting: 0, failed: 0, next_action: 'publish_job' })
    expect(data).toMatchObject([{ status: 'copied', address, tasks: [1, 2], attempts: 1 }])
    const file = data[0]?.file_id
    expect(await world.call('getJob', owner, { job_id })).toMatchObject({
      next_action: 'publish_job',
    })
    await world.call('publishJob', owner, { job_id })

    const worker = await world.worker()
    const assignment = await world.call('claimTask', worker, { job_id })
    expect(assignment.input).toEqual({ photo: file })
    expect(JSON.stringify(assignment)).not.toContain('https://hooks')
    const seen = await world.call('getFile', worker, { file_id: file ?? '' })
    expect(seen).toMatchObject({ name: 'shop.png', media_type: 'image/png', width: 4 })
    const stranger = await world.worker()
    await expect(world.call('getFile', stranger, { file_id: file ?? '' })).rejects.toMatchObject({
      code: 'not_found',
    })

    const [task] = (await world.call('listTasks', owner, { job_id })).data
    expect(task).toMatchObject({ input: { photo: address }, files: { photo: file } })
    const results = await world.call('getResults', owner, { job_id })
    expect(results.data[0]).toMatchObject({ input: { photo: address }, files: { photo: file } })
    expect((await world.audit()).ok).toBe(true)
  })

  test('an event tells that nothing waits any more, once', async () => {
    const owner = await world.requester()
    await world.draftWith(owner, [await served(2), await served(3), fresh(404)])
    await world.copyAll()
    const { data } = await world.call('listEvents', owner, { order: 'newest' })
    expect(data.filter(({ type }) => type === 'job.files_copied')).toHaveLength(1)
  })

  test('a file that a task was copied from stays while the task does', async () => {
    const owner = await world.requester()
    const { job_id } = await world.draftWith(owner, [await served(4)])
    await world.copyAll()
    const [file] = (await world.call('listFiles', owner, {})).data
    const remove = () => world.call('deleteFile', owner, { file_id: file?.id ?? '' })
    await expect(remove()).rejects.toMatchObject({ code: 'conflict' })
    await world.call('clearTasks', owner, { job_id })
    expect((await world.call('listCopies', owner, { job_id })).data).toEqual([])
    expect(await remove()).toEqual({ deleted: true })
  })

  test('what a form shows itself becomes the file of all who work on it', async () => {
    const owner = await world.requester()
    const src = await served(5)
    const shown = { id: 'map', type: 'image', src, alt: 'A map' }
    const note = { id: 'note', type: 'short_text', label: 'Where?' }
    const { job_id } = await world.draftWith(owner, [await served(6)], {
      pages: [...FORM.pages, { id: 'second', items: [shown, { ...note, id: 'where' }] }],
    })
    await expect(world.call('publishJob', owner, { job_id })).rejects.toMatchObject({
      code: 'files_not_copied',
    })
    // Another form before publishing: what it does not name is forgotten.
    const other = await served(7)
    const pages = [{ id: 'page', items: [{ ...shown, src: other }, note] }]
    const terms = batchTerms({ form: { ...FORM, pages }, overlap: 1 })
    await world.call('updateJob', owner, { job_id, ...terms })
    await world.copyAll()
    const copies = (await world.call('listCopies', owner, { job_id })).data
    expect(copies.map(({ address, in_form }) => [address === other, in_form]).sort()).toEqual([
      [false, false],
      [true, true],
    ])
    const published = await world.call('publishJob', owner, { job_id })
    expect(JSON.stringify(published.form)).toContain('"src":"file_')
    const worker = await world.worker()
    const assignment = await world.call('claimTask', worker, { job_id })
    expect(JSON.stringify(assignment)).not.toContain('https://hooks')
    const file_id = copies.find(({ in_form }) => in_form)?.file_id ?? ''
    expect(await world.call('getFile', worker, { file_id })).toMatchObject({ id: file_id })
  })

  test('a question with addresses is answered at once: they are fetched before it opens', async () => {
    const owner = await world.requester()
    const asked = await world.call('askPeople', owner, {
      question: 'Is the shop open?',
      answer_type: 'yes_no',
      images: [{ url: await served(8) }],
    })
    const worker = await world.worker()
    const { input } = await world.call('claimTask', worker, { job_id: asked.job_id })
    expect(input).toEqual({ image_1: expect.stringMatching(/^file_/) })

    const form = await world.call('askPeople', owner, {
      form: FORM,
      input: { photo: await served(9) },
    })
    const other = await world.call('claimTask', await world.worker(), { job_id: form.job_id })
    expect(other.input).toEqual({ photo: expect.stringMatching(/^file_/) })

    const key = 'asked-once'
    const question = { question: 'And now?', images: [{ url: fresh(403) }] }
    const refused = world.call('askPeople', owner, question)
    await expect(refused).rejects.toMatchObject({ code: 'address_not_copied' })
    const good = { question: 'And now?', images: [{ url: await served(10) }] }
    const first = await world.call('askPeople', owner, good, { key })
    world.pictures.put(new URL(good.images[0]?.url ?? '').pathname, 403)
    expect(await world.call('askPeople', owner, good, { key })).toEqual(first)
  })

  test('a preview shows the copy when it is there, and nothing of the address before', async () => {
    const owner = await world.requester()
    const { job_id } = await world.draftWith(owner, [await served(11)])
    const { url } = await world.call('previewJob', owner, { job_id })
    const token = new URL(url).pathname.split('/').pop() ?? ''
    const anybody = { kind: 'anonymous' } as const
    const before = await world.call('getPreview', anybody, { token, task: 1 })
    expect(before.input).toEqual({})
    await world.copyAll()
    const { input } = await world.call('getPreview', anybody, { token, task: 1 })
    const file = String((input as { photo: string }).photo)
    expect(await world.call('getPreviewFile', anybody, { token, file })).toMatchObject({
      name: 'shop.png',
    })
  })
})

describe('what does not come', () => {
  test('is told by task, and mended by a fresh link, a file, or another try', async () => {
    const owner = await world.requester()
    const [gone, expired, text] = [fresh(404), fresh(403), fresh('about:blank')]
    const { job_id } = await world.draftWith(owner, [gone, await served(20), expired, text])
    await world.copyAll()
    const publish = () => world.call('publishJob', owner, { job_id })
    const refusal = await publish().catch((error: unknown) => error)
    expect(refusal).toMatchObject({
      code: 'files_not_copied',
      details: { detail: expect.stringMatching(/^3 files could not be copied/) },
    })
    const list = await world.call('listCopies', owner, { job_id, status: 'failed' })
    expect(list.next_action).toBe('retry_copies')
    const reasons = new Map(list.data.map(({ tasks, reason }) => [tasks[0], reason]))
    expect(reasons.get(1)).toBe('The server answered 404.')
    expect(reasons.get(3)).toBe('The server answered 403; the link may have expired.')
    expect(reasons.get(4)).toBe('The address must begin with https://.')

    const of = (task: number) => list.data.find(({ tasks }) => tasks[0] === task)?.id ?? ''
    const file = await world.call('uploadFile', owner, {
      name: 'by hand',
      data_base64: (await picture(21)).toString('base64'),
    })
    const replace = (task: number, source: string) =>
      world.call('replaceCopy', owner, { copy_id: of(task), source })
    const link = await served(22)
    expect(await replace(3, link)).toMatchObject({
      status: 'waiting',
      address: expired,
      fetched_from: link,
    })
    expect(await replace(4, file.id)).toMatchObject({ status: 'copied', file_id: file.id })
    await expect(replace(4, link)).rejects.toMatchObject({ code: 'conflict' })
    world.pictures.put(new URL(gone).pathname, await picture(23))
    expect(await world.call('retryCopies', owner, { job_id })).toMatchObject({
      retried: 1,
      waiting: 2,
      next_action: 'list_copies',
    })
    await world.copyAll()
    expect(await publish()).toMatchObject({ status: 'open' })
  })

  test('a file of somebody else, or of another kind, does not stand in for one', async () => {
    const [owner, other] = [await world.requester(), await world.requester()]
    const { job_id } = await world.draftWith(owner, [fresh(404)])
    await world.copyAll()
    const [copy] = (await world.call('listCopies', owner, { job_id })).data
    const file = async (of: typeof owner, bytes: Buffer) =>
      (await world.call('uploadFile', of, { name: 'x', data_base64: bytes.toString('base64') })).id
    for (const source of [
      await file(other, await picture(24)),
      await file(owner, sound()),
      'http://example.org/plain.png',
      'file_nonsense',
    ]) {
      const replacing = world.call('replaceCopy', owner, { copy_id: copy?.id ?? '', source })
      const code = expect.stringMatching(/conflict|invalid_input|not_found/)
      await expect(replacing).rejects.toMatchObject({ code })
    }
  })

  test('a job that got past the program is stopped by the database', async () => {
    const owner = await world.requester()
    const { job_id } = await world.draftWith(owner, [await served(25)])
    const opening = world.look(
      `update job set status = 'screening' where id = (select job_id from file_copy
         where address = '${(await world.call('listCopies', owner, { job_id })).data[0]?.address}')`,
    )
    await expect(opening).rejects.toThrow('a job opens when its files are copied')
  })

  test('room is the requester’s own: what does not fit fails with that reason', async () => {
    const owner = await world.requester()
    world.runtime.instance.files_quota = 10
    const { job_id } = await world.draftWith(owner, [await served(26)])
    await world.copyAll()
    delete world.runtime.instance.files_quota
    const [copy] = (await world.call('listCopies', owner, { job_id })).data
    expect(copy).toMatchObject({ status: 'failed', reason: expect.stringMatching(/You may store/) })
  })

  test('publishing and the last copy at the same moment end in one of two clear ways', async () => {
    for (let turn = 0; turn < 5; turn++) {
      const owner = await world.requester()
      const { job_id } = await world.draftWith(owner, [await served(30 + turn)])
      const publish = world.call('publishJob', owner, { job_id })
      const [opened] = await outcomes([publish, world.copyAll()])
      if (opened !== 'done') expect(opened).toBe('files_not_copied')
      const { status, escrow } = await world.call('getJob', owner, { job_id })
      expect(status).toBe(opened === 'done' ? 'open' : 'draft')
      if (opened !== 'done') expect(escrow.amount).toBe('0.00')
    }
    expect((await world.audit()).ok).toBe(true)
  })
})
