/** What running methods over a file of answers comes to. */

export const ANSWER_TYPES = [
  'categorical',
  'ordinal',
  'numeric',
  'text',
  'boxes',
  'spans',
  'pairwise',
  'ranking',
] as const
export type AnswerType = (typeof ANSWER_TYPES)[number]

/** Figures of one method by name, what decides first; null where there is nothing to measure on. */
export type Measures = Record<string, number | null>

/** One task's (for pairs: one item's) result, as a file holds it. */
export type ResultRow = { task: string; answer: unknown; confidence: number | null } & Record<
  string,
  unknown
>

/** How far people agree: 1 always, 0 as by chance. */
export type AgreementFigure = {
  measure: string
  value: number | null
  /** Holds the figure for other tasks of the same kind with 95 %. */
  interval: { low: number; high: number } | null
}

/** A bin of the calibration plot: results about as sure as this, and how many of them are right. */
export type CalibrationBin = { confidence: number; right: number | null; tasks: number }

/** Rows: what is right (or thought right); columns: what was said. */
export type Confusion = { labels: string[]; counts: number[][] }

/** What one method found. Rows are made when they are asked for: there may be very many. */
export type Found = {
  measures: Measures
  rows: () => Iterable<ResultRow>
  calibration?: () => CalibrationBin[]
  confusion?: () => Confusion
}

export type Sizes = { tasks: number; workers: number; answers: number }

/** Answers of one type, ready for its methods. The first method is the default. */
export type Prepared = {
  methods: readonly string[]
  run: (method: string) => Found
  agreement: () => AgreementFigure[]
  /** Per task with at least two answers, the share of people who gave its most frequent answer. */
  unity: () => number[]
  sizes: Sizes
  /** Answers that could not be read as the type. */
  unreadable: number
  /** Tasks of the truth that are measured on. */
  scored: number
}

/** One method beside others, its figures by their names. */
export type MethodReport = {
  method: string
  milliseconds: number
  accuracy: number | null
  log_loss: number | null
  ece: number | null
  [measure: string]: number | string | null
}

export type AggregateReport = {
  type: AnswerType
  /** Nobody said the type: it was told from the labels. */
  guessed: boolean
  tasks: number
  workers: number
  answers: number
  /** Tasks with a known answer by which methods were measured. */
  scored: number
  unreadable: number
  agreement: AgreementFigure[]
  /** The method whose results these are. */
  default: MethodReport
  methods: MethodReport[]
  /** Methods that were left out because the file is large. */
  left_out: string[]
}

export type PrepareOptions = {
  /** Right answers to measure by. */
  truth: ReadonlyMap<string, string>
  /** Right answers that the methods may know. Such tasks are not measured on. */
  gold: ReadonlyMap<string, string>
  /** Levels from lowest to highest, for ordinal answers. */
  levels?: readonly string[]
}
