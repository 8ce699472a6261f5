/** Streaming files from the command line. */
import { spawn } from 'node:child_process'
import { createWriteStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import { serve } from '@hono/node-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fixtureApp } from '../../test/support/door-fixture.ts'

const fixture = fixtureApp()
let server: ReturnType<typeof serve>
let url: string
let folder: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fairhand-import-'))
  server = serve({ fetch: fixture.app.fetch, port: 0, hostname: '127.0.0.1' })
  await new Promise((resolve) => server.once('listening', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve))
  rmSync(folder, { recursive: true })
})

const job = 'job_01kb0q3e8sfh9a5v7c2x4m6n8p'

const run = async (args: string[], stdin = '', more: Record<string, string> = {}) => {
  const child = spawn(process.execPath, ['bin/fairhand.js', 'import-tasks', ...args], {
    env: { PATH: process.env.PATH, FAIRHAND_URL: url, FAIRHAND_API_KEY: 'fh_one', ...more },
  })
  child.stdin.end(stdin)
  let out = ''
  let err = ''
  child.stdout.on('data', (chunk) => {
    out += String(chunk)
  })
  child.stderr.on('data', (chunk) => {
    err += String(chunk)
  })
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  return { code, out, err }
}

const file = (name: string, text: string): string => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

test('a CSV file becomes tasks; what happened is JSON on stdout, the way there on stderr', async () => {
  const { code, out, err } = await run([job, file('a.csv', 'photo\n1\n2\n'), '--json'])
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({ object: 'import', added: 2, job_id: job })
  expect(err).toContain('MB sent')
})

test('a torn row is told by its line, with status 2, and nothing is stored', async () => {
  const { code, out, err } = await run([job, file('torn.csv', 'photo,note\n1,a\n2,"b\n')])
  expect([code, out]).toEqual([2, ''])
  expect(err).toContain('line 3: The file ends inside a quoted cell')
  expect([...fixture.uploads.all.values()].at(-1)?.status).toBe('discarded')
})

test('stdin, an unknown kind of file, a missing one and a dry run', async () => {
  expect((await run([job, '-', '--type', 'jsonl'], '{"photo":"1"}\n')).code).toBe(0)
  expect(await run([job, '-'])).toMatchObject({
    code: 2,
    err: expect.stringContaining('--type csv'),
  })
  expect(await run([job, join(folder, 'none.csv')])).toMatchObject({
    code: 2,
    err: expect.stringContaining('cannot be read'),
  })
  expect(await run([job, file('b.csv', 'photo\n1\n'), '--dry-run'])).toMatchObject({ code: 2 })
})

test('the same key imports once', async () => {
  const args = [job, file('c.csv', 'photo\n1\n'), '--json', '--idempotency-key', 'c']
  const [one, two] = [await run(args), await run(args)]
  expect(JSON.parse(two.out)).toEqual(JSON.parse(one.out))
})

test('100 MB of rows go through a program that may hold 48', async () => {
  fixture.uploads.keep = false
  const path = join(folder, 'big.jsonl')
  const stream = createWriteStream(path)
  const rows = `{"photo":"${'x'.repeat(990)}"}\n`.repeat(1_000)
  for (let thousand = 0; thousand < 100; thousand++) stream.write(rows)
  stream.end()
  await finished(stream)
  const more = { NODE_OPTIONS: '--max-old-space-size=48' }
  const { code, out, err } = await run([job, path, '--json'], '', more)
  expect([code, err.includes('95 MB sent')]).toEqual([0, true])
  expect(JSON.parse(out)).toMatchObject({ added: 100_000 })
}, 60_000)
