/** Streaming imports: every row or none, with the true lines of what is wrong. */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, test } from 'vitest'
import { fixtureApp } from '../../../../test/support/door-fixture.ts'
import { Id } from '../../../kernel/id.ts'
import { LIMITS } from '../../../kernel/limits.ts'

const job = Id('job').encode('0191f0a0-0000-7000-8000-000000000001')
const path = `/v1/jobs/${job}/tasks/import`

type Body = string | Uint8Array | ReadableStream<Uint8Array>

const setUp = () => {
  const fixture = fixtureApp()
  const send = async (type: string, body: Body, headers: Record<string, string> = {}) => {
    const response = await fixture.app.request(path, {
      method: 'POST',
      headers: {
        host: 'localhost',
        authorization: 'Bearer fh_one',
        'content-type': type,
        ...headers,
      },
      body,
      duplex: 'half',
    } as RequestInit)
    return { response, body: (await response.json()) as Record<string, unknown> }
  }
  const statuses = () => [...fixture.uploads.all.values()].map(({ status }) => status)
  return { ...fixture, send, statuses }
}

/** A body in pieces of a few bytes, so that rows and characters are torn everywhere. */
const inPieces = (text: string, size = 3): ReadableStream<Uint8Array> => {
  const bytes = new TextEncoder().encode(text)
  let at = 0
  return new ReadableStream({
    pull: (stream) => {
      if (at >= bytes.length) return stream.close()
      stream.enqueue(bytes.slice(at, at + size))
      at += size
    },
  })
}

describe('JSON Lines', () => {
  test('every row arrives with its line; empty lines count and say nothing', async () => {
    const { send, uploads, statuses } = setUp()
    const text = '\uFEFF{"photo":"é1"}\r\n\n  \n{"photo":"2"}\n{"photo":"3"}'
    const { response, body } = await send('application/x-ndjson', inPieces(text))
    expect(response.status).toBe(200)
    expect(body).toMatchObject({ object: 'import', job_id: job, added: 3, tasks: 3 })
    expect(uploads.rows).toEqual([
      { line: 1, input: { photo: 'é1' } },
      { line: 4, input: { photo: '2' } },
      { line: 5, input: { photo: '3' } },
    ])
    expect(statuses()).toEqual(['finished'])
  })

  test('bad rows are named by line, whoever found them, and nothing is stored', async () => {
    const { send, statuses } = setUp()
    const lines = ['{"photo":"1"}', '{"photo":', '[1]', '{"photo":"bad"}', '"x"', '{"a":"\\u0000"}']
    const { response, body } = await send('application/jsonl', lines.join('\n'))
    expect(response.status).toBe(422)
    expect(body.code).toBe('invalid_rows')
    expect((body.errors as { pointer: string }[]).map(({ pointer }) => pointer)).toEqual([
      'line 2',
      'line 3',
      'line 4',
      'line 5',
      'line 6',
    ])
    expect(body.detail).toContain('line 2: Not JSON')
    expect(statuses()).toEqual(['discarded'])
  })

  test('a chunk that is refused does not hide what is wrong further down', async () => {
    const { send } = setUp()
    const good = '{"photo":"1"}\n'.repeat(999)
    const { body } = await send('application/jsonl', `${good}{"photo":"bad"}\n`.repeat(3))
    expect((body.errors as { pointer: string }[]).map(({ pointer }) => pointer)).toEqual([
      'line 1000',
      'line 2000',
      'line 3000',
    ])
  })

  test('a row as long as a novel is refused without being held', async () => {
    const { send } = setUp()
    const long = `{"photo":"${'x'.repeat(LIMITS.task_input_bytes)}"}`
    const { body } = await send('application/jsonl', `{"photo":"1"}\n${long}\n{"photo":"2"}`)
    expect(body.errors).toMatchObject([{ pointer: 'line 2' }])
    expect(JSON.stringify(body.errors)).toContain('Longer than')
  })

  test('text that is not UTF-8 is told by its line, not stored broken', async () => {
    const { send } = setUp()
    const bytes = new Uint8Array([
      ...new TextEncoder().encode('{"a":"1"}\n{"a":"'),
      0xe9,
      0x22,
      0x7d,
    ])
    const { body } = await send('application/jsonl', bytes)
    expect(body.errors).toMatchObject([{ pointer: 'line 2', message: 'Not UTF-8 text' }])
  })

  test('at most a hundred bad rows are named', async () => {
    const { send } = setUp()
    const { body } = await send('application/jsonl', 'x\n'.repeat(5_000))
    expect((body.errors as unknown[]).length).toBe(LIMITS.row_errors)
  })

  test('an empty body is no import', async () => {
    const { send, statuses } = setUp()
    expect((await send('application/jsonl', '\n\n')).body.code).toBe('invalid_rows')
    expect(statuses()).toEqual(['discarded'])
  })
})

describe('CSV', () => {
  test('the header names the fields; quoted cells span lines; empty cells are left out', async () => {
    const { send, uploads } = setUp()
    const text = '\uFEFFphoto,note\r\n1,"a, ""b""\r\nc"\r\n\r\n2,\r\n3,é\r\n'
    const { body } = await send('text/csv; charset=utf-8', inPieces(text))
    expect(body).toMatchObject({ added: 3 })
    expect(uploads.fromText).toBe(true)
    expect(uploads.rows).toEqual([
      { line: 2, input: { photo: '1', note: 'a, "b"\r\nc' } },
      { line: 5, input: { photo: '2' } },
      { line: 6, input: { photo: '3', note: 'é' } },
    ])
  })

  test('rows of another width are each named, and the others still looked at', async () => {
    const { send, statuses } = setUp()
    const { body } = await send('text/csv', 'photo,note\n1,a\n2\n3,b,c\nbad,d\n')
    expect((body.errors as { pointer: string }[]).map(({ pointer }) => pointer)).toEqual([
      'line 3',
      'line 4',
      'line 5',
    ])
    expect(statuses()).toEqual(['discarded'])
  })

  test.each([
    ['photo\n1\n"2', 'line 3', 'ends inside a quoted cell'],
    ['photo\n1\n2"x"\n3', 'line 3', 'quote'],
    ['photo\n1\n"2"x\n3', 'line 3', 'quote'],
    ['photo,\n1,2', 'line 1', 'no name'],
    ['photo,photo\n1,2', 'line 1', 'named photo'],
    ['photo\n', 'line 1', 'no rows'],
    [`photo\n1\n"${'x'.repeat(LIMITS.task_input_bytes + 9)}"\n`, 'line 3', 'Longer than'],
  ])('a torn file is refused whole: %.20j', async (text, pointer, words) => {
    const { send, statuses, uploads } = setUp()
    const { response, body } = await send('text/csv', inPieces(text, 1000))
    expect(response.status).toBe(422)
    expect(body.errors).toMatchObject([{ pointer }])
    expect(JSON.stringify(body.errors)).toContain(words)
    expect(statuses()).toEqual(['discarded'])
    expect([...uploads.all.values()].every(({ tasks }) => tasks === 0)).toBe(true)
  })
})

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

/**
 * What is held when everything that can go has gone. Buffers are given back by a thread of its own
 * after a collection; a second one begins only when that is done.
 */
const liveBytes = (): number => {
  collect()
  collect()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

describe('size, keys and torn connections', () => {
  test('a hundred thousand rows arrive in chunks while memory stays small', async () => {
    const { send, uploads } = setUp()
    uploads.keep = false
    const row = new TextEncoder().encode(`{"photo":"${'x'.repeat(990)}"}\n`.repeat(100))
    let sent = 0
    const before = liveBytes()
    let peak = 0
    uploads.onChunk = () => {
      if (uploads.chunks.length % 20 === 0) peak = Math.max(peak, liveBytes() - before)
    }
    const body = new ReadableStream<Uint8Array>({
      pull: (stream) => {
        if (sent++ === 1_000) return stream.close()
        stream.enqueue(row.slice())
      },
    })
    const { body: answer } = await send('application/x-ndjson', body)
    expect(answer).toMatchObject({ added: 100_000, tasks: 100_000 })
    expect(uploads.chunks).toEqual(Array.from({ length: 100 }, (_, index) => index))
    // The body has 100 MB, a chunk 1 MB.
    expect(peak).toBeLessThan(16 * 1024 * 1024)
  }, 60_000)

  test('one row more than a hundred thousand is too many', async () => {
    const { send, uploads, statuses } = setUp()
    uploads.keep = false
    const { body } = await send('application/x-ndjson', '{"photo":"1"}\n'.repeat(100_001))
    expect(body.errors).toMatchObject([{ pointer: 'line 100001' }])
    expect(statuses()).toEqual(['discarded'])
  }, 60_000)

  test('under a key a finished import is answered again, a torn one begins anew', async () => {
    const { send, uploads, statuses } = setUp()
    const headers = { 'idempotency-key': 'import-1' }
    expect((await send('text/csv', 'photo\n"1', headers)).response.status).toBe(422)
    const first = await send('text/csv', 'photo\n1\n2\n', headers)
    expect(first.body).toMatchObject({ added: 2 })
    const again = await send('text/csv', 'photo\n1\n2\n', headers)
    expect(again.body).toEqual(first.body)
    expect(again.response.headers.get('idempotency-replayed')).toBe('true')
    expect(statuses()).toEqual(['discarded', 'finished'])
    expect(uploads.rows.length).toBe(2)
  })

  test('a sender that goes away midway leaves nothing behind', async () => {
    const { send, statuses } = setUp()
    let pulls = 0
    const body = new ReadableStream<Uint8Array>({
      pull: (stream) => {
        pulls += 1
        if (pulls > 30) stream.error(new Error('the line is dead'))
        else stream.enqueue(new TextEncoder().encode('{"photo":"1"}\n'.repeat(100)))
      },
    })
    expect((await send('application/jsonl', body)).response.status).toBe(500)
    expect(statuses()).toEqual(['discarded'])
  })

  test.each([
    ['application/json', {}],
    ['text/csv', { 'content-encoding': 'gzip' }],
  ])('%s %j is not read', async (type, headers) => {
    const { send, statuses } = setUp()
    const { response, body } = await send(type, 'photo\n1\n', headers)
    expect(response.status).toBe(415)
    expect(body.code).toBe('unsupported_body')
    expect(statuses()).toEqual([])
  })
})
