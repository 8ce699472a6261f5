/** Addresses of strangers, fetched from a real server: what is followed, what is not, and how much. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type PictureServer, startPictureServer } from '../../test/support/files/picture-server.ts'
import { LIMITS } from '../kernel/limits.ts'
import { fetchBytes } from './fetch-bytes.ts'

const NAMES: Record<string, string[]> = {
  'hooks.example.org': ['127.0.0.1'],
  'inside.example.org': ['10.0.0.7'],
  'half-inside.example.org': ['93.184.216.34', '192.168.1.1'],
  'empty.example.org': [],
}

let server: PictureServer
beforeAll(async () => {
  server = await startPictureServer()
})
afterAll(() => server.close())

const looked: string[] = []
const fetchOne = (address: string, seconds?: number, allow = [server.origin]) =>
  fetchBytes(address, {
    allow,
    userAgent: 'test',
    stopping: new AbortController().signal,
    seconds,
    lookUp: async (name) => {
      looked.push(name)
      return NAMES[name] ?? Promise.reject(Object.assign(new Error('none'), { code: 'ENOTFOUND' }))
    },
  })

test('bytes come as they are, after as many steps as a server of files takes', async () => {
  server.put('/picture', Buffer.from('bytes'))
  expect(await fetchOne(server.put('/moved', '/picture'))).toEqual({ bytes: Buffer.from('bytes') })
  server.put('/0', Buffer.from('end'))
  for (let step = 1; step <= 6; step++) server.put(`/${step}`, `${server.origin}/${step - 1}`)
  expect(await fetchOne(`${server.origin}/5`)).toEqual({ bytes: Buffer.from('end') })
  expect(await fetchOne(`${server.origin}/6`)).toMatchObject({
    refused: 'It was led on more than 5 times.',
    again: false,
  })
})

test.each([
  ['https://10.0.0.7/x.png', /private; only public ones/],
  ['https://inside.example.org/x.png', /stands for 10\.0\.0\.7, which is private/],
  ['https://half-inside.example.org/x.png', /stands for 192\.168\.1\.1, which is private/],
  ['https://empty.example.org/x.png', /stands for no address/],
  ['https://169.254.169.254/latest/meta-data/', /link-local, and the metadata of clouds/],
  ['https://[::1]/x.png', /not given out to the public/],
  ['https://2130706433/x.png', /this machine/],
  ['https://printer.local/x.png', /machine nearby/],
  ['http://93.184.216.34/x.png', /only https is used/],
  ['https://93.184.216.34:22/x.png', /Port 22 is not used/],
  ['https://user:secret@93.184.216.34/x.png', /user name or a password/],
  ['file:///etc/passwd', /must begin with https/],
  ['data:image/png;base64,AAAA', /must begin with https/],
])('nothing is asked of %s, given or led to', async (address, reason) => {
  const straight = await fetchOne(address)
  expect(straight).toMatchObject({ refused: expect.stringMatching(reason), again: false })
  expect(await fetchOne(server.put('/lead', address))).toEqual(straight)
})

test('an address that is not vouched for is not called, though its name leads here', async () => {
  const before = server.asked.length
  expect(await fetchOne('https://hooks.example.org/x.png')).toMatchObject({
    refused: expect.stringMatching(/127\.0\.0\.1, which is this machine/),
  })
  expect(server.asked.length).toBe(before)
})

test('each name is looked up once for each step, and the connection goes to what was checked', async () => {
  looked.length = 0
  await fetchOne(server.put('/once', '/picture'))
  expect(looked).toEqual(['hooks.example.org', 'hooks.example.org'])
})

test.each([
  [404, 'The server answered 404.', false],
  [403, 'The server answered 403; the link may have expired.', false],
  [410, 'The server answered 410.', false],
  [206, 'The server answered 206.', false],
  [304, 'The server answered 304 and did not say where the file is.', false],
  [429, 'The server answered 429.', true],
  [503, 'The server answered 503.', true],
])('an answer of %i', async (status, refused, again) => {
  expect(await fetchOne(server.put('/status', status))).toEqual({ refused, again })
})

test('too much is not read to its end, whether or not it says how much it is', async () => {
  const most = { refused: expect.stringMatching(/more than 10485760 bytes/), again: false }
  const said = server.put('/said', (response) => {
    response.writeHead(200, { 'content-length': LIMITS.file_bytes + 1 })
    response.write('x')
  })
  expect(await fetchOne(said)).toEqual(most)
  let sent = 0
  const endless = server.put('/endless', (response) => {
    const chunk = Buffer.alloc(1024 * 1024)
    const more = (): void => {
      if (response.destroyed) return
      sent += 1
      response.write(chunk, more)
    }
    more()
  })
  expect(await fetchOne(endless)).toEqual(most)
  expect(sent).toBeLessThan(64)
})

test('what is slow, breaks off, or is not there is tried again later', async () => {
  const slow = server.put('/slow', (response) => response.write('a'))
  expect(await fetchOne(slow, 0.3)).toEqual({
    refused: 'The file did not come within 0.3 seconds.',
    again: true,
  })
  const broken = server.put('/broken', (response) => {
    response.writeHead(200, { 'content-length': 1000 })
    response.write('a', () => response.destroy())
  })
  const cut = { refused: expect.stringMatching(/could not be reached/), again: true }
  expect(await fetchOne(broken)).toEqual(cut)
  expect(await fetchOne('https://nowhere.example.org/')).toEqual({
    refused: 'The server could not be reached: ENOTFOUND.',
    again: true,
  })
  expect(await fetchOne(server.put('/empty', Buffer.alloc(0)))).toMatchObject({
    refused: 'The server sent an empty file.',
  })
})
