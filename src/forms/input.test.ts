import { describe, expect, test } from 'vitest'
import { REALISTIC_FORMS } from './fixtures/realistic-forms.ts'
import { question, withData } from './fixtures/small-forms.ts'
import { parseForm } from './form.ts'
import { checkInput, inputFromRow } from './input.ts'

const parsed = parseForm(
  withData(
    [question],
    ['words', 'text'],
    ['rich', 'markdown'],
    ['photo', 'image'],
    ['sound', 'audio'],
    ['page', 'link'],
    ['floor', 'number'],
    ['shelf', 'options'],
  ),
)
if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
const { form } = parsed

const FILE = 'file_01h455vb4pex5vsknk084sn02q'
const GOOD = {
  words: 'if (a < b) { <script>alert(1)</script> } // shown as it is',
  rich: 'A *word* and [a link](https://example.org)',
  photo: 'https://photos.example.org/a%20b.jpg?x=1',
  sound: FILE,
  page: 'https://example.org/page',
  floor: -1.5,
  shelf: ['one', { value: 'two', label: 'Number two' }],
}

const REFUSED: [what: string, change: Record<string, unknown>, pointer: string, hint: RegExp][] = [
  ['a field missing', { photo: undefined }, '/photo', /every task \(image\)/],
  ['an empty cell', { words: ' ' }, '/words', /every task/],
  ['a field misspelt', { phto: 'x' }, '/phto', /"photo"/],
  ['a field every object has', JSON.parse('{"__proto__": "x"}'), '/__proto__', /Did you mean/],
  ['a picture over http', { photo: 'http://a.example/x.jpg' }, '/photo', /https:\/\//],
  ['a picture in itself', { photo: 'data:image/png;base64,AAAA' }, '/photo', /upload the file/],
  ['a picture on the file system', { photo: 'file:///etc/passwd' }, '/photo', /upload the file/],
  ['a picture behind a router', { photo: 'https://10.0.0.1/cam.jpg' }, '/photo', /public host/],
  ['a picture on this machine', { photo: 'https://localhost/x.jpg' }, '/photo', /public host/],
  ['an address with a space in it', { photo: 'https://a.example/x y.jpg' }, '/photo', /https/],
  ['the id of something else', { sound: 'job_01h455vb4pex5vsknk084sn02q' }, '/sound', /file/],
  ['a file id with a sign too many', { sound: `${FILE}0` }, '/sound', /26 characters/],
  ['a link to a script', { page: 'javascript:alert(1)' }, '/page', /https:\/\//],
  ['a number as text', { floor: '2' }, '/floor', /a number/],
  ['one option', { shelf: ['one'] }, '/shelf', /at least 2/],
  ['an option twice', { shelf: ['one', 'one'] }, '/shelf', /of its own/],
  ['an option with a tag', { shelf: ['one', '<b>two</b>'] }, '/shelf/1', /Remove the tag/],
  ['markdown with a tag', { rich: 'a <b>word</b>' }, '/rich', /markdown/],
  ['markdown with a script link', { rich: '[x](javascript:alert(1))' }, '/rich', /https:\/\//],
  ['a NUL, which cannot be stored', { words: 'a\u0000b' }, '/words', /Remove/],
  [
    'a control character in an option',
    { shelf: ['one', 'tw\u0007o'] },
    '/shelf/1',
    /Remove the character/,
  ],
  ['text longer than a task may be', { words: 'x'.repeat(64 * 1024 + 1) }, '/words', /within/],
]

describe('checkInput', () => {
  test('what fits has no issues', () => expect(checkInput(form, GOOD)).toEqual([]))

  test.each(REALISTIC_FORMS)('the task of: $name', ({ form: written, input }) => {
    const read = parseForm(written)
    expect(read.ok && checkInput(read.form, input)).toEqual([])
  })

  test.each(REFUSED)('refused: %s', (_what, change, pointer, hint) => {
    const issues = checkInput(form, { ...GOOD, ...change })
    const found = issues.find((issue) => issue.pointer === pointer)
    expect(found, JSON.stringify(issues)).toBeDefined()
    expect(found?.hint).toMatch(hint)
  })
})

describe('inputFromRow', () => {
  test('numbers and options become what they say, empty cells are left out', () => {
    const row = {
      words: ' kept as it is ',
      floor: ' 2.5 ',
      shelf: 'one| two |three',
      photo: '',
      foreign: 'x',
    }
    expect(inputFromRow(form, row)).toEqual({
      words: ' kept as it is ',
      floor: 2.5,
      shelf: ['one', 'two', 'three'],
      foreign: 'x',
    })
  })

  test('options as JSON', () => {
    expect(inputFromRow(form, { shelf: '["a|b", {"value": "c", "label": "C"}]' })).toEqual({
      shelf: ['a|b', { value: 'c', label: 'C' }],
    })
  })

  test('what cannot be read is left for the check to name', () => {
    const input = inputFromRow(form, { floor: 'second', shelf: '[torn' })
    expect(checkInput(form, { ...GOOD, ...input }).map(({ pointer }) => pointer)).toEqual([
      '/floor',
      '/shelf',
    ])
  })
})
