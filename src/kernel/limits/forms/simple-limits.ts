/** Bounds of dates, tables of questions, trees of options and lists to tick off. */
export const SIMPLE_ITEM_LIMITS = {
  /** Rows of one table: more are scrolled past rather than read. [choice] */
  matrix_rows: 30,
  /** Columns of one table, as the levels of a rating. [choice] */
  matrix_columns: 11,
  /** Entries of one tree: a form has 64 kB in all. [choice] */
  taxonomy_options: 500,
  /** Levels of one tree; deeper ones are searched, not opened. [choice] */
  taxonomy_levels: 6,
  /** Points of one list to tick off. [choice] */
  checklist_points: 50,
} as const
