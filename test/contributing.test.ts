/**
 * CONTRIBUTING's worked example, done: its blocks are applied to a copy of the repository, which is
 * compiled, and in which the new operation's test and its cells of the matrix are run.
 */
import { execFile } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'

const run = promisify(execFile)
const COPY = join('.cache', `contributing-${process.pid}`)
const COPIED = ['src', 'test', 'scripts', 'demo', 'docs', 'migrations', 'bin', 'web']
const FILES = ['package.json', 'tsconfig.json', 'vitest.config.ts', 'CONTRIBUTING.md']

type Block = { language: string; path: string; body: string }
const blocks: Block[] = [
  ...readFileSync('CONTRIBUTING.md', 'utf8').matchAll(
    /^```(ts|diff)\n\/\/ (\S+)\n([\s\S]*?)\n```/gm,
  ),
].map(([, language = '', path = '', body = '']) => ({ language, path, body }))

/** Code goes to the end of a file that is there, or becomes a new one. */
const append = ({ path, body }: Block): void => {
  const file = join(COPY, path)
  const before = existsSync(file) ? `${readFileSync(file, 'utf8')}\n` : ''
  writeFileSync(file, `${before}${body}\n`)
}

/** Each added line goes behind the unchanged line above it; without one, to the top. */
const patch = ({ path, body }: Block): void => {
  const file = join(COPY, path)
  let text = readFileSync(file, 'utf8')
  let above = ''
  for (const line of body.split('\n')) {
    if (line.startsWith('+')) {
      expect(text).toContain(above)
      text = text.replace(above, () => `${above}${line.slice(1)}\n`)
    } else above = `${line.slice(1)}\n`
  }
  writeFileSync(file, text)
}

beforeAll(() => {
  mkdirSync(COPY, { recursive: true })
  for (const name of [...COPIED, ...FILES])
    if (existsSync(name)) cpSync(name, join(COPY, name), { recursive: true })
  symlinkSync(join(process.cwd(), 'node_modules'), join(COPY, 'node_modules'))
  for (const block of blocks) (block.language === 'diff' ? patch : append)(block)
})
afterAll(() => {
  rmSync(COPY, { recursive: true, force: true })
})

const inCopy = (program: string, ...args: string[]) =>
  run(process.execPath, [join('node_modules', program), ...args], {
    cwd: COPY,
    env: { ...process.env, NO_COLOR: '1' },
  }).catch((error: { stdout: string; stderr: string }) => {
    throw new Error(`${error.stdout}\n${error.stderr}`)
  })

test('the example has a block for each step', () => {
  expect(
    blocks.map(({ path }) => dirname(path)).filter((path) => path.endsWith('jobs')),
  ).toHaveLength(5)
  expect(blocks.some(({ language }) => language === 'diff')).toBe(true)
})

test('it compiles', { timeout: 120_000 }, async () => {
  await inCopy('typescript/bin/tsc', '--noEmit')
  expect(existsSync(join(COPY, 'src/features/jobs/rename-job.ts'))).toBe(true)
})

test('its test passes, and the matrix knows it', { timeout: 120_000 }, async () => {
  const own = await inCopy('vitest/vitest.mjs', 'run', 'src/features/jobs/rename-job.test.ts')
  expect(own.stdout).toMatch(/Tests +1 passed/)
  const cells = await inCopy(
    'vitest/vitest.mjs',
    'run',
    'test/authorisation.test.ts',
    '-t',
    'rename_job',
  )
  expect(Number(/Tests +(\d+) passed/.exec(cells.stdout)?.[1])).toBeGreaterThanOrEqual(10)
})
