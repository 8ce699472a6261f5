/** The same call through every way in: REST, MCP, the SDK, the command line and Python. */
import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import { runCommandLine } from '../../src/cli/program.ts'
import { fillRoute } from '../../src/kernel/route.ts'
import { operationNamed } from '../../src/operations.ts'
import { FairhandError, transportOf } from '../../src/sdk/client.ts'
import { send } from '../../src/sdk/transport.ts'

export type Call = {
  name: string
  input: Record<string, unknown>
  key?: string | undefined
  dryRun?: boolean | undefined
}
/** What came back, in the same shape whoever was asked. */
export type Reply = { output: Output } | { refusal: Refusal }
type Output = Record<string, unknown>
type Refusal = { code: string; status: number; detail: string; hint: string; errors: unknown }
export type Door = (call: Call) => Promise<Reply>

const refusalOf = (problem: Record<string, unknown>): Reply => {
  const { code, status, detail, hint, errors = [] } = problem as Refusal
  return { refusal: { code, status, detail, hint, errors } }
}

const specOf = (name: string) => {
  const spec = operationNamed(name)
  if (spec === undefined) throw new RangeError(`There is no operation ${name}`)
  return spec
}

const rest =
  (url: string, secret: string): Door =>
  async ({ name, input, key, dryRun }) => {
    const { method, target, body } = fillRoute(specOf(name).route, input)
    const dry = dryRun ? `${target.includes('?') ? '&' : '?'}dry_run=true` : ''
    const headers = {
      authorization: `Bearer ${secret}`,
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(key !== undefined && { 'idempotency-key': key }),
    }
    const init = { method, headers, ...(body !== undefined && { body }) }
    const response = await fetch(`${url}${target}${dry}`, init)
    const answer = (await response.json()) as Output
    return response.ok ? { output: answer } : refusalOf(answer)
  }

const mcp = async (url: string, secret: string) => {
  const client = new Client(
    { name: 'test', version: '1' },
    { versionNegotiation: { mode: 'auto' } },
  )
  const requestInit = { headers: { authorization: `Bearer ${secret}` } }
  await client.connect(new StreamableHTTPClientTransport(new URL(`${url}/mcp`), { requestInit }))
  const door: Door = async ({ name, input, key, dryRun }) => {
    const more = {
      ...(key !== undefined && { idempotency_key: key }),
      ...(dryRun && { dry_run: true }),
    }
    const result = await client.callTool({ name, arguments: { ...input, ...more } })
    const content = result.structuredContent as Output
    return result.isError ? refusalOf(content) : { output: content }
  }
  return { door, close: () => client.close() }
}

const sdk =
  (url: string, secret: string): Door =>
  async ({ name, input, key, dryRun }) => {
    const transport = transportOf({ url, key: secret })
    const options = { idempotencyKey: key, dryRun }
    try {
      return { output: (await send(transport, specOf(name), input, options)) as Output }
    } catch (error) {
      if (!(error instanceof FairhandError)) throw error
      const { code, status, message: detail, hint, errors } = error
      return refusalOf({ code, status, detail, hint, errors })
    }
  }

const commandLine =
  (url: string, secret: string): Door =>
  async ({ name, input, key, dryRun }) => {
    const written = { out: '', err: '' }
    const sink = (stream: 'out' | 'err') => ({
      write: (text: string) => {
        written[stream] += text
      },
    })
    const args = [name.replaceAll('_', '-'), '--body', JSON.stringify(input), '--json']
    const flags = [
      ...(key === undefined ? [] : ['--idempotency-key', key]),
      ...(dryRun ? ['--dry-run'] : []),
    ]
    const env = { FAIRHAND_URL: url, FAIRHAND_API_KEY: secret }
    const code = await runCommandLine([...args, ...flags], {
      out: sink('out'),
      err: sink('err'),
      env,
    })
    return code === 0 ? { output: JSON.parse(written.out) } : refusalOf(JSON.parse(written.err))
  }

/** One Python for all calls: a line in, a line out. */
const PROGRAM = `
import json, keyword, sys
from fairhand import Fairhand, FairhandError
fairhand = Fairhand()
for line in sys.stdin:
    call = json.loads(line)
    try:
        method = getattr(fairhand, call["name"])
        words = {word + "_" if keyword.iskeyword(word) else word: value for word, value in call["input"].items()}
        print(json.dumps({"output": method(**words, **call["more"])}), flush=True)
    except FairhandError as error:
        print(json.dumps({"code": error.code, "status": error.status, "detail": error.detail,
            "hint": error.hint, "errors": error.errors}), flush=True)
`

const python = (url: string, secret: string) => {
  const child = spawn('python3', ['-B', '-c', PROGRAM], {
    env: {
      PATH: process.env.PATH,
      PYTHONPATH: resolve('python'),
      ...{ FAIRHAND_URL: url, FAIRHAND_API_KEY: secret },
    },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const door: Door = async ({ name, input, key, dryRun }) => {
    const more = {
      ...(key !== undefined && { idempotency_key: key }),
      ...(dryRun && { dry_run: true }),
    }
    child.stdin.write(`${JSON.stringify({ name, input, more })}\n`)
    const { value, done } = await lines.next()
    if (done) throw new Error('python3 ended; is python3 (3.8 or later) installed?')
    const answer = JSON.parse(value)
    return 'output' in answer ? answer : refusalOf(answer)
  }
  return { door, close: () => child.stdin.end() }
}

/**
 * Opens every way in for one key. Python only in `npm run test:clients`, because `npm test` needs
 * nothing but Node and npm.
 */
export const openDoors = async (url: string, secret: string) => {
  const tools = await mcp(url, secret)
  const snake = process.env.FAIRHAND_TEST_PYTHON === '1' ? python(url, secret) : undefined
  const doors: Record<string, Door> = {
    REST: rest(url, secret),
    SDK: sdk(url, secret),
    'command line': commandLine(url, secret),
    ...(snake && { Python: snake.door }),
    MCP: tools.door,
  }
  return {
    /** The ways in that offer an operation: MCP has only the tools. */
    doorsTo: (name: string) =>
      Object.entries(doors).filter(([door]) => door !== 'MCP' || specOf(name).tool === true),
    close: async () => {
      snake?.close()
      await tools.close()
    },
  }
}
