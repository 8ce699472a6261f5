/** What npm would publish, installed without a network into an empty folder, and used there. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { installPackage } from './support/package/installed.ts'
import { createServedWorld } from './support/served-world.ts'

let world: Awaited<ReturnType<typeof createServedWorld>>
let own: Awaited<ReturnType<typeof installPackage>>
beforeAll(async () => {
  world = await createServedWorld()
  own = await installPackage()
}, 120_000)
afterAll(async () => {
  await world.close()
  own.remove()
})

test('holds compiled code with types and nothing of the server', () => {
  const installed = join(own.home, 'node_modules/fairhand')
  const files = readdirSync(installed, { recursive: true }).map(String)
  expect(files).toContain('dist/sdk/client.d.ts')
  expect(files).toContain('python/fairhand.py')
  expect(
    files.filter((name) => /(?<!\.d)\.ts$|execute|database|queries|\.test\./.test(name)),
  ).toEqual([])
  const { dependencies } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'))
  expect(Object.keys(dependencies)).toEqual([
    'commander',
    'csv-parse',
    'diff',
    'markdown-it',
    'yauzl',
    'zod',
  ])
})

const PROGRAM = `
import { createClient, FairhandError, waitUntilComplete, type Results } from 'fairhand/sdk'

const [url = '', key = ''] = process.argv.slice(2)
const fairhand = createClient({ url, key })
const asked = await fairhand.askPeople({ question: 'Is it open?', options: ['yes', 'no'] })
const results: Results = await waitUntilComplete(fairhand, asked.job_id, { seconds: 0 })
const ids: string[] = []
for await (const job of fairhand.listJobs.all({ limit: 1 })) ids.push(job.id)
let refusal: 'not_found' | undefined
try {
  await fairhand.getJob({ job_id: 'job_01kb0q3e8sfh9a5v7c2x4m6n8p' })
} catch (error) {
  if (error instanceof FairhandError && error.is('not_found')) refusal = error.code
}
// @ts-expect-error a question is text
const wrong = () => fairhand.askPeople({ question: 5 })
// @ts-expect-error there is no such operation
const unknown = () => fairhand.fly({})
// @ts-expect-error one job is no list
const single = () => fairhand.getJob.all({})
console.log(JSON.stringify({ results, ids, refusal, asked, unused: [wrong, unknown, single].length }))
`

test('a typed program compiles against it, strictly, and runs', async () => {
  const { home, inHome, run } = own
  writeFileSync(join(home, 'program.ts'), PROGRAM)
  const compilerOptions = {
    ...{ strict: true, noEmit: true, target: 'es2023', lib: ['es2023', 'dom', 'dom.iterable'] },
    ...{ module: 'nodenext', exactOptionalPropertyTypes: true, skipLibCheck: false },
    ...{ types: ['node'], typeRoots: [resolve('node_modules/@types')] },
  }
  const files = ['program.ts']
  writeFileSync(join(home, 'tsconfig.json'), JSON.stringify({ compilerOptions, files }))
  const compiled = await run(resolve('node_modules/.bin/tsc'), [], inHome).catch((error) => error)
  expect(compiled.stdout).toBe('')
  const { key } = await world.requester()
  for (const _ of [1, 2]) await world.client(key).askPeople({ question: 'How many?' })
  const { stdout } = await run(process.execPath, ['program.ts', world.url, key], inHome)
  const { asked, results, ids, refusal } = JSON.parse(stdout)
  expect(results).toMatchObject({ job_id: asked.job_id, complete: false })
  expect([ids.length, new Set(ids).size, refusal]).toEqual([3, 3, 'not_found'])
}, 60_000)

test('the command works, and says what only the folder of an instance can do', async () => {
  const fairhand = (...args: string[]) =>
    own.run('npx', ['--offline', 'fairhand', ...args], own.inHome)
  expect((await fairhand('--help')).stdout).toContain('ask-people')
  const made = await fairhand('sandbox', 'requester', '--json', '--url', world.url)
  const { key } = JSON.parse(made.stdout)
  const me = await fairhand('get-me', '--json', '--url', world.url, '--key', key)
  expect(JSON.parse(me.stdout).acting_as).toBe('agent')
  await expect(fairhand('audit')).rejects.toMatchObject({
    code: 2,
    stderr: expect.stringContaining('run it in the folder of the instance'),
  })
}, 60_000)
