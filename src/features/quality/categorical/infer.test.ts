import { describe, expect, test } from 'vitest'
import { type LabelAnswer, type LabelTable, labelTable } from '../answers/label-table.ts'
import { syntheticAnswers } from '../fixtures/synthetic-answers.ts'
import { seededRandom } from '../mathematics/random.ts'
import { scorePosterior } from '../measures/calibration.ts'
import { infer, type Method, taskResult } from './infer.ts'
import { SINGLE_METHODS } from './methods.ts'

const METHODS: Method[] = ['auto', 'best', ...SINGLE_METHODS]
const accuracy = (
  { posterior, table }: { posterior: Float64Array; table: LabelTable },
  truth: Int32Array,
) => scorePosterior(posterior, truth, table.labels.length)?.accuracy ?? 0

const rowsOf = (table: LabelTable): LabelAnswer[] =>
  [...table.task].map((task, i) => ({
    task: table.tasks[task] ?? '',
    worker: table.workers[table.worker[i] ?? 0] ?? '',
    label: table.labels[table.label[i] ?? 0] ?? '',
  }))

describe.each(METHODS)('%s', (method) => {
  const { table, truth } = syntheticAnswers()
  const found = infer(table, { method })

  test('finds most of the truth, and rows sum to 1', () => {
    expect(accuracy(found, truth)).toBeGreaterThan(0.8)
    for (let t = 0; t < table.tasks.length; t++) {
      const row = found.posterior.subarray(t * 3, t * 3 + 3)
      expect(row.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 9)
      expect(Math.min(...row)).toBeGreaterThanOrEqual(0)
    }
  })
  test('does not care what labels are called', () => {
    const renamed = infer(
      labelTable(rowsOf(table), { labels: ['label 2', 'label 0', 'label 1'] }),
      {
        method,
      },
    )
    const right = Int32Array.from(truth, (k) => (k + 1) % 3)
    const same = [...found.answer].filter(
      (k, t) => (k < 0 ? k : (k + 1) % 3) === renamed.answer[t],
    ).length
    expect(same / table.tasks.length).toBeGreaterThan(0.97)
    expect(Math.abs(accuracy(renamed, right) - accuracy(found, truth))).toBeLessThan(0.025)
  })
  test('gives the same twice', () => {
    expect(infer(table, { method }).posterior).toEqual(found.posterior)
  })
  test('is near certain where everybody agrees', () => {
    const agreed = syntheticAnswers({ skill: () => 1, overlap: 4 })
    const { confidence } = infer(agreed.table, { method })
    expect(Math.min(...confidence)).toBeGreaterThan(0.85)
  })
  test('knows what gold says, and labels only gold knows', () => {
    const gold = new Map([
      ['task 0', 'label 2'],
      ['task 1', 'never chosen'],
      ['nobody has this', 'label 0'],
    ])
    const taught = infer(table, { method, gold })
    expect(taskResult(taught, 0)).toMatchObject({ answer: 'label 2', confidence: 1 })
    expect(taskResult(taught, 1)).toMatchObject({ answer: 'never chosen', confidence: 1 })
    expect(taught.posterior.every(Number.isFinite)).toBe(true)
  })
})

describe.each(METHODS)('bad input to %s', (method) => {
  const run = (answers: LabelAnswer[]) => infer(labelTable(answers), { method })
  const one = (task: string, worker: string, label: string | null) => ({ task, worker, label })

  test('nothing at all', () => {
    expect(run([]).posterior).toHaveLength(0)
  })
  test('a task nobody answered', () => {
    const found = run([one('a', 'v', null)])
    expect(taskResult(found, 0)).toMatchObject({ answer: null, confidence: 0, answers: 0 })
    const beside = run([one('a', 'v', 'x'), one('b', 'v', null), one('c', 'w', 'y')])
    expect(taskResult(beside, 1)).toMatchObject({ answer: null, answers: 0 })
    expect(beside.posterior.every(Number.isFinite)).toBe(true)
  })
  test('one worker, and one label everywhere', () => {
    const alone = run([one('a', 'v', 'x'), one('b', 'v', 'y'), one('c', 'v', 'x')])
    expect(taskResult(alone, 0).answer).toBe('x')
    const same = run([one('a', 'v', 'x'), one('a', 'w', 'x'), one('b', 'v', 'x')])
    expect(taskResult(same, 0)).toMatchObject({ answer: 'x', posterior: { x: 1 } })
    expect(same.confidence.every((sure) => sure > 0.5 && sure <= 1)).toBe(true)
  })
  test('a thousand answers on one task', () => {
    const many = Array.from({ length: 1000 }, (_, w) => one('a', `${w}`, w % 3 === 0 ? 'y' : 'x'))
    expect(taskResult(run(many), 0).answer).toBe('x')
  })
})

describe('very many labels', () => {
  const answers = Array.from({ length: 1200 }, (_, i) => ({
    task: `${i % 300}`,
    worker: `${i % 97}`,
    label: `${(i * 31) % 400}`,
  }))
  const table = labelTable(answers)
  test('the default does without matrices, and a method that needs them says so', () => {
    const found = infer(table)
    expect(found.posterior.every(Number.isFinite)).toBe(true)
    expect(infer(table, { method: 'best' }).method).toBe('blend')
    expect(() => infer(table, { method: 'dawid_skene' })).toThrow(RangeError)
  })
})

describe('the default', () => {
  test('is modest about a single answer: about as sure as of any person', () => {
    const found = infer(
      labelTable([{ task: 'a', worker: 'v', label: 'x' }], { labels: ['x', 'y'] }),
    )
    expect(taskResult(found, 0).confidence).toBeGreaterThan(0.6)
    expect(taskResult(found, 0).confidence).toBeLessThan(0.8)
  })
  test('says nothing where two people disagree and nothing else is known', () => {
    const found = infer(
      labelTable([
        { task: 'a', worker: 'v', label: 'x' },
        { task: 'a', worker: 'w', label: 'y' },
      ]),
    )
    expect(taskResult(found, 0)).toMatchObject({ answer: null, shares: { x: 0.5, y: 0.5 } })
  })
  test('gains or holds when a perfect worker joins', () => {
    for (const seed of [1, 2, 3]) {
      const { table, truth } = syntheticAnswers({ seed, skill: () => 0.6, overlap: 4 })
      const perfect = table.tasks.map((task, t) => ({
        task,
        worker: 'perfect',
        label: table.labels[truth[t] ?? 0] ?? null,
      }))
      const joined = infer(labelTable([...rowsOf(table), ...perfect], { labels: table.labels }))
      expect(accuracy(joined, truth)).toBeGreaterThanOrEqual(accuracy(infer(table), truth))
    }
  })
  test('beats the vote where few are good', () => {
    const options = {
      tasks: 500,
      workers: 30,
      overlap: 9,
      skill: (w: number) => (w < 9 ? 0.95 : 0.4),
    }
    const { table, truth } = syntheticAnswers(options)
    const vote = accuracy(infer(table, { method: 'majority_vote' }), truth)
    expect(accuracy(infer(table), truth)).toBeGreaterThan(vote + 0.03)
  })
  test('a second answer of the same worker corrects the first', () => {
    const table = labelTable([
      { task: 'a', worker: 'v', label: 'x' },
      { task: 'a', worker: 'w', label: 'y' },
      { task: 'a', worker: 'v', label: 'y' },
    ])
    expect(table.task).toHaveLength(2)
    expect(taskResult(infer(table), 0).answer).toBe('y')
  })
  test('gold makes its certainty honest', () => {
    const { table, truth } = syntheticAnswers({ tasks: 600, skill: () => 0.55, overlap: 3 })
    const gold = new Map(
      table.tasks.slice(0, 100).map((task, t) => [task, table.labels[truth[t] ?? 0] ?? '']),
    )
    const rest = truth.map((k, t) => (t < 100 ? -1 : k))
    const scores = scorePosterior(infer(table, { gold }).posterior, rest, 3)
    expect(scores?.ece).toBeLessThan(0.08)
  })
  test('the best method is said, with what it was compared to', () => {
    const { table } = syntheticAnswers()
    const { compared, method } = infer(table, { method: 'best' })
    expect(compared?.size).toBe(SINGLE_METHODS.length)
    expect(Math.max(...(compared?.values() ?? []))).toBe(compared?.get(method))
  })
})

describe('a model that loses a label', () => {
  test('is not believed: most people say yes to all, and the default still finds the noes', () => {
    const chances = (right: number, careful: boolean) => {
      if (careful) return right === 0 ? 0.25 : 0.85
      return right === 0 ? 0.7 : 0.75
    }
    const random = seededRandom(2)
    const truth = Int32Array.from({ length: 1500 }, () => Math.floor(2 * random()))
    const answers = [...truth].flatMap((right, task) =>
      [0, 1, 2, 3, 4].map((n) => {
        const w = (task * 13 + n * 29) % 60
        const yes = random() < chances(right, w % 3 === 0)
        return { task: `${task}`, worker: `${w}`, label: yes ? 'yes' : 'no' }
      }),
    )
    const table = labelTable(answers, { labels: ['no', 'yes'] })
    expect(accuracy(infer(table, { method: 'correlated_classes' }), truth)).toBeLessThan(0.6)
    expect(accuracy(infer(table), truth)).toBeGreaterThan(0.68)
  })
})
