/** Part 2: the agent asks for more than its mandate allows, is refused, and asks for less. */
import { validateForm } from '../../src/features/forms/contract.ts'
import { getInstance } from '../../src/features/instance/contract.ts'
import { closeJob, createJob, publishJob, quoteJob } from '../../src/features/jobs/contract.ts'
import { addTasks } from '../../src/features/tasks/contract.ts'
import type { OperationSpec, WireInput, WireOutput } from '../../src/kernel/operation.ts'
import { Refused } from '../agent.ts'
import { call } from '../door.ts'
import { amountOf, CURRENCY, floorFor, grouped, minorOf, written } from '../price.ts'
import { inputOf, QUESTIONNAIRE } from '../questionnaire.ts'
import type { Pair } from '../recorded.ts'
import type { Stage } from './stage.ts'

/** Answers per pair that the agent would like to have. */
const WISHED_OVERLAP = 10
/** Long enough that nobody's lease runs out by the way, short enough to see some run out. */
const LEASE_SECONDS = 3 * 3600
/** When silence approves: 36 s on the compressed clock, longer than the agent ever takes. */
const AUTO_APPROVE_SECONDS = 6 * 3600

export type Asked = { job_id: string; reward: bigint; receiptKey: string; refusal: string }

type Terms = WireInput<typeof createJob>

/** Prices the work at the floor and publishes it. */
export const askPeople = async (stage: Stage): Promise<Asked> => {
  const { screen, recording, nobody } = stage
  const { pay_floor_per_hour, receipt_key } = await call(nobody, getInstance, {})
  const perHour = pay_floor_per_hour.find(({ currency }) => currency === CURRENCY)
  if (perHour === undefined) throw new Error(`no pay floor in ${CURRENCY}`)
  const seconds = recording.statedSeconds
  const reward = floorFor(minorOf(perHour), seconds)
  screen.step('The agent asks', 'MCP, official client')
  screen.tell(
    `Seven in ten answers took ${seconds} s or less. At the floor of ${perHour.amount} ${CURRENCY} an hour that is ${written(reward)} each.`,
  )
  screen.say()
  const [sample] = recording.pairs
  if (sample === undefined) throw new Error('the recording is empty')
  await shown(stage, validateForm, { form: QUESTIONNAIRE, input: inputOf(sample) }, [
    'pairwise, with a reason',
    ({ valid }) => (valid ? 'valid' : 'not valid'),
  ])
  const terms = termsOf(reward, seconds)
  const refusal = await askTooMuch(stage, { ...terms, overlap: WISHED_OVERLAP })
  const job_id = await prepare(stage, { ...terms, overlap: recording.overlap })
  await shown(stage, publishJob, { job_id }, [
    shortId(job_id),
    ({ status, at_most }) => `${status}, ${written(minorOf(at_most))}`,
  ])
  return { job_id, reward, receiptKey: receipt_key, refusal }
}

const termsOf = (reward: bigint, seconds: number): Terms => ({
  title: 'Which argument is more convincing?',
  description: 'Read two short arguments for the same side, choose one, and say why.',
  form: QUESTIONNAIRE,
  reward: amountOf(reward),
  estimated_seconds: seconds,
  lease_seconds: LEASE_SECONDS,
  auto_approve_seconds: AUTO_APPROVE_SECONDS,
  purpose: 'evaluate',
  data_use: { licence: 'CC BY 4.0', retention_days: null, seen_by: 'public' },
  ai_use: 'forbidden',
  input_origin: 'human',
  content_flags: [],
})

/** Quotes, drafts and fills a job; gives back its id. */
const prepare = async (stage: Stage, terms: Terms): Promise<string> => {
  const { pairs } = stage.recording
  const wanted = `${pairs.length} pairs × ${terms.overlap} answers`
  await shown(stage, quoteJob, { ...terms, tasks: pairs.length }, [
    wanted,
    ({ at_most }) => `${written(minorOf(at_most))} at most`,
  ])
  const job = await shown(stage, createJob, terms, [
    `${written(minorOf(terms.reward))} an answer`,
    ({ id, status }) => `${shortId(id)} ${status}`,
  ])
  await shown(
    stage,
    addTasks,
    { job_id: job.id, tasks: pairs.map((pair: Pair) => inputOf(pair)) },
    [`${shortId(job.id)}, ${pairs.length} pairs`, ({ tasks }) => `${grouped(tasks)} tasks`],
  )
  return job.id
}

/** Ten answers a pair would be better. The mandate says no, and the draft is thrown away. */
const askTooMuch = async (stage: Stage, terms: Terms): Promise<string> => {
  const { agent, screen } = stage
  const job_id = await prepare(stage, terms)
  const outcome = await agent.call(publishJob, { job_id }).catch((error: unknown) => error)
  if (!(outcome instanceof Refused)) throw new Error('the mandate did not hold', { cause: outcome })
  const { code, detail, hint } = outcome.problem
  screen.called(publishJob.name, shortId(job_id), code, 'refused')
  screen.because(detail)
  screen.because(`Hint: ${hint}`)
  await shown(stage, closeJob, { job_id }, [shortId(job_id), ({ status }) => status])
  return code
}

/** Calls a tool and says so: what was given and what came of it, in short. */
const shown = async <S extends OperationSpec>(
  { agent, screen }: Stage,
  spec: S,
  input: WireInput<S>,
  [given, outcome]: [string, (output: WireOutput<S>) => string],
): Promise<WireOutput<S>> => {
  const output = await agent.call(spec, input)
  screen.called(spec.name, given, outcome(output))
  return output
}

/** `job_01m83k3bqnenes7nat36zdpxgc` → `job_…dpxgc`. */
export const shortId = (id: string): string => id.replace(/_.*(.{5})$/, '_…$1')
