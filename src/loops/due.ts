/** Every loop of an instance: what it looks for, and the operation it runs. */

import { placesToPass } from '../features/alerts/kept-queries.ts'
import { expireAssignment } from '../features/assignments/contract.ts'
import { expiredAssignments, silentAssignments } from '../features/assignments/queries.ts'
import { settleContentReports } from '../features/care/contract.ts'
import { reportsDue } from '../features/care/queries.ts'
import { casesDue } from '../features/cases/case-queries.ts'
import { advanceCase, advanceRestriction, checkPayee } from '../features/cases/clocks/contract.ts'
import { payeesToCheck } from '../features/cases/clocks/payee-clash-queries.ts'
import { restrictionsDue } from '../features/cases/restriction-queries.ts'
import { drawPlaces, passPlaces } from '../features/draws/contract.ts'
import { drawsDue } from '../features/draws/queries.ts'
import { followNoticeReserve, settleEnding } from '../features/endings/contract.ts'
import { endingsDue, reservesDue } from '../features/endings/queries.ts'
import { dropUnusedFile } from '../features/files/contract.ts'
import { unusedHorizon } from '../features/files/drop-unused-file.ts'
import { unusedFiles } from '../features/files/queries.ts'
import { contestsToLapse } from '../features/gold/check-queries.ts'
import { lapseCheckContest, lookAtChecks } from '../features/gold/contract.ts'
import { jobsToLookAt } from '../features/gold/look-queries.ts'
import { sealLedger } from '../features/heads/contract.ts'
import { ledgerToSeal } from '../features/heads/due.ts'
import { expireHold } from '../features/holds/contract.ts'
import { endingHolds } from '../features/holds/queries.ts'
import { discardDraft, settleJob, windDownJob } from '../features/jobs/contract.ts'
import { draftHorizon } from '../features/jobs/ending/discard-draft.ts'
import {
  jobsPastDeadline,
  jobsToSettle,
  staleDrafts,
} from '../features/jobs/ending/settle-queries.ts'
import { followLaunch } from '../features/jobs/launch/contract.ts'
import { launchesDue } from '../features/jobs/launch/launch-queries.ts'
import { checkPay } from '../features/jobs/pay/check-pay-contract.ts'
import { paysToCheck } from '../features/jobs/pay/top-up-queries.ts'
import { publishReviewedPost } from '../features/jobs/posts/contract.ts'
import { postsDue } from '../features/jobs/posts/post-queries.ts'
import { lapseHeldJob } from '../features/jobs/screening/contract.ts'
import { heldJobsDue } from '../features/jobs/screening/queries.ts'
import { countMarket } from '../features/market/contract.ts'
import { marketToCount } from '../features/market/queries.ts'
import { doubleDebt, repayDebts } from '../features/owed/contract.ts'
import { debtorsWithMoney, lateDebts } from '../features/owed/queries.ts'
import { collectReviewCosts } from '../features/owed/review-costs/contract.ts'
import { costsToCollect } from '../features/owed/review-costs/cost-queries.ts'
import { doubtPayout, sendPayout } from '../features/payouts/contract.ts'
import { payoutsToDoubt, payoutsToSend } from '../features/payouts/queries.ts'
import { advancePetition } from '../features/petitions/contract.ts'
import { petitionsDue } from '../features/petitions/queries.ts'
import { advanceAttempt, topUpTest } from '../features/qualifications/attempts/contract.ts'
import { attemptsDue } from '../features/qualifications/attempts/queries.ts'
import { testsToTopUp } from '../features/qualifications/top-up-queries.ts'
import { lapseRejectionHold } from '../features/rejections/breaker/contract.ts'
import { holdsToLapse } from '../features/rejections/breaker/queries.ts'
import { contestedDue } from '../features/rejections/clock-queries.ts'
import { settleRejection } from '../features/rejections/contract.ts'
import { writePublicReport } from '../features/reports/contract.ts'
import { reportsToWrite } from '../features/reports/queries.ts'
import { approveBySilence } from '../features/reviews/contract.ts'
import { applyRules } from '../features/rules/contract.ts'
import { jobsWithRulesDue } from '../features/rules/queries.ts'
import { runSchedule } from '../features/schedules/contract.ts'
import { ZONE_RULES } from '../features/schedules/occurrences.ts'
import { schedulesDue } from '../features/schedules/queries.ts'
import { countScorecard } from '../features/scorecards/contract.ts'
import { scorecardsDue } from '../features/scorecards/queries.ts'
import { lookForSignals } from '../features/signals/contract.ts'
import { jobsToSearch } from '../features/signals/look-queries.ts'
import { countSkills } from '../features/skills/contract.ts'
import { jobsToCount } from '../features/skills/queries.ts'
import { discardUpload } from '../features/tasks/contract.ts'
import { staleUploads } from '../features/tasks/queries.ts'
import { announcementsDue, instanceToAnnounce } from '../features/telling/announcement-queries.ts'
import { announcementsWanted } from '../features/telling/begin-announcements.ts'
import { beginAnnouncements, tellEverybody, tellPayout } from '../features/telling/contract.ts'
import { untoldPayouts } from '../features/telling/queries.ts'
import { forgetExpired } from '../features/upkeep/contract.ts'
import { horizonAt } from '../features/upkeep/forget-expired.ts'
import { instanceToTidy } from '../features/upkeep/queries.ts'
import { admitWaiting } from '../features/waiting/contract.ts'
import { peopleToAdmit } from '../features/waiting/queries.ts'
import { relayEvents } from '../features/webhooks/contract.ts'
import { webhooksToRelay } from '../features/webhooks/queries.ts'
import { after } from '../kernel/clock.ts'
import { toPublicId } from '../kernel/id.ts'
import { MODEL_LIMITS } from '../kernel/limits/expert/model-limits.ts'
import { MARKET_LIMITS } from '../kernel/limits/market-limits.ts'
import { MONEY_LIMITS } from '../kernel/limits/money-limits.ts'
import { PROJECT_LIMITS } from '../kernel/limits/project-limits.ts'
import { MAIL_LIMITS } from '../kernel/limits/told/mail-limits.ts'
import { PUSH_LIMITS } from '../kernel/limits/told/push-limits.ts'
import { VOICE_LIMITS } from '../kernel/limits/voice-limits.ts'
import { LIMITS } from '../kernel/limits.ts'
import type { OperationSpec } from '../kernel/operation.ts'
import { WEBHOOK_LIMITS } from '../kernel/webhook-limits.ts'
import { askModels } from './ask-models.ts'
import { copyLoop } from './copy-files.ts'
import { decideOverlap } from './decide-overlap.ts'
import { deliverWebhooks } from './deliver-webhooks.ts'
import { dropLooseBytes } from './drop-loose-bytes.ts'
import { inferResults } from './infer-results.ts'
import type { LoopSpec, RoundSpec } from './loop.ts'
import { sendMail } from './send-mail.ts'
import { sendPush } from './send-push.ts'
import { tellNews } from './tell-news.ts'

const loop = (operation: unknown, due: LoopSpec['due'], input: LoopSpec['input']): LoopSpec => {
  const spec = operation as OperationSpec
  return { name: spec.name, operation: spec, due, input }
}

const assignment = (id: string) => ({ assignment_id: toPublicId('assignment', id) })
const job = (id: string) => ({ job_id: toPublicId('job', id) })
const project = (id: string) => ({ project_id: toPublicId('project', id) })

export const LOOPS: readonly (LoopSpec | RoundSpec)[] = [
  loop(expireAssignment, expiredAssignments, assignment),
  loop(approveBySilence, silentAssignments, assignment),
  loop(lapseRejectionHold, holdsToLapse, job),
  loop(settleContentReports, reportsDue, job),
  loop(lapseCheckContest, contestsToLapse, assignment),
  loop(lookAtChecks, (tx, _now, limit) => jobsToLookAt(tx, limit), job),
  loop(countSkills, jobsToCount, job),
  loop(applyRules, jobsWithRulesDue, job),
  loop(lookForSignals, jobsToSearch, job),
  loop(lapseHeldJob, heldJobsDue, job),
  loop(settleRejection, contestedDue, assignment),
  loop(advanceCase, casesDue, (id) => ({ case_id: toPublicId('case', id) })),
  loop(advanceRestriction, restrictionsDue, (id) => ({ decision_id: toPublicId('decision', id) })),
  loop(
    checkPayee,
    (tx, _now, limit) => payeesToCheck(tx, limit),
    (id) => ({ worker_id: toPublicId('worker', id) }),
  ),
  loop(advanceAttempt, attemptsDue, (id) => ({ attempt_id: toPublicId('attempt', id) })),
  loop(topUpTest, testsToTopUp, (id) => ({ qualification_id: toPublicId('qualification', id) })),
  loop(publishReviewedPost, postsDue, job),
  loop(
    collectReviewCosts,
    (tx, _now, limit) => costsToCollect(tx, limit),
    (id) => ({ requester_id: toPublicId('requester', id) }),
  ),
  loop(followLaunch, (tx, _now, limit) => launchesDue(tx, limit), job),
  loop(windDownJob, jobsPastDeadline, job),
  loop(discardDraft, (tx, now, limit) => staleDrafts(tx, draftHorizon(now), limit), job),
  loop(
    runSchedule,
    (tx, now, limit) => schedulesDue(tx, now, ZONE_RULES, limit),
    (id) => ({ schedule_id: toPublicId('schedule', id) }),
  ),
  loop(settleEnding, endingsDue, project),
  loop(
    followNoticeReserve,
    (tx, now, limit) => reservesDue(tx, after(now, -PROJECT_LIMITS.reserve_every), limit),
    project,
  ),
  loop(checkPay, paysToCheck, job),
  loop(settleJob, (tx, _now, limit) => jobsToSettle(tx, limit), job),
  loop(
    repayDebts,
    (tx, _now, limit) => debtorsWithMoney(tx, limit),
    (id) => ({ requester_id: toPublicId('requester', id) }),
  ),
  loop(expireHold, endingHolds, (id) => ({ hold_id: toPublicId('hold', id) })),
  loop(
    doubtPayout,
    (tx, now, limit) => payoutsToDoubt(tx, after(now, -MONEY_LIMITS.unknown_after), limit),
    (id) => ({ payout_id: toPublicId('payout', id) }),
  ),
  loop(advancePetition, petitionsDue, (id) => ({ petition_id: toPublicId('petition', id) })),
  loop(
    countScorecard,
    (tx, now, limit) => scorecardsDue(tx, after(now, -VOICE_LIMITS.scorecard_every), limit),
    (id) => ({ requester_id: toPublicId('requester', id) }),
  ),
  loop(writePublicReport, reportsToWrite, () => ({})),
  loop(sealLedger, ledgerToSeal, () => ({})),
  loop(doubleDebt, lateDebts, (id) => ({ debt_id: toPublicId('debt', id) })),
  loop(
    sendPayout,
    (tx, _now, limit) => payoutsToSend(tx, limit),
    (id) => ({ payout_id: toPublicId('payout', id) }),
  ),
  loop(
    discardUpload,
    (tx, now, limit) => staleUploads(tx, after(now, -LIMITS.upload_kept), limit),
    (id) => ({ upload_id: toPublicId('upload', id) }),
  ),
  loop(
    relayEvents,
    (tx, _now, limit) => webhooksToRelay(tx, limit),
    (id) => ({ webhook_id: toPublicId('webhook', id) }),
  ),
  {
    name: 'deliver_webhooks',
    round: (runtime, stopping) => deliverWebhooks(runtime, stopping),
    lanes: WEBHOOK_LIMITS.lanes,
  },
  loop(
    countMarket,
    (tx, now) => marketToCount(tx, after(now, -MARKET_LIMITS.recount_every)),
    () => ({}),
  ),
  loop(
    admitWaiting,
    (tx, _now, limit) => peopleToAdmit(tx, limit),
    (id) => ({ person_id: toPublicId('person', id) }),
  ),
  loop(
    dropUnusedFile,
    (tx, now, limit) => unusedFiles(tx, unusedHorizon(now), limit),
    (id) => ({ file_id: toPublicId('file', id) }),
  ),
  copyLoop(),
  loop(drawPlaces, drawsDue, job),
  loop(passPlaces, placesToPass, job),
  { name: 'tell_workers', round: tellNews, lanes: 1 },
  loop(
    tellPayout,
    (tx, _now, limit) => untoldPayouts(tx, limit),
    (id) => ({ payout_id: toPublicId('payout', id) }),
  ),
  loop(
    beginAnnouncements,
    (tx, now, _limit, instance) =>
      instanceToAnnounce(tx, announcementsWanted(now, instance?.mail === true)),
    () => ({}),
  ),
  loop(
    tellEverybody,
    (tx, _now, limit) => announcementsDue(tx, limit),
    (id) => ({ announcement: id }),
  ),
  { name: 'send_mail', round: sendMail, lanes: MAIL_LIMITS.lanes },
  { name: 'send_push', round: sendPush, lanes: PUSH_LIMITS.lanes },
  { name: 'ask_models', round: askModels, lanes: MODEL_LIMITS.lanes },
  inferResults,
  decideOverlap,
  { name: 'drop_loose_bytes', round: dropLooseBytes, lanes: 1 },
  loop(
    forgetExpired,
    (tx, now) => instanceToTidy(tx, horizonAt(now)),
    () => ({}),
  ),
]
