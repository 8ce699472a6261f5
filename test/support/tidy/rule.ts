import type { Check } from './source.ts'

/** A small repository: paths and their texts. */
export type Sample = Record<string, string>

/** A rule of the house, with small files that break it: a check that cannot fail is none. */
export type Rule = {
  name: string
  check: Check
  /** Each of these must be complained about. */
  breaks: readonly Sample[]
  /** These look alike and are fine. */
  keeps?: readonly Sample[]
}
