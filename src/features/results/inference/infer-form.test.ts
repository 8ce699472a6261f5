/** Every kind of item over a whole job: who is careless is outvoted, and too little is only counted. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { formWith, yesNo } from '../../../forms/fixtures/small-forms.ts'
import { parseForm } from '../../../forms/form.ts'
import { seededRandom } from '../../quality/mathematics/random.ts'
import type { Answered } from './answered.ts'
import { inferForm } from './infer-form.ts'

const parsed = parseForm(
  formWith([
    { type: 'choice', id: 'open', label: 'Open?', options: yesNo, other: true, cant_tell: true },
    { type: 'multi_choice', id: 'sold', label: 'Sold?', options: yesNo },
    { type: 'rating', id: 'mood', label: 'Mood?' },
    { type: 'number', id: 'people', label: 'How many?', integer: true, min: 0 },
    {
      type: 'rank',
      id: 'order',
      label: 'Order',
      options: [...yesNo, { value: 'maybe', label: 'M' }],
    },
    { type: 'short_text', id: 'name', label: 'Name' },
    { type: 'long_text', id: 'why', label: 'Why?' },
  ]),
)
if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
const { form } = parsed

/** Three careful people of six, three who answer anything: on odd tasks these mostly say no. */
const crowd = (tasks: number): Answered[] => {
  const random = seededRandom(2)
  return Array.from({ length: tasks * 6 }, (_, i) => {
    const [task, person] = [Math.floor(i / 6), i % 6]
    const good = person < 3 ? random() < 0.97 : random() < 0.4
    const yes = (task % 2 === 0) === good
    return {
      task: `t${task}`,
      worker: `w${person}`,
      answers: {
        open: yes ? 'yes' : 'no',
        sold: yes ? ['yes'] : ['yes', 'no'],
        mood: good ? 2 + (task % 3) : 5,
        people: good ? 20 + task : 40,
        order: good ? ['maybe', 'yes', 'no'] : ['no', 'maybe', 'yes'],
        name: good ? `Shop ${task}` : 'shop',
        why: good ? `The door of shop ${task} stands open` : 'because',
      },
    }
  })
}

describe('a job of many answers', () => {
  const answered = crowd(60)
  const { results, quality } = inferForm(form, answered)
  const right = (item: string, of: (task: number) => unknown) =>
    Array.from({ length: 60 }, (_, t) => t).filter(
      (t) => JSON.stringify(results.get(`t${t}`)?.items[item]?.answer) === JSON.stringify(of(t)),
    ).length
  test('careful people count more than careless ones, in every kind of item', () => {
    const plain = inferForm(form, answered, { open: 'plain' }).results
    const counted = [...plain].filter(
      ([task, { items }]) =>
        items.open?.answer === (Number(task.slice(1)) % 2 === 0 ? 'yes' : 'no'),
    ).length
    expect(right('open', (t) => (t % 2 === 0 ? 'yes' : 'no'))).toBeGreaterThan(
      Math.max(56, counted),
    )
    expect(right('sold', (t) => (t % 2 === 0 ? ['yes'] : ['yes', 'no']))).toBeGreaterThan(54)
    expect(right('mood', (t) => 2 + (t % 3))).toBeGreaterThan(54)
    expect(right('order', () => ['maybe', 'yes', 'no'])).toBeGreaterThan(54)
    expect(right('why', (t) => `The door of shop ${t} stands open`)).toBeGreaterThan(54)
  })
  test('a number fits its item and has an interval; a text says how many words are right', () => {
    for (const { items } of results.values()) {
      expect(Number.isInteger(items.people?.answer)).toBe(true)
      expect(items.people?.interval?.low).toBeLessThanOrEqual(items.people?.interval?.high ?? 0)
      expect(items.people?.confidence).toBeNull()
      expect(items.why).toMatchObject({ confidence: null, method: 'medoid' })
      expect(items.why?.right_words).toBeGreaterThan(0)
    }
  })
  test('everything that was counted stays beside it: shares, numbers of people', () => {
    const open = results.get('t0')?.items.open
    expect(open).toMatchObject({ n: 6, cant_tell: 0, method: 'blend' })
    expect((open?.shares?.yes ?? 0) + (open?.shares?.no ?? 0)).toBeCloseTo(1, 3)
    expect((open?.posterior?.yes ?? 0) + (open?.posterior?.no ?? 0)).toBeCloseTo(1, 3)
    expect(open?.confidence).toBeLessThan(1)
  })
  test('agreement and certainty of every item, without a number that is none', () => {
    const figures = quality()
    expect(figures.map(({ item }) => item)).toEqual(form.pages[0]?.items.map(({ id }) => id))
    expect(JSON.stringify(figures)).not.toMatch(/NaN|Infinity/)
    for (const { agreement, low, high, unity, measure } of figures) {
      expect(agreement, measure).not.toBeNull()
      expect(low ?? 1).toBeLessThanOrEqual(high ?? 0)
      // Numbers are never simply equal: of them alpha says it all.
      expect(unity.reduce((sum, one) => sum + one, 0)).toBe(measure === 'alpha_interval' ? 0 : 60)
    }
    expect(figures[0]?.confusion?.labels.sort()).toEqual(['no', 'yes'])
  })
  test('in any order of tasks and at any time the same', () => {
    expect([...inferForm(form, answered).results]).toEqual([...results])
  })
  test('a method by item; what people cannot be weighed by is counted', () => {
    const chosen = inferForm(form, answered, { mood: 'mean_rank', people: 'median', why: 'fusion' })
    const items = chosen.results.get('t3')?.items
    expect([items?.mood?.method, items?.people?.method, items?.why?.method]).toEqual([
      'mean_rank',
      'median',
      'fusion',
    ])
  })
})

test('too few answers to learn from are counted as before', () => {
  const { results } = inferForm(form, crowd(2).slice(0, 9))
  expect(results.get('t0')?.items.open).toMatchObject({ method: 'plurality' })
  expect(results.get('t0')?.items.why).toMatchObject({ method: 'medoid' })
  expect(inferForm(form, []).results.size).toBe(0)
})

test('own words win as words, and a hidden answer does not count', () => {
  const everybody = Array.from({ length: 40 }, (_, i): Answered => {
    const words = { other: i % 5 === 0 ? 'On Mondays' : 'on mondays' }
    return { task: `t${i % 8}`, worker: `w${i % 5}`, answers: { open: words } }
  })
  const { results } = inferForm(form, everybody)
  expect(results.get('t0')?.items.open?.answer).toEqual({ other: 'On Mondays' })
  const unsure = everybody.map((one) => ({ ...one, answers: { open: { cant_tell: true } } }))
  expect(inferForm(form, unsure).results.get('t0')?.items.open).toMatchObject({
    n: 0,
    cant_tell: 5,
  })
})

describe('gold', () => {
  const recorded = (name: string) =>
    readFileSync(`demo/data/${name}.jsonl`, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
  const pairs = parseForm(
    formWith([
      {
        ...{ type: 'choice', id: 'better', label: 'Which?' },
        options: ['a1', 'a2', 'equal'].map((value) => ({ value, label: value })),
      },
    ]),
  )
  if (!pairs.ok) throw new Error(JSON.stringify(pairs.issues))
  const truth = new Map<string, string>(
    recorded('tasks').flatMap(({ id, truth: right }) => (right === null ? [] : [[id, right]])),
  )
  const isGold = (task: string) => truth.has(task) && [...truth.keys()].indexOf(task) % 4 === 0
  const answered = recorded('answers').map(
    ({ task, worker, choice }): Answered => ({
      ...{ task, worker, answers: { better: choice } },
      ...(isGold(task) && { check: true as const }),
    }),
  )
  const known = [...truth].flatMap(([task, right]) =>
    isGold(task) ? [{ task, expected: { better: right }, tolerance: {} }] : [],
  )
  /** Log-loss and rights over decided pairs that are not gold. */
  const judge = (found: ReturnType<typeof inferForm>) => {
    const rows = [...found.results].flatMap(([task, { answer, items }]) => {
      const right = truth.get(task)
      if (right === undefined) return []
      const chance = items.better?.posterior?.[right] ?? 0
      return [{ loss: -Math.log(Math.max(1e-4, chance)), right: answer === right }]
    })
    return {
      loss: rows.reduce((sum, { loss }) => sum + loss, 0) / rows.length,
      right: rows.filter(({ right }) => right).length / rows.length,
    }
  }

  test('recorded answers: knowing a quarter of the pairs makes the others surer, and not wronger', () => {
    const alone = answered.filter(({ check }) => check !== true)
    const without = judge(inferForm(pairs.form, alone))
    const taught = inferForm(pairs.form, answered, {}, known)
    const withGold = judge(taught)
    expect([...taught.results.keys()].some(isGold)).toBe(false)
    expect(withGold.right).toBeGreaterThanOrEqual(without.right - 0.01)
    expect(withGold.loss).toBeLessThan(without.loss)
    const [figures] = taught.quality()
    expect(figures?.on_gold?.tasks).toBeGreaterThan(50)
    expect(figures?.on_gold?.right).toBeGreaterThan(0.8)
    expect(figures?.unity.reduce((sum, one) => sum + one, 0)).toBe(taught.results.size)
  })

  test('a task that is known says so; where a tolerance leaves room nothing is known', () => {
    const answers = crowd(20)
    const expected = { open: 'no', sold: ['yes'], mood: 1 }
    const found = inferForm(form, answers, {}, [{ task: 't0', expected, tolerance: { mood: 1 } }])
    expect(found.results.get('t0')?.items).toMatchObject({
      open: { answer: 'no', confidence: 1, method: 'gold' },
      sold: { answer: ['yes'], confidence: 1, method: 'gold' },
      mood: { method: expect.not.stringMatching('gold') },
    })
    expect(found.results.get('t1')?.items.open?.method).toBe('blend')
  })

  test('one answer each is believed as far as its giver is right on gold', () => {
    const random = seededRandom(5)
    const answersOf = (worker: string, careful: boolean): Answered[] =>
      Array.from({ length: 30 }, (_, i) => {
        const right = careful || random() < 0.5
        const own = i >= 15
        return {
          ...{ task: own ? `${worker}${i}` : `gold${i}`, worker },
          answers: { open: (i % 2 === 0) === right ? 'yes' : 'no' },
          ...(!own && { check: true as const }),
        }
      })
    const keys = Array.from({ length: 15 }, (_, i) => ({
      task: `gold${i}`,
      expected: { open: i % 2 === 0 ? 'yes' : 'no' },
      tolerance: {},
    }))
    const people = [...answersOf('careful', true), ...answersOf('careless', false)]
    const { results } = inferForm(form, people, {}, keys)
    const mean = (worker: string) =>
      Array.from({ length: 15 }, (_, i) => results.get(`${worker}${15 + i}`)?.confidence ?? 0) //
        .reduce((sum, one) => sum + one, 0) / 15
    expect(mean('careful')).toBeGreaterThan(mean('careless') + 0.1)
  })
})
