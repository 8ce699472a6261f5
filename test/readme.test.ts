/** The README's first hire, typed into a shell as it stands there, on an instance of its own. */
import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { removeFolder, type StartedProcess, startInstance } from './support/instance.ts'

let instance: StartedProcess
let shell: ChildProcess
let shown = ''
beforeAll(async () => {
  instance = await startInstance()
  shell = spawn('bash', ['-e'], {
    env: { ...process.env, FAIRHAND_URL: instance.url, FAIRHAND_DATA: instance.folder },
  })
  for (const stream of [shell.stdout, shell.stderr])
    stream?.on('data', (chunk: Buffer) => {
      shown += chunk.toString()
    })
}, 60_000)
afterAll(async () => {
  shell.kill()
  await instance.stop()
  removeFolder(instance.folder)
})

const blocks = [...readFileSync('README.md', 'utf8').matchAll(/^```sh\n([\s\S]*?)\n```/gm)].map(
  ([, block]) => block ?? '',
)

/** Types the lines and waits until all of them are done; returns what they printed. */
const type = async (lines: string, meanwhile: () => Promise<void> = async () => {}) => {
  const begin = shown.length
  shell.stdin?.write(`${lines}\necho "=== done"\n`)
  await meanwhile()
  await expect
    .poll(() => shown.slice(begin) + (shell.exitCode === null ? '' : 'the shell ended'), {
      timeout: 60_000,
    })
    .toMatch(/=== done|the shell ended/)
  const printed = shown.slice(begin)
  expect(shell.exitCode, printed).toBeNull()
  return printed
}

const send = async (method: string, path: string, key: string, body?: object) => {
  const response = await fetch(`${instance.url}${path}`, {
    method,
    headers: {
      'content-type': 'application/json',
      ...(key !== '' && { authorization: `Bearer ${key}` }),
    },
    ...(body && { body: JSON.stringify(body) }),
  })
  return (await response.json()) as Record<string, string & { job_id: string }[]>
}

/** Somebody opens the link that `fairhand sandbox worker` prints, and answers the first offer. */
const someoneAnswers = async (): Promise<void> => {
  const { token = '' } = await send('POST', '/v1/sandbox/workers', '', {})
  await expect
    .poll(async () => (await send('GET', '/v1/work', token)).data?.length, { timeout: 30_000 })
    .toBe(1)
  const [offer] = (await send('GET', '/v1/work', token)).data ?? []
  const held = await send('POST', `/v1/jobs/${offer?.job_id}/claim`, token, {})
  const answers = { answer: 'yes' }
  const done = await send('POST', `/v1/assignments/${held.id}/submit`, token, { answers })
  expect(done.status).toBe('submitted')
}

test('the first hire works as written', { timeout: 120_000 }, async () => {
  const [, , hire = '', approve = '', audit = ''] = blocks
  const asked = await type(hire, someoneAnswers)
  expect(asked).toContain('Dry run: nothing was changed or spent.')
  expect(asked).toMatch(/^yes$/m)
  const job = /Asked as (job_\w+)/.exec(asked)?.[1]
  await type(`JOB=${job}`)
  const listed = await type(approve.split('\n')[0] ?? '')
  const assignment = /asg_\w+/.exec(listed)?.[0]
  await type(`ASSIGNMENT=${assignment}`)
  expect(await type(approve)).toContain('approved')
  expect(await type(audit)).toContain('Everything agrees.')
})
