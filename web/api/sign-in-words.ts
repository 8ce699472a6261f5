/** What the login library refuses, in words for people. */
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'

/** Refusals of the login library that people can act on. */
export const SIGN_IN_WORDS: Record<string, MessageDescriptor> = {
  INVALID_EMAIL_OR_PASSWORD: msg`The address or the password is wrong.`,
  INVALID_EMAIL: msg`This is not a complete e-mail address.`,
  USER_ALREADY_EXISTS: msg`There is an account with this address already. Sign in instead.`,
  USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL: msg`There is an account with this address already. Sign in instead.`,
  PASSWORD_TOO_SHORT: msg`Choose a longer password: at least 10 characters.`,
  PASSWORD_TOO_LONG: msg`Choose a shorter password: at most 128 characters.`,
  TOO_MANY_REQUESTS: msg`Too many attempts. Wait a minute, then try again.`,
  UNREACHABLE: msg`No connection. Check your network and try again.`,
}

/** When the login library says something we do not know. */
export const SIGN_IN_FAILED = msg`That did not work. Try again in a moment.`
