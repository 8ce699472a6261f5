/** The numbers of rewriting, of code and of conversations. In characters unless the name says otherwise. */
export const EXPERT_LIMITS = {
  /** Files of one task. [choice] */
  files: 20,
  /** Of a file’s path. [choice] */
  path: 200,
  /** Of one file: as much as a task’s whole input may hold. [choice] */
  file_text: 65_536,
  /** Of the diff of one answer: every line of a task’s input, before and after. [choice] */
  diff: 200_000,
  /** Words of a text that somebody types anew when they rewrite it, as a share. [choice] */
  rewritten_share: 0.25,
  /** Seconds to find and mend something in code, besides reading it. [choice] */
  mend_code: 150,
  /** Messages of a conversation that a task brings. [choice] */
  messages: 200,
  /** Of one message. [choice] */
  message: 20_000,
  /** Of the name of who speaks. [choice] */
  speaker: 60,
} as const
