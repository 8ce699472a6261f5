/** `fairhand aggregate` on real files: what it prints, writes and refuses. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { seededRandom } from '../../features/quality/mathematics/random.ts'
import { runCommandLine } from '../program.ts'
import { runAggregate } from './run-aggregate.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'aggregate-'))
  const random = seededRandom(5)
  const rows = Array.from({ length: 600 }, (_, i) => {
    const task = Math.floor(i / 6)
    const label = random() < 0.8 ? task % 2 : 1 - (task % 2)
    return `t${task},w${i % 6},${label === 0 ? '=cat' : '<dog>'}`
  })
  put('answers.csv', `task,worker,label\n${rows.join('\n')}\n`)
  const right = Array.from({ length: 100 }, (_, t) => `t${t},${t % 2 === 0 ? '=cat' : '<dog>'}`)
  put('truth.csv', `task,label\n${right.join('\n')}\n`)
  writeFileSync(join(folder, 'answers.csv.gz'), gzipSync(readFileSync(at('answers.csv'))))
})
afterAll(() => rmSync(folder, { recursive: true }))

const at = (name: string) => join(folder, name)
const put = (name: string, text: string) => writeFileSync(at(name), text)

const run = async (...args: string[]) => {
  const written = { out: '', err: '' }
  const sink = (name: 'out' | 'err') => ({
    write: (text: string) => {
      written[name] += text
    },
    columns: 80,
  })
  const code = await runAggregate(['aggregate', ...args], {
    ...{ out: sink('out'), err: sink('err'), env: {} },
  })
  return { code, ...written }
}

test('a table of methods that fits a terminal, the default first', async () => {
  const { code, out, err } = await run(at('answers.csv'), '--truth', at('truth.csv'))
  expect([code, err]).toEqual([0, ''])
  expect(out).toContain('categorical: 600 answers by 6 people to 100 tasks')
  expect(out).toMatch(/Krippendorff’s alpha nominal: 0\.\d{3} \(0\.\d{3} to 0\.\d{3}\)/)
  expect(out).toMatch(/\nmethod +accuracy +log-loss +ECE +Brier +ms\nblend \* +\d+\.\d %/)
  for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
})

test('as JSON, the same from a gzip file, and the same as through the whole program', async () => {
  const plain = await run(at('answers.csv'), '--truth', at('truth.csv'), '--json')
  const report = JSON.parse(plain.out)
  expect(Object.keys(report.default)).toEqual(
    expect.arrayContaining(['method', 'accuracy', 'log_loss', 'ece']),
  )
  expect(report.default).toEqual(report.methods[0])
  expect(report.methods.map(({ method }: { method: string }) => method)).toContain('dawid_skene')
  const zipped = await run(at('answers.csv.gz'), '--truth', at('truth.csv'), '--json')
  const withoutTimes = (text: string) => text.replaceAll(/"milliseconds":\d+/g, '')
  expect(withoutTimes(zipped.out)).toBe(withoutTimes(plain.out))
  let out = ''
  const terminal = { out: { write: (text: string) => (out += text) }, err: process.stderr, env: {} }
  const args = ['aggregate', at('answers.csv'), '--truth', at('truth.csv'), '--json']
  expect(await runCommandLine(args, terminal)).toBe(0)
  expect(withoutTimes(out)).toBe(withoutTimes(plain.out))
})

describe('files it writes', () => {
  test('JSON Lines and CSV, in which no label is a formula', async () => {
    await run(at('answers.csv'), '--out', at('results.jsonl.gz'))
    const lines = gunzipSync(readFileSync(at('results.jsonl.gz')))
      .toString()
      .trim()
      .split('\n')
    expect(lines).toHaveLength(100)
    const [first] = lines.map((line) => JSON.parse(line))
    expect(first).toMatchObject({ task: 't0', answer: '=cat', answers: 6 })
    expect(first.posterior['=cat'] + first.posterior['<dog>']).toBeCloseTo(1, 9)
    await run(at('answers.csv'), '--out', at('results.csv'))
    const rows = parse(readFileSync(at('results.csv')), { columns: true }) as Record<
      string,
      string
    >[]
    expect(rows[0]).toMatchObject({ task: 't0', answer: "'=cat" })
    expect(Number(rows[0]?.confidence)).toBeCloseTo(first.confidence, 9)
  })
  test('plots that every reader of SVG can open', async () => {
    await run(at('answers.csv'), '--truth', at('truth.csv'), '--plots', at('plots'))
    expect(readdirSync(at('plots')).sort()).toEqual([
      'agreement.svg',
      'calibration.svg',
      'confusion.svg',
    ])
    for (const name of readdirSync(at('plots'))) {
      const text = readFileSync(join(at('plots'), name), 'utf8')
      const checked = await validateXML({ xml: text, normalization: 'format' })
      expect(checked.errors, name).toEqual([])
      expect(text).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/)
    }
    expect(readFileSync(join(at('plots'), 'confusion.svg'), 'utf8')).toContain('&lt;dog&gt;')
  })
  test('a place that cannot be written is said', async () => {
    const { code, err } = await run(at('answers.csv'), '--out', at('no/such/results.csv'))
    expect([code, err]).toEqual([2, expect.stringContaining('cannot be written')])
  })
})

test('gold is learned from and not measured on', async () => {
  const known = readFileSync(at('truth.csv'), 'utf8').split('\n').slice(0, 31).join('\n')
  put('gold.csv', known)
  const args = ['--truth', at('truth.csv'), '--gold', at('gold.csv'), '--method', 'auto']
  const { out } = await run(at('answers.csv'), ...args, '--json')
  expect(JSON.parse(out)).toMatchObject({ scored: 70, methods: [{ method: 'blend' }] })
})

describe('what cannot be used is said in a sentence, with the file and what to do', () => {
  test.each([
    ['no-such-file.csv', [], /cannot be read/],
    ['short.csv', [], /short\.csv: Line 3: The row has 2 cells/],
    ['cut.csv.gz', [], /damaged or cut off/],
    ['empty.csv', [], /There is no answer in it/],
    ['answers.csv', ['--type', 'boxes'], /Most labels are not boxes/],
    ['answers.csv', ['--method', 'magic'], /no method magic/],
    ['answers.csv', ['--type', 'sounds'], /Allowed choices are/],
    ['answers.csv', ['--columns', 'person=x'], /--columns is written/],
  ])('%s %j', async (name, args, message) => {
    put('short.csv', 'task,worker,label\na,b,c\na,b\n')
    put('empty.csv', 'task,worker,label\n')
    writeFileSync(at('cut.csv.gz'), readFileSync(at('answers.csv.gz')).subarray(0, 500))
    const { code, out, err } = await run(at(name), ...args)
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(message)
  })
  test('a truth of other tasks is told', async () => {
    put('other.csv', 'task,label\nelsewhere,x\n')
    const { code, err } = await run(at('answers.csv'), '--truth', at('other.csv'), '--json')
    expect([code, err]).toEqual([0, expect.stringContaining('nothing could be measured')])
  })
})
