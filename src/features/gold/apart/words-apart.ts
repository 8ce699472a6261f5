/** How far two texts are apart, word by word: pure. */
import { normalised } from '../../../forms/aggregation/medoid.ts'
import { editDistance } from '../../quality/text/alignment.ts'
import { wordsOf } from '../../quality/text/words.ts'

/** Word error rate against the expected text, as far as words compare: no case, no punctuation. */
export const wordsApart = (expected: string, given: string): number => {
  const numbers = new Map<string, number>()
  const asNumbers = (text: string) =>
    Int32Array.from(wordsOf(text), ({ key }) => {
      const known = numbers.get(key) ?? numbers.size
      numbers.set(key, known)
      return known
    })
  const [a, b] = [asNumbers(expected), asNumbers(given)]
  if (a.length === 0) return normalised(expected) === normalised(given) ? 0 : 1
  return editDistance(a, b) / a.length
}
