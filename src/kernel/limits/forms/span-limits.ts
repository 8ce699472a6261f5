/** The numbers of marking passages of a text. `[choice]` marks what no standard gives. */
export const SPAN_LIMITS = {
  /** Marks of one answer, and links between them: a 10,000-word text with every tenth word marked. [choice] */
  spans: 1_000,
  relations: 1_000,
  /** Labels of links. [choice] */
  relation_labels: 30,
  /** Characters of one mark's own id. [choice] */
  id: 40,
  /** Characters of the quoted words: as long as the longest text a task can bring. */
  quoted: 64 * 1024,

  // How long it takes
  /** Words of text for which one mark is expected: news text has about one name in ten words, most work less. [choice] */
  words_per_mark: 30,
  /** Seconds to mark: two places pointed at and one label chosen (Card, Moran & Newell 1980: 2 × P 1.1 + M 1.35 + P 1.1 + M 1.35). */
  mark: 6,
} as const
