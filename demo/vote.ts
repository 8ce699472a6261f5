/** What the five people of a pair said together, and whether the authors' label says the same. */
import type { Choice, Pair, Recording } from './recorded.ts'

/**
 * Agreement, not truth: the label was derived from these same answers, and nobody knows which
 * argument is better.
 */
export type Agreement = {
  /** Labelled pairs with a clear majority, and how many of them chose what the label says. */
  clear: number
  agree: number
  /** Labelled pairs where two choices got equally many votes. */
  tied: number
  /** Pairs that the authors gave no label. */
  unlabelled: number
}

/** Counts agreement; `winnerOf` says what the majority of a pair chose, undefined for a tie. */
export const agreementOf = (
  pairs: readonly Pair[],
  winnerOf: (pair: string) => Choice | undefined,
): Agreement => {
  const labelled = pairs.filter(({ truth }) => truth !== null)
  const clear = labelled.filter(({ id }) => winnerOf(id) !== undefined)
  return {
    clear: clear.length,
    agree: clear.filter(({ id, truth }) => winnerOf(id) === truth).length,
    tied: labelled.length - clear.length,
    unlabelled: pairs.length - labelled.length,
  }
}

/** The choice with most votes, counted here; undefined when two have as many. */
export const winnerAmong = (choices: readonly Choice[]): Choice | undefined => {
  const votes = [...Map.groupBy(choices, (choice) => choice)]
    .map(([choice, given]) => ({ choice, count: given.length }))
    .sort((a, b) => b.count - a.count)
  const [first, second] = votes
  return first !== undefined && first.count !== second?.count ? first.choice : undefined
}

/** The agreement that the recording itself holds. */
export const recordedAgreement = ({ pairs, answers }: Recording): Agreement => {
  const given = Map.groupBy(answers, ({ task }) => task)
  return agreementOf(pairs, (pair) =>
    winnerAmong((given.get(pair) ?? []).map(({ choice }) => choice)),
  )
}
