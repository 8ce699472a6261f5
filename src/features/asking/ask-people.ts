import { answerJsonSchema } from '../../forms/answers.ts'
import { withPlainBrief } from '../../forms/brief.ts'
import { estimateSeconds } from '../../forms/estimate.ts'
import { Problem } from '../../kernel/errors.ts'
import { toPublicId } from '../../kernel/id.ts'
import { LIMITS } from '../../kernel/limits.ts'
import { type Currency, type Money, money } from '../../kernel/money.ts'
import { matchingOfJob } from '../audience/matching.ts'
import { asRequester, type Context, fail, handlePrepared, type Preparation } from '../handle.ts'
import { findRequester } from '../identity/queries.ts'
import { SAID } from '../jobs/job-schemas.ts'
import { presentLaunch } from '../jobs/launch/present-launch.ts'
import { openJob } from '../jobs/open-job.ts'
import { floorReward, pricingOf } from '../jobs/pricing.ts'
import { progressOf } from '../jobs/progress.ts'
import { findJob, type JobRow } from '../jobs/queries.ts'
import { quoteOf } from '../jobs/quote-job.ts'
import { shownLowerPay } from '../jobs/relaunch/show-lower-pay.ts'
import { draftJob, requireForm } from '../jobs/terms.ts'
import { tasksFromRows } from '../tasks/check-rows.ts'
import { insertTasks, showTasks } from '../tasks/queries.ts'
import { prepareCopies, storeCopies } from './asked-copies.ts'
import { type Asked, formOf, prepareImages, requireOneWay } from './asked-form.ts'
import { askPeople } from './contract.ts'

const prepareAsked = async (preparation: Preparation, asked: Asked) => {
  requireOneWay(asked)
  const { form, input = {} } = asked
  return {
    images: await prepareImages(preparation, asked),
    copies: form === undefined ? [] : await prepareCopies(preparation, requireForm(form), input),
  }
}

/** Job, task, escrow and open places in one transaction; with dry_run the reply is the quote. */
export const askPeopleHandler = handlePrepared(
  askPeople,
  prepareAsked,
  async (context, asked, { images, copies }) => {
    const { tx } = context
    const side = asRequester(context)
    const requester = (await findRequester(tx, side.requester_id)) ?? fail('not_found')
    const made = await formOf(context, side.requester_id, asked, images)
    const { input } = made
    const estimated_seconds = estimateSeconds(made.form, input)
    const form = withPlainBrief(made.form)
    const terms = termsOf(asked, form, requester.currency, estimated_seconds)
    const draft = await draftJob(context, side, terms)
    await addTask(context, draft, input)
    await storeCopies(context, side.requester_id, draft.id, copies)
    const ready = (await findJob(tx, draft.id, side.requester_id)) ?? fail('not_found')
    const { job, needsHuman, waits: inReview } = await openJob(context, side, ready, asked)
    context.note({ subject: toPublicId('job', job.id), job_id: job.id })
    return {
      object: 'question' as const,
      job_id: job.id,
      livemode: job.livemode,
      ...progressOf(job, { needsHuman, inReview }),
      launch: await presentLaunch(tx, job),
      ...saidOf(asked),
      ...(await quoteOf(context, {
        ...pricingOf(job),
        currency: job.currency,
        estimated_seconds: job.estimated_seconds,
      })),
      lower_than_previous: await shownLowerPay(tx, job),
      ...(await matchingOfJob(tx, job)),
      answer_schema: answerJsonSchema(form),
    }
  },
)

/** The terms of a question: the floor for its own time, unless the caller pays more. */
const termsOf = (asked: Asked, form: { title: string }, currency: Currency, seconds: number) => ({
  // Not in the middle of a sign that takes two.
  title: form.title.slice(0, LIMITS.job_title).replace(/[\ud800-\udbff]$/, ''),
  description: '',
  form,
  reward: rewardOf(asked, currency, seconds),
  overlap: asked.answers,
  estimated_seconds: seconds,
  auto_approve_seconds: asked.auto_approve_seconds,
  deadline: asked.deadline,
  ...saidOf(asked),
  repair: undefined,
  content_flags: asked.content_flags,
  audience: asked.audience,
  paid_elsewhere: asked.paid_elsewhere,
  project_id: asked.project_id,
})

/** What the answers are for and the rest that the charter asks (R49), and what of it nobody said. */
const saidOf = (asked: Asked) => ({
  purpose: asked.purpose ?? CAREFUL.purpose,
  data_use: asked.data_use ?? CAREFUL.data_use,
  ai_use: asked.ai_use ?? CAREFUL.ai_use,
  input_origin: asked.input_origin ?? CAREFUL.input_origin,
  unstated: SAID.filter((name) => asked[name] === undefined),
})

/** The readings that promise a worker nothing which may turn out false; the requester is held to them. */
const CAREFUL = {
  purpose: 'operate',
  data_use: { licence: 'stays with the requester', retention_days: null, seen_by: 'requester' },
  ai_use: 'disclose',
  input_origin: 'mixed',
} as const

const rewardOf = ({ reward, paid_elsewhere }: Asked, currency: Currency, seconds: number): Money =>
  reward ?? money(paid_elsewhere ? 0n : floorReward(currency, seconds), currency)

const addTask = async (
  context: Context,
  job: JobRow,
  input: Record<string, unknown>,
): Promise<void> => {
  const tasks = await tasksFromRows(context, job, [{ line: 1, input }], 1).catch(inputRefused)
  await insertTasks(context.tx, job.id, tasks, context.now)
  await showTasks(context.tx, job.id, tasks.length)
}

/** There is one task and no line: what is wrong with it is wrong with `input`. */
const inputRefused = (error: unknown): never => {
  if (!(error instanceof Problem) || error.code !== 'invalid_rows') throw error
  const named = (text = '') => text.replaceAll('line 1', '/input')
  throw new Problem('invalid_input', {
    detail: named(error.details.detail),
    errors: (error.details.errors ?? []).map((issue) => ({
      ...issue,
      pointer: named(issue.pointer),
    })),
  })
}
