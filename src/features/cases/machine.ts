/** The life of a case (design §3). Every state that is not an end has a clock: see clocks/advance-case.ts. */
import type { Machine } from '../../kernel/machine.ts'

export const caseMachine = {
  give_notice: { from: ['opened'], to: 'notice' },
  answer: { from: ['notice'], to: 'response' },
  answer_time_over: { from: ['notice'], to: 'response' },
  decide: { from: ['response'], to: 'decided' },
  /** A human found nothing, or let it drop. */
  acquit: { from: ['response'], to: 'closed' },
  drop: { from: ['opened', 'notice', 'response'], to: 'closed' },
  /** No human took it up, or decided, in time: it ends in the person’s favour. */
  end_unattended: { from: ['opened', 'response'], to: 'closed' },
  complaint_time_over: { from: ['decided'], to: 'closed' },
  /** By the person; or by itself, where an account ended at once. */
  contest: { from: ['decided'], to: 'review' },
  uphold: { from: ['review', 'outside'], to: 'closed' },
  overturn: { from: ['review', 'outside'], to: 'rectified' },
  lapse: { from: ['review'], to: 'lapsed' },
  call_outside: { from: ['review'], to: 'outside' },
  remind_outside: { from: ['outside'], to: 'outside' },
} as const satisfies Machine
export type CaseEvent = keyof typeof caseMachine
