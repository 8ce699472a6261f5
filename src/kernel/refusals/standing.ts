/** Refusals about how people stand, and about decisions on them. */
import type { ErrorEntry } from './entry.ts'

export const standingRefusals = {
  no_new_work: {
    status: 403,
    title: 'You take no new work here at present',
    hint: 'Read why with why_no_work, and contest the decision; your money and your work in hand stay yours.',
  },
  blocked_by_requester: {
    status: 403,
    title: 'This requester does not offer you its work',
    hint: 'Read the reason with why_no_work and choose work of others; it changes nothing else for you.',
  },
  step_out_of_turn: {
    status: 409,
    title: 'The case takes another step first',
    hint: 'Read the case with get_case: `steps` says what is possible now, `due_at` when more will be.',
  },
  evidence_unopened: {
    status: 422,
    title: 'Not all the evidence was opened',
    hint: 'Open every item of the case with open_evidence, then decide; get_case shows which are left.',
  },
  second_human_needed: {
    status: 403,
    title: 'Another human must do this',
    hint: 'Leave it to an operator who has not decided in this case and whom it is not about.',
  },
  operator_role_needed: {
    status: 403,
    title: 'Your role as an operator does not cover this',
    hint: 'Ask an operator with the role named in `detail`; list_operators shows who has which.',
  },
  same_payee: {
    status: 409,
    title: 'Another account paid to the same payee has this task',
    hint: 'Take another task: two accounts with one payee answer a task once.',
  },
} as const satisfies Record<string, ErrorEntry>
