/** Notices and mail. Times in seconds. `[choice]` marks what no law or standard gives. */
const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

export const MAIL_LIMITS = {
  /** Pauses before each further attempt; after the last the mail is dead. RFC 5321 4.5.4.1 asks for 4–5 days. [choice] */
  pauses: [MINUTE, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 6 * HOUR, 12 * HOUR, DAY, DAY, 2 * DAY],
  /** How long what is needed, or about money, may wait for the server. [choice] */
  patience: 6 * DAY,
  /** How long a process may take over one mail before another takes it up. [choice] */
  lease: 2 * MINUTE,
  /** Waiting for the server to answer at all, and for each further word. [choice] */
  connect: 10,
  answer: 30,
  /** Mails one process sends side by side. [choice] */
  lanes: 2,
  /** Mails taken in one go. [choice] */
  batch: 10,
  /** Characters of a title in a subject; more is cut. [choice] */
  title: 90,
  /** Receipts in one mail: some 3 MB. More are in the app’s export. [choice] */
  receipts: 3_000,
  /** Days whose receipts are still mailed when the instance was down. [choice] */
  receipts_days: 3,
  /** People told of one thing in one transaction. [choice] */
  told_at_once: 200,
  /** Events looked at in one go. [choice] */
  events_at_once: 1_000,
  /** How long a notice stays to be read, with its mail’s line. [choice] */
  notice_kept: 400 * DAY,
} as const
