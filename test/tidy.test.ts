/**
 * The habits of the house (STYLE.md) as tests. Each rule is run on the whole repository, and on small
 * files that break it, so that no rule can fall silent unnoticed.
 */
import { globSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { SLICES } from './support/tidy/house.ts'
import { LANGUAGE_RULES } from './support/tidy/language-rules.ts'
import type { Sample } from './support/tidy/rule.ts'
import { readSources, sourceFile } from './support/tidy/source.ts'
import { STRUCTURE_RULES } from './support/tidy/structure-rules.ts'
import { lockWithoutHosts, portable } from './support/tidy/words.ts'

const files = readSources('.')
const sampleFiles = (sample: Sample) =>
  Object.entries(sample).map(([path, text]) => sourceFile(path, text))

describe.each([...STRUCTURE_RULES, ...LANGUAGE_RULES])('$name', ({ check, breaks, keeps = [] }) => {
  test('here', () => {
    expect(check(files)).toEqual([])
  })
  test('and whoever breaks it is told', () => {
    expect(breaks.length).toBeGreaterThan(0)
    for (const sample of breaks)
      expect(check(sampleFiles(sample)), JSON.stringify(sample)).not.toEqual([])
    for (const sample of keeps) expect(check(sampleFiles(sample))).toEqual([])
  })
})

test('the rules are looked at on all of the product', () => {
  expect(files.length).toBeGreaterThan(300)
  expect(files.some(({ path }) => path === 'src/execute.ts')).toBe(true)
  expect(files.some(({ path }) => path.startsWith('web/'))).toBe(true)
})

test('every slice of the written order exists, and ARCHITECTURE.md names the same order', () => {
  const folders = readdirSync('src/features', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
  expect([...SLICES].sort()).toEqual(folders.sort())
  expect(readFileSync('ARCHITECTURE.md', 'utf8')).toContain(SLICES.join(' → '))
})

const TEXTS =
  '{.,src,web,test,scripts,demo,bench,bin,migrations,docs,.ci}/**/*.{ts,tsx,js,json,sql,md,css,html}'
const NOT_OURS =
  /(^|\/)(node_modules|data|dist-web|dist-package|coverage|\.git)\/|^package-lock\.json$/

describe('nothing in the repository belongs to one machine', () => {
  test('here', () => {
    const texts = globSync(TEXTS, { exclude: (path) => NOT_OURS.test(path) })
      .filter((path) => !NOT_OURS.test(path))
      .map((path) => ({ path, text: readFileSync(path, 'utf8') }))
    expect(texts.length).toBeGreaterThan(300)
    expect(portable(texts)).toEqual([])
  })
  test('and whoever breaks it is told', () => {
    const host = ['https://registry', 'example.org/left-pad'].join('.')
    const home = ['/home', 'ada/fairhand'].join('/')
    for (const text of [host, `open ${home}`])
      expect(portable([{ path: 'a.md', text }]), text).not.toEqual([])
    expect(portable([{ path: 'a.md', text: 'https://example.org/home/ada' }])).toEqual([])
  })
})

describe('the lockfile names no place that packages came from', () => {
  test('here', () => {
    const path = 'package-lock.json'
    expect(lockWithoutHosts({ path, text: readFileSync(path, 'utf8') })).toEqual([])
  })
  test('and whoever breaks it is told', () => {
    const text = '{\n"resolved": "https://example.org/a.tgz"\n}'
    expect(lockWithoutHosts({ path: 'package-lock.json', text })).toHaveLength(1)
  })
})
