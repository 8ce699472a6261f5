/**
 * Simulated people: the page docs/testing-against-fairhand.md done as it says, and each of their
 * habits against a real instance.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { batchTerms, texts } from './support/forms.ts'
import { removeFolder, type StartedProcess, startInstance } from './support/instance.ts'
import { createServedWorld } from './support/served-world.ts'

const folder = mkdtempSync(join(tmpdir(), 'fairhand-people-'))
let world: Awaited<ReturnType<typeof createServedWorld>>
beforeAll(async () => {
  world = await createServedWorld()
})
afterAll(async () => {
  await world.close()
  rmSync(folder, { recursive: true, force: true })
})

const shell = (script: string, environment: Record<string, string>) =>
  new Promise<{ code: number | null; err: string }>((done) => {
    const env = { ...environment, PATH: `${folder}:${process.env.PATH}` }
    const child = spawn('bash', ['-e', '-c', script], { cwd: folder, env })
    let err = ''
    child.stderr.on('data', (chunk) => {
      err += String(chunk)
    })
    child.once('close', (code) => done({ code, err }))
  })

const result = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'))

test('the page for CI, command by command, on an instance of its own', async () => {
  // What npx finds in the clone.
  const command = `#!/bin/sh\nshift\nexec "${process.execPath}" "${resolve('bin/fairhand.js')}" "$@"\n`
  writeFileSync(join(folder, 'npx'), command, { mode: 0o755 })
  const page = readFileSync('docs/testing-against-fairhand.md', 'utf8')
  const blocks = [...page.matchAll(/```sh\n(.*?)```/gs)].map(([, block]) => block ?? '')
  expect(blocks[0]).toContain('npm start')
  const instance: StartedProcess = await startInstance()
  try {
    const script = [...blocks.slice(1), 'kill %1; wait %1'].join('\n')
    const { code, err } = await shell(script, { FAIRHAND_URL: instance.url })
    expect(code, err).toBe(0)
    expect(err).toContain('20 simulated people are looking for work.')
    const answer = result('answer.json')
    expect(answer).toMatchObject({ complete: true, answered: 3 })
    expect(['yes', 'no']).toContain(answer.answer)
    for (const given of answer.answers) expect(given.simulated).toBe(true)
    const people = result('people.json')
    expect(people).toMatchObject({ object: 'simulated_people', people: 20, seed: 'ci' })
    expect(people.submitted).toBeGreaterThanOrEqual(3)
  } finally {
    await instance.stop()
    removeFolder(instance.folder)
  }
}, 90_000)

/** The command for so many seconds; its summary. */
const people = (...flags: string[]) => {
  const args = ['bin/fairhand.js', 'sandbox', 'people', '--json', '--speed', '200', ...flags]
  const child = spawn(process.execPath, [...args, '--url', world.url])
  let out = ''
  let err = ''
  child.stdout.on('data', (chunk) => {
    out += String(chunk)
  })
  child.stderr.on('data', (chunk) => {
    err += String(chunk)
  })
  const ended = new Promise<{ code: number | null; out: string; err: string }>((done) =>
    child.once('close', (code) => done({ code, out, err })),
  )
  return { child, ended }
}

test('they do a batch, give tasks back, mend what was asked, and stop on Ctrl-C', async () => {
  const { client } = await world.requester()
  const { id: job_id } = await client.createJob(batchTerms({ overlap: 2 }))
  await client.addTasks({ job_id, tasks: texts(10) })
  await client.publishJob({ job_id })
  // So many that there is always somebody left who has not given the last task back: nobody has one twice.
  const crowd = people('--count', '12', '--returns', '30%', '--accuracy', '100%', '--seed', 'x')
  // Also when the test fails: they would take the work of the next one.
  onTestFinished(() => void crowd.child.kill('SIGINT'))
  const list = () => client.listSubmissions({ job_id, limit: 100 })
  await expect.poll(async () => (await list()).data.length, { timeout: 20_000 }).toBeGreaterThan(0)
  const [first] = (await list()).data
  const assignment_id = first?.assignment_id ?? ''
  await client.reviewSubmission({ assignment_id, decision: 'request_changes', text: 'Look again.' })
  const results = async () => client.getResults({ job_id, limit: 100 })
  await expect.poll(async () => (await results()).complete, { timeout: 25_000 }).toBe(true)
  const { data } = await results()
  // All of them right, so every task has one answer and nobody disagrees.
  for (const task of data) expect(['good', 'bad']).toContain(task.answer)
  expect(new Set(data.map(({ answer }) => answer)).size).toBe(2)
  const mended = (await list()).data.find((one) => one.assignment_id === assignment_id)
  expect(mended).toMatchObject({ revision: 2, simulated: true, status: 'submitted' })
  crowd.child.kill('SIGINT')
  const { code, out } = await crowd.ended
  expect(code).toBe(0)
  const summary = JSON.parse(out)
  expect(summary.submitted).toBe(20)
  expect(summary.revised).toBe(1)
  expect(summary.returned).toBeGreaterThan(0)
  expect(await world.look(`select from assignment where status = 'active'`)).toEqual([])
}, 60_000)

test('they let places lapse, and stop by themselves', async () => {
  const { client } = await world.requester()
  await client.askPeople({ question: 'Open now?', options: ['yes', 'no'], answers: 3 })
  const { code, out, err } = await people(
    '--count',
    '3',
    '--lapses',
    '1',
    '--returns',
    '0',
    '--for',
    '3s',
  ).ended
  expect([code, err]).toEqual([0, expect.stringContaining('3 simulated people')])
  expect(JSON.parse(out)).toMatchObject({ left_to_expire: 3, submitted: 0, returned: 0 })
  expect((await world.look(`select from assignment where status = 'active'`)).length).toBe(3)
}, 30_000)

test('a person is not simulated, and the mark can neither be taken off nor reach real money', async () => {
  const { client } = await world.requester()
  const terms = { question: 'Is it closed?', options: ['yes', 'no'] }
  const { job_id } = await client.askPeople(terms)
  const worker = await world.worker()
  const { id: assignment_id } = await worker.claimTask({ job_id })
  await worker.submitAssignment({ assignment_id, answers: { answer: 'yes' } })
  expect((await client.waitForResults({ job_id })).answers[0]).toMatchObject({ simulated: false })
  const unmark = world.look(`update worker set simulated = false where simulated`)
  await expect(unmark).rejects.toThrow('never changes')
  const person = await world.person()
  const real = `insert into worker (id, person_id, sandbox, simulated, of_age_attested_at, created_at)
    values (gen_random_uuid(), '${person}', `
  await expect(world.look(`${real} false, true, now(), now())`)).rejects.toThrow(
    'a_simulated_worker_is_a_sandbox_worker',
  )
  await world.look(`alter table instance disable trigger user`)
  await world.look(`update instance set livemode = true`)
  await expect(world.look(`${real} true, true, now(), now())`)).rejects.toThrow(
    'simulated workers exist only on sandbox instances',
  )
  await world.look(`update instance set livemode = false`)
  await world.look(`alter table instance enable trigger user`)
})

test.each([
  [['--count', '0'], '--count takes a number above 0'],
  [['--count', '501'], 'up to 500'],
  [['--returns', '105%'], '--returns takes a share'],
  [['--for', 'long'], '--for takes a time'],
  [['--dry-run'], 'no dry run'],
])('%j is refused in words', async (flags, words) => {
  const { code, out, err } = await people(...flags).ended
  expect([code, out, err]).toEqual([2, '', expect.stringContaining(words)])
})
