/** What is stored, once for each requester, how much, and how long. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { base64, picture, sound } from '../../../test/support/files/pictures.ts'
import { batchTerms, SENTIMENT_FORM, texts } from '../../../test/support/forms.ts'
import { outcomes } from '../../../test/support/race.ts'
import { createWorld, type World } from '../../../test/support/world.ts'
import { execute } from '../../execute.ts'
import type { Caller } from '../../kernel/caller.ts'
import { newUuid } from '../../kernel/id.ts'
import { FILE_LIMITS } from '../../kernel/limits/file-limits.ts'
import { operations } from '../../operations.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

const upload = (caller: Caller, bytes: Uint8Array, name = 'a file') =>
  world.call('uploadFile', caller, { name, data_base64: base64(bytes) })
const stands = (sha256: string) => existsSync(join(world.folder, sha256.slice(0, 2), sha256))
/** Bytes that are loose now are so since long ago, in the real time that counts for them. */
const longLoose = () =>
  world.owner
    .updateTable('stored_bytes')
    .set({ loose_since: new Date(0) })
    .where('loose_since', 'is not', null)
    .execute()

describe('the same bytes', () => {
  test('are one file of a requester, however often and at once they come', async () => {
    const boss = await world.requester()
    const bytes = await picture(1)
    const [one, two] = await Promise.all([upload(boss, bytes, 'one'), upload(boss, bytes, 'two')])
    expect(two.id).toBe(one.id)
    const again = await upload(boss, bytes, 'three')
    expect([again.id, again.name]).toEqual([one.id, one.name])
    const { data } = await world.call('listFiles', boss, {})
    expect(data).toHaveLength(1)
  })

  test('are found by their hash by whoever has them, and only their own', async () => {
    const [boss, other] = [await world.requester(), await world.requester()]
    const file = await upload(boss, await picture(2))
    const source_sha256 = [file.source_sha256 ?? '', 'a'.repeat(64)]
    const found = await world.call('listFiles', boss, { source_sha256 })
    expect(found.data.map(({ id }) => id)).toEqual([file.id])
    expect((await world.call('listFiles', other, { source_sha256 })).data).toEqual([])
    const theirs = await upload(other, await picture(2))
    expect([theirs.id === file.id, theirs.sha256]).toEqual([false, file.sha256])
  })
})

describe('room', () => {
  const roomOf = (files_quota: number) => ({
    ...world.runtime,
    instance: { ...world.runtime.instance, files_quota },
  })
  const send = (quota: number, caller: Caller, bytes: Uint8Array) =>
    execute(roomOf(quota), operations.uploadFile as never, {
      caller,
      input: { name: 'a', data_base64: base64(bytes) },
      request_id: newUuid(),
    })

  test('of two files at once that both would fit alone, one is refused', async () => {
    const boss = await world.requester()
    const size = sound().byteLength
    const ends = await outcomes([
      send(size * 1.5, boss, sound(1)),
      send(size * 1.5, boss, sound(2)),
    ])
    expect(ends.sort()).toEqual(['done', 'storage_full'])
  })

  test('is made by removing a file that nothing shows', async () => {
    const boss = await world.requester()
    const size = sound().byteLength
    const { output } = await send(size, boss, sound(3))
    await expect(send(size, boss, sound(4))).rejects.toMatchObject({
      code: 'storage_full',
      details: { detail: expect.stringMatching(/^You may store 0 MB/) },
    })
    // The same bytes again need no room.
    await send(size, boss, sound(3))
    await world.call('deleteFile', boss, { file_id: String(output.id) })
    await send(size, boss, sound(4))
  })

  test('what a job shows is not removed, nor what belongs to others', async () => {
    const [boss, other] = [await world.requester(), await world.requester()]
    const { id: file_id } = await upload(boss, await picture(9))
    await showIn(boss, file_id)
    const refused = world.call('deleteFile', boss, { file_id })
    await expect(refused).rejects.toMatchObject({ code: 'conflict' })
    const foreign = world.call('deleteFile', other, { file_id })
    await expect(foreign).rejects.toMatchObject({ code: 'not_found' })
  })
})

const showIn = async (boss: Caller, photo: string) => {
  const form = {
    ...SENTIMENT_FORM,
    data: [...SENTIMENT_FORM.data, { name: 'photo', kind: 'image' }],
  }
  const { id: job_id } = await world.call('createJob', boss, batchTerms({ form }))
  const rows = texts(2).map((input, index) => ({ line: index + 1, input: { ...input, photo } }))
  const { id: upload_id } = await world.call('startUpload', boss, { job_id })
  await world.call('uploadTasks', boss, { upload_id, chunk: 0, rows })
  return { job_id, upload_id }
}

describe('what nothing shows', () => {
  test('goes a month after it was last sent, and its bytes with the last file', async () => {
    const [boss, other] = [await world.requester(), await world.requester()]
    const bytes = await picture(11)
    const [file, twin] = [await upload(boss, bytes), await upload(other, bytes)]
    const kept = await upload(boss, await picture(12))
    await showIn(boss, kept.id)
    world.clock.advance(FILE_LIMITS.unused_kept - 60)
    await upload(other, bytes)
    world.clock.advance(61)
    await world.settle()
    const gone = { code: 'not_found' }
    await expect(world.call('getFile', boss, { file_id: file.id })).rejects.toMatchObject(gone)
    expect((await world.call('getFile', boss, { file_id: kept.id })).id).toBe(kept.id)
    await longLoose()
    await world.settle()
    // The other requester’s file is the same bytes.
    expect(stands(twin.sha256)).toBe(true)
    await world.call('deleteFile', other, { file_id: twin.id })
    await world.settle()
    expect(stands(twin.sha256)).toBe(true)
    await longLoose()
    await world.settle()
    expect([stands(twin.sha256), stands(kept.sha256)]).toEqual([false, true])
  })

  test('is no longer found by its hash a day before it goes', async () => {
    const boss = await world.requester()
    const { source_sha256 } = await upload(boss, await picture(13))
    const find = async () =>
      (await world.call('listFiles', boss, { source_sha256: [source_sha256 ?? ''] })).data.length
    world.clock.advance(FILE_LIMITS.unused_kept - 86_400 - 1)
    expect(await find()).toBe(1)
    world.clock.advance(2)
    expect(await find()).toBe(0)
  })

  test('counts from the day its upload was thrown away', async () => {
    const boss = await world.requester()
    const { id: file_id } = await upload(boss, await picture(14))
    const { upload_id } = await showIn(boss, file_id)
    world.clock.advance(3_600)
    await world.call('discardUpload', boss, { upload_id })
    world.clock.advance(FILE_LIMITS.unused_kept - 60)
    await world.settle()
    expect((await world.call('getFile', boss, { file_id })).id).toBe(file_id)
    world.clock.advance(61)
    await world.settle()
    const gone = world.call('getFile', boss, { file_id })
    await expect(gone).rejects.toMatchObject({ code: 'not_found' })
  })
})

test('bytes whose file never came are thrown away, and sending them again brings them back', async () => {
  const boss = await world.requester()
  const sha256 = '0'.repeat(64)
  await world.runtime.files.put(sha256, sound(7))
  await world.owner
    .insertInto('stored_bytes')
    .values({ sha256, bytes: 1, loose_since: new Date(0) })
    .execute()
  await world.settle()
  expect(stands(sha256)).toBe(false)
  const file = await upload(boss, sound(7))
  expect(stands(file.sha256)).toBe(true)
  const [row] = await world.look<{ loose_since: Date | null }>(
    `select loose_since from stored_bytes where sha256 = '${file.sha256}'`,
  )
  expect(row).toEqual({ loose_since: null })
})
