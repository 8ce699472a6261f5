/** What a step of a random life is given, and how it finds what it is about. */
import type { Caller } from '../../../src/kernel/caller.ts'
import type { World } from '../world.ts'
import type { Answer, Hold, Life } from './rules.ts'
import type { Stage } from './stage.ts'

/** Numbers choose; what they mean depends on how things stand. */
export type Choice = {
  who: number
  which: number
  size: number
  /** By the agent instead of the human. */
  agent: boolean
  /** Sent twice at once with the same key: done once, answered the same. */
  twice: boolean
}

/** `expected` moves the model on and says what the product must answer. */
export type Move = { expected: () => Answer; call: (key: string) => Promise<unknown> }

export type Scene = { world: World; stage: Stage; life: Life; one: Choice }

export const asker = ({ stage, one }: Scene): Caller => (one.agent ? stage.agent : stage.boss)
export const workerOf = ({ stage, one }: Scene): Caller => stage.workers[one.who] ?? stage.boss

/** Four times in five a hold in one of these states, where there is one; else any. */
export const holdOf = ({ life, one }: Scene, ...states: Hold['status'][]): Hold | undefined => {
  const fitting = life.holds.filter(({ status }) => states.includes(status))
  const among = fitting.length > 0 && one.which % 5 > 0 ? fitting : life.holds
  return among[one.which % Math.max(1, among.length)]
}
