import { describe, expect, test } from 'vitest'
import { REGION_LIMITS } from '../../../kernel/limits/forms/region-limits.ts'
import { aggregate } from '../../aggregate.ts'
import { checkAnswers } from '../../answers.ts'
import { estimateSeconds } from '../../estimate.ts'
import { csvColumns, toCsvRow } from '../../export.ts'
import { formWith, refusals } from '../../fixtures/small-forms.ts'
import { type Form, parseForm } from '../../form.ts'
import { checkInput, inputFromRow } from '../../input.ts'

const LABELS = ['car', 'person'].map((value) => ({ value, label: value }))
const DATA = [
  { name: 'photo', kind: 'image' },
  { name: 'found', kind: 'regions', required: false },
]
const ITEM = {
  ...{ type: 'image_regions', id: 'seen', label: 'Mark them', from: 'photo' },
  ...{ options: LABELS, prefill_from: 'found' },
}
const withItem = (more: object, data: unknown = DATA) => formWith([{ ...ITEM, ...more }], { data })
const formOf = (more: object = {}): Form => {
  const parsed = parseForm(withItem(more))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  return parsed.form
}
const place = '/pages/0/items/0'

refusals([
  ['a picture that is not declared', withItem({ from: 'foto' }), `${place}/from`, /photo/],
  [
    'a picture that is a text',
    withItem({ from: 'found' }, [DATA[0], { name: 'found', kind: 'regions' }]),
    `${place}/from`,
    /kind image/,
  ],
  [
    'a picture that tasks may lack',
    withItem({}, [{ ...DATA[0], required: false }, DATA[1]]),
    `${place}/from`,
    /required/,
  ],
  [
    'a prefill that is a picture',
    withItem({ prefill_from: 'photo' }),
    `${place}/prefill_from`,
    /kind regions/,
  ],
  [
    'a label twice',
    withItem({ options: [...LABELS, ...LABELS] }),
    `${place}/options/2/value`,
    /value of its own/,
  ],
  [
    'fewest above most',
    withItem({ min_regions: 5, max_regions: 2 }),
    `${place}/min_regions`,
    /Lower/,
  ],
  ['no shape', withItem({ shapes: [] }), `${place}/shapes`, /./],
  ['an unknown shape', withItem({ shapes: ['star'] }), `${place}/shapes/0`, /polygon/],
])

const BOX = { id: 'r1', shape: 'box', label: 'car', x: 10, y: 10, width: 50, height: 40 }
const drawing = (...regions: object[]) => ({ width: 200, height: 100, regions })
const issuesOf = (form: Form, seen: unknown, final = true) =>
  checkAnswers(form, { photo: 'file_01h455vb4pex5vsknk084sn02q' }, { seen }, { final })
const many = (count: number) => Array.from({ length: count }, (_, i) => ({ ...BOX, id: `r${i}` }))

describe('answers', () => {
  const form = formOf({ shapes: ['box', 'polygon', 'point', 'rotated_box'] })
  test.each<[string, unknown]>([
    ['one box', drawing(BOX)],
    ['nothing to mark', drawing()],
    [
      'a turned box whose corner stands out',
      drawing({ ...BOX, shape: 'rotated_box', x: -5, width: 50, angle: 45 }),
    ],
    ['as many as may be', drawing(...many(REGION_LIMITS.regions))],
  ])('accepted: %s', (_what, value) => expect(issuesOf(form, value)).toEqual([]))

  test.each<[string, unknown, string, RegExp]>([
    ['a region outside the picture', drawing({ ...BOX, x: 180 }), '/seen/regions/0', /200 × 100/],
    [
      'a label gone from the options',
      drawing({ ...BOX, label: 'tram' }),
      '/seen/regions/0/label',
      /car/,
    ],
    ['no label', drawing({ ...BOX, label: undefined }), '/seen/regions/0/label', /./],
    [
      'a shape that is not drawn here',
      drawing({ ...BOX, shape: 'ellipse' }),
      '/seen/regions/0/shape',
      /./,
    ],
    ['no width', drawing({ ...BOX, width: 0 }), '/seen/regions/0/width', /./],
    [
      'an outline of two corners',
      drawing({
        id: 'a',
        shape: 'polygon',
        label: 'car',
        points: [
          [1, 1],
          [2, 2],
        ],
      }),
      '/seen/regions/0/points',
      /./,
    ],
    ['an id twice', drawing(BOX, BOX), '/seen/regions/1/id', /id of its own/],
    ['a picture without size', { width: 0, height: 0, regions: [] }, '/seen/width', /./],
    ['five thousand regions', drawing(...many(5_000)), '/seen/regions', /./],
    ['a list', [BOX], '/seen', /./],
  ])('refused: %s', (_what, value, pointer, hint) => {
    const found = issuesOf(form, value).find((issue) => issue.pointer === pointer)
    expect(found, JSON.stringify(issuesOf(form, value)).slice(0, 500)).toBeDefined()
    expect(found?.hint ?? '').toMatch(hint)
  })

  test('a draft may wait for a label and for more, but keeps the shapes', () => {
    const strict = formOf({ min_regions: 3 })
    const half = drawing({ ...BOX, label: 'tram' }, { ...BOX, id: 'r2', label: undefined, x: 190 })
    expect(issuesOf(strict, half, false)).toEqual([])
    expect(issuesOf(strict, half).length).toBeGreaterThan(0)
    expect(issuesOf(strict, drawing({ ...BOX, shape: 'line' }), false)).not.toEqual([])
  })

  test('without labels none is taken', () => {
    const bare = formOf({ options: undefined })
    const { label: _, ...unlabelled } = BOX
    expect(issuesOf(bare, drawing(unlabelled))).toEqual([])
    expect(issuesOf(bare, drawing(BOX))).not.toEqual([])
  })
})

describe('what tasks bring', () => {
  const form = formOf({ shapes: ['box', 'point'] })
  const photo = 'https://photos.example.org/1.jpg'
  const issuesIn = (found: unknown) => checkInput(form, { photo, found })
  test.each<[string, unknown]>([
    [
      'shapes of every kind',
      {
        regions: [
          { shape: 'point', x: 1, y: 2 },
          { ...BOX, id: undefined, label: undefined },
        ],
      },
    ],
    ['on a copy of another size', { width: 100, height: 50, regions: [] }],
  ])('accepted: %s', (_what, found) => expect(issuesIn(found)).toEqual([]))
  test.each<[string, unknown, string]>([
    ['a bare list', [BOX], '/found'],
    ['one id twice', { regions: [BOX, BOX] }, '/found'],
    ['half a size', { width: 100, regions: [] }, '/found'],
    ['numbers that are none', { regions: [{ ...BOX, x: Number.NaN }] }, '/found/regions/0/x'],
    [
      'words that turn text around',
      { regions: [{ ...BOX, label: 'a\u202eb' }] },
      '/found/regions/0/label',
    ],
  ])('refused: %s', (_what, found, pointer) => {
    expect(issuesIn(found).map((issue) => issue.pointer)).toContain(pointer)
  })
  test('what could not be handed in again is not brought', () => {
    const few = formOf({ max_regions: 1, shapes: ['box'] })
    const pointers = (regions: object[], of = few) =>
      checkInput(of, { photo, found: { regions } }).map(({ pointer }) => pointer)
    expect(pointers([BOX])).toEqual([])
    expect(pointers([BOX, { ...BOX, id: 'r2' }])).toEqual(['/found/regions'])
    expect(pointers([{ shape: 'point', x: 1, y: 1 }])).toEqual(['/found/regions/0/shape'])
    expect(pointers([{ ...BOX, label: 'lorry' }])).toEqual(['/found/regions/0/label'])
    expect(pointers([BOX], formOf({ options: undefined }))).toEqual(['/found/regions/0/label'])
  })
  test('a cell of a spreadsheet holds it as JSON', () => {
    const cell = JSON.stringify({ regions: [BOX] })
    expect(inputFromRow(form, { photo, found: cell })).toEqual({ photo, found: { regions: [BOX] } })
    const broken = inputFromRow(form, { photo, found: '{"regions": [' })
    expect(checkInput(form, broken).map(({ pointer }) => pointer)).toEqual(['/found'])
  })
})

describe('one of several, and rows', () => {
  const form = formOf()
  test('the drawing that fits the others best', () => {
    const shifted = drawing({ ...BOX, x: 12 })
    const result = aggregate(
      form,
      [drawing(), drawing(BOX), shifted].map((seen) => ({ seen })),
    )
    expect(result.answer).toEqual(drawing(BOX))
    expect(result.items.seen).toMatchObject({ method: 'medoid', n: 3, confidence: null })
  })
  test('as cells: the regions as a list, the picture’s size beside it', () => {
    expect(csvColumns(form)).toEqual(['seen', 'seen.width', 'seen.height'])
    expect(toCsvRow(form, { seen: drawing(BOX) })).toEqual([JSON.stringify([BOX]), '200', '100'])
    expect(toCsvRow(form, { seen: drawing() })).toEqual(['[]', '200', '100'])
  })
  test('outlines take longer than boxes, and looking is quicker than drawing', () => {
    const seconds = (more: object, found: object[] = []) =>
      estimateSeconds(formOf(more), { photo: 'file_x', found: { regions: found } })
    expect(seconds({ shapes: ['polygon'] })).toBeGreaterThan(seconds({}) + 100)
    expect(seconds({ min_regions: 20 }, many(20))).toBeLessThan(seconds({ min_regions: 20 }))
    expect(seconds({ min_regions: 20 })).toBeGreaterThan(20 * REGION_LIMITS.seconds.box)
  })
})
