/** The numbers of a store of files that is another machine. Times in seconds; `[choice]` marks what no standard gives. */
export const STORE_LIMITS = {
  /** One request for a file of at most 25 MB. [choice] */
  timeout: 30,
  /** Removing, for which a transaction waits: well under its own end. [choice] */
  timeout_remove: 10,
  /** Further attempts after a fault of the store’s or of the network. [choice] */
  retries: 3,
  /** Pause before the first of them; each later one is twice as long. [choice] */
  retry_first: 0.2,
  /** Files copied side by side into the store. [choice] */
  lanes: 4,
} as const
