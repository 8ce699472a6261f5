/** MCP over stdio as the official client starts it, against a real instance. */
import { Client } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { createServedWorld } from '../../test/support/served-world.ts'
import { operationList } from '../operations.ts'
import { createBridge } from './mcp-bridge.ts'

let world: Awaited<ReturnType<typeof createServedWorld>>
let key: string
const open: Client[] = []
beforeAll(async () => {
  world = await createServedWorld()
  key = (await world.requester()).key
})
afterEach(async () => {
  for (const client of open.splice(0)) await client.close()
})
afterAll(() => world.close())

const connect = async (era: 'auto' | 'legacy', env: Record<string, string> = {}) => {
  const client = new Client(
    { name: 'test', version: '1' },
    era === 'auto' ? { versionNegotiation: { mode: 'auto' } } : {},
  )
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: ['bin/fairhand.js', 'mcp'],
    env: { FAIRHAND_URL: world.url, FAIRHAND_API_KEY: key, ...env },
    stderr: 'pipe',
  })
  open.push(client)
  await client.connect(transport)
  return client
}

describe.each(['auto', 'legacy'] as const)('a client of the era %s', (era) => {
  test('has the same tools as over HTTP, asks, and waits for the answer', async () => {
    const client = await connect(era)
    const { tools } = await client.listTools()
    const named = operationList.filter(({ tool }) => tool).map(({ name }) => name)
    expect(tools.map(({ name }) => name)).toEqual(named)
    const question = { question: 'Is it open?', options: ['yes', 'no'] }
    const asked = await client.callTool({ name: 'ask_people', arguments: question })
    const { job_id } = asked.structuredContent as { job_id: string }
    const wait = { name: 'wait_for_results', arguments: { job_id, timeout_seconds: 20 } }
    const told: number[] = []
    const waiting = client.callTool(wait, { onprogress: ({ progress }) => told.push(progress) })
    await expect.poll(() => told.length, { timeout: 10_000 }).toBeGreaterThan(0)
    const worker = await world.worker()
    const { id: assignment_id } = await worker.claimTask({ job_id })
    await worker.submitAssignment({ assignment_id, answers: { answer: 'yes' } })
    expect((await waiting).structuredContent).toMatchObject({ complete: true, answer: 'yes' })
  }, 40_000)

  test('reads resources and refusals as over HTTP', async () => {
    const client = await connect(era)
    const { contents } = await client.readResource({ uri: 'fairhand://guide' })
    expect(JSON.stringify(contents)).toContain('ask_people')
    const { prompts } = await client.listPrompts()
    expect(prompts.map(({ name }) => name)).toContain('plan_a_job')
    const prompt = { name: 'ask_a_question', arguments: { question: 'Où est-ce ? 🐈' } }
    expect(JSON.stringify(await client.getPrompt(prompt))).toContain('Où est-ce ? 🐈')
    const { resourceTemplates } = await client.listResourceTemplates()
    expect(resourceTemplates.length).toBeGreaterThan(2)
    const ref = { type: 'ref/prompt' as const, name: 'review_results' }
    const { completion } = await client.complete({ ref, argument: { name: 'job_id', value: '' } })
    expect(completion.values.length).toBeGreaterThan(0)
    const wrong = { name: 'get_job', arguments: { job_id: 'job_01kb0q3e8sfh9a5v7c2x4m6n8p' } }
    const refused = await client.callTool(wrong)
    expect(refused.isError).toBe(true)
    expect(refused.structuredContent).toMatchObject({ code: 'not_found' })
    await expect(client.callTool({ name: 'fly', arguments: {} })).rejects.toThrow('no tool fly')
  }, 30_000)
})

test('a wrong key and an instance that is not there are said in words', async () => {
  await expect(connect('legacy', { FAIRHAND_API_KEY: 'fh_wrong' })).rejects.toThrow(
    'The key is unknown or revoked',
  )
  await expect(connect('legacy', { FAIRHAND_URL: 'http://127.0.0.1:1' })).rejects.toThrow(
    'No answer from http://127.0.0.1:1',
  )
}, 30_000)

describe('the bridge', () => {
  const bridge = (answer: (request: Request) => Response | Promise<Response>) => {
    const written: unknown[] = []
    const requests: Request[] = []
    const fetch = async (request: Request) => {
      requests.push(request)
      return answer(request)
    }
    const write = (message: unknown) => void written.push(message)
    return { ...createBridge({ url: 'http://x', key: undefined, fetch, write }), written, requests }
  }
  const call = (method: string, params: object) =>
    JSON.stringify({ jsonrpc: '2.0', id: 1, method, params })

  test('says in headers what the request says, also where it is no ASCII', async () => {
    const { pass, requests, written } = bridge(() => new Response(null, { status: 202 }))
    const _meta = { 'io.modelcontextprotocol/protocolVersion': '2026-07-28' }
    await pass(call('tools/call', { name: 'get_job', _meta }))
    await pass(call('resources/read', { uri: 'fairhand://é', _meta }))
    expect(requests.map(({ headers }) => headers.get('mcp-name'))).toEqual([
      'get_job',
      '=?base64?ZmFpcmhhbmQ6Ly/DqQ==?=',
    ])
    expect(requests[0]?.headers.get('mcp-method')).toBe('tools/call')
    expect(requests[0]?.headers.get('mcp-protocol-version')).toBe('2026-07-28')
    expect(requests[0]?.headers.has('authorization')).toBe(false)
    expect(written).toEqual([])
  })

  test('hangs up when the client cancels, and tells what is no JSON', async () => {
    const { pass, written, requests } = bridge(
      (request) =>
        new Promise((_, reject) => request.signal.addEventListener('abort', () => reject('gone'))),
    )
    const waiting = pass(call('tools/call', { name: 'wait_for_results' }))
    await pass('{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":1}}')
    await waiting
    expect(requests[0]?.signal.aborted).toBe(true)
    await pass('{')
    expect(written).toEqual([
      { jsonrpc: '2.0', id: null, error: { code: -32700, message: 'This is no JSON.' } },
    ])
  })

  test('puts events together that arrive in pieces', async () => {
    const parts = ['event: message\r\nda', 'ta: {"jsonrpc":"2.0",', '"id":1,"result":{}}\r\n\r\n']
    const body = new ReadableStream({
      start: (control) => {
        for (const part of parts) control.enqueue(new TextEncoder().encode(part))
        control.close()
      },
    })
    const headers = { 'content-type': 'text/event-stream' }
    const { pass, written } = bridge(() => new Response(body, { headers }))
    await pass(call('tools/list', {}))
    expect(written).toEqual([{ jsonrpc: '2.0', id: 1, result: {} }])
  })

  test('a page of somebody else is no answer', async () => {
    const { pass, written } = bridge(() => new Response('<html>', { status: 502 }))
    await pass(call('tools/list', {}))
    expect(written).toMatchObject([
      { id: 1, error: { message: expect.stringContaining('does not come from a Fairhand') } },
    ])
  })
})
