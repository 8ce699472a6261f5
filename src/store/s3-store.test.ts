/** Files in a bucket: stored, read, removed, and a store that is wrong, closed or away. */
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Bucket, startBucket } from '../../test/support/files/bucket.ts'
import { type S3Store, s3Store } from './s3-store.ts'

let bucket: Bucket
let store: S3Store
beforeAll(async () => {
  bucket = await startBucket()
  store = s3Store(bucket.settings)
})
afterAll(() => bucket.close())

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const bytesOf = (text: string) => {
  const bytes = Buffer.from(text)
  return { bytes, sha256: hashOf(bytes) }
}

test('what was put is got, twice is once, and what is removed is gone', async () => {
  const { bytes, sha256 } = bytesOf('a picture')
  expect(await store.has(sha256)).toBe(false)
  await Promise.all([store.put(sha256, bytes), store.put(sha256, bytes)])
  expect(await store.has(sha256)).toBe(true)
  expect(Buffer.from(await store.get(sha256))).toEqual(bytes)
  await store.remove(sha256)
  await store.remove(sha256)
  await expect(store.get(sha256)).rejects.toMatchObject({ code: 'not_found' })
})

test('one folder of a bucket knows nothing of another', async () => {
  const { bytes, sha256 } = bytesOf('another')
  await store.put(sha256, bytes)
  const inFolder = s3Store({ ...bucket.settings, url: bucket.settings.url.replace(/\/[^/]+$/, '') })
  await expect(inFolder.get(sha256)).rejects.toMatchObject({ code: 'not_found' })
})

test('a large file goes through whole', async () => {
  const bytes = Buffer.alloc(25 * 1024 * 1024, 7)
  await store.put(hashOf(bytes), bytes)
  expect(Buffer.compare(Buffer.from(await store.get(hashOf(bytes))), bytes)).toBe(0)
})

describe('at the start one sentence says what is wrong', () => {
  const fault = async (wrong: Partial<Bucket['settings']>) =>
    s3Store({ ...bucket.settings, ...wrong })
      .check()
      .then(
        () => 'nothing',
        (error: Error) => error.message,
      )
  test('nothing, when nothing is', async () => {
    expect(await fault({})).toBe('nothing')
  })
  test.each([
    [
      'a bucket that is not there',
      () => ({ url: bucket.settings.url.replace('/files', '/other') }),
      /has no bucket at http.*correct FAIRHAND_FILES_S3_URL/,
    ],
    [
      'a key nobody knows',
      () => ({ key_id: 'WRONG' }),
      /does not know the key in FAIRHAND_FILES_S3_KEY_ID/,
    ],
    ['a wrong secret', () => ({ secret: 'wrong' }), /correct FAIRHAND_FILES_S3_SECRET/],
    [
      'nobody there',
      () => ({ url: 'http://127.0.0.1:1/files' }),
      /at http:\/\/127.0.0.1:1\/files does not answer/,
    ],
  ])('%s', async (_, wrong, sentence) => {
    expect(await fault(wrong())).toMatch(sentence)
  })
})

test('a store that is away is busy, and a moment without it is waited out', async () => {
  const { bytes, sha256 } = bytesOf('while it is away')
  await bucket.stop()
  await expect(store.put(sha256, bytes)).rejects.toMatchObject({ code: 'busy' })
  const waiting = store.put(sha256, bytes)
  await bucket.again()
  await waiting.catch(() => store.put(sha256, bytes))
  expect(Buffer.from(await store.get(sha256))).toEqual(bytes)
})
