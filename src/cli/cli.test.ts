/** The command line as a program of its own, against a real instance. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createServedWorld } from '../../test/support/served-world.ts'
import type { Client } from '../sdk/client.ts'

type World = Awaited<ReturnType<typeof createServedWorld>>
let world: World
let folder: string
let key: string

beforeAll(async () => {
  world = await createServedWorld()
  folder = mkdtempSync(join(tmpdir(), 'fairhand-cli-'))
  key = (await world.requester()).key
})
afterAll(async () => {
  expect(world.logged).toEqual([])
  await world.close()
  rmSync(folder, { recursive: true })
})

type Outcome = { code: number | null; out: string; err: string }
type Settings = Record<string, string | undefined>

const start = (args: string[], more: Settings = {}) => {
  const env = { PATH: process.env.PATH, FAIRHAND_URL: world.url, FAIRHAND_API_KEY: key, ...more }
  const child = spawn(process.execPath, ['bin/fairhand.js', ...args], { env })
  const outcome: Outcome = { code: null, out: '', err: '' }
  child.stdout.on('data', (chunk) => {
    outcome.out += String(chunk)
  })
  child.stderr.on('data', (chunk) => {
    outcome.err += String(chunk)
  })
  const ended = new Promise<Outcome>((resolve) =>
    child.once('close', (code) => resolve({ ...outcome, code })),
  )
  return { child, outcome, ended }
}
const run = (args: string[], more: Settings = {}) => start(args, more).ended

/** Takes the next place of a job and hands in `answers` by the form's own item ids. */
const answer = async (worker: Client, job_id: string, value: unknown): Promise<void> => {
  const assignment = await worker.claimTask({ job_id })
  const { pages } = assignment.form as { pages: { items: { id: string; type: string }[] }[] }
  const item = pages.flatMap(({ items }) => items).findLast(({ type }) => type !== 'markdown')
  const answers = { [item?.id ?? '']: value }
  await worker.submitAssignment({ assignment_id: assignment.id, answers })
}

const question = ['ask', 'Is the shop open now?', '--options', 'yes,no']

describe('asking', () => {
  test('a dry run is the quote, and spends nothing', async () => {
    const before = await run(['get-balance', '--json'])
    const { code, out } = await run([...question, '--answers', '3', '--dry-run', '--json'])
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ object: 'question', places: 3 })
    expect(await run(['get-balance', '--json'])).toEqual(before)
  })

  test('--wait gives the answer on stdout and the progress on stderr', async () => {
    const asking = start([...question, '--answers', '2', '--max-cost', '3.00', '--wait', '--json'])
    await expect.poll(() => asking.outcome.err, { timeout: 20_000 }).toContain('Asked as job_')
    const job_id = /job_\w+/.exec(asking.outcome.err)?.[0] ?? ''
    await answer(await world.worker(), job_id, 'yes')
    await expect.poll(() => asking.outcome.err, { timeout: 20_000 }).toContain('1 of 2 answers')
    await answer(await world.worker(), job_id, 'yes')
    const { code, out, err } = await asking.ended
    expect(code).toBe(0)
    expect(out.trim().split('\n').length).toBe(1)
    expect(JSON.parse(out)).toMatchObject({ job_id, complete: true, answer: 'yes', answered: 2 })
    expect(err).toContain('2 of 2 answers')
    const shown = await run(['wait-for-results', job_id])
    expect(shown.out).toMatch(/answer +yes\n/)
    expect(shown.out + err).not.toContain('\u001b')
  })

  test('a picture is uploaded and shown', async () => {
    const png =
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
    const image = join(folder, 'door.png')
    writeFileSync(image, Buffer.from(png, 'base64'))
    const { code, out, err } = await run([...question, '--image', image, '--json'])
    expect(err).toBe('Uploaded door.png.\n')
    expect(code).toBe(0)
    const job = await run(['get-job', JSON.parse(out).job_id, '--json'])
    expect(
      JSON.parse(job.out).form.pages[0].items.map((item: { type: string }) => item.type),
    ).toContain('image')
  })

  test('when the time is over it says so with status 7, and the job goes on', async () => {
    const { code, out, err } = await run([...question, '--wait', '--timeout', '1'])
    expect(code).toBe(7)
    expect(out).toContain('No answer yet')
    expect(err).toContain('fairhand wait-for-results job_')
  })
})

describe('exit status and streams', () => {
  test.each([
    ['a wrong flag', ['ask', 'x', '--colour'], 2, '--colour'],
    ['an unknown command', ['fly'], 2, 'fly'],
    ['a missing id', ['get-job'], 2, '<job_id>'],
    ['no amount', ['ask', 'What?', '--max-cost', 'much'], 2, '--max-cost takes an amount'],
    ['input that does not fit', ['list-jobs', '--limit', '1000'], 2, 'invalid_input'],
    ['no JSON', ['validate-form', '--form', '{'], 2, '--form takes JSON'],
    ['an image that is not there', ['ask', 'What?', '--image', 'none.png'], 2, 'none.png'],
    ['another role', ['list-work'], 3, 'forbidden'],
    ['an unknown id', ['get-job', 'job_01kb0q3e8sfh9a5v7c2x4m6n8p'], 4, 'not_found'],
    ['too little money', [...question, '--max-cost', '0.01'], 5, 'over_max_cost'],
  ])('%s', async (_, args, code, words) => {
    const outcome = await run(args as string[])
    expect(outcome.code).toBe(code)
    expect(outcome.out).toBe('')
    expect(outcome.err).toContain(words)
  })

  test('a wrong key, a conflict, and nobody there', async () => {
    expect((await run(['get-me', '--key', 'fh_wrong'])).code).toBe(3)
    const asked = JSON.parse((await run([...question, '--json'])).out)
    const conflict = await run(['publish-job', asked.job_id])
    expect([conflict.code, conflict.err]).toEqual([6, expect.stringContaining('conflict')])
    const nobody = await run(['get-instance', '--url', 'http://127.0.0.1:1'])
    expect([nobody.code, nobody.err]).toEqual([1, expect.stringContaining('No answer from')])
  }, 60_000)

  test('with --json a refusal is JSON too, on stderr', async () => {
    const { code, out, err } = await run(['get-job', 'job_01kb0q3e8sfh9a5v7c2x4m6n8p', '--json'])
    expect([code, out]).toEqual([4, ''])
    expect(JSON.parse(err)).toMatchObject({ code: 'not_found', status: 404, hint: /./ })
  })

  test('the same key asks once', async () => {
    const args = [...question, '--idempotency-key', 'ask-1', '--json']
    const [one, two] = [await run(args), await run(args)]
    expect(JSON.parse(two.out)).toEqual(JSON.parse(one.out))
  })
})

describe('the sandbox', () => {
  test('gives a requester and a worker, ready to use', async () => {
    const requester = await run(['sandbox', 'requester', '--json'], { FAIRHAND_API_KEY: undefined })
    const made = JSON.parse(requester.out)
    const me = await run(['get-me', '--json'], { FAIRHAND_API_KEY: made.key })
    expect(JSON.parse(me.out).acting_as).toBe('agent')
    const worker = await run(['sandbox', 'worker'], { FAIRHAND_API_KEY: undefined })
    const token = /^export FAIRHAND_API_KEY=(\S+)\n/.exec(worker.out)?.[1]
    const work = await run(['list-work', '--json'], { FAIRHAND_API_KEY: token })
    expect(JSON.parse(work.out).object).toBe('list')
  })
})

test('a layout of another tool is read from a file', async () => {
  const file = join(folder, 'layout.xml')
  const choices = '<Choices name="mood" toName="t"><Choice value="A"/><Choice value="B"/></Choices>'
  writeFileSync(file, `<View><Text name="t" value="$text"/>${choices}<Magic/></View>`)
  const { code, out } = await run(['import-form', '--file', file, '--json'])
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({ valid: true, lost: [{ pointer: '/View/Magic' }] })
  const twice = await run(['import-form', '--file', file, '--source', '<View/>'])
  expect([twice.code, twice.err]).toEqual([2, 'Give either --file or --source.\n'])
  expect((await run(['import-form', '--file', join(folder, 'none.xml')])).code).toBe(2)
})
