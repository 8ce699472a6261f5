/** Cases about people in words that both sides read: where one stands, by which rule, what was decided. */
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Output } from '../api.generated.ts'

export type Case = Output<'get_case'>
export type CaseDecision = Case['decisions'][number]
export type CaseEvidence = Case['evidence'][number]
export type RuleName = NonNullable<Case['rule']>['name']

export const CASE_STATUS: Record<Case['status'], MessageDescriptor> = {
  opened: msg`Opened`,
  notice: msg`Time to answer`,
  response: msg`Waiting for a decision`,
  decided: msg`Decided`,
  review: msg`Another person looks at it`,
  outside: msg`With the ombudsperson`,
  closed: msg`Over`,
  rectified: msg`Overturned and made good`,
  lapsed: msg`Lapsed: nobody answered in time`,
}

export const CASE_GROUND: Record<Case['ground'], MessageDescriptor> = {
  conduct: msg`How somebody behaved`,
  safety: msg`Somebody’s safety`,
  answers: msg`The answers given`,
  automation: msg`Work done by a program`,
  many_blocks: msg`Blocked by many requesters`,
  shared_payee: msg`Two accounts are paid to one payee`,
}

/** What each rule of the book says. */
export const CASE_RULE: Record<RuleName, MessageDescriptor> = {
  abuse: msg`Nobody is insulted, threatened or harassed, in answers or anywhere else.`,
  made_up_answers: msg`Answers are one’s own honest work, not made up or at random.`,
  copied_answers: msg`Answers are not copied from others or repeated from task to task.`,
  ai_where_forbidden: msg`Where a job asks for answers without AI, none is used.`,
  shared_account: msg`An account is used by the one person it belongs to.`,
  data_misuse: msg`What a task shows is not kept, passed on or used for anything else.`,
  unsafe_conduct: msg`Nobody is put in danger by the way a task is done.`,
  violence: msg`Violence, or a serious threat of it.`,
  fraud: msg`Deceit by which somebody lost money.`,
  identity_theft: msg`Acting under the identity of somebody else.`,
  minors: msg`Sexual content that involves minors.`,
  automation: msg`Answers handed in by a program, and proven to be.`,
  several_accounts: msg`One person working through several accounts.`,
}

export const CASE_OUTCOME: Record<CaseDecision['outcome'], MessageDescriptor> = {
  none: msg`Nothing follows from it`,
  warned: msg`A written warning`,
  probation: msg`Probation: five tasks at a time`,
  restricted: msg`One task at a time`,
  suspended: msg`Suspended: no new work`,
  deranked: msg`Kept apart from one requester’s work`,
  terminated: msg`The account ends`,
  upheld: msg`The decision stands`,
  overturned: msg`The decision was wrong`,
}

export const CASE_DECISION: Record<CaseDecision['kind'], MessageDescriptor> = {
  interim: msg`Before the decision`,
  first: msg`The decision`,
  review: msg`The answer of another person`,
  outside: msg`What the ombudsperson found`,
}

export const CASE_EFFECT: Record<NonNullable<CaseDecision['effect']>, MessageDescriptor> = {
  announced: msg`announced`,
  in_force: msg`in force`,
  lapsed_to_probation: msg`lapsed to probation`,
  ended: msg`ended`,
}

/** What the clock does when nobody acts. */
export const CASE_AT_DUE: Record<NonNullable<Case['at_due']>, MessageDescriptor> = {
  closes: msg`If nobody decides by then, the case ends and nothing follows from it.`,
  goes_to_a_human: msg`After that a person decides.`,
  can_no_longer_be_contested: msg`Until then the decision can be contested.`,
  lapses: msg`If nobody answers by then, the decision lapses by itself.`,
  goes_to_the_ombudsperson: msg`If nobody answers by then, the ombudsperson outside is called.`,
  ombudsperson_is_reminded: msg`The ombudsperson outside decides; this instance is reminded then.`,
}

export const EVIDENCE_KIND: Record<CaseEvidence['kind'], MessageDescriptor> = {
  assignment: msg`Work`,
  block: msg`A block`,
  worker: msg`Another account`,
  note: msg`Words`,
  file: msg`A file`,
  answer: msg`Said to the case`,
}

/** What an item is called; a person’s words have no title of their own. */
export const evidenceTitle = (
  { kind, title }: Pick<CaseEvidence, 'kind' | 'title'>,
  t: (words: MessageDescriptor) => string,
): string => (kind === 'answer' ? t(EVIDENCE_KIND.answer) : title)
