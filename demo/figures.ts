/** Every number the demo states: what was found, and what it must be. */

export type Figure = {
  name: string
  /** As it is shown. */
  value: string
  /** Undefined: nothing to compare with, e.g. a speed. */
  ok?: boolean
  expected?: string
}

/** A number that must be exactly what was expected, both already written out. */
export const exactly = (name: string, value: string, expected: string): Figure => ({
  name,
  value,
  expected,
  ok: value === expected,
})

/** A number that is only told. */
export const told = (name: string, value: string): Figure => ({ name, value })

/** What is wrong, a sentence each; empty when everything is right. */
export const faultsOf = (figures: readonly Figure[]): string[] =>
  figures
    .filter(({ ok }) => ok === false)
    .map(({ name, value, expected }) => `${name}: ${value}, expected ${expected ?? ''}`)
