/** The table of operations: everything the product can do, as data. No I/O. */
import * as addresses from './features/agreements/addresses/contract.ts'
import * as agreements from './features/agreements/contract.ts'
import * as alerts from './features/alerts/contract.ts'
import * as asking from './features/asking/contract.ts'
import * as assignments from './features/assignments/contract.ts'
import * as repair from './features/assignments/repair/contract.ts'
import * as batches from './features/batches/contract.ts'
import * as blocks from './features/blocks/contract.ts'
import * as captures from './features/captures/contract.ts'
import * as care from './features/care/contract.ts'
import * as caseClocks from './features/cases/clocks/contract.ts'
import * as cases from './features/cases/contract.ts'
import * as caseDesk from './features/cases/desk/contract.ts'
import * as caseFigures from './features/cases/figures/contract.ts'
import * as content from './features/content/contract.ts'
import * as copies from './features/copies/contract.ts'
import * as draws from './features/draws/contract.ts'
import * as endings from './features/endings/contract.ts'
import * as events from './features/events/contract.ts'
import * as exports from './features/exports/contract.ts'
import * as favourites from './features/favourites/contract.ts'
import * as files from './features/files/contract.ts'
import * as forms from './features/forms/contract.ts'
import * as bank from './features/funds/bank-contract.ts'
import * as funds from './features/funds/contract.ts'
import * as gold from './features/gold/contract.ts'
import * as heads from './features/heads/contract.ts'
import * as holds from './features/holds/contract.ts'
import * as hours from './features/hours/contract.ts'
import * as house from './features/house/contract.ts'
import * as billing from './features/identity/billing/contract.ts'
import * as identity from './features/identity/contract.ts'
import * as operators from './features/identity/operators/contract.ts'
import * as instance from './features/instance/contract.ts'
import * as forecasts from './features/jobs/certainty/contract.ts'
import * as jobs from './features/jobs/contract.ts'
import * as launch from './features/jobs/launch/contract.ts'
import * as payChecks from './features/jobs/pay/check-pay-contract.ts'
import * as posts from './features/jobs/posts/contract.ts'
import * as heldJobs from './features/jobs/screening/contract.ts'
import * as termVersions from './features/jobs/versions/contract.ts'
import * as market from './features/market/contract.ts'
import * as models from './features/models/contract.ts'
import * as notices from './features/notices/contract.ts'
import * as operator from './features/operator/contract.ts'
import * as outliers from './features/outliers/contract.ts'
import * as owed from './features/owed/contract.ts'
import * as reviewCosts from './features/owed/review-costs/contract.ts'
import * as payees from './features/payees/contract.ts'
import * as payouts from './features/payouts/contract.ts'
import * as petitions from './features/petitions/contract.ts'
import * as pools from './features/pools/contract.ts'
import * as previews from './features/previews/contract.ts'
import * as profiles from './features/profiles/contract.ts'
import * as projects from './features/projects/contract.ts'
import * as push from './features/push/contract.ts'
import * as attempts from './features/qualifications/attempts/contract.ts'
import * as qualifications from './features/qualifications/contract.ts'
import * as questions from './features/questions/contract.ts'
import * as ratings from './features/ratings/contract.ts'
import * as record from './features/record/contract.ts'
import * as breaker from './features/rejections/breaker/contract.ts'
import * as rejections from './features/rejections/contract.ts'
import * as reported from './features/reported/contract.ts'
import * as reports from './features/reports/contract.ts'
import * as overlaps from './features/results/certainty/contract.ts'
import * as results from './features/results/contract.ts'
import * as disagreements from './features/results/layers/contract.ts'
import * as reviews from './features/reviews/contract.ts'
import * as rules from './features/rules/contract.ts'
import * as sandbox from './features/sandbox/contract.ts'
import * as schedules from './features/schedules/contract.ts'
import * as scorecards from './features/scorecards/contract.ts'
import * as screening from './features/screening/contract.ts'
import * as signals from './features/signals/contract.ts'
import * as skills from './features/skills/contract.ts'
import * as spaces from './features/spaces/contract.ts'
import * as tasks from './features/tasks/contract.ts'
import * as telling from './features/telling/contract.ts'
import * as templates from './features/templates/contract.ts'
import * as upkeep from './features/upkeep/contract.ts'
import * as wages from './features/wages/contract.ts'
import * as waiting from './features/waiting/contract.ts'
import * as webhooks from './features/webhooks/contract.ts'
import * as work from './features/work/contract.ts'
import type { OperationSpec } from './kernel/operation.ts'

const contracts = {
  ...asking,
  ...schedules,
  ...projects,
  ...endings,
  ...forms,
  ...templates,
  ...jobs,
  forecastJob: forecasts.forecastJob,
  ...payChecks,
  ...termVersions,
  ...launch,
  ...repair,
  ...posts,
  ...billing,
  ...reviewCosts,
  ...tasks,
  ...gold,
  ...previews,
  ...results,
  ...disagreements,
  ...signals,
  ...overlaps,
  ...rules,
  ...skills,
  ...exports,
  ...reviews,
  ...rejections,
  ...questions,
  ...breaker,
  ...files,
  ...captures,
  ...copies,
  ...pools,
  ...favourites,
  ...funds,
  ...owed,
  ...holds,
  ...payees,
  ...batches,
  ...bank,
  ...heads,
  ...work,
  ...ratings,
  ...spaces,
  ...petitions,
  ...scorecards,
  ...reported,
  ...hours,
  ...outliers,
  ...screening,
  ...qualifications,
  ...attempts,
  ...assignments,
  ...cases,
  ...caseDesk,
  ...caseClocks,
  ...caseFigures,
  ...blocks,
  ...payouts,
  ...record,
  ...profiles,
  ...content,
  ...care,
  ...heldJobs,
  ...identity,
  ...operators,
  ...sandbox,
  ...instance,
  ...market,
  ...reports,
  ...house,
  ...wages,
  ...agreements,
  ...addresses,
  ...waiting,
  ...events,
  ...webhooks,
  ...upkeep,
  ...operator,
  ...notices,
  ...alerts,
  ...draws,
  ...push,
  ...models,
  ...telling,
}

type Contracts = typeof contracts
/** The operations by the name of their export: `operations.claimTask`. */
export type Operations = {
  [K in keyof Contracts as Contracts[K] extends { route: string; effect: string }
    ? K
    : never]: Contracts[K]
}

const isOperation = (value: object): value is OperationSpec => 'route' in value && 'effect' in value

/** Every operation, by the name of its export. */
export const operations = Object.fromEntries(
  Object.entries(contracts).filter(([, value]) => isOperation(value)),
) as unknown as Operations

/** Every operation as a plain list, in the order of the contracts. */
export const operationList: readonly OperationSpec[] = Object.values(
  operations,
) as unknown as OperationSpec[]

/** An operation by its own name, e.g. `claim_task`. */
export const operationNamed = (name: string): OperationSpec | undefined =>
  operationList.find((spec) => spec.name === name)
