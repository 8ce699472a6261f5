/** REST at its edges: bodies, keys, queries and refusals, through the app as a client meets it. */
import { describe, expect, test } from 'vitest'
import { fixtureApp } from '../../../test/support/door-fixture.ts'
import { LIMITS } from '../../kernel/limits.ts'

const key = { authorization: 'Bearer fh_one', host: 'localhost' }
const json = { ...key, 'content-type': 'application/json' }

const setUp = () => {
  const fixture = fixtureApp()
  const send = async (method: string, path: string, body?: string, headers: object = json) => {
    const init = { method, headers: { ...headers }, ...(body !== undefined && { body }) }
    const response = await fixture.app.request(path, init)
    return { response, body: (await response.json()) as Record<string, unknown> }
  }
  return { ...fixture, send }
}

describe('operations over REST', () => {
  test('a write and a read go through, with a request id and nothing cached', async () => {
    const { send } = setUp()
    const made = await send(
      'POST',
      '/v1/notes',
      '{"text":"hello","price":{"amount":"2.50","currency":"EUR"}}',
    )
    expect(made.response.status).toBe(200)
    expect(made.body).toMatchObject({ text: 'hello', price: { amount: '2.50', currency: 'EUR' } })
    expect(made.response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
    expect(made.response.headers.get('cache-control')).toBe('no-store')
    const read = await send('GET', `/v1/notes/${made.body.id}`)
    expect(read.body).toEqual(made.body)
  })

  test('query strings are typed by the schema', async () => {
    const { send } = setUp()
    const money = encodeURIComponent('{"amount":"2.50","currency":"EUR"}')
    const { body } = await send(
      'GET',
      `/v1/notes?limit=5&open=true&tag=a&tag=b&numbers=1&numbers=2&text=7&maybe=null&above=${money}`,
    )
    expect(body.seen).toEqual({
      limit: 5,
      open: true,
      tag: ['a', 'b'],
      numbers: [1, 2],
      text: '7',
      maybe: null,
      above: { minor: '250n', currency: 'EUR' },
    })
  })

  test.each(['limit=x', 'limit=', 'limit=1&limit=2', 'open=maybe', 'above=2.50', 'numbers=1.5'])(
    'a query of the wrong type is refused by name: %s',
    async (query) => {
      const { send } = setUp()
      const { response, body } = await send('GET', `/v1/notes?${query}`)
      expect(response.status).toBe(422)
      expect(JSON.stringify(body)).toContain(query.split('=')[0])
    },
  )

  test('a path member wins over one in the body, and encoded ids arrive decoded', async () => {
    const { send } = setUp()
    const { response } = await send('GET', '/v1/notes/evt_%2e%2e')
    expect(response.status).toBe(422)
  })

  test('operations of the loops have no address', async () => {
    const { send } = setUp()
    const { response, body } = await send('POST', '/v1/system/sweep', '{}')
    expect(response.status).toBe(404)
    expect(body.code).toBe('no_such_route')
  })
})

describe('bad bodies', () => {
  test.each([
    ['{', 'not JSON'],
    ['[]', 'JSON object'],
    ['"text"', 'JSON object'],
    ['null', 'JSON object'],
    ['{"text":"a\\u0000b"}', 'U+0000'],
    ['{"text":"\\ud800"}', 'half of a character'],
    [`{"text":"a","extra":${'['.repeat(5000)}${']'.repeat(5000)}}`, 'Nested deeper'],
  ])('%.30s is refused and says why', async (body, words) => {
    const { send, notes } = setUp()
    const answer = await send('POST', '/v1/notes', body)
    expect(answer.response.status).toBe(422)
    expect(answer.response.headers.get('content-type')).toBe('application/problem+json')
    expect(answer.body).toMatchObject({ code: 'invalid_input', retryable: false })
    expect(answer.body.detail).toContain(words)
    expect(answer.body.hint).toMatch(/\.$/)
    expect(notes.kept.size).toBe(0)
  })

  test('a body that is no JSON type is refused: a form of another site cannot write', async () => {
    const { send } = setUp()
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']) {
      const { response, body } = await send('POST', '/v1/notes', '{"text":"a"}', {
        ...key,
        'content-type': type,
      })
      expect(response.status).toBe(415)
      expect(body.code).toBe('unsupported_body')
    }
  })

  test('a compressed body is refused, so that none can unfold into gigabytes', async () => {
    const { send } = setUp()
    const headers = { ...json, 'content-encoding': 'gzip' }
    expect((await send('POST', '/v1/notes', 'x', headers)).body.code).toBe('unsupported_body')
  })

  test('a body announced as too large is refused unread', async () => {
    const { app } = setUp()
    let read = 0
    const body = new ReadableStream({
      pull: (stream) => {
        read += 1
        stream.enqueue(new Uint8Array(1024))
      },
    })
    const headers = { ...json, 'content-length': String(40 * 1024 * 1024) }
    const init = { method: 'POST', headers, body, duplex: 'half' }
    const response = await app.request('/v1/break', init as RequestInit)
    expect(response.status).toBe(413)
    expect(read).toBeLessThan(3)
  })

  test('a chunked body is refused as soon as it passes the limit', async () => {
    const { app } = setUp()
    let sent = 0
    const body = new ReadableStream({
      pull: (stream) => {
        sent += 1024 * 1024
        stream.enqueue(new Uint8Array(1024 * 1024).fill(32))
      },
    })
    const init = { method: 'POST', headers: json, body, duplex: 'half' }
    const response = await app.request('/v1/break', init as RequestInit)
    expect(response.status).toBe(413)
    expect(await response.json()).toMatchObject({ code: 'body_too_large' })
    expect(sent).toBeLessThan(LIMITS.body_bytes + 4 * 1024 * 1024)
  })
})

describe('repeating and trying', () => {
  test('the same key does it once and says so; the same key with other input is refused', async () => {
    const { send, notes } = setUp()
    const headers = { ...json, 'idempotency-key': 'k1' }
    const first = await send('POST', '/v1/notes', '{"text":"a"}', headers)
    const again = await send('POST', '/v1/notes', '{"text":"a"}', headers)
    expect(again.body).toEqual(first.body)
    expect(first.response.headers.has('idempotency-replayed')).toBe(false)
    expect(again.response.headers.get('idempotency-replayed')).toBe('true')
    expect(notes.kept.size).toBe(1)
    const altered = await send('POST', '/v1/notes', '{"text":"b"}', headers)
    expect(altered.response.status).toBe(409)
    expect(altered.body.code).toBe('idempotency_key_reused')
  })

  test.each(['', 'x'.repeat(256), 'line\tbreak'])('a key like %.10j is refused', async (bad) => {
    const { send } = setUp()
    const { body } = await send('POST', '/v1/notes', '{"text":"a"}', {
      ...json,
      'idempotency-key': bad,
    })
    expect(body).toMatchObject({ code: 'invalid_input', param: 'Idempotency-Key' })
  })

  test('a dry run answers and changes nothing', async () => {
    const { send, notes } = setUp()
    const { response, body } = await send('POST', '/v1/notes?dry_run=true', '{"text":"a"}')
    expect(response.headers.get('fairhand-dry-run')).toBe('true')
    expect(body.text).toBe('a')
    expect(notes.kept.size).toBe(0)
    expect((await send('POST', '/v1/notes?dry_run=no', '{"text":"a"}')).body.param).toBe('dry_run')
  })
})

describe('refusals', () => {
  test('an unknown address, an unknown method and a wrong key are problems with a hint', async () => {
    const { send } = setUp()
    const unknown = await send('GET', '/v1/nothing')
    expect(unknown.body).toMatchObject({ status: 404, code: 'no_such_route' })
    const method = await send('PUT', '/v1/notes', '{}')
    expect(method.response.headers.get('allow')).toBe('POST, GET, HEAD')
    expect(method.body).toMatchObject({ status: 405, code: 'method_not_allowed' })
    const wrong = await send('GET', '/v1/notes', undefined, {
      ...key,
      authorization: 'Bearer nope',
    })
    expect(wrong.response.headers.get('www-authenticate')).toContain('Bearer')
    expect(wrong.body).toMatchObject({ status: 401, code: 'unauthenticated' })
    const none = await send('POST', '/v1/notes', '{"text":"a"}', {
      ...json,
      authorization: undefined,
    })
    expect(none.response.status).toBe(401)
  })

  test('a failure of ours is logged under its id and tells nothing', async () => {
    const { send, logged } = setUp()
    const { response, body } = await send('POST', '/v1/break', '{"code":"crash"}')
    expect(response.status).toBe(500)
    expect(JSON.stringify(body)).not.toContain('secret')
    expect(logged).toMatchObject([{ request_id: body.request_id }])
  })

  test('busy says when to come back', async () => {
    const { send } = setUp()
    const { response, body } = await send('POST', '/v1/break', '{"code":"busy"}')
    expect(response.status).toBe(503)
    expect(response.headers.get('retry-after')).toBe('1')
    expect(body.retryable).toBe(true)
  })

  test('health tells what does not run', async () => {
    const { send, notes } = setUp()
    expect((await send('GET', '/health')).body).toEqual({
      status: 'ok',
      database: true,
      loops: true,
    })
    notes.healthy = false
    const { response, body } = await send('GET', '/health')
    expect(response.status).toBe(503)
    expect(body).toMatchObject({ status: 'failing', database: false })
  })
})
