/**
 * The only source of time. Every deadline is computed from it and never from the database's
 * `now()`, so that tests and the demo can move time without touching a rule.
 */
export type Clock = { now(): Date }

/** Real time. */
export const systemClock: Clock = { now: () => new Date() }

/** A clock that stands still until it is moved; for tests. */
export type MovableClock = Clock & { set(to: Date): void; advance(seconds: number): void }

export const movableClock = (start = new Date('2026-11-23T09:00:00Z')): MovableClock => {
  let current = start.getTime()
  return {
    now: () => new Date(current),
    set: (to) => {
      current = to.getTime()
    },
    advance: (seconds) => {
      current += seconds * 1000
    },
  }
}

/**
 * A clock that runs `factor` times faster than real time since `start`; for replays on a sandbox
 * instance. Two processes given the same `start` agree, so a restart does not lose the time.
 */
export const compressedClock = (start: Date, factor: number): Clock => ({
  now: () => new Date(start.getTime() + (Date.now() - start.getTime()) * factor),
})

/** `seconds` after `from`. */
export const after = (from: Date, seconds: number): Date =>
  new Date(from.getTime() + seconds * 1000)
