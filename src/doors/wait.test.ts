/** Waiting over a real socket: the answer when it is there, the rest when time is over. */
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { fixtureApp } from '../../test/support/door-fixture.ts'

let fixture: ReturnType<typeof fixtureApp>
let server: ReturnType<typeof serve>
let url: string

beforeEach(async () => {
  fixture = fixtureApp()
  await new Promise<void>((resolve) => {
    server = serve({ fetch: fixture.app.fetch, port: 0, hostname: '127.0.0.1' }, () => resolve())
  })
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterEach(() => new Promise((resolve) => server.close(resolve)))

const headers = { authorization: 'Bearer fh_one', 'content-type': 'application/json' }
const wait = (query: string, signal?: AbortSignal) =>
  fetch(`${url}/v1/notes/wait/1?${query}`, { headers, ...(signal && { signal }) })
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

describe('a read that waits', () => {
  test('answers as soon as the thing is there, having looked afresh', async () => {
    const answer = wait('timeout_seconds=20')
    await pause(700)
    await fetch(`${url}/v1/notes`, { method: 'POST', headers, body: '{"text":"a"}' })
    expect(await (await answer).json()).toEqual({ complete: true, answered: 1, wanted: 1 })
    expect(fixture.notes.looks).toBeGreaterThan(1)
    expect(fixture.notes.looks).toBeLessThan(6)
  })

  test('answers with what is there when the time is over', async () => {
    const begun = performance.now()
    expect(await (await wait('timeout_seconds=1')).json()).toMatchObject({ complete: false })
    expect(performance.now() - begun).toBeGreaterThan(950)
    expect(performance.now() - begun).toBeLessThan(3_000)
  })

  test('with no time at all it looks once', async () => {
    await wait('timeout_seconds=0')
    expect(fixture.notes.looks).toBe(1)
  })

  test('more than 55 seconds are refused, not waited', async () => {
    expect((await wait('timeout_seconds=56')).status).toBe(422)
  })

  test('nobody keeps looking for a client that left', async () => {
    const leaving = new AbortController()
    const answer = wait('timeout_seconds=30', leaving.signal)
    await pause(300)
    leaving.abort()
    await expect(answer).rejects.toThrow()
    await pause(300)
    const looks = fixture.notes.looks
    await pause(1_200)
    expect(fixture.notes.looks).toBe(looks)
  })
})

describe('over a real socket', () => {
  test('20 megabytes are refused with a problem, and the server goes on', async () => {
    const body = JSON.stringify({ text: 'x'.repeat(20 * 1024 * 1024) })
    const response = await fetch(`${url}/v1/break`, { method: 'POST', headers, body })
    expect(response.status).toBe(413)
    expect(await response.json()).toMatchObject({ code: 'body_too_large' })
    expect((await fetch(`${url}/health`)).status).toBe(200)
  })

  test('an import whose sender dies midway is thrown away', async () => {
    const dying = new AbortController()
    const row = new TextEncoder().encode('{"photo":"1"}\n'.repeat(1_000))
    const body = new ReadableStream<Uint8Array>({
      pull: async (stream) => {
        stream.enqueue(row.slice())
        await pause(20)
      },
    })
    const job = 'job_01kb0q3e8sfh9a5v7c2x4m6n8p'
    const sending = fetch(`${url}/v1/jobs/${job}/tasks/import`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/x-ndjson' },
      body,
      duplex: 'half',
      signal: dying.signal,
    } as RequestInit)
    await pause(500)
    expect(fixture.uploads.chunks.length).toBeGreaterThan(2)
    dying.abort()
    await expect(sending).rejects.toThrow()
    await expect
      .poll(() => [...fixture.uploads.all.values()].map(({ status }) => status))
      .toEqual(['discarded'])
  })
})
