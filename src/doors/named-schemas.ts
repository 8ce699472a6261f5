/**
 * The nouns of the wire: every schema a contract exports under a capital name. They become the
 * components of the OpenAPI document and the types of the browser's client.
 */
import { z } from 'zod'
import * as addresses from '../features/agreements/addresses/contract.ts'
import * as agreements from '../features/agreements/contract.ts'
import * as alerts from '../features/alerts/contract.ts'
import * as asking from '../features/asking/contract.ts'
import * as assignments from '../features/assignments/contract.ts'
import * as repair from '../features/assignments/repair/contract.ts'
import * as audience from '../features/audience/audience-schemas.ts'
import * as batches from '../features/batches/contract.ts'
import * as blocks from '../features/blocks/contract.ts'
import * as captures from '../features/captures/contract.ts'
import * as care from '../features/care/contract.ts'
import * as caseSchemas from '../features/cases/case-schemas.ts'
import * as caseClocks from '../features/cases/clocks/contract.ts'
import * as cases from '../features/cases/contract.ts'
import * as caseDesk from '../features/cases/desk/contract.ts'
import * as caseFigures from '../features/cases/figures/contract.ts'
import * as contentSchemas from '../features/content/content-schemas.ts'
import * as content from '../features/content/contract.ts'
import * as copies from '../features/copies/contract.ts'
import * as draws from '../features/draws/contract.ts'
import * as endings from '../features/endings/contract.ts'
import * as events from '../features/events/contract.ts'
import * as exports from '../features/exports/contract.ts'
import * as favourites from '../features/favourites/contract.ts'
import * as files from '../features/files/contract.ts'
import * as forms from '../features/forms/contract.ts'
import * as bank from '../features/funds/bank-contract.ts'
import * as funds from '../features/funds/contract.ts'
import * as certainty from '../features/gates/certainty-schemas.ts'
import * as gold from '../features/gold/contract.ts'
import * as heads from '../features/heads/contract.ts'
import * as holds from '../features/holds/contract.ts'
import * as hours from '../features/hours/contract.ts'
import * as house from '../features/house/contract.ts'
import * as agents from '../features/identity/agent-schemas.ts'
import * as billing from '../features/identity/billing/contract.ts'
import * as identity from '../features/identity/contract.ts'
import * as operators from '../features/identity/operators/contract.ts'
import * as instance from '../features/instance/contract.ts'
import * as forecasts from '../features/jobs/certainty/contract.ts'
import * as jobs from '../features/jobs/contract.ts'
import * as jobSchemas from '../features/jobs/job-schemas.ts'
import * as launch from '../features/jobs/launch/contract.ts'
import * as launchSchemas from '../features/jobs/launch-schemas.ts'
import * as layers from '../features/jobs/layer-schemas.ts'
import * as posts from '../features/jobs/posts/contract.ts'
import * as heldJobs from '../features/jobs/screening/contract.ts'
import * as termVersions from '../features/jobs/versions/contract.ts'
import * as market from '../features/market/contract.ts'
import * as models from '../features/models/contract.ts'
import * as notices from '../features/notices/contract.ts'
import * as operator from '../features/operator/contract.ts'
import * as outliers from '../features/outliers/contract.ts'
import * as owed from '../features/owed/contract.ts'
import * as reviewCosts from '../features/owed/review-costs/contract.ts'
import * as payees from '../features/payees/contract.ts'
import * as payouts from '../features/payouts/contract.ts'
import * as petitions from '../features/petitions/contract.ts'
import * as pools from '../features/pools/contract.ts'
import * as poolSchemas from '../features/pools/pool-schemas.ts'
import * as previews from '../features/previews/contract.ts'
import * as profiles from '../features/profiles/contract.ts'
import * as projects from '../features/projects/contract.ts'
import * as projectSchemas from '../features/projects/project-schemas.ts'
import * as push from '../features/push/contract.ts'
import * as attempts from '../features/qualifications/attempts/contract.ts'
import * as qualifications from '../features/qualifications/contract.ts'
import * as qualificationSchemas from '../features/qualifications/qualification-schemas.ts'
import * as questions from '../features/questions/contract.ts'
import * as ratings from '../features/ratings/contract.ts'
import * as record from '../features/record/contract.ts'
import * as breaker from '../features/rejections/breaker/contract.ts'
import * as rejections from '../features/rejections/contract.ts'
import * as rejectionSchemas from '../features/rejections/rejection-schemas.ts'
import * as reported from '../features/reported/contract.ts'
import * as reports from '../features/reports/contract.ts'
import * as overlaps from '../features/results/certainty/contract.ts'
import * as results from '../features/results/contract.ts'
import * as disagreements from '../features/results/layers/contract.ts'
import * as reviewReports from '../features/results/review-schemas.ts'
import * as reviews from '../features/reviews/contract.ts'
import * as rules from '../features/rules/contract.ts'
import * as sandbox from '../features/sandbox/contract.ts'
import * as schedules from '../features/schedules/contract.ts'
import * as scheduleSchemas from '../features/schedules/schedule-schemas.ts'
import * as scorecards from '../features/scorecards/contract.ts'
import * as screening from '../features/screening/contract.ts'
import * as signals from '../features/signals/contract.ts'
import * as skills from '../features/skills/contract.ts'
import * as spaces from '../features/spaces/contract.ts'
import * as tasks from '../features/tasks/contract.ts'
import * as telling from '../features/telling/contract.ts'
import * as templates from '../features/templates/contract.ts'
import * as advice from '../features/texts/advice-schemas.ts'
import * as screeningSchemas from '../features/texts/screening-schemas.ts'
import * as wages from '../features/wages/contract.ts'
import * as waiting from '../features/waiting/contract.ts'
import * as webhooks from '../features/webhooks/contract.ts'
import * as work from '../features/work/contract.ts'
import { MoneySchema } from '../kernel/money.ts'
import type { OperationSpec } from '../kernel/operation.ts'
import type { NamedSchemas } from '../kernel/wire-schema.ts'

/** The slices in the order a newcomer meets them, each with a title for people. */
const slices: readonly [title: string, contract: Record<string, unknown>][] = [
  ['Asking', asking],
  ['Forms', forms],
  ['Templates', templates],
  [
    'Jobs',
    {
      ...jobs,
      ...forecasts,
      ...heldJobs,
      ...termVersions,
      ...launch,
      ...repair,
      ...posts,
      ...billing,
      ...reviewCosts,
    },
  ],
  ['Tasks', tasks],
  ['Gold', gold],
  ['Signals', { ...signals, ...rules, ...skills }],
  ['Previews', previews],
  ['Schedules', schedules],
  ['Projects', { ...projects, ...endings }],
  ['Results', { ...results, ...disagreements, ...overlaps, ...exports }],
  ['Reviews', reviews],
  ['Your own people', { ...pools, ...favourites, ...blocks }],
  ['Tests', { ...qualifications, ...attempts }],
  ['Questions', questions],
  ['Content', { ...care, ...content }],
  ['Rejections', { ...rejections, ...breaker, ...blocks }],
  ['Files', { ...files, ...captures }],
  ['Models to talk to', models],
  ['Copies', copies],
  ['Funds', { ...funds, ...bank, ...owed }],
  ['Work', { ...work, ...assignments, ...screening, ...agreements, ...profiles, ...record }],
  ['Earnings', { ...hours, ...payouts, ...payees, ...holds, ...batches, ...wages }],
  ['Decisions about people', { ...cases, ...caseDesk, ...caseFigures, ...caseClocks }],
  ['Workers’ voice', { ...ratings, ...spaces, ...petitions, ...scorecards, ...reported }],
  ['Events', events],
  ['Webhooks', webhooks],
  ['House terms', { ...house, ...agreements, ...addresses }],
  ['Work record', record],
  ['Notices and mail', { ...notices, ...push, ...telling, ...alerts, ...draws }],
  ['Waiting list', { ...market, ...waiting }],
  ['People and keys', { ...identity, ...operators }],
  ['Sandbox', sandbox],
  ['Operator', { ...operator, ...outliers }],
  ['Instance', { ...reports, ...instance, ...house, ...heads, ...market }],
]

/** `Money`, `Job`, `Assignment`, … */
export const namedSchemas: NamedSchemas = {
  Money: MoneySchema,
  ...Object.fromEntries(
    [
      ...slices.map(([, contract]) => contract),
      agents,
      caseSchemas,
      jobSchemas,
      advice,
      certainty,
      layers,
      reviewReports,
      launchSchemas,
      poolSchemas,
      audience,
      contentSchemas,
      screeningSchemas,
      rejectionSchemas,
      scheduleSchemas,
      projectSchemas,
      qualificationSchemas,
    ]
      .flatMap((contract) => Object.entries(contract))
      .filter(([name, value]) => /^[A-Z][a-z]/.test(name) && value instanceof z.ZodType),
  ),
}

const titles = new Map(
  slices.flatMap(([title, contract]) => Object.values(contract).map((value) => [value, title])),
)

/** The slice an operation belongs to, as a heading: `Jobs`. */
export const sliceOf = (spec: OperationSpec): string => titles.get(spec) ?? 'Other'

/** The headings in their order. */
export const sliceTitles: readonly string[] = slices.map(([title]) => title)
