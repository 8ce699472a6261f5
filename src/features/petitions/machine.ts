/**
 * The life of a petition (charter R43). What ends each state: signatures or 90 days, the answer or 14
 * days, and then the answer, however late.
 */
import type { Machine } from '../../kernel/machine.ts'

export const petitionMachine = {
  send: { from: ['collecting'], to: 'sent' },
  lapse: { from: ['collecting'], to: 'lapsed' },
  answer_time_over: { from: ['sent'], to: 'unanswered' },
  answer: { from: ['sent', 'unanswered'], to: 'answered' },
} as const satisfies Machine
export type PetitionEvent = keyof typeof petitionMachine
