/** Files that workers send for an answer: in pieces, for work in hand alone, seen by whom and how long. */
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { batches } from '../../../test/support/batch.ts'
import { begin, sendRest, sendWhole } from '../../../test/support/captures/sending.ts'
import { picture, sound } from '../../../test/support/files/pictures.ts'
import { batchTerms } from '../../../test/support/forms.ts'
import { createWorld, type World } from '../../../test/support/world.ts'
import { execute } from '../../execute.ts'
import type { Caller } from '../../kernel/caller.ts'
import { newUuid } from '../../kernel/id.ts'
import { CAPTURE_LIMITS } from '../../kernel/limits/forms/capture-limits.ts'
import { operations } from '../../operations.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())
const { approve } = batches(() => world)

const photo = { type: 'photo', id: 'door', label: 'The door?', max_files: 2, taken_at: true }
const paper = { type: 'file', id: 'paper', label: 'A paper?', required: false, max_megabytes: 1 }
const voice = { type: 'recording', id: 'voice', label: 'Read it', required: false }
const FORM = {
  form: 1,
  lang: 'en',
  title: 'Photograph the door',
  goal: 'To know which doors are open.',
  done_when: 'Done when the door can be seen.',
  pages: [{ id: 'p', items: [photo, { ...photo, id: 'other', required: false }, paper, voice] }],
}

/** Somebody who holds the one task of a new job. */
const inHand = async () => {
  const [boss, worker] = [await world.requester(), await world.worker()]
  const reward = { amount: '2.00', currency: 'EUR' as const }
  const { id: job_id } = await world.call('createJob', boss, batchTerms({ form: FORM, reward }))
  await world.call('addTasks', boss, { job_id, tasks: [{}] })
  await world.call('publishJob', boss, { job_id })
  const { id: assignment_id } = await world.call('claimTask', worker, { job_id })
  return { boss, worker, job_id, assignment_id, door: { assignment_id, item: 'door' } }
}
const submit = (worker: Caller, assignment_id: string, answers: Record<string, unknown>) =>
  world.call('submitAssignment', worker, { assignment_id, answers })
const named = ({ file_id, name }: { file_id: string | null; name: string }) => ({
  file: file_id ?? '',
  name,
})
const read = (caller: Caller, file_id: string | null) =>
  world.call('getFile', caller, { file_id: file_id ?? '' })
const count = async (table: string): Promise<number> =>
  (await world.look<{ n: number }>(`select count(*)::int as n from ${table}`))[0]?.n ?? -1
const none = { code: 'not_found' }

/** A photo as a phone makes it, with where it was taken. */
const fromPhone = () =>
  sharp({ create: { width: 300, height: 200, channels: 3, background: '#8899aa' } })
    .withExif({ IFD0: { Make: 'Phone' }, IFD3: { GPSLatitude: '48/1 51/1 0/1' } })
    .jpeg()
    .toBuffer()

describe('in pieces', () => {
  test('a lost network: it goes on where it stopped, pieces sent twice change nothing', async () => {
    const { worker, door } = await inHand()
    const bytes = await picture(1, 'png', 900)
    const padded = Buffer.concat([bytes, Buffer.alloc(1_000_000)])
    const capture = await begin(world, worker, door, padded)
    expect(capture).toMatchObject({ received: 0, chunk_bytes: CAPTURE_LIMITS.chunk, file_id: null })
    const capture_id = capture.id
    const piece = {
      capture_id,
      offset: 0,
      data_base64: padded.subarray(0, 300_000).toString('base64'),
    }
    const pieces = await Promise.all([1, 2, 3].map(() => world.call('sendCapture', worker, piece)))
    expect(pieces.map(({ received }) => received)).toEqual([300_000, 300_000, 300_000])
    await expect(
      world.call('sendCapture', worker, { ...piece, offset: 500_000 }),
    ).rejects.toMatchObject({ code: 'capture_out_of_step' })
    await expect(world.call('finishCapture', worker, { capture_id })).rejects.toMatchObject({
      code: 'capture_incomplete',
    })
    // The page was closed: beginning again says how far it came.
    const again = await begin(world, worker, door, padded)
    expect(again).toMatchObject({ id: capture_id, received: 300_000 })
    await sendRest(world, worker, again, padded)
    expect((await world.call('getCapture', worker, { capture_id })).received).toBe(padded.length)
    const [first, second] = await Promise.all(
      [1, 2].map(() => world.call('finishCapture', worker, { capture_id })),
    )
    expect(first?.file_id).toMatch(/^file_/)
    expect(second?.file_id).toBe(first?.file_id)
    expect(await count('capture_chunk')).toBe(0)
    expect((await begin(world, worker, door, padded)).file_id).toBe(first?.file_id)
  })

  test('what arrived must be what was announced', async () => {
    const { worker, door } = await inHand()
    const bytes = await picture(2)
    const capture = await begin(world, worker, door, bytes, { sha256: 'a'.repeat(64) })
    const capture_id = await sendRest(world, worker, capture, bytes)
    await expect(world.call('finishCapture', worker, { capture_id })).rejects.toMatchObject({
      code: 'capture_damaged',
    })
    expect(await world.call('discardCapture', worker, { capture_id })).toEqual({ discarded: true })
    await expect(world.call('getCapture', worker, { capture_id })).rejects.toMatchObject(none)
  })
})

test('a photo loses its place and camera; the time is kept because the form asks for it', async () => {
  const { boss, worker, assignment_id, door } = await inHand()
  const taken_at = '2026-11-23T09:30:00.000Z'
  const sent = await sendWhole(world, worker, door, await fromPhone(), { taken_at })
  const file = await read(worker, sent.file_id)
  expect(file).toMatchObject({ media_type: 'image/jpeg', width: 300, height: 200 })
  const stored = await sharp(await world.runtime.files.get(file.sha256)).metadata()
  expect(stored.exif).toBeUndefined()
  const answer = { ...named(sent), taken_at: '2026-11-23T09:31:00.000Z' }
  await expect(submit(worker, assignment_id, { door: [answer] })).rejects.toMatchObject({
    code: 'capture_not_here',
    details: { errors: [{ pointer: '/door/0/taken_at' }] },
  })
  await submit(worker, assignment_id, { door: [{ ...answer, taken_at }] })
  expect((await read(boss, sent.file_id)).id).toBe(sent.file_id)
})

test('seen by its sender, by the requester with the answer, by nobody else', async () => {
  const { boss, worker, job_id, assignment_id, door } = await inHand()
  const sent = await sendWhole(world, worker, door, await picture(3))
  const stranger = await world.worker()
  await expect(read(boss, sent.file_id)).rejects.toMatchObject(none)
  for (const other of [stranger, await world.requester()])
    await expect(read(other, sent.file_id)).rejects.toMatchObject(none)
  for (const call of ['getCapture', 'finishCapture', 'discardCapture'] as const)
    await expect(world.call(call, stranger, { capture_id: sent.id })).rejects.toMatchObject(none)
  await submit(worker, assignment_id, { door: [named(sent)] })
  expect((await read(boss, sent.file_id)).url).toContain('link=')
  expect((await world.call('listFiles', boss, {})).data).toEqual([])
  await expect(
    world.call('deleteFile', boss, { file_id: sent.file_id ?? '' }),
  ).rejects.toMatchObject({ code: 'conflict' })
  await expect(world.call('discardCapture', worker, { capture_id: sent.id })).rejects.toMatchObject(
    { code: 'conflict' },
  )
  await approve(boss, assignment_id)
  const { data } = await world.call('getResults', boss, { job_id })
  expect(data[0]?.answers[0]?.answers).toEqual({ door: [named(sent)] })
  expect((await read(worker, sent.file_id)).id).toBe(sent.file_id)
})

describe('refused', () => {
  test('a file of another task, of another item, or of nobody', async () => {
    const [mine, theirs] = [await inHand(), await inHand()]
    const other = await sendWhole(world, theirs.worker, theirs.door, await picture(4))
    const { worker, assignment_id } = mine
    const elsewhere = await sendWhole(
      world,
      worker,
      { assignment_id, item: 'other' },
      await picture(5),
    )
    const made_up = { ...named(other), file: `file_${'0'.repeat(26)}` }
    for (const file of [named(other), named(elsewhere), made_up])
      await expect(submit(worker, assignment_id, { door: [file] })).rejects.toMatchObject({
        code: 'capture_not_here',
        details: { errors: [{ pointer: '/door/0/file' }] },
      })
  })

  test.each([
    ['a sound for a photo', 'door', () => sound(1)],
    ['a page for a paper', 'paper', () => Buffer.from('\u0000\u0001<html>')],
    ['a picture for a voice', 'voice', () => picture(6)],
  ])('%s', async (_what, item, bytes) => {
    const { worker, assignment_id } = await inHand()
    const sending = sendWhole(world, worker, { assignment_id, item }, await bytes())
    await expect(sending).rejects.toMatchObject({ code: 'capture_not_asked' })
  })

  test('too large, for no item, for work given back or over', async () => {
    const { worker, assignment_id, door } = await inHand()
    const large = Buffer.alloc(1024 * 1024 + 1, 'x')
    const asked = { code: 'capture_not_asked' }
    const paperOf = { assignment_id, item: 'paper' }
    await expect(begin(world, worker, paperOf, large)).rejects.toMatchObject(asked)
    const nothing = { assignment_id, item: 'nothing' }
    await expect(begin(world, worker, nothing, large)).rejects.toMatchObject(asked)
    const capture = await begin(world, worker, door, await picture(7))
    await world.call('returnAssignment', worker, { assignment_id })
    const data_base64 = (await picture(7)).toString('base64')
    const piece = { capture_id: capture.id, offset: 0, data_base64 }
    await expect(world.call('sendCapture', worker, piece)).rejects.toMatchObject({
      code: 'conflict',
    })
    const late = await inHand()
    world.clock.advance(8 * 86_400)
    await expect(begin(world, late.worker, late.door, large)).rejects.toMatchObject({
      code: 'assignment_expired',
    })
  })
})

test('no room at the requester is said before anything is sent, and nothing is kept', async () => {
  const { worker, door } = await inHand()
  const before = await count('capture')
  const instance = { ...world.runtime.instance, files_quota: 10 }
  const start = { ...door, name: 'photo-1.png', bytes: 11, sha256: 'a'.repeat(64) }
  const call = { caller: worker, input: start, request_id: newUuid() }
  await expect(
    execute({ ...world.runtime, instance }, operations.startCapture as never, call),
  ).rejects.toMatchObject({ code: 'capture_no_room' })
  expect(await count('capture')).toBe(before)
})

test('papers and sounds are kept as they are, and named by content', async () => {
  const { worker, assignment_id } = await inHand()
  const pdf = Buffer.from('%PDF-1.4\n%%EOF')
  const paperOf = { assignment_id, item: 'paper', name: 'letter.exe' }
  const sent = await sendWhole(world, worker, paperOf, pdf)
  expect(await read(worker, sent.file_id)).toMatchObject({
    media_type: 'application/pdf',
    name: 'letter.exe',
    bytes: pdf.length,
  })
  const said = await sendWhole(world, worker, { assignment_id, item: 'voice' }, sound(2))
  expect((await read(worker, said.file_id)).media_type).toBe('audio/wav')
})

test('what was never handed in goes seven days after the work, what was handed in stays', async () => {
  const { worker, assignment_id, door } = await inHand()
  const kept = await sendWhole(world, worker, door, await picture(9))
  const left = await sendWhole(world, worker, door, await picture(10))
  await submit(worker, assignment_id, { door: [named(kept)] })
  const gone = await inHand()
  const back = await sendWhole(world, gone.worker, gone.door, await picture(11))
  await world.call('returnAssignment', gone.worker, { assignment_id: gone.assignment_id })
  await world.settle()
  expect((await read(gone.worker, back.file_id)).id).toBe(back.file_id)
  world.clock.advance(30 * 86_400)
  await world.settle()
  world.clock.advance(CAPTURE_LIMITS.kept + 1)
  await world.settle()
  for (const [who, file] of [
    [gone.worker, back],
    [worker, left],
  ] as const)
    await expect(read(who, file.file_id)).rejects.toMatchObject(none)
  expect((await read(worker, kept.file_id)).id).toBe(kept.file_id)
})
