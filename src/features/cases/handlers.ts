/** The handlers of this slice, by the names of its operations. */
import { answerCaseHandler } from './answer-case.ts'
import { advanceCaseHandler } from './clocks/advance-case.ts'
import { advanceRestrictionHandler } from './clocks/advance-restriction.ts'
import { checkPayeeHandler } from './clocks/check-payee.ts'
import { contestDecisionHandler } from './contest-decision.ts'
import { decideCaseHandler } from './desk/decide-case.ts'
import { dropCaseHandler } from './desk/drop-case.ts'
import { giveNoticeHandler } from './desk/give-notice.ts'
import { liftRestrictionHandler } from './desk/lift-restriction.ts'
import { listCaseQueueHandler } from './desk/list-case-queue.ts'
import { openCaseHandler } from './desk/open-case.ts'
import { recordOutsideFindingHandler } from './desk/record-outside-finding.ts'
import { reviewDecisionHandler } from './desk/review-decision.ts'
import { suspendMeanwhileHandler } from './desk/suspend-meanwhile.ts'
import { addCaseFileHandler } from './evidence/add-case-file.ts'
import { addEvidenceHandler } from './evidence/add-evidence.ts'
import { getEvidenceHandler } from './evidence/get-evidence.ts'
import { openEvidenceHandler } from './evidence/open-evidence.ts'
import { getCaseFiguresHandler } from './figures/get-case-figures.ts'
import { listCaseEvaluationHandler } from './figures/list-case-evaluation.ts'
import { getCaseHandler } from './get-case.ts'
import { listCasesHandler } from './list-cases.ts'

export const caseHandlers = {
  listCases: listCasesHandler,
  getCase: getCaseHandler,
  answerCase: answerCaseHandler,
  addCaseFile: addCaseFileHandler,
  contestDecision: contestDecisionHandler,
  getEvidence: getEvidenceHandler,
  openCase: openCaseHandler,
  listCaseQueue: listCaseQueueHandler,
  addEvidence: addEvidenceHandler,
  openEvidence: openEvidenceHandler,
  giveNotice: giveNoticeHandler,
  suspendMeanwhile: suspendMeanwhileHandler,
  decideCase: decideCaseHandler,
  dropCase: dropCaseHandler,
  reviewDecision: reviewDecisionHandler,
  recordOutsideFinding: recordOutsideFindingHandler,
  liftRestriction: liftRestrictionHandler,
  advanceCase: advanceCaseHandler,
  advanceRestriction: advanceRestrictionHandler,
  checkPayee: checkPayeeHandler,
  getCaseFigures: getCaseFiguresHandler,
  listCaseEvaluation: listCaseEvaluationHandler,
}
