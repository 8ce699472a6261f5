/**
 * An instance whose files lie in a bucket, as an operator meets it: moved there from the disk while it
 * is known by its files, backed up with them, restored into another bucket, and told what is wrong.
 */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Bucket, startBucket } from './support/files/bucket.ts'
import { picture } from './support/files/pictures.ts'
import { launch, newFolder, outcomeOf, removeFolder, startInstance } from './support/instance.ts'
import { run } from './support/survival/backup.ts'

let first: Bucket
let second: Bucket
const folder = newFolder()
const restored = newFolder()
const file = join(newFolder(), 'fairhand.backup')
beforeAll(async () => {
  ;[first, second] = await Promise.all([startBucket(), startBucket()])
})
afterAll(async () => {
  await Promise.all([first.close(), second.close()])
  for (const one of [folder, restored]) removeFolder(one)
})

type Stored = { id: string; sha256: string }
const newRequester = async (url: string): Promise<string> => {
  const response = await fetch(`${url}/v1/sandbox/requesters`, { method: 'POST' })
  return ((await response.json()) as { key: string }).key
}
const upload = async (url: string, key: string, mark: number): Promise<Stored> => {
  const response = await fetch(`${url}/v1/files/bytes?name=${mark}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'image/png' },
    body: new Uint8Array(await picture(mark)),
  })
  expect(response.status).toBe(200)
  return (await response.json()) as Stored
}
const shows = async (url: string, key: string, { id, sha256 }: Stored): Promise<boolean> => {
  const headers = { authorization: `Bearer ${key}` }
  const response = await fetch(`${url}/v1/files/${id}/content`, { headers })
  const bytes = new Uint8Array(await response.arrayBuffer())
  return createHash('sha256').update(bytes).digest('hex') === sha256
}
const onDisk = (data: string, { sha256 }: Stored) =>
  existsSync(join(data, 'files', sha256.slice(0, 2), sha256))

test('from the disk to a bucket, into a backup, and out of it into another', async () => {
  const before = await startInstance({ folder })
  const key = await newRequester(before.url)
  const old = await upload(before.url, key, 1)
  expect(onDisk(folder, old)).toBe(true)
  await before.stop()

  const moved = await run(folder, ['move-files'], first.environment)
  expect(moved.made, moved.said).toEqual({ copied: 1, there: 0, damaged: 0 })
  const again = await run(folder, ['move-files'], first.environment)
  expect(again.made).toEqual({ copied: 0, there: 1, damaged: 0 })

  removeFolder(join(folder, 'files'))
  const during = await startInstance({ folder, environment: first.environment })
  expect(await shows(during.url, key, old)).toBe(true)
  const fresh = await upload(during.url, key, 2)
  expect(onDisk(folder, fresh)).toBe(false)
  expect(await shows(during.url, key, fresh)).toBe(true)
  const made = await run(folder, ['backup', file], first.environment)
  expect(made.made, made.said).toMatchObject({ files: 2, missing_files: [] })
  await during.stop()

  const back = await run(restored, ['restore', file], second.environment)
  expect(back.code, back.said).toBe(0)
  expect(back.said).toContain(`the files into ${second.settings.url}`)
  expect(onDisk(restored, old)).toBe(false)
  const after = await startInstance({ folder: restored, environment: second.environment })
  expect(await shows(after.url, key, old)).toBe(true)
  expect(await shows(after.url, key, fresh)).toBe(true)
  await after.stop()
}, 90_000)

test('what cannot be used is said in one sentence before anything starts', async () => {
  const said = async (environment: Record<string, string>) => {
    const { code, output: text } = await outcomeOf(launch({ environment }))
    expect(code).toBe(1)
    return text
  }
  const { FAIRHAND_FILES_S3_SECRET: _, ...half } = first.environment
  expect(await said(half)).toMatch(/needs FAIRHAND_FILES_S3_URL, .* together/)
  const wrong = { ...first.environment, FAIRHAND_FILES_S3_SECRET: 'wrong' }
  const text = await said(wrong)
  expect(text).toMatch(/refuses the signature: correct FAIRHAND_FILES_S3_SECRET/)
  expect(text).not.toContain('    at ')
  const backup = await run(folder, ['backup', `${file}.second`], wrong)
  expect([backup.code, backup.said]).toEqual([
    1,
    expect.stringContaining('FAIRHAND_FILES_S3_SECRET'),
  ])
}, 60_000)
