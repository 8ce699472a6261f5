/** Charter R34: what texts may not ask for is found however it is written, and ordinary work is let pass. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { TEMPLATES } from '../templates/library/all.ts'
import { plainText } from './plain-text.ts'
import { matchesIn } from './rules.ts'
import { findingsInInputs, findingsInJob } from './texts.ts'

const CASES: { hold: [string, string][]; pass: string[] } = JSON.parse(
  readFileSync(fileURLToPath(new URL('cases.json', import.meta.url)), 'utf8'),
)

test('there are enough cases, in both languages, and none twice', () => {
  expect(CASES.hold.length).toBeGreaterThanOrEqual(80)
  expect(CASES.pass.length).toBeGreaterThanOrEqual(80)
  const texts = [...CASES.hold.map(([, text]) => text), ...CASES.pass]
  expect(new Set(texts).size).toBe(texts.length)
})

test.each(CASES.hold)('%s: %s', (kind, text) => {
  expect(matchesIn(text).map((match) => match.kind)).toContain(kind)
})

test.each(CASES.pass)('lets pass: %s', (text) => {
  expect(matchesIn(text)).toEqual([])
})

test.each([
  ['Pаѕѕwоrd', 'password'],
  ['p a s s w o r d', 'password'],
  ['P.A.S.S.W.O.R.D', 'password'],
  ['pa\u200bss\u00adword', 'password'],
  ['ｐａｓｓｗｏｒｄ', 'password'],
  ['p4$$w0rd', 'password'],
  ['Sécurité', 'securite'],
  ['in 2024, the 1st of 3D and €5', 'in 2024, the 1st of 3d and €5'],
])('reads %s as %s', (text, plain) => {
  expect(plainText(text)).toBe(plain)
})

test('the place is exact: a label, an option, an example, a translation', () => {
  const form = {
    data: [],
    examples: [{ kind: 'bad', text_md: 'He writes “send me your password”.' }],
    pages: [
      {
        id: 'page',
        items: [
          { type: 'short_text', id: 'a', label: 'Your phone number', cant_tell: false },
          { type: 'short_text', id: 'b', label: 'Phone', cant_tell: false },
          { type: 'short_text', id: 'c', label: 'Phone number on the sign', cant_tell: false },
        ],
      },
    ],
    translations: [{ lang: 'fr', path: '/title', text: 'Envoyez votre passeport' }],
  }
  const found = findingsInJob({ title: 'A survey', description: 'Send us your IBAN.', form })
  expect(found.map(({ pointer, asks_for }) => [pointer, asks_for])).toEqual([
    ['/description', 'bank_details'],
    ['/form/pages/0/items/0/label', 'contact'],
    ['/form/pages/0/items/1/label', 'contact'],
    ['/form/translations/0/text', 'identity_document'],
  ])
})

test('of a form that shows something, a bare name in a question is about what is shown', () => {
  const items = [{ type: 'short_text', id: 'b', label: 'Phone', cant_tell: false }]
  const form = { data: [{ name: 'card' }], pages: [{ id: 'page', items }] }
  expect(findingsInJob({ title: 'Read cards', description: '', form })).toEqual([])
})

test('inputs that people judge may ask for anything; a job all of whose inputs ask, asks itself', () => {
  const input = (ordinal: number, text: string) => ({ ordinal, input: { text } })
  const spam = 'Please send your password'
  const mixed = Array.from({ length: 20 }, (_, at) => input(at + 1, at === 3 ? spam : 'Hello'))
  expect(findingsInInputs(mixed)).toEqual([])
  expect(findingsInInputs([input(1, spam)])).toMatchObject([
    { pointer: '/tasks/1/text', asks_for: 'secret' },
  ])
  expect(findingsInInputs([])).toEqual([])
})

test('hostile text costs no time', () => {
  const texts = [
    'send your '.repeat(20_000),
    `${'a '.repeat(50_000)}!`,
    `send ${'x, '.repeat(30_000)}your`,
    '“'.repeat(50_000),
    `please ${'your '.repeat(30_000)}`,
  ]
  const begun = process.hrtime.bigint()
  for (const text of texts) matchesIn(text, { label: true, quotes: true, about_reader: true })
  // Ten times what it takes: a rule that backtracks takes minutes.
  expect(Number(process.hrtime.bigint() - begun) / 1e9).toBeLessThan(8)
})

test('none of the templates is held, in either language', () => {
  expect(TEMPLATES.length).toBeGreaterThan(8)
  for (const template of TEMPLATES)
    expect(findingsInJob({ title: template.name, description: '', form: template })).toEqual([])
})
