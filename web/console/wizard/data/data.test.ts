import { expect, test } from 'vitest'
import { type DataField, guessMapping, PICTURES } from './mapping.ts'
import { faultsIn, picturesNamed, rowsOf, withFiles } from './rows.ts'
import { chunksOf } from './send.ts'
import { readTable, separatorOf, textOf } from './table.ts'

const file = (text: string, name = 'table.csv') => new File([text], name)
const fields: DataField[] = [
  { name: 'text', kind: 'text', required: true },
  { name: 'score', kind: 'number', required: false },
  { name: 'picture', kind: 'image', required: false },
  { name: 'choices', kind: 'options', required: false },
]

test('tables of every office program are read, with the lines they have', async () => {
  const table = await readTable(file('\ufefftext;score\r\n"a;\r\nb";1\r\n\r\nc;2\r\n'))
  expect(table.columns).toEqual(['text', 'score'])
  expect(table.rows).toEqual([
    { line: 2, cells: { text: 'a;\nb', score: '1' } },
    { line: 5, cells: { text: 'c', score: '2' } },
  ])
  expect(textOf(Buffer.from('d\u00e9j\u00e0', 'latin1'))).toBe('déjà')
  expect(textOf(Buffer.from('\ufeffdéjà', 'utf16le'))).toBe('déjà')
  expect(separatorOf('"a,b,c";d;e\n1,2,3,4')).toBe(';')
  expect(separatorOf('a\tb\n')).toBe('\t')
  expect((await readTable(file('a,b\n1\n'))).rows[0]?.cells).toEqual({ a: '1', b: '' })
})

test.each([
  ['text\n', 'empty'],
  ['', 'empty'],
  ['a,a\n1,2\n', 'twice'],
  [',\n1,2\n', 'no_header'],
  ['a\n"torn\n', 'torn'],
])('%j is refused as %s', async (text, fault) => {
  await expect(readTable(file(text))).rejects.toMatchObject({ fault })
})

test('columns are guessed by name, by what people call them, and where no other is left', () => {
  const table = { name: '', rows: [], columns: ['ID', 'Texte', 'Score', 'Photo'] }
  const guess = guessMapping(fields, { text: 'The text' }, table, 0)
  expect(guess).toEqual({ text: 'Texte', score: 'Score', picture: 'Photo' })
  const one = { name: '', rows: [], columns: ['Réponse libre'] }
  expect(guessMapping(fields.slice(0, 1), {}, one, 0)).toEqual({ text: 'Réponse libre' })
  const labelled = { name: '', rows: [], columns: ['x', 'Le texte'] }
  expect(guessMapping(fields, { text: 'Le texte' }, labelled, 0).text).toBe('Le texte')
  expect(guessMapping(fields, {}, undefined, 2)).toEqual({ picture: PICTURES })
})

const table = {
  name: '',
  columns: ['text', 'score', 'picture', 'choices'],
  rows: [
    { line: 2, cells: { text: 'a', score: '12,5', picture: 'C:\\x\\Cat.JPG', choices: 'a|b' } },
    { line: 3, cells: { text: ' ', score: 'many', picture: 'http://x', choices: 'a' } },
    {
      line: 4,
      cells: { text: 'c', score: '', picture: 'https://x.example/1', choices: '["a","b"]' },
    },
  ],
}
const mapping = { text: 'text', score: 'score', picture: 'picture', choices: 'choices' }
const cat = new File(['x'], 'Cat.JPG')
const pictures = new Map([
  ['cat.jpg', cat],
  ['dog.png', new File(['y'], 'dog.png')],
])

test('every fault is named by its line; numbers are read as people write them', () => {
  const rows = rowsOf(fields, mapping, { table, pictures })
  expect(rows[0]).toEqual({
    line: 2,
    input: { text: 'a', score: '12.5', picture: 'C:\\x\\Cat.JPG', choices: 'a|b' },
  })
  expect(
    faultsIn(fields, rows, pictures).map(({ line, field, fault }) => [line, field, fault]),
  ).toEqual([
    [3, 'text', 'missing'],
    [3, 'score', 'number'],
    [3, 'picture', 'media'],
    [3, 'choices', 'options'],
  ])
  expect(faultsIn(fields, rows, new Map()).map(({ line }) => line)).toContain(2)
  expect(faultsIn(fields, rows, pictures, 2)).toHaveLength(2)
})

test('pictures are sent once and stand in the rows under their ids', () => {
  const rows = rowsOf(fields, mapping, { table, pictures })
  expect([...picturesNamed(fields, rows, pictures)]).toEqual([['cat.jpg', cat]])
  const ready = withFiles(fields, rows, new Map([['cat.jpg', 'file_1']]))
  expect(ready.map(({ input }) => input.picture)).toEqual([
    'file_1',
    'http://x',
    'https://x.example/1',
  ])
  const alone = rowsOf(fields, { picture: PICTURES }, { table: undefined, pictures })
  expect(alone).toEqual([
    { line: 1, input: { picture: 'cat.jpg' } },
    { line: 2, input: { picture: 'dog.png' } },
  ])
})

test('rows travel in pieces of at most a thousand, none too large', () => {
  const rows = Array.from({ length: 2_500 }, (_, at) => ({ line: at + 2, input: { text: 'x' } }))
  expect(chunksOf(rows).map(({ length }) => length)).toEqual([1000, 1000, 500])
  const large = rows.slice(0, 30).map((row) => ({ ...row, input: { text: 'x'.repeat(50_000) } }))
  expect(chunksOf(large).flat()).toEqual(large)
  for (const chunk of chunksOf(large)) expect(JSON.stringify(chunk).length).toBeLessThan(600_000)
})
