import type { Stage } from './stage.ts'

/** Which promise, what is tried, by which way, and the trying: its answer is a refusal. */
export type Attack = readonly [
  rule: string,
  what: string,
  way: 'sql' | 'door',
  attempt: (stage: Stage) => Promise<string>,
]
