/**
 * python/fairhand.py as a Python program uses it, against a real instance. Needs python3 on the
 * machine; without it these tests fail and say so, because a client nobody ran is not tested.
 */
import { spawn, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makePython } from '../../scripts/generators/python.ts'
import { operationList } from '../../src/operations.ts'
import { createServedWorld } from '../support/served-world.ts'

let world: Awaited<ReturnType<typeof createServedWorld>>
let key: string
beforeAll(async () => {
  if (spawnSync('python3', ['--version']).status !== 0)
    throw new Error('These tests run the Python client: install python3 (3.8 or later).')
  world = await createServedWorld()
  key = (await world.requester()).key
})
afterAll(() => world.close())

/** Runs a program and reads the JSON it prints. */
const python = async (program: string, environment: Record<string, string> = {}) => {
  const head = 'import json, sys\nfrom fairhand import *\nfairhand = Fairhand()\n'
  const child = spawn('python3', ['-W', 'error', '-B', '-c', head + program], {
    env: {
      PATH: process.env.PATH,
      PYTHONPATH: resolve('python'),
      FAIRHAND_URL: world.url,
      FAIRHAND_API_KEY: key,
      ...environment,
    },
  })
  let out = ''
  let err = ''
  child.stdout.on('data', (chunk) => {
    out += String(chunk)
  })
  child.stderr.on('data', (chunk) => {
    err += String(chunk)
  })
  const code = await new Promise((done) => child.once('close', done))
  expect(code, err).toBe(0)
  return JSON.parse(out)
}

const refused = (call: string, then = '') => `
try:
    ${call}
except FairhandError as error:
    print(json.dumps({"code": error.code, "status": error.status, "hint": error.hint,
        "retryable": error.retryable, "errors": error.errors, "said": str(error)}))
${then}`

test('the committed file is the one that the table gives, with a method for every operation', async () => {
  expect(readFileSync('python/fairhand.py', 'utf8')).toBe(makePython())
  const names: string[] = await python('print(json.dumps(dir(fairhand)))')
  const callable = operationList.filter(({ allow }) => allow.some((kind) => kind !== 'system'))
  expect(callable.map(({ name }) => name).filter((name) => !names.includes(name))).toEqual([])
})

test('asks, waits for people, and reads the answer', async () => {
  const asking = python(`
quote = fairhand.ask_people(question="Is it open?", options=["yes", "no"], dry_run=True)
asked = fairhand.ask_people(question="Is it open?", options=["yes", "no"],
    max_cost={"amount": "3.00", "currency": "EUR"}, data_use={"licence": "CC0", "retention_days": None, "seen_by": "requester"})
print(asked["job_id"], file=sys.stderr)
results = fairhand.wait_until_complete(asked["job_id"], seconds=20)
print(json.dumps({"quote": quote, "asked": asked, "results": results}))`)
  const client = world.client(key)
  const jobsNow = async () => (await client.listJobs({})).data.length
  await expect.poll(jobsNow, { timeout: 20_000 }).toBe(1)
  const [job] = (await client.listJobs({})).data
  const worker = await world.worker()
  const { id: assignment_id } = await worker.claimTask({ job_id: job?.id ?? '' })
  await worker.submitAssignment({ assignment_id, answers: { answer: 'yes' } })
  const { quote, asked, results } = await asking
  expect(quote.at_most).toEqual(asked.at_most)
  expect(results).toMatchObject({ complete: true, answer: 'yes', job_id: job?.id })
  expect(asked.job_id).toBe(job?.id)
})

test('a key names a request: repeated it is done once, with other input refused', async () => {
  const ask = (question: string) =>
    `fairhand.ask_people(question="${question}", options=["a", "b"], idempotency_key="py-1")`
  const [one, two] = await python(`print(json.dumps([${ask('Same?')}, ${ask('Same?')}]))`)
  expect(two).toEqual(one)
  expect(await python(refused(ask('Other?')))).toMatchObject({
    code: 'idempotency_key_reused',
    status: 409,
    retryable: false,
  })
})

test('refusals carry what the instance said', async () => {
  expect(await python(refused('fairhand.list_jobs(limit=1000)'))).toMatchObject({
    code: 'invalid_input',
    errors: [{ pointer: '/limit' }],
  })
  const lost = await python(refused('fairhand.get_job(job_id="job_01kb0q3e8sfh9a5v7c2x4m6n8p")'))
  expect(lost).toMatchObject({ code: 'not_found', status: 404, hint: /./ })
  const stranger = { FAIRHAND_API_KEY: 'fh_wrong' }
  expect((await python(refused('fairhand.get_me()'), stranger)).code).toBe('unauthenticated')
})

test('pages come one after the other, and names in the path are written safely', async () => {
  const jobs = await python(`
made = [fairhand.ask_people(question="Question %d?" % n)["job_id"] for n in range(5)]
listed = [job["id"] for job in fairhand.list_jobs_all(limit=2)]
print(json.dumps({"made": made, "listed": listed}))`)
  expect(jobs.listed).toEqual(expect.arrayContaining(jobs.made))
  expect(new Set(jobs.listed).size).toBe(jobs.listed.length)
  expect(await python(refused('fairhand.get_job(job_id="../me?x=é")'))).toMatchObject({
    code: 'invalid_input',
  })
})

/** A server that answers as told, one answer after the other; the keys it was sent. */
const scripted = async (answers: readonly (readonly [number, string, object?] | 'hang up')[]) => {
  const keys: unknown[] = []
  const server = createServer((request, response) => {
    const answer = answers[keys.length] ?? 'hang up'
    keys.push(request.headers['idempotency-key'])
    if (answer === 'hang up') return request.socket.destroy()
    const [status, body, headers = {}] = answer
    response.writeHead(status, { ...headers }).end(body)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return { url, keys, close: () => server.close() }
}

test('what helps to repeat is repeated under one key, and not for ever', async () => {
  const busy = JSON.stringify({ code: 'busy', detail: 'Busy.', hint: 'Wait.', retryable: true })
  const server = await scripted([
    'hang up',
    [503, busy, { 'retry-after': '0' }],
    [200, '{"done": true}'],
    'hang up',
    'hang up',
  ])
  const made = await python(
    `print(json.dumps(fairhand.call("ask_people", {"question": "Open?"})))`,
    { FAIRHAND_URL: server.url },
  )
  expect(made).toEqual({ done: true })
  expect(new Set(server.keys).size).toBe(1)
  expect(server.keys[0]).toMatch(/^[0-9a-f]{32}$/)
  const twice = `Fairhand(attempts=2).get_me()`
  expect(await python(refused(twice), { FAIRHAND_URL: server.url })).toMatchObject({
    code: 'unreachable',
    status: 0,
  })
  expect(server.keys).toHaveLength(5)
  server.close()
})

test('a page of somebody else, and a way elsewhere, are no answers', async () => {
  const page = '<html>'
  const server = await scripted([
    [502, page],
    [200, page],
    [302, '', { location: 'http://127.0.0.1:1/steal' }],
  ])
  for (const _ of [1, 2, 3]) {
    const { said } = await python(refused('fairhand.get_me()'), { FAIRHAND_URL: server.url })
    expect(said).toContain('does not come from a Fairhand instance')
  }
  server.close()
})

test('None says something only where null does', async () => {
  const sent = await python(`
seen = []
class Spy(Fairhand):
    def _answer(self, request):
        seen.append(json.loads(request.data))
        return {}
spy = Spy()
spy.set_mandate(agent_id="agt_1", per_job=None, per_day={"amount": "5.00", "currency": "EUR"})
spy.ask_people(question="Open?", options=None)
print(json.dumps(seen))`)
  expect(sent).toEqual([
    { per_job: null, per_day: { amount: '5.00', currency: 'EUR' } },
    { question: 'Open?' },
  ])
})
