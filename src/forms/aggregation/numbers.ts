/** Middle and spread of numbers. All expect at least one number. */

const sorted = (numbers: readonly number[]): number[] => [...numbers].sort((a, b) => a - b)

/** The number at `share` of the way through the sorted list, between neighbours if need be. */
const quantile = (numbers: readonly number[], share: number): number => {
  const place = (numbers.length - 1) * share
  const low = numbers[Math.floor(place)] ?? 0
  const high = numbers[Math.ceil(place)] ?? low
  return low + (high - low) * (place - Math.floor(place))
}

export const median = (numbers: readonly number[]): number => quantile(sorted(numbers), 0.5)

/** The median that is itself one of the numbers: the lower of the two in the middle. */
export const lowerMedian = (numbers: readonly number[]): number =>
  sorted(numbers)[Math.floor((numbers.length - 1) / 2)] ?? 0

export const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number / numbers.length, 0)

/** Smallest, largest, and the width of the middle half. */
export const spread = (
  numbers: readonly number[],
): { min: number; max: number; interquartile: number } => {
  const ordered = sorted(numbers)
  return {
    min: quantile(ordered, 0),
    max: quantile(ordered, 1),
    interquartile: quantile(ordered, 0.75) - quantile(ordered, 0.25),
  }
}
