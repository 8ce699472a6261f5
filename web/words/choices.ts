/** The fixed words of the contracts, as people read them. */
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Assignment, Job, Output } from '../api.generated.ts'

/** A job as a worker sees it before accepting. */
export type Offer = Output<'list_work'>['data'][number]

type Words<K extends string> = Record<K, MessageDescriptor>

/** What the answers are for. */
export const PURPOSE: Words<Offer['purpose']> = {
  operate: msg`Doing the job at hand`,
  evaluate: msg`Testing an AI`,
  train: msg`Training an AI`,
  publish: msg`Publishing`,
}

/** Whether a worker may use AI. */
export const AI_USE: Words<Offer['ai_use']> = {
  forbidden: msg`Please answer without AI`,
  allowed: msg`You may use AI`,
  disclose: msg`You may use AI if you say so`,
}

/** Who made what a worker looks at. */
export const INPUT_ORIGIN: Words<Offer['input_origin']> = {
  human: msg`Made by people`,
  ai: msg`Made by AI`,
  mixed: msg`Made by people and AI`,
}

/** What work may show that is hard to look at. */
export const CONTENT_FLAG: Words<Offer['content_flags'][number]> = {
  violence: msg`Violence`,
  sexual: msg`Sexual content`,
  self_harm: msg`Self-harm`,
  hate: msg`Hate`,
  child_safety: msg`Safety of children`,
  gore: msg`Wounds and blood`,
}

/** Why a requester takes somebody out of a pool. */
export const REMOVAL_REASON = {
  project_over: msg`The work is over`,
  no_longer_employed: msg`The contract has ended`,
  joined_by_mistake: msg`Joined by mistake`,
  they_asked: msg`The person asked for it`,
  other: msg`Another reason`,
} as const satisfies Record<string, MessageDescriptor>

export const ASSIGNMENT_STATUS: Words<Assignment['status']> = {
  active: msg`In work`,
  submitted: msg`Handed in`,
  changes_requested: msg`Changes asked for`,
  rejection_proposed: msg`Rejection proposed`,
  rejected: msg`Rejected`,
  appealed: msg`Appealed`,
  upheld: msg`Rejected, appeal refused`,
  approved: msg`Approved`,
  returned: msg`Returned`,
  expired: msg`Expired`,
}

export const JOB_STATUS: Words<Job['status']> = {
  draft: msg`Draft`,
  screening: msg`Being checked`,
  held: msg`Held`,
  refused: msg`Refused`,
  open: msg`Open`,
  paused: msg`Paused`,
  winding_down: msg`Finishing`,
  closed: msg`Closed`,
}
