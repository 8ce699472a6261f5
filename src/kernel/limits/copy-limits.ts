/** The numbers of copies: files that the instance fetches from addresses in tasks. Times in seconds; `[choice]` marks what no standard gives. */
const MINUTE = 60
const HOUR = 60 * MINUTE

export const COPY_LIMITS = {
  /** One attempt, from looking up the first name to the last byte. [choice] */
  timeout: 30,
  /** Redirects followed, as browsers’ standard has 20 and servers of files one or two. [choice] */
  redirects: 5,
  /** Pauses after each failed attempt; after the last one the copy has failed. Signed links often last an hour. [choice] */
  pauses: [10, 1 * MINUTE, 5 * MINUTE, 20 * MINUTE, 1 * HOUR],
  /** Files fetched side by side in one turn of a requester. [choice] */
  batch: 4,
  /** Turns at the same time in one process: twelve files of 10 MB at most in memory. [choice] */
  lanes: 3,
  /** After so long a process that took a copy counts as dead, in real time: longer than an attempt and its picture. [choice] */
  lease: 3 * MINUTE,
  /** When to look again while files are being copied. [choice] */
  poll: 5,
  /** Addresses in one question, fetched while the caller waits. [choice] */
  asked: 10,
  /** How long a question waits for all its addresses. [choice] */
  asked_timeout: 20,
} as const
