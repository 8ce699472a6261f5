/**
 * The catalogue of refusals: each one can happen, says what to do, and stands in the documents; and
 * operations declare what they refuse.
 */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { makeErrors } from '../scripts/generators/errors.ts'
import { ERRORS, type ErrorCode, Problem, problemBody } from '../src/kernel/errors.ts'
import { operationList } from '../src/operations.ts'
import { type Node, nameOf, readSources, type SourceFile, walk } from './support/tidy/source.ts'

const codes = Object.keys(ERRORS) as ErrorCode[]
const sources = readSources('.').filter(({ path, isTest }) => path.startsWith('src/') && !isTest)
const byPath = new Map(sources.map((file) => [file.path, file]))

/** The codes a file refuses with: `fail('…')` and `new Problem('…')`. */
const thrownIn = ({ program }: SourceFile): string[] => {
  const found: string[] = []
  walk(program, (node) => {
    const callee = nameOf(node.callee)
    const refuses =
      (node.type === 'CallExpression' && callee === 'fail') ||
      (node.type === 'NewExpression' && callee === 'Problem')
    const [first] = (node.arguments ?? []) as Node[]
    if (refuses && first?.type === 'Literal') found.push(String(first.value))
  })
  return found
}

/** A file and everything of ours that it loads. */
const closureOf = (path: string, seen = new Set<string>()): Set<string> => {
  if (seen.has(path)) return seen
  seen.add(path)
  for (const { target, own } of byPath.get(path)?.imports ?? []) if (own) closureOf(target, seen)
  return seen
}

describe.each(codes)('%s', (code) => {
  const { status, title, hint, retryable } = ERRORS[code]
  test('says what is wrong and what to do', () => {
    expect(title).toMatch(/^[A-Z].*[^.!]$/)
    expect(hint).toMatch(/^[A-Z].*\.$/)
    expect(hint.length).toBeLessThanOrEqual(160)
    expect(status).toBeGreaterThanOrEqual(400)
    expect(status === 429 || status >= 500).toBe(retryable === true)
  })
  test('can happen', () => {
    expect(sources.flatMap(thrownIn)).toContain(code)
  })
  test('looks the same on every wire', () => {
    expect(problemBody(new Problem(code), 'req_1')).toEqual({
      type: `/docs/errors#${code}`,
      title,
      status,
      code,
      detail: `${title}.`,
      hint,
      retryable: retryable === true,
      request_id: 'req_1',
    })
  })
})

test('docs/errors.md is the catalogue', () => {
  expect(readFileSync('docs/errors.md', 'utf8')).toBe(makeErrors())
})

/** What any operation may answer; it goes without saying. */
const GENERAL: readonly string[] = ['invalid_input', 'not_found', 'forbidden', 'conflict']

const fileOf = (name: string): string => {
  const file = `/${name.replaceAll('_', '-')}.ts`
  return (
    sources.find(({ path }) => path.startsWith('src/features/') && path.endsWith(file))?.path ?? ''
  )
}

test.each(operationList.map(({ name, errors = [] }) => ({ name, errors })))(
  '$name lives in a file of its name and declares what it refuses',
  ({ name, errors }) => {
    const path = fileOf(name)
    expect(byPath.has(path), `a file for ${name}`).toBe(true)
    const reachable = [...closureOf(path)].flatMap((one) => {
      const file = byPath.get(one)
      return file === undefined ? [] : thrownIn(file)
    })
    expect(errors.filter((code) => !reachable.includes(code))).toEqual([])
    const own = byPath.get(path)
    const said = own === undefined ? [] : thrownIn(own)
    const declared = [...errors, ...GENERAL]
    expect(said.filter((code) => !declared.includes(code))).toEqual([])
  },
)
