/** Refusals about pools, their invites, and whom a job is for. */
import type { ErrorEntry } from './entry.ts'

export const audienceRefusals = {
  invite_used_up: {
    status: 409,
    title: 'Everybody this link was made for has joined',
    hint: 'Ask whoever invited you for a new link; they make one with create_pool_invite.',
  },
  invite_expired: {
    status: 409,
    title: 'The link is too old',
    hint: 'Ask whoever invited you for a new link; they make one with create_pool_invite.',
  },
  invite_revoked: {
    status: 409,
    title: 'The link was taken back',
    hint: 'Ask whoever invited you for a new link; they make one with create_pool_invite.',
  },
  invite_too_early: {
    status: 409,
    title: 'The link is from before you were taken out of the pool',
    hint: 'Ask the requester for a link made since then.',
  },
  paid_elsewhere_unconfirmed: {
    status: 422,
    title: 'This pool is for people whom its requester pays elsewhere',
    hint: 'Send `paid_elsewhere: true` if the requester pays you under a contract; else do not join.',
  },
  not_in_audience: {
    status: 403,
    title: 'This job is for other people',
    hint: 'Read the reasons in `errors`; what you say of yourself stands in get_worker_profile.',
  },
  pay_differs_by_country: {
    status: 409,
    title: 'The same work would pay less in some countries',
    hint: 'Set the reward to the sum named in `detail`, or raise the other job with raise_pay first.',
  },
} as const satisfies Record<string, ErrorEntry>
