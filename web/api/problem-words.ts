/**
 * Every refusal in words for people: what happened, and what to do now. They come when one is met
 * (refusals.ts), with the catalogue `refusals`.
 */
import { msg } from '@lingui/core/macro'
import type { ErrorCode } from '../../src/kernel/errors.ts'
import { ALERT_WORDS } from './alert-words.ts'
import { CAPTURE_PROBLEM_WORDS } from './capture-problem-words.ts'
import { CONTENT_PROBLEM_WORDS } from './content-problem-words.ts'
import { EXPORT_PROBLEM_WORDS } from './export-words.ts'
import { FILE_PROBLEM_WORDS } from './file-problem-words.ts'
import { FIRST_PROBLEM_WORDS, type Words } from './first-problem-words.ts'
import { MONEY_WORDS } from './money-words.ts'
import { PAY_PROBLEM_WORDS } from './pay-problem-words.ts'
import { RARE_PROBLEM_WORDS } from './rare-problem-words.ts'
import { STANDING_PROBLEM_WORDS } from './standing-problem-words.ts'
import { TEST_WORDS } from './test-words.ts'
import { VERDICT_WORDS } from './verdict-words.ts'
import { VOICE_PROBLEM_WORDS } from './voice-problem-words.ts'

/** Said to whoever it is not for, for whatever reason. */
const FOR_OTHERS = {
  title: msg`This work is for other people`,
  hint: msg`The reasons stand below; what you say of yourself is under “About you”.`,
} as const

/** By code. The type makes a missing code a compile error. */
export const PROBLEM_WORDS: Record<ErrorCode | 'unreachable', Words> = {
  ...FIRST_PROBLEM_WORDS,
  ...EXPORT_PROBLEM_WORDS,
  ...RARE_PROBLEM_WORDS,
  ...FILE_PROBLEM_WORDS,
  ...CAPTURE_PROBLEM_WORDS,
  ...CONTENT_PROBLEM_WORDS,
  ...ALERT_WORDS,
  ...MONEY_WORDS,
  ...STANDING_PROBLEM_WORDS,
  ...VOICE_PROBLEM_WORDS,
  ...TEST_WORDS,
  screened_out: {
    title: msg`An answer of yours ended work on this job`,
    hint: msg`Choose other work; nothing stands against you.`,
  },
  ...PAY_PROBLEM_WORDS,
  invalid_input: {
    title: msg`Something in the form does not fit`,
    hint: msg`Check the fields and send it again.`,
  },
  invalid_answers: {
    title: msg`Some answers do not fit yet`,
    hint: msg`Look at the marked questions; your answers are kept.`,
  },
  body_too_large: {
    title: msg`That is too much at once`,
    hint: msg`Send less in one go.`,
  },
  forbidden: {
    title: msg`Your role does not cover this`,
    hint: msg`Ask an owner of the organisation, or switch your role.`,
  },
  confirmation_stale: {
    title: msg`Please confirm that it is you`,
    hint: msg`Enter your password; it counts for 15 minutes.`,
  },
  origin_refused: {
    title: msg`The request seems to come from another site`,
    hint: msg`Open this page under the address of the instance and try again.`,
  },
  not_found: {
    title: msg`Nothing here under that address`,
    hint: msg`Check the link; you only see what belongs to you.`,
  },
  no_such_route: {
    title: msg`This page asks for something the instance does not know`,
    hint: msg`Reload the page: the instance may have been updated.`,
  },
  method_not_allowed: {
    title: msg`This page asks for something the instance does not do`,
    hint: msg`Reload the page: the instance may have been updated.`,
  },
  unsupported_body: {
    title: msg`The instance cannot read what was sent`,
    hint: msg`Reload the page and try again.`,
  },
  host_refused: {
    title: msg`The instance does not answer under this address`,
    hint: msg`Open it under its public address, or ask its operator to allow this one.`,
  },
  conflict: {
    title: msg`That is not possible any more`,
    hint: msg`Something changed in the meantime; look at the current state.`,
  },
  job_closed: {
    title: msg`This job takes no more work`,
    hint: msg`Choose other work from the list.`,
  },
  job_not_open: {
    title: msg`This job is not open just now`,
    hint: msg`Choose other work, or come back later.`,
  },
  no_place_left: {
    title: msg`Every place is taken`,
    hint: msg`Choose other work; a returned place opens again by itself.`,
  },
  already_claimed: {
    title: msg`You had this task already`,
    hint: msg`Each person answers a task once. Choose another.`,
  },
  too_many_held: {
    title: msg`You hold as many tasks as one person may`,
    hint: msg`Hand in or return one of them first.`,
  },
  under_gate: {
    title: msg`This job is offered to you again later`,
    hint: msg`Too few of your checks in it were right. What you did is paid, other jobs are open to you, and you can contest a check.`,
  },
  own_work: {
    title: msg`This work is asked by your own organisation`,
    hint: msg`Choose work of another requester.`,
  },
  not_in_audience: FOR_OTHERS,
  // Nobody checks their own work: the reason stands on “why I see no work”.
  other_layer: FOR_OTHERS,
  assignment_expired: {
    title: msg`The time for this task has passed`,
    hint: msg`Your answers are kept for 7 days; take the task again if a place is free.`,
  },
  ...VERDICT_WORDS,
  idempotency_key_reused: {
    title: msg`This request was made before with other content`,
    hint: msg`Reload the page and try again.`,
  },
  waiting_list: {
    title: msg`There is a waiting list just now`,
    hint: msg`There are far more people here than paid work. You can keep a place below.`,
  },
  sandbox_only: {
    title: msg`This exists only on a sandbox`,
    hint: msg`A real instance has no shortcuts to money or people.`,
  },
}
