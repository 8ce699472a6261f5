/** Answers to one item in columns, with what everybody else said on the same task: what signals look at. */

/** One person’s answer; the order of the rows is the order in which they were given. */
export type LabelledAnswer = { task: string; worker: string; label: string }

export type Grid = {
  workers: string[]
  labels: string[]
  task: Int32Array
  worker: Int32Array
  label: Int32Array
  /** Answers by task × label. */
  counts: Int32Array
  /** Answers by task. */
  answered: Int32Array
  /** Share of each label among all answers. */
  share: Float64Array
  /** Rows of each worker, in their order. */
  rows: number[][]
  /** Rows of each task. */
  taskRows: number[][]
}

/** What counts as how much: as if so much of an answer had fallen as all answers fall. */
const PRIOR = 1

const numbering = () => {
  const known = new Map<string, number>()
  return {
    known,
    of: (name: string): number => {
      const number = known.get(name) ?? known.size
      known.set(name, number)
      return number
    },
  }
}

/** A second answer of one person to one task is left out. */
export const answerGrid = (answers: readonly LabelledAnswer[]): Grid => {
  const [tasks, workers, labels] = [numbering(), numbering(), numbering()]
  const seen = new Set<string>()
  const kept: [number, number, number][] = []
  for (const { task, worker, label } of answers) {
    const [t, w] = [tasks.of(task), workers.of(worker)]
    const key = `${t} ${w}`
    if (seen.has(key)) continue
    seen.add(key)
    kept.push([t, w, labels.of(label)])
  }
  const size = labels.known.size
  const grid: Grid = {
    workers: [...workers.known.keys()],
    labels: [...labels.known.keys()],
    task: Int32Array.from(kept, ([t]) => t),
    worker: Int32Array.from(kept, ([, w]) => w),
    label: Int32Array.from(kept, ([, , l]) => l),
    counts: new Int32Array(tasks.known.size * size),
    answered: new Int32Array(tasks.known.size),
    share: new Float64Array(size),
    rows: Array.from({ length: workers.known.size }, () => []),
    taskRows: Array.from({ length: tasks.known.size }, () => []),
  }
  for (const [row, [t, w, l]] of kept.entries()) {
    grid.counts[t * size + l] = (grid.counts[t * size + l] ?? 0) + 1
    grid.answered[t] = (grid.answered[t] ?? 0) + 1
    grid.share[l] = (grid.share[l] ?? 0) + 1 / kept.length
    grid.rows[w]?.push(row)
    grid.taskRows[t]?.push(row)
  }
  return grid
}

const read = (numbers: Int32Array, index: number): number => numbers[index] as number

export const taskOf = (grid: Grid, row: number): number => read(grid.task, row)
export const workerOf = (grid: Grid, row: number): number => read(grid.worker, row)
export const labelOf = (grid: Grid, row: number): number => read(grid.label, row)
export const countOf = (grid: Grid, task: number, label: number): number =>
  read(grid.counts, task * grid.labels.length + label)
export const answersTo = (grid: Grid, task: number): number => read(grid.answered, task)

/** How likely `label` is on the task of `row`, as the others answered it; never 0 and never 1. */
export const othersSay = (grid: Grid, row: number, label: number): number => {
  const task = taskOf(grid, row)
  const own = labelOf(grid, row) === label ? 1 : 0
  const prior = PRIOR * Math.min(0.99, Math.max(0.01, grid.share[label] ?? 0))
  return (countOf(grid, task, label) - own + prior) / (answersTo(grid, task) - 1 + PRIOR)
}
