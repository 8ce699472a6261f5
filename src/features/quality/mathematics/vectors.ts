/**
 * Reading and writing typed arrays inside their bounds. The compiler cannot know the bounds and calls
 * every element possibly missing; callers here do. One function per array kind, so that the engine
 * compiles each to a plain load.
 */

/** The number at `index`, which must lie inside. */
export const at = (numbers: Float64Array, index: number): number => numbers[index] as number

/** The whole number at `index`, which must lie inside. */
export const idAt = (ids: Int32Array, index: number): number => ids[index] as number

/** Adds `amount` to the number at `index`, which must lie inside. */
export const add = (numbers: Float64Array, index: number, amount: number): void => {
  numbers[index] = (numbers[index] as number) + amount
}

/** The sum of all numbers. */
export const total = (numbers: Float64Array): number => {
  let sum = 0
  for (let i = 0; i < numbers.length; i++) sum += at(numbers, i)
  return sum
}

/** Scales `length` numbers from `start` on to a sum of 1; all alike when they sum to nothing. */
export const normalise = (numbers: Float64Array, start: number, length: number): void => {
  let sum = 0
  for (let i = start; i < start + length; i++) sum += at(numbers, i)
  const usable = sum > 0 && Number.isFinite(sum)
  for (let i = start; i < start + length; i++)
    numbers[i] = usable ? at(numbers, i) / sum : 1 / length
}

/**
 * Turns `length` log weights from `start` on into probabilities, in place. Returns the log of their
 * sum. Safe for any size of exponent.
 */
export const softmax = (numbers: Float64Array, start: number, length: number): number => {
  let top = Number.NEGATIVE_INFINITY
  for (let i = start; i < start + length; i++) if (at(numbers, i) > top) top = at(numbers, i)
  let sum = 0
  for (let i = start; i < start + length; i++) {
    const weight = Math.exp(at(numbers, i) - top)
    numbers[i] = weight
    sum += weight
  }
  for (let i = start; i < start + length; i++) numbers[i] = at(numbers, i) / sum
  return top + Math.log(sum)
}

/** Index, counted from `start`, of the largest of `length` numbers; the first of equals. */
export const largest = (numbers: Float64Array, start: number, length: number): number => {
  let best = 0
  for (let i = 1; i < length; i++)
    if (at(numbers, start + i) > at(numbers, start + best) + 1e-12) best = i
  return best
}
