/** The client against a real app: types, repeats and refusals. */
import { describe, expect, expectTypeOf, test } from 'vitest'
import { fixtureApp } from '../../test/support/door-fixture.ts'
import { type Client, createClient, FairhandError } from './client.ts'
import { importTasks } from './import-tasks.ts'
import { send, type Transport } from './transport.ts'
import { type Results, waitUntilComplete } from './wait.ts'

const makeNote = { route: 'POST /v1/notes', effect: 'write' } as const
const breakDown = { route: 'POST /v1/break', effect: 'write' } as const
const listNotes = { route: 'GET /v1/notes', effect: 'read' } as const

const setUp = (more: Partial<Transport> = {}) => {
  const fixture = fixtureApp()
  const requests: Request[] = []
  const transport: Transport = {
    url: 'http://localhost',
    headers: { authorization: 'Bearer fh_one' },
    fetch: async (request) => {
      requests.push(request.clone())
      return fixture.app.fetch(request)
    },
    ...more,
  }
  return { ...fixture, transport, requests }
}

describe('a call', () => {
  test('is sent with a key of its own and typed queries arrive as they were', async () => {
    const { transport, requests } = setUp()
    await send(transport, makeNote, { text: 'a' })
    expect(requests[0]?.headers.get('idempotency-key')).toMatch(/^[0-9a-f]{32}$/)
    const above = { amount: '2.50', currency: 'EUR' }
    const input = { limit: 3, open: false, tag: ['a', 'b'], above, text: 'é&=', maybe: undefined }
    const { seen } = (await send(transport, listNotes, input)) as { seen: object }
    expect(seen).toEqual({
      limit: 3,
      open: false,
      tag: ['a', 'b'],
      text: 'é&=',
      above: { minor: '250n', currency: 'EUR' },
    })
    expect(requests[1]?.headers.has('idempotency-key')).toBe(false)
  })

  test('a dry run changes nothing', async () => {
    const { transport, notes } = setUp()
    await send(transport, makeNote, { text: 'a' }, { dryRun: true })
    expect(notes.kept.size).toBe(0)
  })

  test('is repeated under the same key while that can help', async () => {
    const { transport, requests, notes } = setUp()
    expect(await send(transport, breakDown, { code: 'busy', times: 2 })).toEqual({ calls: 3 })
    expect(notes.calls).toBe(3)
    expect(new Set(requests.map(({ headers }) => headers.get('idempotency-key'))).size).toBe(1)
  })

  test('is not repeated when it cannot help, nor for ever', async () => {
    const { transport, notes } = setUp({ attempts: 2 })
    await expect(send(transport, breakDown, { code: 'conflict' })).rejects.toMatchObject({
      name: 'FairhandError',
      code: 'conflict',
      status: 409,
      retryable: false,
      message: 'It is conflict.',
    })
    expect(notes.calls).toBe(1)
    await expect(send(transport, breakDown, { code: 'busy' })).rejects.toMatchObject({
      code: 'busy',
    })
    expect(notes.calls).toBe(3)
  })

  test('an answer lost on the way is asked for again, and the thing is done once', async () => {
    const { app, notes } = fixtureApp()
    let lost = 0
    const fetch = async (request: Request) => {
      const response = await app.fetch(request)
      if (lost++ === 0) throw new TypeError('socket hang up')
      return response
    }
    const headers = { authorization: 'Bearer fh_one' }
    const transport = { url: 'http://localhost', headers, fetch }
    expect(await send(transport, makeNote, { text: 'a' })).toMatchObject({ text: 'a' })
    expect([lost, notes.kept.size]).toEqual([2, 1])
  })

  test('no answer at all, and an answer of somebody else, are told apart', async () => {
    const dead = { url: 'http://127.0.0.1:1', attempts: 1 }
    await expect(send(dead, listNotes, {})).rejects.toMatchObject({
      code: 'unreachable',
      status: 0,
    })
    const fetch = async () => new Response('<html>', { status: 502 })
    const foreign = send({ url: 'http://x', attempts: 1, fetch }, listNotes, {})
    await expect(foreign).rejects.toThrow('does not come from a Fairhand instance')
    const signal = AbortSignal.abort(new Error('enough'))
    await expect(send(dead, listNotes, {}, { signal })).rejects.toThrow('enough')
  })
})

describe('the typed client', () => {
  test('has a method for every operation and says whom it acts as', async () => {
    const { transport, requests } = setUp()
    const client = createClient({
      url: 'http://localhost/',
      key: 'fh_one',
      actingAs: 'worker',
      ...(transport.fetch && { fetch: transport.fetch }),
    })
    const { json_schema } = await client.getFormSchema({})
    expect(json_schema).toEqual({ type: 'object' })
    expect(requests[0]?.headers.get('fairhand-acting-as')).toBe('worker')
    expect(requests[0]?.url).toBe('http://localhost/v1/form-schema')
    expectTypeOf<Parameters<Client['getJob']>[0]>().toEqualTypeOf<{ job_id: string }>()
    await expect(client.getJob({ job_id: 'job_x' })).rejects.toBeInstanceOf(FairhandError)
  })

  test('waits call after call until the answers are complete', async () => {
    const looks: number[] = []
    const asked: (number | undefined)[] = []
    const client = {
      waitForResults: async ({ timeout_seconds }: { timeout_seconds?: number | undefined }) => {
        asked.push(timeout_seconds)
        return { complete: asked.length === 3, answered: asked.length } as Results
      },
    }
    const onLook = ({ answered }: Results) => looks.push(answered)
    expect((await waitUntilComplete(client, 'job_x', { onLook })).complete).toBe(true)
    expect([looks, asked]).toEqual([
      [1, 2, 3],
      [5, 5, 5],
    ])
  })

  test('stops waiting when its own time is over', async () => {
    const client = { waitForResults: async () => ({ complete: false }) as Results }
    expect((await waitUntilComplete(client, 'job_x', { seconds: 0 })).complete).toBe(false)
  })

  test('imports a stream, and tells the lines that are wrong', async () => {
    const { transport, uploads } = setUp()
    const job = 'job_01kb0q3e8sfh9a5v7c2x4m6n8p'
    const send = (text: string) =>
      importTasks(transport, job, { type: 'text/csv', body: new Blob([text]).stream() })
    expect(await send('photo\n1\n2\n')).toMatchObject({ added: 2, job_id: job })
    expect(uploads.rows.length).toBe(2)
    await expect(send('photo\n1,2\n')).rejects.toMatchObject({
      code: 'invalid_rows',
      errors: [{ pointer: 'line 2' }],
    })
  })
})
