/** Push to devices. Times in seconds. `[choice]` marks what no law or standard gives. */
const MINUTE = 60
const HOUR = 60 * MINUTE

export const PUSH_LIMITS = {
  /** Devices of one person. [choice] */
  devices: 10,
  /** Pauses before each further attempt; after the last the app and the mail must do. [choice] */
  pauses: [15, MINUTE, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 6 * HOUR],
  /** How long a message may wait, here and at the push service. [choice] */
  patience: 24 * HOUR,
  /** How long a process may take over what it took. A send ends after ten seconds. [choice] */
  lease: MINUTE,
  /** Messages sent side by side. [choice] */
  batch: 20,
  /** Rounds of one process side by side. [choice] */
  lanes: 1,
  /** Letters of a title and of what stands under it; a lock screen shows no more. [choice] */
  title: 120,
  body: 180,
  /** Every message is filled up to a multiple of this, so that its size tells nothing. [choice] */
  padding: 512,
  /** Letters of an endpoint; those of the known push services have some 200. [choice] */
  endpoint: 1_000,
} as const
