/** Rewriting, code, conversations: what is asked, what is accepted, what comes of several answers. */
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff'
import { describe, expect, test } from 'vitest'
import { aggregate } from '../aggregate.ts'
import { checkAnswers } from '../answers.ts'
import { estimateSeconds } from '../estimate.ts'
import { refusals, withData } from '../fixtures/small-forms.ts'
import { parseForm } from '../form.ts'
import { checkInput, inputFromRow } from '../input.ts'
import { changesOf } from '../item-parts/code-changes.ts'
import { languageOf } from '../item-parts/code-languages.ts'
import { answerTypeOf } from '../registry.ts'

const formOf = (written: unknown) => {
  const parsed = parseForm(written)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  return parsed.form
}
type Input = Record<string, unknown>
const pointers = (form: ReturnType<typeof formOf>, input: Input, answers: Input, final = true) =>
  checkAnswers(form, input, answers, { final }).map(({ pointer }) => pointer)

describe('rewrite', () => {
  const item = { type: 'rewrite', id: 'better', label: 'Rewrite it', from: 'draft' }
  const form = formOf(withData([item], ['draft', 'text']))
  const input = { draft: 'he go to school' }

  refusals([
    ['without its text', withData([item]), '/pages/0/items/0/from', /Declare it/],
    [
      'of a number',
      withData([item], ['draft', 'number']),
      '/pages/0/items/0/from',
      /text or markdown/,
    ],
  ])

  test('another text is an answer; the same is none, unless that is offered', () => {
    expect(pointers(form, input, { better: 'He goes to school.' })).toEqual([])
    expect(pointers(form, input, { better: input.draft })).toEqual(['/better'])
    expect(pointers(form, input, { better: input.draft }, false)).toEqual([])
    const free = formOf(withData([{ ...item, unchanged: true }], ['draft', 'text']))
    expect(pointers(free, input, { better: input.draft })).toEqual([])
  })

  test('several come to the most typical one, whole; a long text takes longer', () => {
    const texts = ['He goes to school.', 'He goes to the school.', 'A cat']
    const { answer, items } = aggregate(
      form,
      texts.map((better) => ({ better })),
    )
    expect(texts).toContain(answer)
    expect(answer).not.toBe('A cat')
    expect(items.better).toMatchObject({ method: 'medoid', n: 3 })
    const long = { draft: input.draft.repeat(100) }
    expect(estimateSeconds(form, long)).toBeGreaterThan(estimateSeconds(form, input) * 5)
  })
})

describe('code_edit', () => {
  const item = { type: 'code_edit', id: 'fix', label: 'Mend it', from: 'files', tests: 'npm test' }
  const form = formOf(withData([item], ['files', 'files']))
  const files = [
    { path: 'src/a.py', text: 'a = 1\nb = 2\n' },
    { path: 'src/b.py', text: 'print(1)' },
    { path: 'test.py', text: 'assert a\n', read_only: true },
  ]
  const input = { files }
  const changed = (texts: Record<string, string>) =>
    changesOf(files, (path) => texts[path]) ?? { files: [], diff: '' }

  test('the diff of the browser leads to the files, with and without a last line end', () => {
    const fix = changed({ 'src/a.py': 'a = 1\nb = 3', 'src/b.py': 'print(2)\n' })
    expect(fix.files.map(({ path }) => path)).toEqual(['src/a.py', 'src/b.py'])
    expect(fix.diff).toContain('--- a/src/a.py\n+++ b/src/a.py\n')
    expect(pointers(form, input, { fix })).toEqual([])
    expect(changesOf(files, (path) => files.find((one) => one.path === path)?.text)).toBeUndefined()
  })

  test('line ends of Windows stay what they were', () => {
    const before = [{ path: 'w.txt', text: 'a\r\nb\r\n' }]
    const fix = changesOf(before, () => 'a\r\nB\r\n')
    expect(pointers(form, { files: before }, { fix })).toEqual([])
  })

  test.each([
    ['another file', { files: [{ path: 'c.py', text: '' }], diff: '' }, '/fix/files/0/path'],
    ['one to read only', changed({ 'test.py': 'assert b\n' }), '/fix/files/0/path'],
    ['one that did not change', { files: [files[0]], diff: '' }, '/fix/files/0/path'],
    [
      'a path that leads out',
      { files: [{ path: '../a', text: '' }], diff: '' },
      '/fix/files/0/path',
    ],
    ['a diff of something else', { ...changed({ 'src/b.py': 'x' }), diff: 'no' }, '/fix/diff'],
    [
      'a diff that leads elsewhere',
      {
        files: [{ path: 'src/b.py', text: 'print(2)' }],
        diff: createTwoFilesPatch('a/src/b.py', 'b/src/b.py', 'print(1)', 'evil', '', '', {
          headerOptions: FILE_HEADERS_ONLY,
        }),
      },
      '/fix/diff',
    ],
  ])('refused: %s', (_what, fix, pointer) => {
    const { path: _, read_only: __, ...rest } = { path: 0, read_only: 0, ...(fix as object) }
    const sent = {
      ...rest,
      files: fix.files.map((file) => ({ path: file?.path, text: file?.text })),
    }
    expect(pointers(form, input, { fix: sent })).toEqual([pointer])
  })

  test('a draft may have a diff that is behind; one text alone is a file of its field’s name', () => {
    const late = { ...changed({ 'src/b.py': 'x' }), diff: '' }
    expect(pointers(form, input, { fix: late }, false)).toEqual([])
    const single = formOf(withData([{ ...item, from: 'snippet' }], ['snippet', 'code']))
    const fix = changesOf([{ path: 'snippet', text: 'x' }], () => 'y')
    expect(pointers(single, { snippet: 'x' }, { fix })).toEqual([])
  })

  test('several come to one person’s whole change; the table holds diff and files', () => {
    const one = changed({ 'src/a.py': 'a = 1\nb = 3\n' })
    const other = changed({ 'src/b.py': 'exit()' })
    expect(aggregate(form, [{ fix: other }, { fix: one }, { fix: one }]).answer).toEqual(one)
    const [first] = form.pages[0]?.items ?? []
    const cells = answerTypeOf(first as never).cells(first as never, one)
    expect(cells).toEqual({ '': one.diff, files: JSON.stringify(one.files) })
  })
})

describe('what tasks bring', () => {
  const form = formOf(
    withData(
      [
        { type: 'code', id: 'shown', from: 'snippet', language: 'python' },
        { type: 'chat', id: 'talk', from: 'messages' },
        { type: 'rating', id: 'good', label: 'How good?' },
      ],
      ['snippet', 'files'],
      ['messages', 'chat'],
    ),
  )
  const good = {
    snippet: [{ path: 'a.py', text: '<script>alert(1)</script>' }],
    messages: [{ role: 'user', text: 'Hi <b>' }],
  }

  test('files and conversations, as data or as cells of a table', () => {
    expect(checkInput(form, good)).toEqual([])
    const row = { snippet: JSON.stringify(good.snippet), messages: JSON.stringify(good.messages) }
    expect(inputFromRow(form, row)).toEqual(good)
    expect(
      estimateSeconds(form, { ...good, messages: Array(50).fill(good.messages[0]) }),
    ).toBeGreaterThan(10)
  })

  test.each([
    ['a path twice', { ...good, snippet: [good.snippet[0], good.snippet[0]] }, '/snippet'],
    [
      'a path that leads out',
      { ...good, snippet: [{ path: 'a/../../b', text: '' }] },
      '/snippet/0/path',
    ],
    [
      'an unknown speaker',
      { ...good, messages: [{ role: 'admin', text: '' }] },
      '/messages/0/role',
    ],
    [
      'what cannot be stored',
      { ...good, messages: [{ role: 'user', text: 'a\u0000' }] },
      '/messages/0/text',
    ],
  ])('refused: %s', (_what, input, pointer) => {
    expect(checkInput(form, input).map((issue) => issue.pointer)).toEqual([pointer])
  })

  test('a file’s language follows from its ending, else from the item', () => {
    const found = ['a.py', 'b/c.TSX', 'Makefile', 'x.constructor'].map((path) =>
      languageOf(path, 'go'),
    )
    expect(found).toEqual(['python', 'typescript', 'go', 'go'])
  })
})
