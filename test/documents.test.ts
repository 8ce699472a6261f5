/** The documents are true: what they name exists, what they list is complete, their commands work. */
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import packageJson from '../package.json' with { type: 'json' }
import { exampleInput } from '../src/doors/http/examples.ts'
import { execute } from '../src/execute.ts'
import { Problem } from '../src/kernel/errors.ts'
import { ID_PREFIX } from '../src/kernel/id.ts'
import { operationList } from '../src/operations.ts'
import { callersOf, makeSide } from './support/cast.ts'
import { withIds } from './support/id-fields.ts'
import { createWorld, type World } from './support/world.ts'

const pages = [...globSync('*.md'), ...globSync('docs/**/*.md')].sort()
const read = (path: string): string => readFileSync(path, 'utf8')
const matches = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, one]) => one ?? '')

describe.each(pages)('%s', (path) => {
  const text = read(path)
  // What stands in blocks is made up by whoever copies it.
  const prose = text.replaceAll(/^```[\s\S]*?^```/gm, '')

  test('links lead somewhere', () => {
    const links = matches(prose, /\]\(([^)#]+)[^)]*\)/g).filter((link) => !/^https?:/.test(link))
    expect(links.filter((link) => !existsSync(join(dirname(path), link)))).toEqual([])
  })
  test('files it names are there', () => {
    const named = matches(
      prose,
      /`((?:src|test|web|docs|scripts|migrations|demo|bin)\/[\w./*-]+)`/g,
    )
    expect(named.filter((file) => globSync(file).length === 0)).toEqual([])
  })
  test('scripts and commands it names exist', () => {
    const scripts = matches(text, /npm run ([\w:-]+)/g)
    expect(scripts.filter((name) => !(name in packageJson.scripts))).toEqual([])
    const made = [
      'ask',
      'mcp',
      'sandbox',
      'import-tasks',
      'verify',
      'audit',
      'sign-in-link',
      'doctor',
      'rename-job',
      'move-files',
    ]
    const known = [...operationList.map(({ name }) => name.replaceAll('_', '-')), ...made]
    const commands = matches(text, /npx fairhand ([a-z-]+)/g)
    expect(commands.filter((name) => !known.includes(name))).toEqual([])
  })
})

test('the README opens with the two commands', () => {
  const blocks = matches(read('README.md'), /^```sh\n([\s\S]*?)\n```/gm)
  expect(blocks.slice(0, 2)).toEqual(['npm ci && npm start', 'npm ci && npm test'])
})

test('the README lists every setting, with its default', () => {
  const settings = matches(read('src/config.ts'), /^ {2}([A-Z_]+): /gm)
  expect(settings.length).toBeGreaterThan(8)
  const readme = read('README.md')
  expect(settings.filter((name) => !readme.includes(`\`${name}\``))).toEqual([])
})

test('docs/protections.md has a line for each of the 49 promises', () => {
  const numbers = matches(read('docs/protections.md'), /^- \*\*(R\d\d)\*\* /gm)
  const all = Array.from({ length: 49 }, (_, index) => `R${String(index + 1).padStart(2, '0')}`)
  expect(matches(read('docs/protections.fr.md'), /^- \*\*(R\d\d)\*\* /gm)).toEqual(all)
  expect(numbers).toEqual(all)
})

test('the glossary has every noun that has an id', () => {
  const words = new Set(
    matches(read('docs/glossary.md'), /^- (\*\*.*?): /gm).flatMap((cell) =>
      matches(cell, /\*\*(\w+)\*\*/g),
    ),
  )
  const elsewhere: Record<string, string> = { api_key: 'key', file: 'item', deposit: 'rail' }
  const missing = Object.keys(ID_PREFIX).filter((noun) => !words.has(elsewhere[noun] ?? noun))
  expect(missing).toEqual([])
})

test('decisions are numbered, once each, and say what they cost or why', () => {
  const names = globSync('docs/decisions/*.md').map((path) => path.split('/').at(-1) ?? '')
  const numbers = names.map((name) => name.slice(0, 4))
  expect(numbers.filter((number) => !/^\d{4}$/.test(number))).toEqual([])
  expect(new Set(numbers).size).toBe(numbers.length)
  for (const path of globSync('docs/decisions/*.md'))
    expect(read(path).split('\n')[0]).toMatch(
      new RegExp(`^# ${path.slice(-200).match(/\d{4}/)?.[0]} `),
    )
})

describe('the examples at /docs', () => {
  let world: World
  beforeAll(async () => {
    world = await createWorld()
  })
  afterAll(() => world.close())

  test('are what the operations take', async () => {
    const side = await makeSide(world)
    const callers = await callersOf(world, side)
    const refused: string[] = []
    for (const spec of operationList) {
      const kind = spec.allow[0] ?? 'anonymous'
      const belongings = kind === 'worker' ? side.inHand : side.belongings
      const input = withIds(spec, exampleInput(spec), belongings)
      const call = { caller: callers[kind], input, request_id: 'req_test', dry_run: true }
      await execute(world.runtime, spec, call).catch((error: unknown) => {
        if (!(error instanceof Problem)) throw error
        if (/^invalid_(input|form)$/.test(error.code))
          refused.push(`${spec.name}: ${error.message}`)
      })
    }
    expect(refused).toEqual([])
  })
})
