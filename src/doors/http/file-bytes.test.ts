/** Files sent as they are. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { picture } from '../../../test/support/files/pictures.ts'
import { createServedWorld } from '../../../test/support/served-world.ts'
import { LIMITS } from '../../kernel/limits.ts'
import { uploadBytes } from '../../sdk/client.ts'

type Served = Awaited<ReturnType<typeof createServedWorld>>

let world: Served
let boss: Awaited<ReturnType<Served['requester']>>
beforeAll(async () => {
  world = await createServedWorld()
  boss = await world.requester()
})
afterAll(() => world.close())

const send = async (body: Uint8Array, headers: Record<string, string>, query = '?name=a.png') => {
  const response = await fetch(`${world.url}/v1/files/bytes${query}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${boss.key}`, ...headers },
    body: body as Uint8Array<ArrayBuffer>,
  })
  return (await response.json()) as Record<string, unknown>
}
const PNG = { 'content-type': 'image/png' }

test('become the same file as by upload_file, however they are sent', async () => {
  const bytes = await picture(1)
  const [one, two] = [await send(bytes, PNG), await send(bytes, PNG)]
  expect(one).toMatchObject({ object: 'file', name: 'a.png', media_type: 'image/png' })
  const data_base64 = bytes.toString('base64')
  const three = await boss.client.uploadFile({ name: 'b.png', data_base64 })
  const transport = { url: world.url, headers: { authorization: `Bearer ${boss.key}` } }
  const four = await uploadBytes(transport, 'Türe & Co.png', bytes)
  expect([two.id, three.id, four.id]).toEqual([one.id, one.id, one.id])
})

test('a dry run stores nothing', async () => {
  const file = await send(await picture(2), PNG, '?name=a.png&dry_run=true')
  expect(file.object).toBe('file')
  const source_sha256 = [String(file.source_sha256)]
  expect((await boss.client.listFiles({ source_sha256 })).data).toEqual([])
})

test('what a page of another site could send, no name, too much, and what is no picture', async () => {
  const bytes = await picture(3)
  for (const type of ['text/plain', 'multipart/form-data', 'application/x-www-form-urlencoded'])
    expect(await send(bytes, { 'content-type': type })).toMatchObject({ code: 'unsupported_body' })
  expect(await send(bytes, PNG, '')).toMatchObject({ code: 'invalid_input' })
  expect(await send(Buffer.alloc(LIMITS.file_bytes + 1), PNG)).toMatchObject({
    code: 'body_too_large',
  })
  expect(await send(Buffer.from('<svg onload="alert(1)">'), PNG)).toMatchObject({
    code: 'unsupported_media',
    detail: 'a.png is neither an image nor a sound we can show.',
  })
})
