/** Problems that may keep further words from coming, or that anybody meets: these are here from the start. */
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'

export type Words = { title: MessageDescriptor; hint: MessageDescriptor }

export const FIRST_PROBLEM_WORDS = {
  unauthenticated: {
    title: msg`You are not signed in`,
    hint: msg`Sign in, then try again. Drafts stay in this browser.`,
  },
  rate_limited: {
    title: msg`Too many requests at once`,
    hint: msg`Wait a moment, then go on.`,
  },
  busy: {
    title: msg`The instance is very busy`,
    hint: msg`Try again in a moment; nothing is lost.`,
  },
  internal: {
    title: msg`Something failed on our side`,
    hint: msg`Try again; if it stays, tell the operator the number below.`,
  },
  unreachable: {
    title: msg`No connection`,
    hint: msg`Check your network. What you entered stays here.`,
  },
} as const satisfies Record<string, Words>
