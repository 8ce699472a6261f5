import { describe, expect, test } from 'vitest'
import { labelTable } from '../answers/label-table.ts'
import { syntheticAnswers } from '../fixtures/synthetic-answers.ts'
import { bootstrapInterval } from './bootstrap.ts'
import { distanceAlpha } from './distance-alpha.ts'
import { intraclassCorrelations } from './intraclass-correlation.ts'
import { cohenKappa, crossTable, fleissKappa, gwetAc1, percentAgreement, scottPi } from './kappa.ts'
import { krippendorffAlpha } from './krippendorff-alpha.ts'
import { chosenUnits, ratingsFrom, ratingsOf } from './ratings.ts'

/** Rows are observers, columns units, as such tables are printed; `.` is missing. */
const printed = (...rows: string[]) => {
  const cells = rows.map((row) => row.split(' '))
  return ratingsFrom(
    (cells[0] ?? []).map((_, unit) =>
      cells.map((row) => {
        const cell = row[unit] ?? '.'
        return cell === '.' ? null : Number.isNaN(Number(cell)) ? cell.charCodeAt(0) : Number(cell)
      }),
    ),
  )
}

const BINARY = printed('0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0')
const NOMINAL = printed('a a b b d c c c e d d a', 'b a b b b c c c e d d d')
const MISSING = printed(
  '1 2 3 3 2 1 4 1 2 . . .',
  '1 2 3 3 2 2 4 1 2 5 . 3',
  '. 3 3 3 2 3 4 2 2 5 1 .',
  '1 2 3 3 2 4 4 1 2 5 1 .',
)
const THREE_CODERS = printed(
  '. . . . . 3 4 1 2 1 1 3 3 . 3',
  '1 . 2 1 3 3 4 3 . . . . . . .',
  '. . 2 1 3 4 4 . 2 1 1 3 3 . 4',
)

describe("Krippendorff's alpha gives the published figures", () => {
  test.each([
    ['two observers, binary', BINARY, 'nominal', 0.0952381],
    ['two observers, five labels', NOMINAL, 'nominal', 0.6919643],
    ['four observers, gaps, nominal', MISSING, 'nominal', 0.7434211],
    ['four observers, gaps, ordinal', MISSING, 'ordinal', 0.8153875],
    ['four observers, gaps, interval', MISSING, 'interval', 0.8491071],
    ['four observers, gaps, ratio', MISSING, 'ratio', 0.7974028],
    ['three coders, nominal', THREE_CODERS, 'nominal', 0.691358],
    ['three coders, interval', THREE_CODERS, 'interval', 0.8108449],
    ['three coders, ordinal', THREE_CODERS, 'ordinal', 0.8067214],
    ['three coders, ratio', THREE_CODERS, 'ratio', 0.8089437],
  ] as const)('%s', (_, ratings, scale, alpha) => {
    expect(krippendorffAlpha(ratings, scale)).toBeCloseTo(alpha, 6)
  })

  test('is not defined without two answers to one unit, or without two different values', () => {
    expect(krippendorffAlpha(ratingsFrom([]), 'nominal')).toBeNull()
    expect(krippendorffAlpha(ratingsFrom([[1], [2], [null, 3]]), 'nominal')).toBeNull()
    expect(
      krippendorffAlpha(
        ratingsFrom([
          [1, 1],
          [1, 1, 1],
        ]),
        'interval',
      ),
    ).toBeNull()
  })
  test('is 1 when all agree, and skips what is not a number', () => {
    expect(
      krippendorffAlpha(
        ratingsFrom([
          [1, 1],
          [2, 2, Number.NaN],
        ]),
        'ordinal',
      ),
    ).toBe(1)
  })
})

/** Fleiss 1971 as printed on Wikipedia: ten subjects, fourteen raters, five labels. */
const FLEISS = [
  [0, 0, 0, 0, 14],
  [0, 2, 6, 4, 2],
  [0, 0, 3, 5, 6],
  [0, 3, 9, 2, 0],
  [2, 2, 8, 1, 1],
  [7, 7, 0, 0, 0],
  [3, 2, 6, 3, 0],
  [2, 5, 3, 2, 2],
  [6, 5, 2, 1, 0],
  [0, 2, 2, 3, 7],
]
const fleissTable = labelTable(
  FLEISS.flatMap((counts, task) =>
    counts
      .flatMap((count, label) => Array.from({ length: count }, () => label))
      .map((label, rater) => ({ task: `${task}`, worker: `${rater}`, label: `${label}` })),
  ),
)

describe('kappa gives the published figures', () => {
  test('Fleiss', () => {
    expect(fleissKappa(fleissTable)).toBeCloseTo(0.2099307, 6)
    expect(percentAgreement(fleissTable)).toBeCloseTo(0.378022, 6)
    expect(krippendorffAlpha(ratingsOf(fleissTable), 'nominal')).toBeCloseTo(0.2155741, 6)
  })
  test.each([
    [
      [
        [20, 5],
        [10, 15],
      ],
      0.4,
      0.3939394,
      0.4059406,
    ],
    [
      [
        [45, 15],
        [25, 15],
      ],
      0.1304348,
      0.1208791,
      0.266055,
    ],
    [
      [
        [25, 35],
        [5, 35],
      ],
      0.2592593,
      0.1919192,
      0.2079208,
    ],
  ])('Cohen, Scott and Gwet on %j', (cross, kappa, pi, ac1) => {
    expect(cohenKappa(cross)).toBeCloseTo(kappa, 6)
    expect(scottPi(cross)).toBeCloseTo(pi, 6)
    expect(gwetAc1(cross)).toBeCloseTo(ac1, 6)
  })
  test('nothing in common is not defined', () => {
    expect(
      cohenKappa([
        [0, 0],
        [0, 0],
      ]),
    ).toBeNull()
    expect(
      cohenKappa([
        [7, 0],
        [0, 0],
      ]),
    ).toBeNull()
    expect(fleissKappa(labelTable([{ task: 'a', worker: 'w', label: 'x' }]))).toBeNull()
    expect(percentAgreement(labelTable([]))).toBeNull()
  })
  test('two workers are crossed by the tasks both answered', () => {
    const table = labelTable([
      { task: 'a', worker: 'v', label: 'x' },
      { task: 'a', worker: 'w', label: 'y' },
      { task: 'b', worker: 'v', label: 'x' },
      { task: 'c', worker: 'v', label: 'y' },
      { task: 'c', worker: 'w', label: 'y' },
    ])
    expect(crossTable(table, 0, 1)).toEqual([
      [0, 1],
      [0, 1],
    ])
  })
})

/** Shrout & Fleiss 1979, table 2: six targets, four judges. */
const JUDGED = [
  [9, 2, 5, 8],
  [6, 1, 3, 2],
  [8, 4, 6, 8],
  [7, 1, 2, 6],
  [10, 5, 6, 9],
  [6, 2, 4, 7],
]

describe('intraclass correlations', () => {
  test('give the published figures', () => {
    const found = intraclassCorrelations(JUDGED)
    expect(found?.single.nested).toBeCloseTo(0.1657, 4)
    expect(found?.single.random).toBeCloseTo(0.2898, 4)
    expect(found?.single.fixed).toBeCloseTo(0.7148, 4)
    expect(found?.mean.nested).toBeCloseTo(0.4428, 4)
    expect(found?.mean.random).toBeCloseTo(0.6201, 4)
    expect(found?.mean.fixed).toBeCloseTo(0.9093, 4)
  })
  test('are not defined with gaps, one row or no variation', () => {
    expect(intraclassCorrelations([])).toBeNull()
    expect(intraclassCorrelations([[1, 2]])).toBeNull()
    expect(intraclassCorrelations([[1, 2], [1]])).toBeNull()
    expect(
      intraclassCorrelations([
        [2, 2],
        [2, 2],
      ]),
    ).toBeNull()
  })
})

describe('alpha of answers that have a distance', () => {
  const differ = (a: string, b: string) => (a === b ? 0 : 1)
  test('is near the nominal alpha when the distance is equality', () => {
    const { table } = syntheticAnswers({ tasks: 400, overlap: 4 })
    const units = table.tasks.map((_, t) =>
      [...table.label.subarray(table.start[t], table.start[t + 1])].map(String),
    )
    const nominal = krippendorffAlpha(ratingsOf(table), 'nominal') ?? 0
    expect(distanceAlpha(units, differ, { pairs: 20_000 })).toBeCloseTo(nominal, 1)
  })
  test('is 1 for perfect agreement and not defined without two units', () => {
    expect(
      distanceAlpha(
        [
          ['a', 'a'],
          ['b', 'b'],
        ],
        differ,
      ),
    ).toBe(1)
    expect(distanceAlpha([['a', 'b']], differ)).toBeNull()
    expect(distanceAlpha([['a'], ['b']], differ)).toBeNull()
  })
})

describe('the bootstrap', () => {
  const { table } = syntheticAnswers({ tasks: 100 })
  const ratings = ratingsOf(table)
  const alphaOf = (units: Int32Array) => krippendorffAlpha(chosenUnits(ratings, units), 'nominal')
  test('holds the figure, and gives the same interval every time', () => {
    const alpha = krippendorffAlpha(ratings, 'nominal') ?? 0
    const interval = bootstrapInterval(100, alphaOf, { samples: 200 })
    expect(interval?.low).toBeLessThan(alpha)
    expect(interval?.high).toBeGreaterThan(alpha)
    expect(interval).toEqual(bootstrapInterval(100, alphaOf, { samples: 200 }))
  })
  test('of nothing is nothing', () => {
    expect(bootstrapInterval(0, alphaOf)).toBeNull()
    expect(bootstrapInterval(5, () => null)).toBeNull()
  })
})
