/** What each notice says in a line; where it leads says the rest. */
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Output } from '../api.generated.ts'

export type Notice = Output<'list_notices'>['data'][number]

export const NOTICE_TITLES: Readonly<Record<Notice['kind'], MessageDescriptor>> = {
  case_notice: msg`Something is said about you, and you can answer`,
  case_suspended: msg`No new work until your case is decided`,
  case_decided: msg`A decision about you, with its reasons`,
  case_closed: msg`Your case is closed`,
  case_rectified: msg`The decision about you is undone`,
  case_lapsed: msg`The decision about you has lapsed`,
  case_outside: msg`Your complaint goes to somebody outside`,
  standing_changed: msg`What you may do here has changed`,
  requester_block: msg`A requester does not offer you its work`,
  block_lifted: msg`A requester offers you its work again`,
  rejection_proposed: msg`Somebody does not want to pay your work. You can reply`,
  work_rejected: msg`Your work was rejected. You can appeal`,
  appeal_upheld: msg`Your appeal was answered: it stays rejected`,
  contested_paid: msg`Contested work of yours was paid`,
  changes_requested: msg`Please look once more at your work`,
  question_answered: msg`Your question was answered`,
  check_answered: msg`What you said about a check was answered`,
  test_result: msg`The result of your test is there`,
  report_confirmed: msg`You were right with your report`,
  report_dismissed: msg`Somebody looked at what you reported`,
  hold_placed: msg`Some of your money is held back, with the reason`,
  hold_ended: msg`A hold on your money has ended`,
  payout_sent: msg`Your money is on its way`,
  payout_arrived: msg`Your money has arrived`,
  payout_failed: msg`A payout did not go through. The money is yours again`,
  payout_returned: msg`A payout came back. The money is yours again`,
  payout_unknown: msg`We are asking the bank about a payout`,
  receipts: msg`Your receipts of a day, sent by mail`,
  project_ending: msg`A project you worked on ends`,
  terms_published: msg`New terms are coming`,
  ranking_announced: msg`The order of the list of work will change`,
  number_announced: msg`A number that you are promised will get worse`,
  petition_sent: msg`A petition was sent`,
  petition_answered: msg`A petition was answered`,
  petition_unanswered: msg`A petition was not answered in time`,
  petition_received: msg`A petition waits for your answer`,
  petition_overdue: msg`A petition was not answered in time. You still can`,
  text_hidden: msg`Words of yours were hidden, and why`,
  place_kept: msg`A place is kept for you`,
  admitted: msg`You can begin: your place is free`,
}

/** What the time of a notice means. */
export const NOTICE_TIMES: Partial<Readonly<Record<Notice['kind'], MessageDescriptor>>> = {
  case_notice: msg`Answer until`,
  case_decided: msg`Contest until`,
  case_suspended: msg`At most until`,
  rejection_proposed: msg`Reply until`,
  work_rejected: msg`Appeal until`,
  changes_requested: msg`Hand in until`,
  hold_placed: msg`At most until`,
  project_ending: msg`Ends on`,
  terms_published: msg`They hold from`,
  ranking_announced: msg`It holds from`,
  place_kept: msg`Kept until`,
  number_announced: msg`From then at the earliest`,
  petition_sent: msg`An answer is due until`,
  petition_received: msg`Answer until`,
}

/** Where a notice leads. */
export const noticeAddress = ({ kind, about, requester }: Notice): string => {
  if (kind.startsWith('case_')) return `/work/cases/${about}`
  if (kind === 'standing_changed') return '/work/cases'
  if (kind === 'requester_block' || kind === 'ranking_announced') return '/work/why'
  if (kind === 'terms_published' || kind === 'number_announced') return '/terms'
  if (kind === 'petition_received' || kind === 'petition_overdue')
    return requester === null ? '/console/operator/reports' : '/console/voice'
  if (kind.startsWith('petition_') || kind === 'text_hidden') return '/work/spaces'
  if (kind === 'test_result') return `/work/tests/${about}`
  if (kind === 'check_answered') return `/work/checks/${about}`
  if (/^(payout_|hold_|receipts|contested_paid|report_confirmed)/.test(kind))
    return '/work/earnings'
  if (about.startsWith('asg_') && kind !== 'report_dismissed') return `/work/task/${about}`
  return '/work'
}
