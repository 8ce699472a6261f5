/** The numbers of taking results away. `[choice]` marks what no standard gives. */
export const EXPORT_LIMITS = {
  /** Tasks in one piece of an export: what a client appends to its files at a time. [choice] */
  tasks: 200,
} as const
