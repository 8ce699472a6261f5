/** Results as files: complete, without who people are, and harmless to open. */
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { batches } from '../../../test/support/batch.ts'
import { BRIEF, batchTerms } from '../../../test/support/forms.ts'
import { createWorld, type World } from '../../../test/support/world.ts'
import type { Caller } from '../../kernel/caller.ts'
import { EXPORT_LIMITS } from '../../kernel/limits/results/export-limits.ts'
import { aggregate } from '../../sdk/aggregate.ts'
import { type ExportFormat, exportFiles } from '../../sdk/export-files.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())
const { openBatch, answerOne, approve } = batches(() => world)

const exported = async (boss: Caller, job_id: string, format: ExportFormat) => {
  const client = { exportResults: (input: never) => world.call('exportResults', boss, input) }
  const files: Record<string, string> = {}
  for await (const { path, text } of exportFiles(client as never, job_id, format))
    files[path] = (files[path] ?? '') + text
  return files
}
const rowsIn = (text = '') => parse(text, { columns: true }) as Record<string, string>[]
const objectsIn = (text = '') =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

/** Two texts and which is better, with a reason. */
const PAIRS = batchTerms({
  overlap: 2,
  form: {
    form: 1,
    lang: 'en',
    title: 'Which answer is better?',
    ...BRIEF,
    data: ['question', 'one', 'two'].map((name) => ({ name, kind: 'text' })),
    pages: [
      {
        id: 'page',
        items: [
          { type: 'pairwise', id: 'better', label: 'Which?', left: 'one', right: 'two', tie: true },
          { type: 'short_text', id: 'why', label: 'Why?', required: false },
        ],
      },
    ],
  },
})

const openPairs = async (boss: Caller, tasks: object[]) => {
  const { id: job_id } = await world.call('createJob', boss, PAIRS)
  await world.call('addTasks', boss, { job_id, tasks: tasks as never })
  await world.call('publishJob', boss, { job_id })
  return job_id
}
const judge = async (worker: Caller, job_id: string, answers: Record<string, unknown>) => {
  const { id: assignment_id } = await world.call('claimTask', worker, { job_id })
  world.clock.advance(20)
  return world.call('submitAssignment', worker, { assignment_id, answers })
}

describe('a job of pairs', () => {
  let boss: Caller
  let job_id: string
  beforeAll(async () => {
    boss = await world.requester()
    job_id = await openPairs(boss, [
      { question: 'Why is the sky blue?', one: '=HYPERLINK("x")', two: 'Light scatters.' },
      { question: 'Why?', one: 'Because.', two: 'So.' },
      { question: 'Nobody answers', one: 'a', two: 'b' },
    ])
    const [ann, bob] = [await world.worker(), await world.worker()]
    for (const worker of [ann, bob]) {
      await judge(worker, job_id, { better: 'right', why: '+cmd|calc' })
      await judge(worker, job_id, { better: worker === ann ? 'left' : 'tie' })
    }
  })
  test('as a spreadsheet: a line a task that was answered, and no cell is a formula', async () => {
    const { 'results.csv': text } = await exported(boss, job_id, 'results_csv')
    const [first, second] = rowsIn(text)
    expect(first).toMatchObject({
      'input.one': '\'=HYPERLINK("x")',
      better: 'right',
      why: "'+cmd|calc",
      answered: '2',
    })
    expect(Number(first?.['better.confidence'])).toBeGreaterThan(0.5)
    expect(second).toMatchObject({ better: '', 'input.question': 'Why?' })
    expect(rowsIn(text)).toHaveLength(2)
  })
  test('as JSON Lines, with everything that is known of each question', async () => {
    const { 'results.jsonl': text } = await exported(boss, job_id, 'results_jsonl')
    const [first, second] = objectsIn(text)
    expect(first).toMatchObject({ answer: { better: 'right' }, answered: 2 })
    expect(second.items.better).toMatchObject({ answer: null, tied: ['left', 'tie'], n: 2 })
  })
  test('single answers by pseudonyms, the same in both files and in no other job', async () => {
    const rows = rowsIn((await exported(boss, job_id, 'answers_csv'))['answers.csv'])
    const objects = objectsIn((await exported(boss, job_id, 'answers_jsonl'))['answers.jsonl'])
    expect(rows).toHaveLength(4)
    expect(rows.map(({ worker }) => worker)).toEqual(objects.map(({ worker }) => worker))
    expect(new Set(rows.map(({ worker }) => worker)).size).toBe(2)
    expect(JSON.stringify([rows, objects])).not.toMatch(/worker_|wrk_|w_0/)
    expect(Object.keys(objects[0]).sort()).toEqual([
      ...['answers', 'simulated', 'submitted_at', 'task', 'worker'],
    ])
  })
  test('preferences with the question as prompt; ties are left out', async () => {
    const { 'preferences.jsonl': text } = await exported(boss, job_id, 'preferences_jsonl')
    const lines = objectsIn(text)
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatchObject({
      prompt: 'Why is the sky blue?',
      chosen: 'Light scatters.',
      rejected: '=HYPERLINK("x")',
    })
  })
  test('a folder to publish: a card that says who, when, pay, agreement and limits', async () => {
    const files = await exported(boss, job_id, 'huggingface')
    expect(Object.keys(files)).toEqual(['README.md', 'data/results.jsonl', 'data/answers.jsonl'])
    const card = files['README.md'] ?? ''
    expect(card).toMatch(/^---\npretty_name: ".*"\nlanguage: \["en"\]\nlicense: other/)
    expect(card).toContain('2 people gave 4 answers to 2 tasks')
    expect(card).toMatch(/Each answer paid \d+\.\d\d EUR, meant to be \d+\.\d\d EUR an hour/)
    expect(card).toContain('Krippendorff')
    expect(card).toContain('## Known limits')
    const alone = await exported(boss, job_id, 'dataset_card')
    expect(alone['README.md']).toMatch(/^# /)
  })
  test('a format that does not fit is refused with those that do', async () => {
    await expect(exported(boss, job_id, 'asr_manifest')).rejects.toMatchObject({
      code: 'format_unfit',
      message: expect.stringContaining('preferences_jsonl'),
    })
    const stranger = await world.requester()
    await expect(exported(stranger, job_id, 'results_csv')).rejects.toMatchObject({
      code: 'not_found',
    })
  })
})

test('marked passages as CoNLL: a word a line, sentences apart, the longest of marks upon each other', async () => {
  const boss = await world.requester()
  const text = 'Ada Lovelace met José.\nShe left London.'
  const form = {
    ...{ form: 1, lang: 'en', title: 'Names', ...BRIEF, data: [{ name: 'text', kind: 'text' }] },
    pages: [
      {
        id: 'page',
        items: [
          {
            ...{ type: 'text_spans', id: 'names', label: 'Mark names', from: 'text' },
            options: ['person', 'a place'].map((value) => ({ value, label: value })),
          },
        ],
      },
    ],
  }
  const { id: job_id } = await world.call('createJob', boss, batchTerms({ overlap: 1, form }))
  await world.call('addTasks', boss, { job_id, tasks: [{ text }] as never })
  await world.call('publishJob', boss, { job_id })
  const on = (words: string, label: string, id: string) => {
    const start = text.indexOf(words)
    return { id, start, end: start + words.length, text: words, label }
  }
  const spans = [
    on('London', 'a place', 'c'),
    on('Ada', 'a place', 'd'),
    on('Ada Lovelace', 'person', 'a'),
    on('José', 'person', 'b'),
  ]
  await judge(await world.worker(), job_id, { names: { spans } })
  const { 'results.conll': found } = await exported(boss, job_id, 'conll')
  expect(found).toBe(
    [
      '-DOCSTART- -X- O O\n',
      'Ada -X- _ B-person\nLovelace -X- _ I-person\nmet -X- _ O\nJosé -X- _ B-person\n. -X- _ O\n',
      'She -X- _ O\nleft -X- _ O\nLondon -X- _ B-a_place\n. -X- _ O\n\n',
    ].join('\n'),
  )
  await expect(exported(boss, job_id, 'preferences_jsonl')).rejects.toThrow(/conll/)
})

test('more tasks than one piece holds arrive in order, once each, under one header', async () => {
  const boss = await world.requester()
  const tasks = EXPORT_LIMITS.tasks + 3
  const { id } = await openBatch(boss, tasks, { overlap: 1 })
  const worker = await world.worker()
  for (let t = 0; t < tasks; t++) await answerOne(worker, id, t % 2 === 0 ? 'good' : 'bad')
  const { 'results.csv': text } = await exported(boss, id, 'results_csv')
  const moods = rowsIn(text).map(({ mood }) => mood)
  expect(moods).toHaveLength(tasks)
  expect(moods.slice(-2)).toEqual(['bad', 'good'])
}, 60_000)

test('what left is read again by the engine, and says the same', async () => {
  const boss = await world.requester()
  const { id } = await openBatch(boss, 3, { overlap: 2 })
  for (const mood of ['good', 'bad']) {
    const worker = await world.worker()
    for (const _ of [1, 2, 3]) await answerOne(worker, id, mood)
  }
  const { 'answers.csv': text } = await exported(boss, id, 'answers_csv')
  const { report } = aggregate(new TextEncoder().encode(text), { columns: { label: 'mood' } })
  expect(report).toMatchObject({ type: 'categorical', tasks: 3, workers: 2, answers: 6 })
})

test('work that was approved stays; an answer under contest is nobody’s to take away', async () => {
  const boss = await world.requester()
  const { id: job_id } = await openBatch(boss, 2, { overlap: 1 })
  const worker = await world.worker()
  await approve(boss, (await answerOne(worker, job_id)).id)
  const { id: assignment_id } = await answerOne(worker, job_id)
  await world.call('reviewSubmission', boss, {
    ...{ assignment_id, decision: 'request_changes', text: 'Look again.' },
  })
  const rows = rowsIn((await exported(boss, job_id, 'answers_csv'))['answers.csv'])
  expect(rows).toHaveLength(1)
  expect(rowsIn((await exported(boss, job_id, 'results_csv'))['results.csv'])).toHaveLength(1)
})
