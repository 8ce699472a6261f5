/** The built web app: complete in both languages, and light enough for an old phone. */
import { execFile } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')
const CONFIG = join(ROOT, 'web/vite.config.ts')
const run = promisify(execFile)

/** Runs a tool of the package as `npm run` would: without the test runner's NODE_ENV. */
const tool = (name: string, ...options: string[]) =>
  run(process.execPath, [join(ROOT, 'node_modules/.bin', name), ...options], {
    env: { PATH: process.env.PATH },
  })

/** What vite tells of each chunk, by the source it was made of. */
type Manifest = Record<string, { file: string; imports?: string[] }>
const CACHE = join(ROOT, 'node_modules/.cache')
mkdirSync(CACHE, { recursive: true })
// Inside the package, so that a copy of the app finds its libraries.
const folder = mkdtempSync(join(CACHE, 'web-'))
const built = join(folder, 'built')
let manifest: Manifest = {}

beforeAll(async () => {
  await tool('vite', 'build', '--config', CONFIG, '--outDir', built, '--manifest', '--sourcemap')
  manifest = JSON.parse(readFileSync(join(built, '.vite/manifest.json'), 'utf8'))
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The files of these chunks and of all they import before they can run. */
const filesOf = (sources: string[], found = new Set<string>()): Set<string> => {
  for (const source of sources) {
    const chunk = manifest[source]
    if (chunk === undefined) throw new Error(`There is no chunk of ${source}`)
    if (found.has(chunk.file)) continue
    found.add(chunk.file)
    filesOf(chunk.imports ?? [], found)
  }
  return found
}
/** Kilobytes of JavaScript after gzip that these parts load together. */
const weigh = (...sources: string[]): number =>
  [...filesOf(sources)].reduce(
    (sum, file) => sum + gzipSync(readFileSync(join(built, file))).length / 1000,
    0,
  )
/** The sources in a built file. */
const sourcesOf = (file: string): string[] =>
  // The bundler’s own few lines that join modules are made of no source.
  file.includes('/rolldown-runtime-')
    ? []
    : JSON.parse(readFileSync(join(built, `${file}.map`), 'utf8')).sources

test('the list of work loads at most 120 kB of JavaScript', () => {
  expect(weigh('index.html', 'locales/fr/worker.po')).toBeLessThanOrEqual(120)
})

test('a task loads at most 140 kB', () => {
  const task = weigh('index.html', 'locales/fr/worker.po', 'worker/task-page.tsx')
  expect(task).toBeLessThanOrEqual(140)
})

test('rewriting and reading a conversation stay a form; code is heavy, and at most 300 kB', () => {
  const task = ['index.html', 'locales/fr/worker.po', 'locales/fr/tools.po', 'worker/task-page.tsx']
  const tools = ['forms/tools/rewrite/kind.tsx', 'forms/tools/chat/kind.tsx']
  expect(weigh(...task, ...tools)).toBeLessThanOrEqual(160)
  const languages = Object.keys(manifest).filter((source) => /@codemirror\/lang-/.test(source))
  expect(languages.length).toBeGreaterThan(5)
  const code = ['forms/tools/code_edit/kind.tsx', 'forms/tools/code/kind.tsx']
  const heaviest = Math.max(...languages.map((language) => weigh(...task, ...code, language)))
  expect(heaviest).toBeLessThanOrEqual(300)
})

test('a task that marks sounds loads at most 200 kB', () => {
  const tool = ['forms/tools/audio_segments/kind.tsx', 'locales/fr/tools.po']
  const task = weigh('index.html', 'locales/fr/worker.po', 'worker/task-page.tsx', ...tool)
  expect(task).toBeLessThanOrEqual(200)
})

test('the console starts with at most 300 kB', () => {
  const words = ['locales/fr/worker.po', 'locales/fr/pages.po', 'locales/fr/console.po']
  expect(weigh('console.html', ...words)).toBeLessThanOrEqual(300)
})

test('the worker’s pages carry nothing of the console, no router and no schemas', () => {
  const sources = [...filesOf(['index.html', 'worker/task-page.tsx'])].flatMap(sourcesOf)
  expect(sources.length).toBeGreaterThan(20)
  expect(sources.filter((source) => /\/web\/console\/|router|\/zod\//.test(source))).toEqual([])
})

test('no line of French begins with the mark of the word before', () => {
  const words = ['worker', 'pages', 'refusals', 'console'].map((name) => {
    const file = manifest[`locales/fr/${name}.po`]?.file ?? ''
    return readFileSync(join(built, file), 'utf8')
  })
  for (const text of words) {
    expect(text).toMatch(/\\xA0[:;?]/)
    expect(text).not.toMatch(/ [:;?!»%]|« /)
  }
})

test('every text stands in the catalogues', async () => {
  const checked = await tool(
    'lingui',
    'check',
    'sync',
    '--config',
    join(ROOT, 'web/lingui.config.ts'),
  )
  expect(checked.stdout + checked.stderr).toContain('PASS')
}, 60_000)

test('the build refuses a text without its French', async () => {
  cpSync(join(ROOT, 'web'), join(folder, 'web'), { recursive: true })
  symlinkSync(join(ROOT, 'src'), join(folder, 'src'))
  const catalogue = join(folder, 'web/locales/fr/worker.po')
  const text = readFileSync(catalogue, 'utf8')
  const broken = text.replace('msgstr "Tâche suivante"', 'msgstr ""')
  expect(broken).not.toBe(text)
  writeFileSync(catalogue, broken)
  const build = tool('vite', 'build', '--config', join(folder, 'web/vite.config.ts'))
  await expect(build).rejects.toThrow(/Next task/)
}, 60_000)
