/** The instance’s clock during the replay: hours pass in seconds, and end before the present. */

/** One second of ours is ten minutes of theirs. */
export const FACTOR = 600

/** Real seconds after which the compressed clock would pass the present; the replay ends long before. */
const HEADROOM_SECONDS = 300

/** Settings of a server on compressed time. It meets real time at `start`, and lies behind it until then. */
export type ReplayClock = { factor: number; start: Date }

/**
 * A clock that begins some days ago and runs `FACTOR` times faster. Since it lies in the past until
 * the end, the server can afterwards be started again with the ordinary clock: time only goes forward.
 */
export const newReplayClock = (from: number = Date.now()): ReplayClock => ({
  factor: FACTOR,
  start: new Date(from + HEADROOM_SECONDS * 1000),
})

/** What the replayed clock shows at a real moment. */
export const replayedTime = ({ factor, start }: ReplayClock, at: number = Date.now()): Date =>
  new Date(start.getTime() + (at - start.getTime()) * factor)

const shortTime = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  hour: '2-digit',
  minute: '2-digit',
})

/** What the replayed clock shows now, in short: `Sat 07:54`. */
export const timeOn = (clock: ReplayClock): string =>
  shortTime.format(replayedTime(clock)).replace(',', '')

/** How long so many replayed seconds take, in real milliseconds. */
export const realMilliseconds = (seconds: number): number => (seconds * 1000) / FACTOR

/** Throws when the replay took so long that its clock has passed the present. */
export const requireInPast = (clock: ReplayClock): void => {
  if (Date.now() >= clock.start.getTime())
    throw new Error(`the replay took more than ${HEADROOM_SECONDS} s; this machine is too busy`)
}
