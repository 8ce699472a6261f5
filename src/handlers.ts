/** Joins every operation to its handler; the compiler refuses a missing one. */
import { agreementHandlers } from './features/agreements/handlers.ts'
import { askPeopleHandler } from './features/asking/ask-people.ts'
import { claimTaskHandler } from './features/assignments/claim-task.ts'
import { expireAssignmentHandler } from './features/assignments/expire-assignment.ts'
import { getAssignmentHandler } from './features/assignments/get-assignment.ts'
import { listAssignmentsHandler } from './features/assignments/list-assignments.ts'
import { returnAssignmentHandler } from './features/assignments/return-assignment.ts'
import { saveDraftHandler } from './features/assignments/save-draft.ts'
import { submitAssignmentHandler } from './features/assignments/submit-assignment.ts'
import { batchesHandlers } from './features/batches/handlers.ts'
import { blockHandlers } from './features/blocks/handlers.ts'
import { caseHandlers } from './features/cases/handlers.ts'
import { copiesHandlers } from './features/copies/handlers.ts'
import { endingHandlers } from './features/endings/handlers.ts'
import { ackEventsHandler } from './features/events/ack-events.ts'
import { listEventsHandler } from './features/events/list-events.ts'
import { favouriteHandlers } from './features/favourites/handlers.ts'
import { filesHandlers } from './features/files/handlers.ts'
import { getFormSchemaHandler } from './features/forms/get-form-schema.ts'
import { validateFormHandler } from './features/forms/validate-form.ts'
import { depositFundsHandler } from './features/funds/deposit-funds.ts'
import { getBalanceHandler } from './features/funds/get-balance.ts'
import { bankFundsHandlers } from './features/funds/handlers.ts'
import { listFundsHandler } from './features/funds/list-funds.ts'
import type { Handler } from './features/handle.ts'
import { headsHandlers } from './features/heads/handlers.ts'
import { holdsHandlers } from './features/holds/handlers.ts'
import { hoursHandlers } from './features/hours/handlers.ts'
import { houseHandlers } from './features/house/handlers.ts'
import { addMemberHandler } from './features/identity/add-member.ts'
import { createAgentHandler } from './features/identity/create-agent.ts'
import { createApiKeyHandler } from './features/identity/create-api-key.ts'
import { createRequesterHandler } from './features/identity/create-requester.ts'
import { createSignInLinkHandler } from './features/identity/create-sign-in-link.ts'
import { getMandateHandler } from './features/identity/get-mandate.ts'
import { getMeHandler } from './features/identity/get-me.ts'
import { listAccountsHandler } from './features/identity/list-accounts.ts'
import { listAgentsHandler } from './features/identity/list-agents.ts'
import { listApiKeysHandler } from './features/identity/list-api-keys.ts'
import { listMembersHandler } from './features/identity/list-members.ts'
import { operatorRoleHandlers } from './features/identity/operators/handlers.ts'
import { registerWorkerHandler } from './features/identity/register-worker.ts'
import { removeMemberHandler } from './features/identity/remove-member.ts'
import { revokeApiKeyHandler } from './features/identity/revoke-api-key.ts'
import { setMandateHandler } from './features/identity/set-mandate.ts'
import { auditLedgerHandler } from './features/instance/audit-ledger.ts'
import { getAboutHandler } from './features/instance/get-about.ts'
import { getInstanceHandler } from './features/instance/get-instance.ts'
import { createJobHandler } from './features/jobs/create-job.ts'
import { updateJobHandler } from './features/jobs/drafting/update-job.ts'
import { closeJobHandler } from './features/jobs/ending/close-job.ts'
import { discardDraftHandler } from './features/jobs/ending/discard-draft.ts'
import { settleJobHandler } from './features/jobs/ending/settle-job.ts'
import { windDownJobHandler } from './features/jobs/ending/wind-down-job.ts'
import { getJobHandler } from './features/jobs/get-job.ts'
import { listJobsHandler } from './features/jobs/list-jobs.ts'
import { pauseJobHandler } from './features/jobs/pause-job.ts'
import { raisePayHandler } from './features/jobs/pay/raise-pay.ts'
import { publishJobHandler } from './features/jobs/publish-job.ts'
import { quoteJobHandler } from './features/jobs/quote-job.ts'
import { resumeJobHandler } from './features/jobs/resume-job.ts'
import { marketHandlers } from './features/market/handlers.ts'
import { operatorHandlers } from './features/operator/handlers.ts'
import { owedHandlers } from './features/owed/handlers.ts'
import { payeesHandlers } from './features/payees/handlers.ts'
import { getEarningsHandler } from './features/payouts/get-earnings.ts'
import { getReceiptHandler } from './features/payouts/get-receipt.ts'
import { bankPayoutHandlers } from './features/payouts/handlers.ts'
import { listEarningsHandler } from './features/payouts/list-earnings.ts'
import { listPayoutsHandler } from './features/payouts/list-payouts.ts'
import { sendPayoutHandler } from './features/payouts/send-payout.ts'
import { withdrawHandler } from './features/payouts/withdraw.ts'
import { poolHandlers } from './features/pools/handlers.ts'
import { previewHandlers } from './features/previews/handlers.ts'
import { profileHandlers } from './features/profiles/handlers.ts'
import { projectHandlers } from './features/projects/handlers.ts'
import { questionHandlers } from './features/questions/handlers.ts'
import { recordHandlers } from './features/record/handlers.ts'
import { rejectionHandlers } from './features/rejections/handlers.ts'
import { reportHandlers } from './features/reports/handlers.ts'
import { getResultsHandler } from './features/results/get-results.ts'
import { waitForResultsHandler } from './features/results/wait-for-results.ts'
import { approveBySilenceHandler } from './features/reviews/approve-by-silence.ts'
import { listSubmissionsHandler } from './features/reviews/list-submissions.ts'
import { payBonusHandler } from './features/reviews/pay-bonus.ts'
import { reviewSubmissionHandler } from './features/reviews/review-submission.ts'
import { createSandboxRequesterHandler } from './features/sandbox/create-sandbox-requester.ts'
import { createSandboxWorkerHandler } from './features/sandbox/create-sandbox-worker.ts'
import { scheduleHandlers } from './features/schedules/handlers.ts'
import { addTasksHandler } from './features/tasks/add-tasks.ts'
import { clearTasksHandler } from './features/tasks/clear-tasks.ts'
import { discardUploadHandler } from './features/tasks/discard-upload.ts'
import { finishUploadHandler } from './features/tasks/finish-upload.ts'
import { listTasksHandler } from './features/tasks/list-tasks.ts'
import { startUploadHandler } from './features/tasks/start-upload.ts'
import { uploadTasksHandler } from './features/tasks/upload-tasks.ts'
import { templateHandlers } from './features/templates/handlers.ts'
import { forgetExpiredHandler } from './features/upkeep/forget-expired.ts'
import { waitingHandlers } from './features/waiting/handlers.ts'
import { createWebhookHandler } from './features/webhooks/create-webhook.ts'
import { deleteWebhookHandler } from './features/webhooks/delete-webhook.ts'
import { listDeliveriesHandler } from './features/webhooks/list-deliveries.ts'
import { listWebhooksHandler } from './features/webhooks/list-webhooks.ts'
import { recordDeliveryHandler } from './features/webhooks/record-delivery.ts'
import { redeliverHandler } from './features/webhooks/redeliver.ts'
import { relayEventsHandler } from './features/webhooks/relay-events.ts'
import { rotateWebhookSecretHandler } from './features/webhooks/rotate-webhook-secret.ts'
import { testWebhookHandler } from './features/webhooks/test-webhook.ts'
import { updateWebhookHandler } from './features/webhooks/update-webhook.ts'
import { getWorkHandler } from './features/work/get-work.ts'
import { listWorkHandler } from './features/work/list-work.ts'
import { whyNoWorkHandler } from './features/work/why-no-work.ts'
import type { OperationSpec } from './kernel/operation.ts'
import { type Operations, operations } from './operations.ts'

type Handlers = { [K in keyof Operations]: Handler<Operations[K]> }

const handlers: Handlers = {
  ...owedHandlers,
  ...scheduleHandlers,
  ...projectHandlers,
  ...hoursHandlers,
  ...endingHandlers,
  ...holdsHandlers,
  ...filesHandlers,
  ...headsHandlers,
  ...payeesHandlers,
  ...bankPayoutHandlers,
  ...batchesHandlers,
  ...bankFundsHandlers,
  forgetExpired: forgetExpiredHandler,
  askPeople: askPeopleHandler,
  getFormSchema: getFormSchemaHandler,
  validateForm: validateFormHandler,
  quoteJob: quoteJobHandler,
  createJob: createJobHandler,
  getJob: getJobHandler,
  listJobs: listJobsHandler,
  publishJob: publishJobHandler,
  updateJob: updateJobHandler,
  pauseJob: pauseJobHandler,
  resumeJob: resumeJobHandler,
  raisePay: raisePayHandler,
  closeJob: closeJobHandler,
  settleJob: settleJobHandler,
  windDownJob: windDownJobHandler,
  discardDraft: discardDraftHandler,
  listWork: listWorkHandler,
  getWork: getWorkHandler,
  whyNoWork: whyNoWorkHandler,
  addTasks: addTasksHandler,
  startUpload: startUploadHandler,
  uploadTasks: uploadTasksHandler,
  finishUpload: finishUploadHandler,
  discardUpload: discardUploadHandler,
  clearTasks: clearTasksHandler,
  listTasks: listTasksHandler,
  claimTask: claimTaskHandler,
  saveDraft: saveDraftHandler,
  submitAssignment: submitAssignmentHandler,
  returnAssignment: returnAssignmentHandler,
  getAssignment: getAssignmentHandler,
  listAssignments: listAssignmentsHandler,
  expireAssignment: expireAssignmentHandler,
  ...caseHandlers,
  ...reportHandlers,
  ...blockHandlers,
  listSubmissions: listSubmissionsHandler,
  reviewSubmission: reviewSubmissionHandler,
  payBonus: payBonusHandler,
  approveBySilence: approveBySilenceHandler,
  ...rejectionHandlers,
  ...questionHandlers,
  getResults: getResultsHandler,
  waitForResults: waitForResultsHandler,
  getEarnings: getEarningsHandler,
  listEarnings: listEarningsHandler,
  getReceipt: getReceiptHandler,
  withdraw: withdrawHandler,
  listPayouts: listPayoutsHandler,
  sendPayout: sendPayoutHandler,
  getMe: getMeHandler,
  registerWorker: registerWorkerHandler,
  createRequester: createRequesterHandler,
  ...operatorRoleHandlers,
  listMembers: listMembersHandler,
  addMember: addMemberHandler,
  removeMember: removeMemberHandler,
  createAgent: createAgentHandler,
  listAgents: listAgentsHandler,
  getMandate: getMandateHandler,
  setMandate: setMandateHandler,
  createApiKey: createApiKeyHandler,
  listApiKeys: listApiKeysHandler,
  revokeApiKey: revokeApiKeyHandler,
  createSignInLink: createSignInLinkHandler,
  listAccounts: listAccountsHandler,
  createSandboxRequester: createSandboxRequesterHandler,
  createSandboxWorker: createSandboxWorkerHandler,
  getBalance: getBalanceHandler,
  depositFunds: depositFundsHandler,
  listFunds: listFundsHandler,
  getAbout: getAboutHandler,
  getInstance: getInstanceHandler,
  auditLedger: auditLedgerHandler,
  ...marketHandlers,
  ...houseHandlers,
  ...agreementHandlers,
  ...recordHandlers,
  ...waitingHandlers,
  listEvents: listEventsHandler,
  ackEvents: ackEventsHandler,
  createWebhook: createWebhookHandler,
  deleteWebhook: deleteWebhookHandler,
  listDeliveries: listDeliveriesHandler,
  listWebhooks: listWebhooksHandler,
  recordDelivery: recordDeliveryHandler,
  redeliver: redeliverHandler,
  relayEvents: relayEventsHandler,
  rotateWebhookSecret: rotateWebhookSecretHandler,
  testWebhook: testWebhookHandler,
  updateWebhook: updateWebhookHandler,
  ...copiesHandlers,
  ...templateHandlers,
  ...previewHandlers,
  ...poolHandlers,
  ...profileHandlers,
  ...favouriteHandlers,
  ...operatorHandlers,
}

/** A handler as `execute()` sees it: decoded input in, domain form out. */
export type AnyHandler = {
  (context: unknown, input: unknown, prepared: unknown): Promise<unknown>
  prepare?: (preparation: unknown, input: unknown) => Promise<unknown>
}

const byName = new Map<string, AnyHandler>(
  Object.entries(operations).map(([key, spec]) => [
    spec.name,
    handlers[key as keyof Operations] as AnyHandler,
  ]),
)
/** The handler of an operation of the table. */
export const handlerOf = (spec: OperationSpec): AnyHandler => {
  const handler = byName.get(spec.name)
  if (handler === undefined) throw new Error(`no handler for ${spec.name}`)
  return handler
}
