/** The life of an attempt. Whoever ought to grade and is silent passes it. */
import type { Machine } from '../../../kernel/machine.ts'

export const attemptMachine = {
  pass: { from: ['started', 'grading', 'contested'], to: 'passed' },
  fail: { from: ['started', 'grading', 'contested'], to: 'failed' },
  await_human: { from: ['started'], to: 'grading' },
  contest: { from: ['failed'], to: 'contested' },
  lapse: { from: ['started'], to: 'lapsed' },
} as const satisfies Machine
