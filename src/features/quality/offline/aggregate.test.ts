/** Files of answers as strangers bring them: every type, every bad input, and the figures. */
import { describe, expect, test } from 'vitest'
import { gaussian, seededRandom } from '../mathematics/random.ts'
import { aggregateAnswers } from './aggregate.ts'
import { guessType } from './guess-type.ts'
import { type AnswerRow, answerColumns } from './reading/columns.ts'
import { ANSWER_TYPES, type AnswerType } from './report.ts'

const rowsOf = (...rows: [task: string, worker: string, label: unknown][]): AnswerRow[] =>
  rows.map(([task, worker, label]) => ({ task, worker, label }))
const run = (rows: AnswerRow[], options: Parameters<typeof aggregateAnswers>[1] = {}) => {
  const found = aggregateAnswers(answerColumns(rows), options)
  return { ...found, rows: [...found.results()] }
}
const truthOf = (right: Record<string, string>) => new Map(Object.entries(right))

/** 40 tasks, 5 people; the last one answers at random. */
const crowd = (right: (task: number) => unknown, wrong: (random: () => number) => unknown) => {
  const random = seededRandom(3)
  return Array.from({ length: 200 }, (_, i): AnswerRow => {
    const [task, worker] = [Math.floor(i / 5), i % 5]
    const off = worker === 4 || random() < 0.1
    return { task: `t${task}`, worker: `w${worker}`, label: off ? wrong(random) : right(task) }
  })
}

const SETS: Record<
  AnswerType,
  { rows: AnswerRow[]; truth: Map<string, string>; least: [string, number] }
> = {
  categorical: {
    rows: crowd(
      (t) => ['cat', 'dog'][t % 2],
      (random) => (random() < 0.5 ? 'cat' : 'dog'),
    ),
    truth: truthOf({ t0: 'cat', t1: 'dog', t2: 'cat' }),
    least: ['accuracy', 1],
  },
  ordinal: {
    rows: crowd(
      (t) => t % 5,
      (random) => Math.floor(random() * 5),
    ),
    truth: truthOf({ t0: '0', t1: '1', t4: '4' }),
    least: ['accuracy', 1],
  },
  numeric: {
    rows: crowd(
      (t) => t * 1.5,
      (random) => 30 + 3 * gaussian(random),
    ),
    truth: truthOf({ t10: '15', t20: '30' }),
    least: ['inside_90', 1],
  },
  text: {
    rows: crowd(
      (t) => `the quick brown fox number ${t} jumps`,
      (random) => `a slow fox number ${Math.floor(random() * 9)}`,
    ),
    truth: truthOf({ t1: 'The quick brown fox, number 1, jumps!' }),
    least: ['accuracy', 1],
  },
  boxes: {
    rows: crowd(
      (t) => [[t, t, t + 20, t + 30]],
      (random) => [[random() * 50, 50, 60, 90]],
    ),
    truth: truthOf({ t1: '[{"x":1,"y":1,"width":20,"height":30}]' }),
    least: ['f1_75', 1],
  },
  spans: {
    rows: crowd(
      (t) => [{ start: t, end: t + 5, label: 'name' }],
      (random) => [{ start: Math.floor(random() * 9), end: 20, label: 'name' }],
    ),
    truth: truthOf({ t1: '[[1,6,"name"]]' }),
    least: ['f1', 1],
  },
  pairwise: {
    rows: crowd(
      (t) => `${Math.max(t % 7, (t + 1) % 7)}>${Math.min(t % 7, (t + 1) % 7)}`,
      (random) => (random() < 0.5 ? '0>1' : '1>0'),
    ),
    truth: truthOf({ '0': '0', '3': '3', '6': '6' }),
    least: ['spearman', 1],
  },
  ranking: {
    rows: crowd(
      (t) => ['a', 'b', 'c', 'd'].map((_, place, all) => all[(place + t) % 4]),
      (random) => (random() < 0.5 ? 'd>c>b>a' : ['b', 'a']),
    ),
    truth: truthOf({ t4: 'a>b>c>d' }),
    least: ['kendall_tau', 1],
  },
}

describe.each(ANSWER_TYPES)('%s', (type) => {
  const { rows, truth, least } = SETS[type]
  test('is told from its labels, or says so itself', () => {
    const guessed = guessType(answerColumns(rows))
    expect(guessed).toBe(type === 'ordinal' ? 'categorical' : type)
  })
  test('finds what careful people say, measures it, and every row is usable', () => {
    const found = run(rows, { type, truth })
    const { report } = found
    expect(report.default).toHaveProperty(least[0])
    expect(Number(report.default[least[0]])).toBeGreaterThanOrEqual(least[1] - 1e-9)
    expect(report.methods.length).toBeGreaterThan(1)
    expect(report.scored).toBe(truth.size)
    expect(report.agreement[0]?.value).toBeGreaterThan(0)
    for (const row of found.rows) {
      expect(row.answer).not.toBeNull()
      if (row.confidence !== null) {
        expect(row.confidence).toBeGreaterThan(0)
        expect(row.confidence).toBeLessThanOrEqual(1)
      }
    }
    expect(JSON.stringify(report)).not.toMatch(/NaN|Infinity/)
    expect(found.plots().unity.every((share) => share >= 0 && share <= 1)).toBe(true)
  })
  test('one answer, one person, all the same, and nobody', () => {
    const one = rows[0] ?? { task: 't', worker: 'w', label: 'x' }
    const alone = run([one], { type })
    expect(alone.report).toMatchObject({ answers: 1, workers: 1 })
    expect(JSON.stringify([alone.report, alone.rows])).not.toMatch(/NaN|Infinity/)
    const same = run(
      ['a', 'b', 'c'].flatMap((worker) => [{ ...one, worker }]),
      { type },
    )
    expect(JSON.stringify([same.report, same.rows])).not.toMatch(/NaN|Infinity/)
    const asked = run([...rows, { task: 'unasked', worker: '', label: '' }], { type })
    if (type !== 'pairwise')
      expect(asked.rows.find(({ task }) => task === 'unasked')).toMatchObject({
        answer: null,
        confidence: null,
      })
    expect(() => run([{ ...one, label: null }], { type })).toThrow(/no answer/)
  })
  test('the same answers give the same results', () => {
    expect(run(rows, { type }).rows).toEqual(run(rows, { type }).rows)
  })
})

describe('bad input', () => {
  const three = (label: unknown) => ['a', 'b', 'c'].map((worker) => ({ task: 't', worker, label }))
  test('an adversarial majority wins, and does not make the result certain', () => {
    const rows = Array.from({ length: 30 }, (_, t) =>
      ['x', 'x', 'x', 'y', 'y'].map((label, w) => ({ task: `t${t}`, worker: `w${w}`, label })),
    ).flat()
    const { rows: found } = run(rows)
    expect(found[0]?.answer).toBe('x')
    expect(found[0]?.confidence).toBeLessThan(0.99)
  })
  test('what is no number does not count; a file of none is refused with an example', () => {
    const rows = [...three('4'), { task: 't', worker: 'd', label: 'NaN' }]
    const { report, rows: found } = run(rows, { type: 'numeric' })
    expect([report.unreadable, report.answers, found[0]?.answer]).toEqual([1, 3, 4])
    expect(() => run(three('four'), { type: 'numeric' })).toThrow(
      /Most labels are not numeric.*four/,
    )
    expect(() => run(three('Infinity'), { type: 'numeric' })).toThrow(/not numeric/)
  })
  test('a second answer of one person replaces the first', () => {
    const twice = [...rowsOf(['t', 'a', 'x'], ['t', 'a', 'y']), ...rowsOf(['u', 'a', 'x'])]
    expect(run(twice, { type: 'categorical' }).report.answers).toBe(3)
    expect(run(twice, { type: 'categorical' }).rows[0]).toMatchObject({ answer: 'y', answers: 1 })
  })
  test('a truth that nobody ever said counts against the results; one of a task not asked for not', () => {
    const truth = truthOf({ t: 'never', elsewhere: 'x' })
    const { report } = run(three('x'), { truth })
    expect(report).toMatchObject({ scored: 1, default: { accuracy: 0 } })
    expect(report.default.log_loss).toBeCloseTo(-Math.log(1e-6), 6)
    const taught = run(three('x'), { gold: truthOf({ t: 'never' }), truth })
    expect(taught.rows[0]).toMatchObject({ answer: 'never', confidence: 1 })
    expect(taught.report.scored).toBe(0)
  })
  test('labels that differ in the space around them are one', () => {
    const rows = rowsOf(['t', 'a', 'yes'], ['t', 'b', ' yes'], ['t', 'c', 'no '])
    expect(run(rows).rows[0]).toMatchObject({ answer: 'yes', shares: { yes: 2 / 3, no: 1 / 3 } })
  })
  test('levels that are words want an order', () => {
    const rows = rowsOf(['t', 'a', 'low'], ['t', 'b', 'high'], ['t', 'c', 'middle'])
    expect(() => run(rows, { type: 'ordinal' })).toThrow(/no place in an order/)
    const levels = ['low', 'middle', 'high']
    expect(run(rows, { type: 'ordinal', levels }).rows[0]?.answer).toBe('middle')
  })
  test('a method that does not exist is refused by name', () => {
    expect(() => run(three('x'), { methods: ['magic'] })).toThrow(/magic/)
    expect(run(three('x'), { methods: ['wawa'] }).report.default.method).toBe('wawa')
    expect(run(three('x'), { methods: ['auto', 'best'] }).report.methods).toHaveLength(2)
  })
  test('many answers on one task, of every type, end soon', () => {
    for (const type of ANSWER_TYPES) {
      const labels = SETS[type].rows.slice(0, 50).map(({ label }) => label)
      const rows = Array.from({ length: 3000 }, (_, i) => ({
        ...{ task: 't', worker: `w${i}`, label: labels[i % 50] },
      }))
      const { report } = run(rows, { type, methods: ['auto'] })
      expect(report.answers, type).toBeGreaterThan(0)
    }
  }, 30_000)
  test('a million answers on one task', () => {
    const rows = function* (): Generator<AnswerRow> {
      for (let i = 0; i < 1_000_000; i++)
        yield { task: 't', worker: i, label: i % 3 === 0 ? 'no' : 'yes' }
    }
    const { results, report } = aggregateAnswers(answerColumns(rows()))
    expect([...results()][0]).toMatchObject({ answer: 'yes', answers: 1_000_000 })
    expect(report.left_out).toContain('glad')
  }, 30_000)
})

test('pairs as other programs write them', () => {
  const items = ['p', 'q', 'r']
  const judged = items.flatMap((left, i) =>
    items.slice(i + 1).flatMap((right) => ['a', 'b'].map((worker) => ({ left, right, worker }))),
  )
  const ways: ((one: (typeof judged)[number]) => AnswerRow)[] = [
    ({ left, right, worker }) => ({ task: `${left}_${right}`, worker, label: 'left' }),
    ({ left, right, worker }) => ({ task: `${left}_${right}`, worker, label: 'a1' }),
    ({ left, right, worker }) => ({ task: `${left}_${right}`, worker, label: left }),
    ({ left, right, worker }) => ({ task: `1`, worker, label: `${right} < ${left}` }),
    ({ left, right, worker }) => ({ task: `1`, worker, label: [left, right] }),
    ({ left, right, worker }) => ({ task: `1`, worker, label: { left, right, choice: 'left' } }),
  ]
  for (const way of ways)
    expect(run(judged.map(way), { type: 'pairwise' }).rows.map(({ task }) => task)).toEqual(items)
})
