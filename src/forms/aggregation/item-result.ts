/** What stands behind one mark of a result. */
export type MarkSupport = {
  /** People who marked it. */
  people: number
  /** Share of the weight of all people behind it, times how well their marks fit it. */
  support: number
  /** Probability of each label, where people label. */
  labels?: Record<string, number>
  /** Expected share of its words that are right, where people write. */
  right_words?: number
}

/** What several people's answers to one item come to. */
export type ItemResult = {
  /** The answer, shaped like one person's; null when nobody answered or it is a tie. */
  answer: unknown
  /** Probability that `answer` is right; null where no model says so. */
  confidence: number | null
  /** People whose answer counted; those who could not tell are apart. */
  n: number
  /**
   * How `answer` was found: `plurality`, `per_label`, `per_row`, `median`, `borda`, `exact`, `medoid` count everybody
   * alike; other names are methods that weigh people (docs/quality.md).
   */
  method: string
  /** Share of `n` that gave each alternative. */
  shares?: Record<string, number>
  /** The alternatives between which there is a tie; `answer` is then null. */
  tied?: string[]
  /** Arithmetic mean, for numbers and ratings. */
  mean?: number
  /** How far numbers lie apart. */
  spread?: { min: number; max: number; interquartile: number }
  /** Probability of each alternative, where people were weighed. */
  posterior?: Record<string, number>
  /** Holds the right number with about 90 %. */
  interval?: { low: number; high: number }
  /** For texts: the expected share of words that are right. */
  right_words?: number
  /** What each row of a table comes to. */
  rows?: Record<
    string,
    { answer: string | null; confidence: number | null; shares: Record<string, number> }
  >
  /** For marks on an axis: how well people's marks fit the answer, 0 to 1. */
  fit?: number
  /** For marks on an axis: what stands behind each mark of `answer`, in its order. */
  marks?: MarkSupport[]
  /** For questions about regions: what each region's answers come to, by the ids of the result's regions. */
  regions?: Record<string, ItemResult>
  /** Borda points, for rankings. */
  points?: Record<string, number>
}
