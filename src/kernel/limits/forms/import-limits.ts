/** Bounds of reading task layouts of other tools. */
export const IMPORT_LIMITS = {
  /** Characters of a layout; Mechanical Turk took 65,535 bytes, Label Studio's are smaller. [choice] */
  source: 256 * 1024,
  /** Levels of tags or of JSON within each other; real layouts have a dozen. [choice] */
  depth: 60,
  /** Items and data fields of one layout: a page of a form takes 100 and 50; reading must not go on for minutes. [choice] */
  items: 300,
  fields: 150,
  /** Things told as lost; a list that nobody reads to its end helps nobody. [choice] */
  lost: 200,
} as const
