/** Refusals about tests. */
import type { ErrorEntry } from './entry.ts'

export const qualificationRefusals = {
  test_must_pay: {
    status: 422,
    title: 'A test over five minutes is paid',
    hint: 'Give it a reward at the pay floor or above, or make it shorter.',
  },
  test_closed: {
    status: 409,
    title: 'This test is closed',
    hint: 'Results of it still count; list_tests shows what can be taken.',
  },
  no_attempt_left: {
    status: 409,
    title: 'Every paid attempt at this test is taken',
    hint: 'Its requester can fund more with fund_qualification; try again later.',
  },
  attempted_lately: {
    status: 409,
    title: 'You tried this test lately',
    hint: 'Try again after seven days; list_tests says when (again_at).',
  },
  unpaid_test_limit: {
    status: 409,
    title: 'This requester had an unpaid test of you in the last 30 days',
    hint: 'No requester may ask more; list_tests says when you can take this one (again_at).',
  },
  attempt_over: {
    status: 409,
    title: 'This attempt is over',
    hint: 'Read it with get_attempt; again_at says when you can try again.',
  },
} as const satisfies Record<string, ErrorEntry>
