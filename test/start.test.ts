/** What a newcomer does: start, paste what was printed, get an answer; and what goes wrong on the way. */
import { statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import { afterEach, expect, test } from 'vitest'
import {
  freePort,
  launch,
  newFolder,
  outcomeOf,
  removeFolder,
  type StartedProcess,
  startInstance,
} from './support/instance.ts'
import { runFairhand } from './support/money/run-fairhand.ts'

const cleanup: (() => Promise<unknown> | unknown)[] = []
afterEach(async () => {
  while (cleanup.length > 0) await cleanup.pop()?.()
})

const started = async (options: Parameters<typeof startInstance>[0] = {}) => {
  const instance = await startInstance(options)
  cleanup.push(async () => {
    await instance.stop()
    removeFolder(instance.folder)
  })
  return instance
}

/** The words of a shell line, quotes and line continuations understood. */
const shellWords = (line: string): string[] =>
  [...line.replaceAll('\\\n', ' ').matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, bare]) => double ?? single ?? bare ?? '',
  )

const printed = (instance: StartedProcess, start: string): string[] => {
  const text = instance.output()
  const begin = text.indexOf(`\n  ${start} `)
  expect(begin, `no line begins with ${start}:\n${text}`).toBeGreaterThan(-1)
  return shellWords(text.slice(begin, text.indexOf('\n\n', begin)))
}

const headersAfter = (words: string[], flag: string): Record<string, string> =>
  Object.fromEntries(
    words.flatMap((word, index) => {
      const [, name, value] = /^([^:]+): (.*)$/.exec(words[index + 1] ?? '') ?? []
      return word === flag && name && value ? [[name, value]] : []
    }),
  )

const json = async (response: Response) => {
  const body = await response.json()
  expect(response.status, JSON.stringify(body)).toBe(200)
  return body as Record<string, never>
}

test('the printed curl, MCP line and worker link lead to an answer, and it is paid', async () => {
  const instance = await started()
  const curl = printed(instance, 'curl')
  const asked = await json(
    await fetch(curl[1] ?? '', {
      method: 'POST',
      headers: headersAfter(curl, '-H'),
      body: curl[curl.indexOf('-d') + 1] ?? '',
    }),
  )
  expect(asked).toMatchObject({ status: 'open', livemode: false })

  const link = new URL(/^ {2}(http\S+#token=\S+)$/m.exec(instance.output())?.[1] ?? '')
  const headers = {
    authorization: `Bearer ${link.hash.slice('#token='.length)}`,
    'content-type': 'application/json',
  }
  const work = await json(await fetch(`${link.origin}/v1/work`, { headers }))
  expect(work.data).toHaveLength(1)
  const claim = { method: 'POST', headers, body: '{}' }
  const assignment = await json(await fetch(`${link.origin}/v1/jobs/${asked.job_id}/claim`, claim))
  const submit = { method: 'POST', headers, body: '{"answers":{"answer":"yes"}}' }
  await json(await fetch(`${link.origin}/v1/assignments/${assignment.id}/submit`, submit))

  const mcp = printed(instance, 'claude')
  const address = new URL(mcp.find((word) => word.startsWith('http://')) ?? '')
  const client = new Client({ name: 'newcomer', version: '1' })
  const requestInit = { headers: headersAfter(mcp, '--header') }
  await client.connect(new StreamableHTTPClientTransport(address, { requestInit }))
  const result = await client.callTool({
    name: 'wait_for_results',
    arguments: { job_id: asked.job_id },
  })
  expect(result.structuredContent).toMatchObject({ complete: true, answer: 'yes' })
  await client.callTool({
    name: 'review_submission',
    arguments: { assignment_id: assignment.id, decision: 'approve' },
  })
  await client.close()
  const earnings = await json(await fetch(`${link.origin}/v1/earnings`, { headers }))
  expect(earnings.available).toEqual([asked.reward])
})

test('a later start finds everything, also after kill -9, and prints no keys', async () => {
  const first = await started()
  const [, key = ''] = /Bearer (fh_test_\S+?)"/.exec(first.output()) ?? []
  expect(key).not.toBe('')
  expect(await first.stop('SIGKILL')).toBe('SIGKILL')
  const second = await started({ folder: first.folder })
  expect(second.output()).toContain('Took over the database that a killed Fairhand left running.')
  expect(second.output()).not.toMatch(/fh_test_|fhw_/)
  // The operator has no password yet, and the first link may be lost.
  const [link = ''] = /http\S+\/api\/auth\/enter\?token=\S+/.exec(second.output()) ?? []
  const token = new URL(link).searchParams.get('token') ?? ''
  const entered = await fetch(link.replace(/\?.*/, ''), {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: second.url },
    body: new URLSearchParams({ token }),
  })
  expect(entered.status).toBe(303)
  const me = await json(
    await fetch(`${second.url}/v1/me`, { headers: { authorization: `Bearer ${key}` } }),
  )
  expect(me).toMatchObject({ acting_as: 'agent', livemode: false })
  expect(await second.stop('SIGTERM')).toBe(0)
})

test('a start beside another on the same folder says which process is in the way', async () => {
  const instance = await started()
  const { code, output } = await outcomeOf(
    launch({ folder: instance.folder, port: await freePort() }),
  )
  expect(code).toBe(1)
  expect(output.trim()).toMatch(
    /^Another Fairhand \(process \d+ on port \d+\) already runs on the data folder .+; stop it, or choose another folder with FAIRHAND_DATA\.$/,
  )
  expect((await fetch(`${instance.url}/health`)).status).toBe(200)
})

test('an occupied port is said in one sentence', async () => {
  const server = createServer()
  const port = await freePort()
  await new Promise<void>((resolve) => server.listen(port, '0.0.0.0', resolve))
  cleanup.push(() => server.close())
  const folder = newFolder()
  cleanup.push(() => removeFolder(folder))
  const { code, output } = await outcomeOf(launch({ folder, port }))
  expect(code).toBe(1)
  expect(output.trim()).toBe(`Port ${port} is taken by another program; choose one with PORT=8485.`)
})

test.each([
  ['PORT', 'eighty', /^The setting PORT cannot be used/],
  ['DATABASE_URL', 'mysql://x', /^DATABASE_URL is not the address of a PostgreSQL database/],
  ['FAIRHAND_PUBLIC_URL', 'not an address', /^The setting FAIRHAND_PUBLIC_URL cannot be used/],
])('a wrong %s is said in one sentence', async (name, value, sentence) => {
  const folder = newFolder()
  cleanup.push(() => removeFolder(folder))
  const environment = { [name]: value }
  const { code, output } = await outcomeOf(launch({ folder, port: await freePort(), environment }))
  expect(code).toBe(1)
  expect(output.trim()).toMatch(sentence)
  expect(output.trim().split('\n')).toHaveLength(1)
})

test('a sandbox never becomes an instance with real money', async () => {
  const instance = await started()
  await instance.stop()
  const { code, output } = await outcomeOf(
    launch({
      folder: instance.folder,
      port: instance.port,
      environment: { FAIRHAND_LIVE: 'true' },
    }),
  )
  expect(code).toBe(1)
  expect(output).toContain('This database belongs to a sandbox')
})

const LIVE = {
  FAIRHAND_LIVE: 'true',
  FAIRHAND_LEGAL_NAME: 'Coopérative Équitable SCOP, Lyon',
  FAIRHAND_CONTACT: 'bonjour@equitable.example',
  FAIRHAND_CLIENT_MONEY: 'Crédit Agricole, an account of its own',
  FAIRHAND_BANK_HOLDER: 'Coopérative Équitable',
  FAIRHAND_BANK_IBAN: 'FR7630006000011234567890189',
  FAIRHAND_PUBLIC_URL: 'https://equitable.example',
  FAIRHAND_OPERATOR_EMAIL: 'ines@equitable.example, paul@equitable.example',
  FAIRHAND_BACKUPS: 'nightly, on the machine of our host',
}

test('real money starts when nothing is missing, and not before; everybody reads who runs it', async () => {
  const folder = newFolder()
  cleanup.push(() => removeFolder(folder))
  const port = await freePort()
  const { FAIRHAND_CONTACT: _, ...rest } = LIVE
  const without = { ...rest, FAIRHAND_OPERATOR_EMAIL: 'ines@equitable.example' }
  const refused = await outcomeOf(launch({ folder, port, environment: without }))
  expect(refused.code).toBe(1)
  expect(refused.output).toMatch(/^- contact: .*FAIRHAND_CONTACT/m)
  expect(refused.output).toMatch(/^- operators: .*FAIRHAND_OPERATOR_EMAIL/m)
  expect(refused.output).not.toContain('legal_name')

  // Nothing was written by the refused start: the folder may still become a sandbox.
  const doctor = await runFairhand(['doctor', '--json'], { FAIRHAND_DATA: folder })
  expect([doctor.code, JSON.parse(doctor.out)]).toEqual([0, { live: false }])

  const instance = await started({ folder, port, environment: LIVE })
  const about = await (await fetch(`http://localhost:${port}/v1/about`)).json()
  expect(about).toMatchObject({
    livemode: true,
    legal_name: 'Coopérative Équitable SCOP, Lyon',
    contact: 'bonjour@equitable.example',
    client_money: 'Crédit Agricole, an account of its own',
    rails: ['manual'],
    two_people: true,
  })
  const told = await runFairhand(['doctor', '--live'], { FAIRHAND_DATA: folder, ...LIVE })
  expect([told.code, told.out]).toEqual([0, expect.stringContaining('Nothing is missing')])
  const blind = await runFairhand(['doctor'], { FAIRHAND_DATA: folder })
  expect([blind.code, blind.out]).toEqual([1, expect.stringContaining('- tls: ')])
  await instance.stop()
})

test('secrets in the data folder are readable by this user only', async () => {
  const instance = await started()
  for (const name of ['signing-key.pem', 'session-secret'])
    expect(statSync(join(instance.folder, name)).mode & 0o777).toBe(0o600)
})

test('a data folder that is a file is said in one sentence', async () => {
  const folder = newFolder()
  cleanup.push(() => removeFolder(folder))
  const file = join(folder, 'in-the-way')
  writeFileSync(file, '')
  const { code, output } = await outcomeOf(launch({ folder: file, port: await freePort() }))
  expect(code).toBe(1)
  expect(output.trim()).toBe(
    `The data folder ${file} cannot be used: part of its path is a file, not a folder.`,
  )
})
