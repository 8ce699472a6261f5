/** `fairhand export`: pieces become whole files, a folder is a folder, and slips are said. */
import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { batches } from '../../test/support/batch.ts'
import { batchTerms, texts } from '../../test/support/forms.ts'
import { createServedWorld } from '../../test/support/served-world.ts'

let world: Awaited<ReturnType<typeof createServedWorld>>
let folder: string
let key: string
let job: string

type Client = Awaited<ReturnType<typeof world.requester>>['client']

const lastTask = async (client: Client): Promise<string | undefined> => {
  let last: string | undefined
  for await (const { id } of client.listTasks.all({ job_id: job })) last = id
  return last
}

beforeAll(async () => {
  world = await createServedWorld()
  folder = mkdtempSync(join(tmpdir(), 'fairhand-export-'))
  const requester = await world.requester()
  key = requester.key
  job = (await requester.client.createJob(batchTerms({ overlap: 1 }))).id
  // More tasks than one piece holds.
  await requester.client.addTasks({ job_id: job, tasks: texts(230) })
  await requester.client.publishJob({ job_id: job })
  await batches(() => world.inside).skipFirstStep(job)
  const worker = await world.worker()
  for (const task_id of [undefined, await lastTask(requester.client)]) {
    const asked = { job_id: job, ...(task_id !== undefined && { task_id }) }
    const { id: assignment_id } = await worker.claimTask(asked)
    await worker.submitAssignment({ assignment_id, answers: { mood: 'good' } })
  }
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await world.close()
})

const run = async (...args: string[]) => {
  const child = spawn(process.execPath, ['bin/fairhand.js', 'export', ...args], {
    env: { PATH: process.env.PATH, FAIRHAND_URL: world.url, FAIRHAND_API_KEY: key },
  })
  child.stdin.end()
  let [out, err] = ['', '']
  child.stdout.on('data', (chunk) => {
    out += String(chunk)
  })
  child.stderr.on('data', (chunk) => {
    err += String(chunk)
  })
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  return { code, out, err }
}

test('to stdout, and to a file that is written anew each time, with every piece once', async () => {
  const { code, out } = await run(job)
  expect(code).toBe(0)
  const lines = out.trim().split('\n')
  // The first task and one of the second piece, under one head.
  expect(lines).toHaveLength(3)
  expect(lines[2]).toContain('Text number 230')
  expect(lines[0]).toContain('confidence')
  const path = join(folder, 'deep', 'results.csv')
  for (const _ of [1, 2]) {
    const written = await run(job, '--out', path, '--json')
    expect(JSON.parse(written.out)).toMatchObject({ object: 'export', out: path })
    expect(readFileSync(path, 'utf8')).toBe(out)
  }
})

test('huggingface is a folder; without one, or with a folder for a file, nothing is written', async () => {
  const home = join(folder, 'data')
  const { code, out } = await run(job, '--format', 'huggingface', '--out', home)
  expect(code).toBe(0)
  expect(readdirSync(home)).toContain('README.md')
  expect(out).toContain('README.md')
  const without = await run(job, '--format', 'huggingface')
  expect([without.code, without.out]).toEqual([2, ''])
  expect(without.err).toContain('--out my-data')
  const taken = await run(job, '--out', home)
  expect(taken.err).toContain('is a folder; name a file')
})

test('what does not fit, and a job of somebody else’s, are refused with the way on', async () => {
  const odd = await run(job, '--format', 'asr_manifest')
  expect(odd.code).not.toBe(0)
  expect(odd.err).toMatch(/results_csv/)
  const unknown = await run('job_01kb0q3e8sfh9a5v7c2x4m6n8p')
  expect(unknown.code).not.toBe(0)
  expect(unknown.err.length).toBeGreaterThan(20)
})
