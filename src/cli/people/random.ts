/** Chance that can be repeated: the same seed gives the same people, wherever they run. */
import { createHash } from 'node:crypto'

export type Random = {
  /** From 0 to below 1. */
  next(): number
  /** True with this probability. */
  chance(probability: number): boolean
  /** A whole number, both ends included. */
  whole(from: number, to: number): number
  /** One of them; throws a RangeError for an empty list. */
  pick<T>(all: readonly T[]): T
  /** The same in another order. */
  shuffled<T>(all: readonly T[]): T[]
}

/** A source of chance for everything `words` name together (mulberry32 over their hash). */
export const randomFrom = (...words: readonly (string | number)[]): Random => {
  let state = createHash('sha256').update(JSON.stringify(words)).digest().readUInt32LE(0)
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const whole = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1))
  return {
    next,
    whole,
    chance: (probability) => next() < probability,
    pick: (all) => {
      const one = all[whole(0, all.length - 1)]
      if (one === undefined) throw new RangeError('There is nothing to pick from')
      return one
    },
    shuffled: (all) => {
      const order = all.map((one) => ({ one, key: next() }))
      return order.sort((a, b) => a.key - b.key).map(({ one }) => one)
    },
  }
}
