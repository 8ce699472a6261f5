/** The SDK against a real instance: lists read themselves to their end, refusals are typed errors. */
import { afterAll, beforeAll, describe, expect, expectTypeOf, test } from 'vitest'
import { operations } from '../src/operations.ts'
import { type Client, createClient, FairhandError } from '../src/sdk/client.ts'
import { batchTerms, texts } from './support/forms.ts'
import { createServedWorld } from './support/served-world.ts'

const TASKS = 230

let world: Awaited<ReturnType<typeof createServedWorld>>
let job_id = ''
let key = ''
beforeAll(async () => {
  world = await createServedWorld()
  const requester = await world.requester()
  key = requester.key
  job_id = (await requester.client.createJob(batchTerms())).id
  await requester.client.addTasks({ job_id, tasks: texts(TASKS) })
})
afterAll(async () => {
  expect(world.logged).toEqual([])
  await world.close()
})

/** A client, and the queries that it has sent. */
const counted = (): { client: Client; sent: URLSearchParams[] } => {
  const sent: URLSearchParams[] = []
  const client = createClient({
    ...{ url: world.url, key },
    fetch: (request) => {
      sent.push(new URL(request.url).searchParams)
      return fetch(request)
    },
  })
  return { client, sent }
}

const ordinals = async (rows: AsyncIterable<{ ordinal: number }>): Promise<number[]> => {
  const seen: number[] = []
  for await (const { ordinal } of rows) seen.push(ordinal)
  return seen
}
const upTo = (last: number, first = 1) =>
  Array.from({ length: last - first + 1 }, (_, n) => first + n)

describe('a list', () => {
  test('is read whole, in its order, in as few pages as there may be', async () => {
    const { client, sent } = counted()
    expect(await ordinals(client.listTasks.all({ job_id }))).toEqual(upTo(TASKS))
    expect(sent.map((query) => query.get('limit'))).toEqual(['100', '100', '100'])
    expect(new Set(sent.map((query) => query.get('cursor'))).size).toBe(3)
  })

  test('asks for a page only when the reader gets there, of the size that is wished', async () => {
    const { client, sent } = counted()
    const seen: number[] = []
    for await (const { ordinal } of client.listTasks.all({ job_id, limit: 7 })) {
      seen.push(ordinal)
      if (seen.length === 10) break
    }
    expect(seen).toEqual(upTo(10))
    expect(sent.map((query) => query.get('limit'))).toEqual(['7', '7'])
  })

  test('goes on from a cursor, and an empty one ends at once', async () => {
    const { client, sent } = counted()
    const { next_cursor } = await client.listTasks({ job_id, limit: 100 })
    const cursor = next_cursor ?? ''
    expect(await ordinals(client.listTasks.all({ job_id, cursor }))).toEqual(upTo(TASKS, 101))
    sent.length = 0
    for await (const row of client.listSubmissions.all({ job_id })) expect(row).toBeUndefined()
    expect(sent).toHaveLength(1)
  })

  test('every one of the table can be read so, and nothing else', () => {
    const client: Record<string, object> = createClient({ url: world.url })
    const lists = Object.entries(operations).filter(([, { input }]) => 'cursor' in input.shape)
    expect(lists.length).toBeGreaterThan(15)
    for (const [name] of Object.entries(operations))
      expect('all' in (client[name] ?? {}), name).toBe(lists.some(([list]) => list === name))
  })
})

describe('a refusal', () => {
  const refusalOf = async (call: () => Promise<unknown>): Promise<FairhandError> => {
    const error = await call().then(
      () => undefined,
      (reason: unknown) => reason,
    )
    if (!(error instanceof FairhandError)) throw new Error(`no FairhandError: ${error}`)
    return error
  }

  test('has a code of the catalogue, the sentence, the hint and what is wrong where', async () => {
    const { client } = counted()
    const error = await refusalOf(() => client.listTasks({ job_id: 'none', limit: 1000 }))
    expect(error).toMatchObject({ code: 'invalid_input', status: 422, retryable: false })
    expect(error.message).toContain('/limit')
    expect(error.hint).toMatch(/\.$/)
    expect(error.requestId).toMatch(/^[0-9a-f-]{36}$/)
    expect(error.errors.map(({ pointer }) => pointer).sort()).toEqual(['/job_id', '/limit'])
    expectTypeOf(error.code).extract<'not_found'>().toEqualTypeOf<'not_found'>()
    expectTypeOf(error.code).extract<'no code of ours'>().toBeNever()
  })

  test('is told apart by its code, by people and by the compiler', async () => {
    const { client } = counted()
    const nobody = 'job_01kb0q3e8sfh9a5v7c2x4m6n8p'
    const error = await refusalOf(() => client.getJob({ job_id: nobody }))
    expect(error.is('conflict', 'invalid_input')).toBe(false)
    expect(error.is('not_found')).toBe(true)
    if (error.is('not_found')) expectTypeOf(error.code).toEqualTypeOf<'not_found'>()
  })

  test('comes out of a list that is read whole, after the rows before it', async () => {
    let pages = 0
    const client = createClient({
      ...{ url: world.url, key },
      // As if the key had been revoked behind the first page.
      fetch: (request) => {
        if (pages++ > 0) request.headers.set('authorization', 'Bearer fh_test_none')
        return fetch(request)
      },
    })
    const seen: number[] = []
    const error = await refusalOf(async () => {
      const rows = client.listTasks.all({ job_id, limit: 5 })
      for await (const { ordinal } of rows) seen.push(ordinal)
    })
    expect(error.code).toBe('unauthenticated')
    expect(seen).toEqual(upTo(5))
  })

  test('nobody there is a code of its own, and worth repeating', async () => {
    const nowhere = createClient({ url: 'http://127.0.0.1:9', attempts: 1 })
    const error = await refusalOf(() => nowhere.getInstance({}))
    expect(error).toMatchObject({ code: 'unreachable', status: 0, retryable: true })
  })
})
