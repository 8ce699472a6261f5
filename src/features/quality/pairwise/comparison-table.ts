/** Judgements of which of two items is better. */

/** `left` and `right` are item ids in the order shown; what was shown first may matter. */
export type Comparison = {
  worker: string
  left: string
  right: string
  choice: 'left' | 'right' | 'equal'
}

export type ComparisonTable = {
  readonly items: readonly string[]
  readonly workers: readonly string[]
  /** Per judgement. */
  readonly left: Int32Array
  readonly right: Int32Array
  readonly worker: Int32Array
  /** 0 left, 1 right, 2 equal. */
  readonly choice: Int32Array
}

const CHOICES = ['left', 'right', 'equal'] as const

/** The table of some judgements. An item compared with itself says nothing and is left out. */
export const comparisonTable = (comparisons: Iterable<Comparison>): ComparisonTable => {
  const known = [...comparisons].filter(({ left, right }) => left !== right)
  const items = [...new Set(known.flatMap(({ left, right }) => [left, right]))]
  const workers = [...new Set(known.map(({ worker }) => worker))]
  const itemNumber = new Map(items.map((item, number) => [item, number]))
  const workerNumber = new Map(workers.map((worker, number) => [worker, number]))
  return {
    items,
    workers,
    left: Int32Array.from(known, ({ left }) => itemNumber.get(left) ?? 0),
    right: Int32Array.from(known, ({ right }) => itemNumber.get(right) ?? 0),
    worker: Int32Array.from(known, ({ worker }) => workerNumber.get(worker) ?? 0),
    choice: Int32Array.from(known, ({ choice }) => CHOICES.indexOf(choice)),
  }
}
