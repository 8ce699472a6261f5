import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { startReceiver, type TestReceiver } from '../../test/support/webhooks/receiver.ts'
import { sendWebhook } from './send-webhook.ts'

let receiver: TestReceiver
beforeAll(async () => {
  receiver = await startReceiver()
})
beforeEach(() => {
  receiver.got.length = 0
})
afterAll(() => receiver.close())

const running = new AbortController().signal
const send = (url: string, allow: string[], lookUp?: (name: string) => Promise<string[]>) =>
  sendWebhook(
    { url, headers: { 'content-type': 'application/json' }, body: '{}' },
    { livemode: false, allow },
    running,
    lookUp,
  )

test('a name is looked up once, and every address behind it is checked', async () => {
  const { port } = new URL(receiver.origin)
  const inside = [['127.0.0.1'], ['10.0.0.1'], ['93.184.215.14', '169.254.169.254'], ['::1']]
  for (const addresses of inside) {
    const outcome = await send('http://rebound.example.org/', [], async () => addresses)
    expect(outcome.error).toMatch(/^rebound\.example\.org stands for .+, which is /)
  }
  expect(receiver.got).toEqual([])
  // A second look would find something else; there is none.
  let looks = 0
  const once = async () => {
    looks += 1
    return looks === 1 ? ['127.0.0.1'] : ['192.0.2.1']
  }
  const origin = `http://rebound.example.org:${port}`
  expect(await send(`${origin}/x`, [origin], once)).toMatchObject({ status_code: 204, error: null })
  expect(looks).toBe(1)
  expect(receiver.got[0]).toMatchObject({
    path: '/x',
    headers: { host: `rebound.example.org:${port}` },
  })
})

test('a name that stands for nothing, and one that cannot be found', async () => {
  const nothing = await send('http://empty.example.org/', [], async () => [])
  expect(nothing.error).toMatch(/stands for no address/)
  const missing = await send('http://missing.example.org/', [], async () => {
    throw Object.assign(new Error('not found'), { code: 'ENOTFOUND' })
  })
  expect(missing.error).toBe('No answer: ENOTFOUND.')
})

test('an address refused at sending as well, should it have got into the table', async () => {
  const outcome = await send('http://169.254.169.254/latest/', [])
  expect(outcome.error).toMatch(/only public ones are called/)
})

test('a redirect into the network is not followed', async () => {
  receiver.answer = (response) =>
    response.writeHead(307, { location: `${receiver.origin}/inside` }).end()
  const outcome = await send(receiver.origin, [receiver.origin])
  expect(outcome).toMatchObject({ status_code: 307, error: expect.stringMatching(/redirect/) })
  expect(receiver.got).toHaveLength(1)
})

test('of a long answer the first bytes are kept, as text a database and a terminal can bear', async () => {
  receiver.answer = (response) => {
    response.writeHead(500)
    response.write(`\u0000\u001b[31mred ${'x'.repeat(5_000)}`)
    // It never ends.
  }
  const outcome = await send(receiver.origin, [receiver.origin])
  expect(outcome.status_code).toBe(500)
  expect(outcome.response_body).toMatch(/^\[31mred x+$/)
  expect(outcome.response_body?.length).toBeLessThanOrEqual(1_000)
})

test('ten seconds are enough, for an answer that never begins as for one that never ends', async () => {
  receiver.answer = () => {}
  const silent = send(receiver.origin, [receiver.origin])
  await new Promise((resolve) => setTimeout(resolve, 100))
  receiver.answer = (response) => response.writeHead(200).write('so')
  const dripping = send(receiver.origin, [receiver.origin])
  expect(await silent).toMatchObject({
    status_code: null,
    error: 'No answer within 10 seconds.',
  })
  // Its status came, so the receiver has it.
  expect(await dripping).toEqual({ status_code: 200, error: null, response_body: 'so' })
}, 20_000)

test.each([
  ['closes without a word', 'ECONNRESET|socket hang up|the connection ended'],
  ['speaks another protocol', 'HPE_'],
])('a receiver that %s', async (what, reason) => {
  receiver.answer = (response) => {
    if (what.startsWith('closes')) response.socket?.destroy()
    else response.socket?.end('SSH-2.0-OpenSSH_9.9\r\n')
  }
  const outcome = await send(receiver.origin, [receiver.origin])
  expect(outcome.error).toMatch(new RegExp(`^No answer: .*(${reason})`))
})

test('a stop in the middle leaves the outcome open', async () => {
  receiver.answer = () => {}
  const stopping = new AbortController()
  const sending = sendWebhook(
    { url: receiver.origin, headers: {}, body: '{}' },
    { livemode: false, allow: [receiver.origin] },
    stopping.signal,
  )
  setTimeout(() => stopping.abort(), 50)
  await expect(sending).rejects.toThrow()
})
