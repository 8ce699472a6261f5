/** Joins every operation to its handler; the compiler refuses a missing one. */
import { agreementHandlers } from './features/agreements/handlers.ts'
import { alertHandlers } from './features/alerts/handlers.ts'
import { askPeopleHandler } from './features/asking/ask-people.ts'
import { assignmentHandlers } from './features/assignments/handlers.ts'
import { batchesHandlers } from './features/batches/handlers.ts'
import { blockHandlers } from './features/blocks/handlers.ts'
import { capturesHandlers } from './features/captures/handlers.ts'
import { careHandlers } from './features/care/handlers.ts'
import { caseHandlers } from './features/cases/handlers.ts'
import { contentHandlers } from './features/content/handlers.ts'
import { copiesHandlers } from './features/copies/handlers.ts'
import { drawHandlers } from './features/draws/handlers.ts'
import { endingHandlers } from './features/endings/handlers.ts'
import { eventHandlers } from './features/events/handlers.ts'
import { exportHandlers } from './features/exports/handlers.ts'
import { favouriteHandlers } from './features/favourites/handlers.ts'
import { filesHandlers } from './features/files/handlers.ts'
import { formHandlers } from './features/forms/handlers.ts'
import { fundHandlers } from './features/funds/handlers.ts'
import { goldHandlers } from './features/gold/handlers.ts'
import type { Handler } from './features/handle.ts'
import { headsHandlers } from './features/heads/handlers.ts'
import { holdsHandlers } from './features/holds/handlers.ts'
import { hoursHandlers } from './features/hours/handlers.ts'
import { houseHandlers } from './features/house/handlers.ts'
import { billingHandlers } from './features/identity/billing/handlers.ts'
import { identityHandlers } from './features/identity/handlers.ts'
import { operatorRoleHandlers } from './features/identity/operators/handlers.ts'
import { instanceHandlers } from './features/instance/handlers.ts'
import { jobHandlers } from './features/jobs/handlers.ts'
import { postHandlers } from './features/jobs/posts/handlers.ts'
import { marketHandlers } from './features/market/handlers.ts'
import { modelHandlers } from './features/models/handlers.ts'
import { noticeHandlers } from './features/notices/handlers.ts'
import { operatorHandlers } from './features/operator/handlers.ts'
import { outlierHandlers } from './features/outliers/handlers.ts'
import { owedHandlers } from './features/owed/handlers.ts'
import { payeesHandlers } from './features/payees/handlers.ts'
import { payoutHandlers } from './features/payouts/handlers.ts'
import { petitionHandlers } from './features/petitions/handlers.ts'
import { poolHandlers } from './features/pools/handlers.ts'
import { previewHandlers } from './features/previews/handlers.ts'
import { profileHandlers } from './features/profiles/handlers.ts'
import { projectHandlers } from './features/projects/handlers.ts'
import { pushHandlers } from './features/push/handlers.ts'
import { qualificationHandlers } from './features/qualifications/handlers.ts'
import { questionHandlers } from './features/questions/handlers.ts'
import { ratingHandlers } from './features/ratings/handlers.ts'
import { recordHandlers } from './features/record/handlers.ts'
import { rejectionHandlers } from './features/rejections/handlers.ts'
import { reportedHandlers } from './features/reported/handlers.ts'
import { reportHandlers } from './features/reports/handlers.ts'
import { resultHandlers } from './features/results/handlers.ts'
import { reviewHandlers } from './features/reviews/handlers.ts'
import { ruleHandlers } from './features/rules/handlers.ts'
import { sandboxHandlers } from './features/sandbox/handlers.ts'
import { scheduleHandlers } from './features/schedules/handlers.ts'
import { scorecardHandlers } from './features/scorecards/handlers.ts'
import { screeningHandlers } from './features/screening/handlers.ts'
import { signalHandlers } from './features/signals/handlers.ts'
import { skillHandlers } from './features/skills/handlers.ts'
import { spaceHandlers } from './features/spaces/handlers.ts'
import { taskHandlers } from './features/tasks/handlers.ts'
import { tellingHandlers } from './features/telling/handlers.ts'
import { templateHandlers } from './features/templates/handlers.ts'
import { forgetExpiredHandler } from './features/upkeep/forget-expired.ts'
import { wageHandlers } from './features/wages/handlers.ts'
import { waitingHandlers } from './features/waiting/handlers.ts'
import { webhookHandlers } from './features/webhooks/handlers.ts'
import { workHandlers } from './features/work/handlers.ts'
import type { OperationSpec } from './kernel/operation.ts'
import { type Operations, operations } from './operations.ts'

type Handlers = { [K in keyof Operations]: Handler<Operations[K]> }

const handlers: Handlers = {
  ...workHandlers,
  ...webhookHandlers,
  ...taskHandlers,
  ...goldHandlers,
  ...sandboxHandlers,
  ...reviewHandlers,
  ...resultHandlers,
  ...jobHandlers,
  ...postHandlers,
  ...billingHandlers,
  ...instanceHandlers,
  ...identityHandlers,
  ...formHandlers,
  ...eventHandlers,
  ...assignmentHandlers,
  ...screeningHandlers,
  ...qualificationHandlers,
  ...outlierHandlers,
  ...owedHandlers,
  ...scheduleHandlers,
  ...projectHandlers,
  ...hoursHandlers,
  ...ratingHandlers,
  ...spaceHandlers,
  ...petitionHandlers,
  ...scorecardHandlers,
  ...reportedHandlers,
  ...endingHandlers,
  ...holdsHandlers,
  ...filesHandlers,
  ...capturesHandlers,
  ...headsHandlers,
  ...payeesHandlers,
  ...payoutHandlers,
  ...batchesHandlers,
  ...fundHandlers,
  forgetExpired: forgetExpiredHandler,
  askPeople: askPeopleHandler,
  ...caseHandlers,
  ...reportHandlers,
  ...blockHandlers,
  ...rejectionHandlers,
  ...questionHandlers,
  ...operatorRoleHandlers,
  ...marketHandlers,
  ...houseHandlers,
  ...wageHandlers,
  ...agreementHandlers,
  ...recordHandlers,
  ...waitingHandlers,
  ...copiesHandlers,
  ...templateHandlers,
  ...previewHandlers,
  ...poolHandlers,
  ...profileHandlers,
  ...contentHandlers,
  ...careHandlers,
  ...signalHandlers,
  ...ruleHandlers,
  ...skillHandlers,
  ...exportHandlers,
  ...favouriteHandlers,
  ...operatorHandlers,
  ...modelHandlers,
  ...noticeHandlers,
  ...alertHandlers,
  ...drawHandlers,
  ...pushHandlers,
  ...tellingHandlers,
}

/** A handler as `execute()` sees it: decoded input in, domain form out. */
export type AnyHandler = {
  (context: unknown, input: unknown, prepared: unknown): Promise<unknown>
  prepare?: (preparation: unknown, input: unknown) => Promise<unknown>
  apart?: (input: unknown, caller: unknown) => readonly string[] | undefined
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
