import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { aggregate } from './aggregate.ts'
import { answerJsonSchema, checkAnswers } from './answers.ts'
import { estimateSeconds } from './estimate.ts'
import { type Form, parseForm } from './form.ts'
import { checkInput } from './input.ts'
import { changesOf } from './item-parts/code-changes.ts'
import type { Input } from './item-parts/item-type.ts'
import { ITEM_TYPES } from './registry.ts'
import type { Answers } from './show-if.ts'

const GUIDE = readFileSync(new URL('../../docs/forms.md', import.meta.url), 'utf8')
const examples = [...GUIDE.matchAll(/```json\n([\s\S]*?)```/g)].map(([, code]) =>
  JSON.parse(code ?? ''),
)

const formOf = (example: unknown): Form => {
  const parsed = parseForm(example)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  return parsed.form
}

const BICYCLES = {
  width: 1280,
  height: 720,
  regions: [{ id: 'r1', shape: 'box', label: 'ridden', x: 40, y: 60, width: 220, height: 180 }],
}

type Run = [what: string, example: number, input: Input, answers: Answers[], answer: unknown]

const PROJECT = { project: [{ path: 'a.py', text: 'a = 1\n' }] }
const FIX = changesOf(PROJECT.project, () => 'a = 2\n')
const OTHER = changesOf(PROJECT.project, () => 'a = 3  # three\n')

const CALL = {
  turns: {
    duration_ms: 60_000,
    segments: [{ start_ms: 0, end_ms: 1850, label: 'agent', text: 'Hello.' }],
  },
}

const RUNS: Run[] = [
  [
    'a picture',
    0,
    { photo: 'https://photos.example.org/12.jpg' },
    [{ etat: 'ouvert' }, { etat: 'ouvert' }, { etat: { cant_tell: true } }],
    'ouvert',
  ],
  [
    'two texts',
    1,
    { topic: 'Bottles', a: 'They litter.', b: 'Jobs depend on them.' },
    [{ winner: 'left', reason: 'Litter is plain to see.' }],
    { winner: 'left', reason: 'Litter is plain to see.' },
  ],
  [
    'a follow-up',
    2,
    { shop: 'Chez Léa' },
    [
      { reached: 'yes', closes_at: '19:30' },
      { reached: 'yes', closes_at: '19:30' },
      { reached: 'no' },
    ],
    { reached: 'yes', closes_at: '19:30' },
  ],
  [
    'a visit',
    3,
    { shop: 'Chez Léa' },
    [
      {
        done: ['entered', 'looked'],
        visited: '2026-11-23T09:30',
        found: { clean: 'good', staff: 'fair' },
        kind: 'food/bakery',
      },
    ],
    {
      done: ['entered', 'looked'],
      visited: '2026-11-23T09:30',
      found: { clean: 'good', staff: 'fair' },
      kind: 'food/bakery',
    },
  ],
  [
    'marks',
    4,
    { article: 'Zoë lives in Lyon 🌆.' },
    [
      {
        names: {
          spans: [
            { id: 's1', start: 0, end: 3, text: 'Zoë', label: 'person' },
            { id: 's2', start: 13, end: 17, text: 'Lyon', label: 'place' },
          ],
          relations: [{ from: 's1', to: 's2', label: 'lives_in' }],
        },
      },
    ],
    {
      spans: [
        { id: 's1', start: 0, end: 3, text: 'Zoë', label: 'person' },
        { id: 's2', start: 13, end: 17, text: 'Lyon', label: 'place' },
      ],
      relations: [{ from: 's1', to: 's2', label: 'lives_in' }],
    },
  ],
  ['code', 5, PROJECT, [{ fix: FIX }, { fix: FIX }, { fix: OTHER }], FIX],
  [
    'a call',
    6,
    {
      call: 'https://calls.example.org/7.mp3',
      draft: [{ start_ms: 0, end_ms: 1800, label: 'agent', text: 'Hello' }],
    },
    [CALL, CALL],
    CALL.turns,
  ],
  [
    'things on a picture',
    7,
    { street: 'file_01h455vb4pex5vsknk084sn02q' },
    [{ bicycles: BICYCLES }],
    BICYCLES,
  ],
]

describe('docs/forms.md', () => {
  test('runs every example it has', () => expect(examples).toHaveLength(RUNS.length))

  test.each(RUNS)('its example runs: %s', (_what, index, input, answers, answer) => {
    const form = formOf(examples[index])
    expect(checkInput(form, input)).toEqual([])
    for (const given of answers)
      expect(checkAnswers(form, input, given, { final: true })).toEqual([])
    expect(aggregate(form, answers).answer).toEqual(answer)
    expect(estimateSeconds(form, input)).toBeGreaterThanOrEqual(10)
    expect(Object.keys(answerJsonSchema(form).properties as object)).toEqual(
      Object.keys(answers[0] ?? {}),
    )
  })

  test.each(ITEM_TYPES.map(({ schema }) => [schema.shape.type.value, schema] as const))(
    'names every own member of %s',
    (type, schema) => {
      const row = GUIDE.split('\n').find((line) => line.startsWith(`| \`${type}\``)) ?? ''
      const shared = [
        'type',
        'id',
        'slot',
        'show_if',
        'label',
        'help',
        'required',
        'key',
        'cant_tell',
      ]
      const like = row.includes('the same') ? ['options', 'options_from', 'other'] : []
      const own = Object.keys(schema.shape).filter((name) => !shared.includes(name))
      expect(own.filter((name) => !row.includes(`\`${name}\``) && !like.includes(name))).toEqual([])
    },
  )
})
