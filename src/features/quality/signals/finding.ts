/** What a look at answers finds: something for a human to look at, and never more than that. */

export type SignalKind =
  | 'same_answers'
  | 'pattern'
  | 'below_chance'
  | 'agreed_errors'
  | 'copied_text'
  | 'speed'
  | 'gold_leak'
  | 'rule'

export type Finding = {
  kind: SignalKind
  /** Whom it is about: one person or two; nobody where it is about a gold task. */
  workers: string[]
  /** The figures it stands on, by name. */
  figures: Record<string, number>
  /** What is seen with one’s own eyes: labels, a text. */
  shows?: string
  /** The higher, the more unlikely by accident; compares findings of one kind. */
  strength: number
}

/** Two decimals are all a human compares. */
export const rounded = (value: number): number => Math.round(value * 100) / 100
