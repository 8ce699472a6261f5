/** The README's first hire, each way in as it stands there, on an instance of its own. */
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { removeFolder, type StartedProcess, startInstance } from './support/instance.ts'
import { installPackage } from './support/package/installed.ts'
import { blocksOf } from './support/readme/parts.ts'
import { openShell } from './support/readme/shell.ts'

let instance: StartedProcess
let shell: ReturnType<typeof openShell>
let bin: string
beforeAll(async () => {
  instance = await startInstance()
  bin = mkdtempSync(join(tmpdir(), 'fairhand-bin-'))
  shell = openShell({
    FAIRHAND_URL: instance.url,
    FAIRHAND_DATA: instance.folder,
    PATH: `${bin}${delimiter}${process.env.PATH}`,
  })
}, 60_000)
afterAll(async () => {
  shell.close()
  await instance.stop()
  removeFolder(instance.folder)
  rmSync(bin, { recursive: true })
})

const ways = (title: string, language: 'sh' | 'js' = 'sh') =>
  blocksOf(title, language, instance.url)

type Reply = Record<string, string & { job_id: string }[]>
const send = async (method: string, path: string, key: string, body?: object): Promise<Reply> => {
  const response = await fetch(`${instance.url}${path}`, {
    method,
    headers: {
      'content-type': 'application/json',
      ...(key !== '' && { authorization: `Bearer ${key}` }),
    },
    ...(body && { body: JSON.stringify(body) }),
  })
  return (await response.json()) as Reply
}

/** Somebody opens the link that `fairhand sandbox worker` prints, and answers the newest offer. */
const someoneAnswers = async (): Promise<void> => {
  const { token = '' } = await send('POST', '/v1/sandbox/workers', '', {})
  await expect
    .poll(async () => (await send('GET', '/v1/work', token)).data?.length, { timeout: 30_000 })
    .toBeGreaterThan(0)
  const [offer] = (await send('GET', '/v1/work', token)).data ?? []
  const held = await send('POST', `/v1/jobs/${offer?.job_id}/claim`, token, {})
  const path = `/v1/assignments/${held.id}/submit`
  const done = await send('POST', path, token, { answers: { answer: 'yes' } })
  expect(done.status).toBe('submitted')
}
const nothingOffered = async () => {
  const { token = '' } = await send('POST', '/v1/sandbox/workers', '', {})
  expect((await send('GET', '/v1/work', token)).data).toEqual([])
}

test('from the command line', { timeout: 120_000 }, async () => {
  const [hire = '', approve = ''] = ways('From the command line')
  const asked = await shell.type(hire, someoneAnswers)
  expect(asked).toContain('Dry run: nothing was changed or spent.')
  expect(asked).toMatch(/^yes$/m)
  const job = /Asked as (job_\w+)/.exec(asked)?.[1]
  await shell.type(`JOB=${job}`)
  const listed = await shell.type(approve.split('\n')[0] ?? '')
  const assignment = /asg_\w+/.exec(listed)?.[0]
  await shell.type(`ASSIGNMENT=${assignment}`)
  const paid = await shell.type(approve)
  expect(paid).toContain('approved')
  expect(paid).toContain('Everything agrees.')
})

test('with curl', { timeout: 60_000 }, async () => {
  await nothingOffered()
  const [ask = '', wait = ''] = ways('With curl')
  const asked = await shell.type(ask)
  expect(asked).toContain('"next_action":"wait_for_results"')
  const job = /job_\w{26}/.exec(asked)?.[0]
  await someoneAnswers()
  const [waiting = '', approving = ''] = wait.split(/\n(?=curl)/)
  const results = await shell.type(`JOB=${job}\n${waiting}`)
  expect(results).toContain('"next_action":"review_submission"')
  const assignment = /asg_\w{26}/.exec(results)?.[0]
  expect(await shell.type(`ASSIGNMENT=${assignment}\n${approving}`)).toContain('"approved"')
  // The line that the first start prints does the same.
  const [, printed = ''] = /^ +(curl [\s\S]*?'\{.*\}')$/m.exec(instance.output()) ?? []
  expect(await shell.type(printed)).toContain('"next_action":"wait_for_results"')
  await someoneAnswers()
})

/** A `claude` that writes down what it was told, as the real one keeps it. */
const addToClaude = async (line: string) => {
  const told = join(bin, 'told')
  const program = `#!/bin/bash\nprintf '%s\\n' "$@" > ${told}\n`
  writeFileSync(join(bin, 'claude'), program)
  chmodSync(join(bin, 'claude'), 0o755)
  await shell.type(line)
  const args = readFileSync(told, 'utf8').split('\n').slice(0, -1)
  expect(args.slice(0, 5)).toEqual(['mcp', 'add', '--transport', 'http', 'fairhand'])
  const [url = '', flag, header = ''] = args.slice(5)
  expect(flag).toBe('--header')
  const [name = '', value = ''] = header.split(': ')
  const client = new Client(
    { name: 'test', version: '1' },
    { versionNegotiation: { mode: 'auto' } },
  )
  const requestInit = { headers: { [name]: value } }
  await client.connect(new StreamableHTTPClientTransport(new URL(url), { requestInit }))
  return client
}

test('as an agent', { timeout: 60_000 }, async () => {
  await nothingOffered()
  const [line = ''] = ways('As an agent')
  const client = await addToClaude(line)
  const call = async (name: string, input: Record<string, unknown>) => {
    const { structuredContent, isError } = await client.callTool({ name, arguments: input })
    expect(isError).toBeFalsy()
    return structuredContent as Record<string, unknown>
  }
  const question = { question: 'Is this shop open now?', options: ['yes', 'no'] }
  const most = { max_cost: { amount: '1.00', currency: 'EUR' } }
  const { job_id } = await call('ask_people', { ...question, ...most })
  await someoneAnswers()
  const results = await call('wait_for_results', { job_id, timeout_seconds: 20 })
  expect(results).toMatchObject({ complete: true, answer: 'yes' })
  const [{ assignment_id } = {}] = results.answers as { assignment_id: string }[]
  await call('review_submission', { assignment_id, decision: 'approve' })
  await client.close()
  const [, printed = ''] = /^ +(claude mcp add .*)$/m.exec(instance.output()) ?? []
  const other = await addToClaude(printed)
  expect((await other.listTools()).tools.length).toBeGreaterThan(9)
  await other.close()
})

test('from a program', { timeout: 120_000 }, async () => {
  await nothingOffered()
  const { home, inHome, run, remove } = await installPackage()
  const [program = ''] = ways('From a program', 'js')
  writeFileSync(join(home, 'hire.js'), program)
  const { key = '' } = await send('POST', '/v1/sandbox/requesters', '', {})
  const env = { ...inHome.env, FAIRHAND_API_KEY: key }
  const running = run(process.execPath, ['hire.js'], { ...inHome, env })
  await someoneAnswers()
  expect((await running).stdout).toBe('yes\n')
  const { data } = await send('GET', '/v1/jobs', key)
  expect(data).toMatchObject([{ answers: { approved: 1 } }])
  remove()
})

test('no block of the README is left out', () => {
  const readme = readFileSync('README.md', 'utf8')
  const all = [...readme.matchAll(/^```\w+\n/gm)].length
  const run = [
    ...ways('From the command line'),
    ...ways('With curl'),
    ...ways('As an agent'),
    ...ways('From a program', 'js'),
  ]
  // The first two, `npm ci && npm start` and `npm ci && npm test`, have brought us here.
  expect(run).toHaveLength(all - 2)
})
