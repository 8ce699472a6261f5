/** Files as they are found: written by spreadsheets, by programs, by hand, and cut anywhere. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { labelByTask } from './columns.ts'
import { answerReader, type ReadOptions, readAnswers } from './read-answers.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const read = (text: string, options?: ReadOptions) => {
  const { tasks, workers, labels, ...columns } = readAnswers(bytes(text), options)
  return Array.from(columns.task, (task, i) =>
    [tasks[task], workers[columns.worker[i] ?? -1], labels[columns.label[i] ?? -1]].join('|'),
  )
}
const PLAIN = 'task,worker,label\nt1,ann,yes\nt1,bob,no\n'
const FOUND = ['t1|ann|yes', 't1|bob|no']

describe('one table, written in many ways', () => {
  test.each([
    ['as it should be', PLAIN],
    ['by a spreadsheet', `\uFEFF${PLAIN.replaceAll('\n', '\r\n')}`],
    ['on an old machine', PLAIN.replaceAll('\n', '\r')],
    ['without a last line end', PLAIN.trimEnd()],
    ['with empty lines', PLAIN.replaceAll('\n', '\n\n')],
    ['with semicolons', PLAIN.replaceAll(',', ';')],
    ['with tabs', PLAIN.replaceAll(',', '\t')],
    ['quoted', 'task,worker,label\n"t1","ann","yes"\n"t1","bob","no"\n'],
    [
      'with other columns',
      'id,time,Worker_ID,Answer\nt1,1,ann,yes\nt1,2,bob,no\n'.replace('id,', 'item,'),
    ],
    ['with names of its own', 'unit,_worker_id,response\nt1,ann,yes\nt1,bob,no\n'],
    [
      'as JSON Lines',
      '{"task":"t1","worker":"ann","label":"yes"}\n\n{"worker":"bob","task":"t1","label":"no"}\n',
    ],
  ])('%s', (_, text) => {
    expect(read(text)).toEqual(FOUND)
  })
  test('cut anywhere', () => {
    const whole = bytes('task,worker,label\r\n"t ""1""","é\n",yes\r\nt2,b,"[[1,2],[3,4]]"\r\n')
    for (let size = 1; size < whole.length; size++) {
      const reader = answerReader()
      for (let from = 0; from < whole.length; from += size)
        reader.feed(whole.subarray(from, from + size))
      const { tasks, workers, labels } = reader.finish()
      expect([tasks, workers, labels]).toEqual([
        ['t "1"', 't2'],
        ['é\n', 'b'],
        ['yes', '[[1,2],[3,4]]'],
      ])
    }
  })
  test('what is written is read again', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', '\n', '\r', ' ') })
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 8 }), (names) => {
        const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
        const rows = names.map((name, i) => `${quoted(name)},${i},x`).join('\n')
        const { tasks } = readAnswers(bytes(`task,worker,label\n${rows}\n`))
        expect(tasks).toEqual([...new Set(names)])
      }),
    )
  })
})

test('columns are named when their names are nobody’s', () => {
  const columns = { task: 'bild', worker: 'wer', label: 'was' }
  expect(read('was,wer,bild\nyes,ann,t1\nno,bob,t1\n', { columns })).toEqual(FOUND)
  expect(() => read('was,wer,bild\nyes,ann,t1\n')).toThrow(
    /No column says the task, the worker, the label/,
  )
  expect(() => read(PLAIN, { columns: { task: 'picture' } })).toThrow(/No column is called picture/)
})

test('a row without a label makes its task known; a truth needs no worker', () => {
  const { tasks, task } = readAnswers(bytes(`${PLAIN}t2,ann,\nt3,,  \n`))
  expect([tasks, task.length]).toEqual([['t1', 't2', 't3'], 2])
  const truth = readAnswers(bytes('task,label\nt1,yes\nt1,no\n'), { needed: ['task', 'label'] })
  expect(labelByTask(truth)).toEqual(new Map([['t1', 'no']]))
})

test('pairs whose items stand in columns of their own', () => {
  const { tasks, labels } = readAnswers(bytes('worker,left,right,label\nann,p,q,left\n'))
  expect(tasks).toEqual(['p>q'])
  expect(JSON.parse(labels[0] ?? '')).toEqual({ left: 'p', right: 'q', choice: 'left' })
})

test.each([
  ['nothing', '', /The file is empty/],
  ['blanks', ' \n \n', /The file is empty/],
  ['a short row', `${PLAIN}t2,ann\n`, /^Line 4: The row has 2 cells where the header has 3/],
  ['a long row', `${PLAIN}\nt2,"a\nb",yes\nt2,a,b,c\n`, /^Line 7: The row has 4 cells/],
  ['a torn quote', `${PLAIN}t2,"ann,yes\nt3,bob,no\n`, /^Line 4: A quoted cell is never closed/],
  ['text after a quote', `${PLAIN}t2,"ann"x,yes\n`, /^Line 4: Text follows a closed quote/],
  ['broken JSON', '{"task":"t","worker":"w","label":1}\n{"task"', /^Line 2: This is no JSON/],
])('%s is refused with its line', (_, text, message) => {
  expect(() => read(text)).toThrow(message)
})

test('UTF-16 is refused; a quote that is never closed does not take the memory', () => {
  expect(() => readAnswers(new Uint8Array([0xff, 0xfe, 0x74, 0]))).toThrow(/UTF-16/)
  const reader = answerReader()
  reader.feed(bytes(`${PLAIN}"`))
  const megabyte = new Uint8Array(1 << 20).fill(97)
  expect(() => {
    for (let i = 0; i < 20; i++) reader.feed(megabyte)
  }).toThrow(/longer than 8 MB/)
})
