/** Refusals that only the console meets, or pages that come when wanted: their words come with those. */
import { msg } from '@lingui/core/macro'
import type { Words } from './first-problem-words.ts'

export const RARE_PROBLEM_WORDS = {
  invalid_form: {
    title: msg`The form of this job cannot be used`,
    hint: msg`Correct the places named below.`,
  },
  unreadable_layout: {
    title: msg`The layout cannot be read`,
    hint: msg`Paste the whole layout of one of the tools that are read.`,
  },
  unclear_terms: {
    title: msg`People are not told enough for so many answers`,
    hint: msg`Write what is named below, or ask for fewer answers.`,
  },
  invalid_rows: {
    title: msg`Some rows cannot be used`,
    hint: msg`Correct the lines named below and upload again; nothing was stored.`,
  },
  missing_scope: {
    title: msg`The key does not cover this`,
    hint: msg`Ask for a key with that scope.`,
  },
  invalid_gold: {
    title: msg`The gold cannot be used`,
    hint: msg`Correct what stands below; nothing was stored.`,
  },
  invite_used_up: {
    title: msg`Everybody this link was made for has joined`,
    hint: msg`Ask whoever invited you for a new link.`,
  },
  invite_expired: {
    title: msg`The link is too old`,
    hint: msg`Ask whoever invited you for a new link.`,
  },
  invite_revoked: {
    title: msg`The link was taken back`,
    hint: msg`Ask whoever invited you for a new link.`,
  },
  invite_too_early: {
    title: msg`The link is from before you were taken out of the pool`,
    hint: msg`Ask the requester for a link made since then.`,
  },
  paid_elsewhere_unconfirmed: {
    title: msg`This pool is for people whom the requester pays elsewhere`,
    hint: msg`Join only if that is so, and say it by the box above.`,
  },
  pay_differs_by_country: {
    title: msg`The same work would pay less in some countries`,
    hint: msg`Give it the pay named below, or raise the other job first.`,
  },
  change_rounds_used: {
    title: msg`Changes were asked for twice already`,
    hint: msg`Approve the answer; silence approves it too.`,
  },
  lower_pay_undisclosed: {
    title: msg`The same work paid more before`,
    hint: msg`Pay as much as before, or show workers what it paid.`,
  },
  notice_needed: {
    title: msg`People count on this project`,
    hint: msg`End it under Projects: with 14 days of notice, or with a fee to each of them.`,
  },
  terms_only_rise: {
    title: msg`Published pay never falls`,
    hint: msg`Enter more than the present reward.`,
  },
  model_budget_spent: {
    title: msg`The model answers no more here`,
    hint: msg`Hand in what there is, or return the task.`,
  },
  model_url_refused: {
    title: msg`No model is called at that address`,
    hint: msg`Use a public https address, up to /v1.`,
  },
  model_missing: {
    title: msg`A model of this form is not there`,
    hint: msg`Create it, and name its id in the question.`,
  },
  webhook_url_refused: {
    title: msg`Nothing is sent to that address`,
    hint: msg`Use a public https address.`,
  },
  record_refused: {
    title: msg`This record cannot be used`,
    hint: msg`Choose the file as the other place gave it to you, unchanged.`,
  },
  terms_notice: {
    title: msg`New terms need more notice`,
    hint: msg`Choose a later day: 15 days from now, 30 if something gets worse for workers.`,
  },
} as const satisfies Record<string, Words>
