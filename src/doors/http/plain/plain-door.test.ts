/** Both ways through the door say the same: each request is sent to the short way and to the app alone. */
import { createServer, type RequestListener, type Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fixtureApp, fixtureList } from '../../../../test/support/door-fixture.ts'
import { HTTP_LIMITS } from '../../../kernel/limits/http-limits.ts'
import { createGate } from '../gate.ts'
import { createLimiter } from '../rate-limit.ts'
import { createPlainDoor } from './plain-door.ts'

const servers: Server[] = []
const listen = async (listener: RequestListener): Promise<number> => {
  const server = createServer(listener)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

/** The same door twice, each over notes of its own; and how many requests took the short way. */
const openBoth = async (more: () => Parameters<typeof fixtureApp>[0] = () => ({})) => {
  const short = fixtureApp(more())
  const long = fixtureApp(more())
  const plain = createPlainDoor(short.parts, createGate(short.parts))
  const general = getRequestListener(short.app.fetch)
  let taken = 0
  const ports = {
    short: await listen((incoming, outgoing) => {
      if (plain(incoming, outgoing)) taken += 1
      else void general(incoming, outgoing)
    }),
    long: await listen(getRequestListener(long.app.fetch)),
  }
  return { ports, short, long, taken: () => taken }
}

/** Sends bytes as they are and gives all that comes back until the server closes. */
const raw = (port: number, bytes: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    let answer = ''
    socket.setEncoding('utf8').on('data', (text: string) => {
      answer += text
    })
    socket.on('end', () => resolve(answer)).on('error', reject)
    socket.write(bytes, 'utf8')
  })

/** What must be equal: the status, each header but the moment and the id, and the body. */
const told = (answer: string) => {
  const [head = '', ...rest] = answer.split('\r\n\r\n')
  const [status, ...lines] = head.split('\r\n')
  const headers = Object.fromEntries(
    lines.map((line) => [line.split(': ', 1)[0]?.toLowerCase(), line.replace(/^[^:]*: /, '')]),
  )
  const body = rest
    .join('\r\n\r\n')
    .replace(/"request_id":"[^"]+"/, '"request_id":"…"')
    .replace(/"(id|created_at)":"[^"]+"/g, '"$1":"…"')
  expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
  // One id may be longer than the other’s, and so may the answer that holds it: they are not.
  return { status, headers: { ...headers, date: '…', 'x-request-id': '…' }, body }
}

type Shot = { headers?: string[]; body?: string; announced?: number }

const text = (line: string, { headers = [], body, announced }: Shot = {}): string => {
  const length = announced ?? (body === undefined ? undefined : Buffer.byteLength(body))
  const own = headers.map((header) => header.split(':', 1)[0]?.toLowerCase())
  const all = [
    ...(own.includes('host') ? [] : ['Host: localhost']),
    ...(own.includes('authorization') ? [] : ['Authorization: Bearer fh_one']),
    ...(own.includes('content-type') || body === undefined
      ? []
      : ['Content-Type: application/json']),
    ...(length === undefined ? [] : [`Content-Length: ${length}`]),
    'Connection: close',
    ...headers,
  ]
  return `${line} HTTP/1.1\r\n${all.join('\r\n')}\r\n\r\n${body ?? ''}`
}

const NOTE = '{"text":"hello","price":{"amount":"2.50","currency":"EUR"}}'
const unknownNote = `evt_${'0'.repeat(26)}`

const PLAIN: [string, string][] = [
  ['a write', text('POST /v1/notes', { body: NOTE })],
  ['a write of many letters', text('POST /v1/notes', { body: '{"text":"é 漢 🙂"}' })],
  ['a byte order mark', text('POST /v1/notes', { body: '\uFEFF{"text":"a"}' })],
  ['a dry run', text('POST /v1/notes?dry_run=true', { body: NOTE })],
  ['a dry run that is none', text('POST /v1/notes?dry_run=perhaps', { body: NOTE })],
  ['an unknown id', text(`GET /v1/notes/${unknownNote}`)],
  ['a wrong id', text('GET /v1/notes/7')],
  ['a removal', text(`DELETE /v1/notes/${unknownNote}`)],
  ['a list', text('GET /v1/notes?limit=5&tag=a&tag=b&text=%C3%A9')],
  ['a wrong query', text('GET /v1/notes?limit=x')],
  ['a query twice', text('GET /v1/notes?limit=1&limit=2')],
  ['a stranger', text('GET /v1/notes', { headers: ['Authorization: none'] })],
  ['a wrong key', text('POST /v1/notes', { headers: ['Authorization: Bearer no'], body: NOTE })],
  ['no body', text('POST /v1/notes')],
  ['an empty body', text('POST /v1/notes', { body: '' })],
  ['no JSON', text('POST /v1/notes', { body: '{' })],
  ['no object', text('POST /v1/notes', { body: '[]' })],
  ['half a character', text('POST /v1/notes', { body: '{"text":"\\ud800"}' })],
  ['a form', text('POST /v1/notes', { headers: ['Content-Type: text/plain'], body: NOTE })],
  ['a bad key', text('POST /v1/notes', { headers: ['Idempotency-Key: é'], body: NOTE })],
  ['a failure of ours', text('POST /v1/break', { body: '{"code":"crash"}' })],
  ['busy', text('POST /v1/break', { body: '{"code":"busy"}' })],
]

const OTHER: [string, string][] = [
  ['an address that is none', text('GET /v1/nothing')],
  ['another method', text('PUT /v1/notes', { body: '{}' })],
  ['only the head', text('HEAD /v1/notes')],
  ['an encoded id', text('GET /v1/notes/evt_%2e%2e')],
  ['a step up', text('GET /v1/notes/../notes')],
  ['a slash too many', text('GET /v1/notes/')],
  ['a foreign host', text('GET /v1/notes', { headers: ['Host: evil.example'] })],
  [
    'two keys',
    text('GET /v1/notes', {
      headers: ['Authorization: Bearer fh_one', 'Authorization: Bearer fh_two'],
    }),
  ],
  ['a packed body', text('POST /v1/notes', { headers: ['Content-Encoding: gzip'], body: NOTE })],
  ['a body with a read', text('GET /v1/notes', { body: '{}' })],
  [
    'a body in pieces',
    `${text('POST /v1/notes', {
      headers: ['Transfer-Encoding: chunked', 'Content-Type: application/json'],
    })}${NOTE.length.toString(16)}\r\n${NOTE}\r\n0\r\n\r\n`,
  ],
  [
    'a long body',
    text('POST /v1/notes', { body: `{"text":"${'x'.repeat(HTTP_LIMITS.plain_body_bytes)}"}` }),
  ],
  ['a question that waits', text('GET /v1/notes/wait/0')],
]

describe('the short way and the app say the same', () => {
  let both: Awaited<ReturnType<typeof openBoth>>
  beforeAll(async () => {
    both = await openBoth()
  })
  const same = async (bytes: string): Promise<ReturnType<typeof told>> => {
    const { ports } = both
    const [short, long] = [await raw(ports.short, bytes), await raw(ports.long, bytes)]
    expect(told(short)).toEqual(told(long))
    return told(short)
  }

  test.each(PLAIN)('the short way: %s', async (_, bytes) => {
    const before = both.taken()
    await same(bytes)
    expect(both.taken()).toBe(before + 1)
  })

  test.each(OTHER)('left to the app: %s', async (_, bytes) => {
    const before = both.taken()
    await same(bytes)
    expect(both.taken()).toBe(before)
  })

  test('what was answered before', async () => {
    const bytes = text('POST /v1/notes', { headers: ['Idempotency-Key: k1'], body: NOTE })
    expect((await same(bytes)).headers).not.toHaveProperty('idempotency-replayed')
    expect((await same(bytes)).headers).toHaveProperty('idempotency-replayed', 'true')
  })

  test('a failure of ours is logged on both', () => {
    expect(both.short.logged).toHaveLength(both.long.logged.length)
    expect(both.short.logged.length).toBeGreaterThan(0)
  })
})

test('who calls too often is told for how long to wait', async () => {
  const { ports } = await openBoth(() => ({ limiter: createLimiter(0.1, 1, () => 0) }))
  for (const port of [ports.short, ports.long]) {
    expect(told(await raw(port, text('GET /v1/notes'))).status).toContain('200')
    const refused = told(await raw(port, text('GET /v1/notes')))
    expect(refused.status).toContain('429')
    expect(refused.headers).toHaveProperty('retry-after', '10')
  }
})

test('whoever goes away before the end of the body has asked for nothing', async () => {
  const { ports, short, taken } = await openBoth()
  const socket = connect(ports.short, '127.0.0.1')
  socket.write(text('POST /v1/notes', { body: '{"text":', announced: 500 }))
  await expect.poll(taken).toBe(1)
  socket.destroy()
  await raw(ports.short, text('GET /v1/notes'))
  await expect.poll(taken).toBe(2)
  expect(short.notes.kept.size).toBe(0)
  expect(short.logged).toEqual([])
})

test('every operation with a door that does not wait has its short way', async () => {
  const { short } = await openBoth()
  const plain = createPlainDoor(short.parts, createGate(short.parts))
  const rawHeaders = ['host', 'localhost']
  for (const { route, allow, until } of fixtureList) {
    const [method = '', path = ''] = route.replace(/{\w+}/g, 'x').split(' ')
    const incoming = { method, url: path, rawHeaders, headers: {}, resume: () => {}, on: () => {} }
    const outgoing = { writeHead: () => {}, end: () => {} }
    const taken = plain(incoming as never, outgoing as never)
    expect(taken, route).toBe(until === undefined && allow.some((kind) => kind !== 'system'))
  }
})

afterAll(() => {
  for (const server of servers) server.close()
})
