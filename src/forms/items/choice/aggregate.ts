import type { ItemResult } from '../../aggregation/item-result.ts'
import { normalised } from '../../aggregation/medoid.ts'
import { plurality, tally } from '../../aggregation/plurality.ts'
import { ownWords } from '../../item-parts/option-answer.ts'
import type { ChoiceItem } from './item.ts'

/** Own words as an answer: those given most often, in the first person's spelling. */
const commonest = (texts: readonly string[]): { other: string } => {
  const [best] = tally(texts.map(normalised))
  return { other: texts.find((text) => normalised(text) === best?.[0]) ?? '' }
}

/** Most votes; all own words together count as the one alternative `other`. */
export const aggregate = (item: ChoiceItem, values: unknown[]): ItemResult => {
  const keys = values.map((value) => (ownWords(value) === undefined ? String(value) : 'other'))
  const alternatives = (item.options?.length ?? 0) + (item.other ? 1 : 0)
  const { winner, ...vote } = plurality(keys, alternatives)
  const others = values.flatMap((value) => ownWords(value) ?? [])
  const answer = winner === 'other' && others.length > 0 ? commonest(others) : winner
  return { answer, n: values.length, method: 'plurality', ...vote }
}
