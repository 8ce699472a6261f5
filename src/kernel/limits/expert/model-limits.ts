/** The numbers of talking to a requester’s model. `[choice]` marks what no standard gives. Times in seconds. */
const MINUTE = 60

export const MODEL_LIMITS = {
  /** Models of one requester. [choice] */
  models: 20,
  /** Turns of one conversation. [choice] */
  turns: { usual: 10, most: 30 },
  /** Characters that a person may write in one turn. [choice] */
  said: 8_000,
  /** Characters of a reply that are kept; what is longer is cut. [choice] */
  reply: 20_000,
  /** Characters of what the requester tells its model beforehand. [choice] */
  system: 8_000,
  /** Tokens that a model is asked for at most. [choice] */
  output_tokens: { usual: 1_000, most: 8_000 },
  /** Requests for one assignment, whatever they cost: asking again and stopping included. [choice] */
  requests: { usual: 40, most: 200 },
  /** A reply that takes longer is given up. [choice] */
  timeout: 60,
  /** Bytes of an answer that are read: replies come in JSON with much around them. [choice] */
  answer_bytes: 1024 * 1024,
  /** How long a process may take over what it took: longer than a reply may take. [choice] */
  lease: 2 * MINUTE,
  /** How often a process looks whether somebody pressed stop. [choice] */
  stop_look: 1,
  /** Turns taken by one process at once. [choice] */
  batch: 10,
  /** Rounds of one process side by side. [choice] */
  lanes: 2,
  /**
   * Bytes that are surely not fewer than the tokens of a text: every tokeniser in use makes at least one byte a
   * token. What comes around each message counts as so many more. [choice]
   */
  tokens_around: 16,
  /** Failures one after the other after which people are told to give the task back. [choice] */
  failures: 2,
} as const
