/** Refusals about tests, in words for people. */
import { msg } from '@lingui/core/macro'

export const TEST_WORDS = {
  test_must_pay: {
    title: msg`A test over five minutes is paid`,
    hint: msg`Give it a reward at the pay floor or above, or make it shorter.`,
  },
  test_closed: {
    title: msg`This test is closed`,
    hint: msg`Results of it still count.`,
  },
  no_attempt_left: {
    title: msg`Every paid attempt at this test is taken`,
    hint: msg`More may be funded: look again later.`,
  },
  attempted_lately: {
    title: msg`You tried this test lately`,
    hint: msg`Seven days after an attempt you can try again.`,
  },
  unpaid_test_limit: {
    title: msg`You took an unpaid test for them in the last 30 days`,
    hint: msg`Nobody may ask more unpaid tests of you. The list says when you can take this one.`,
  },
  attempt_over: {
    title: msg`This attempt is over`,
    hint: msg`The list of tests says when you can try again.`,
  },
} as const
