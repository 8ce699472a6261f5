/** Random lives of cases about one person: what can happen at the desk, to the person, and with time. */
import fc from 'fast-check'
import type { Caller } from '../../../src/kernel/caller.ts'
import { Problem } from '../../../src/kernel/errors.ts'
import type { batches } from '../batch.ts'
import type { World } from '../world.ts'
import { DAY, type deskOf, type Operator } from './desk.ts'

type Case = Awaited<ReturnType<ReturnType<typeof deskOf>['contest']>>
type StepName = Case['steps'][number]

/** Often what moves a case on, seldom what ends it. */
const WEIGHTS = {
  ...{ open: 3, add_evidence: 1, give_notice: 6, answer: 5, add_file: 1, suspend_meanwhile: 3 },
  ...{ decide: 8, contest: 7, review: 5, drop: 1, lift: 1, claim: 4, work: 3, hours: 3, days: 4 },
} as const

export type Step = { what: keyof typeof WEIGHTS; which: number; who: number; size: number }

export const step: fc.Arbitrary<Step> = fc.record({
  what: fc.oneof(
    ...Object.entries(WEIGHTS).map(([what, weight]) => ({
      weight,
      arbitrary: fc.constant(what as Step['what']),
    })),
  ),
  which: fc.nat(1),
  who: fc.nat(1),
  size: fc.nat(9),
})

export type Life = {
  world: World
  desk: ReturnType<typeof deskOf>
  work: ReturnType<typeof batches>
  worker: Caller & { kind: 'worker' }
  boss: Caller & { kind: 'member' }
  operators: readonly [Operator, Operator]
  job_id: string
  cases: string[]
}

const OUTCOMES = ['none', 'warned', 'probation', 'restricted', 'suspended', 'terminated'] as const
const RULES = ['abuse', 'violence', 'made_up_answers'] as const
const DAYS = [1, 3, 8, 15, 40]

/** What each step at a case does; the operator has looked at everything before. */
const atCase = (
  { world: { call }, desk, worker }: Life,
  { size }: Step,
  { id: case_id, evidence }: Case,
  by: Operator,
): { [what in StepName]?: () => Promise<unknown> } => {
  const reasons = desk.reasons(evidence.slice(0, 1).map(({ id }) => id))
  const outcome = OUTCOMES[size % OUTCOMES.length] ?? 'none'
  const lasting = ['probation', 'restricted', 'suspended'].includes(outcome)
  const days = lasting ? { days: 1 + size * 12 } : {}
  const text = 'What there is to say about it.'
  const rule = RULES[size % RULES.length] ?? 'abuse'
  const data_base64 = Buffer.from(text).toString('base64')
  return {
    add_evidence: () => call('addEvidence', by, { case_id, title: 'More', text }),
    give_notice: () => call('giveNotice', by, { case_id, rule, text }),
    answer: () => call('answerCase', worker, { case_id, text, complete: size > 4 }),
    add_file: () => call('addCaseFile', worker, { case_id, name: 'a.txt', data_base64 }),
    suspend_meanwhile: () =>
      call('suspendMeanwhile', by, { case_id, days: 1 + (size % 7), ...reasons }),
    decide: () => call('decideCase', by, { case_id, outcome, ...days, ...reasons }),
    contest: () => call('contestDecision', worker, { case_id, text }),
    review: () =>
      call('reviewDecision', by, {
        ...{ case_id, outcome: size > 4 ? ('upheld' as const) : ('overturned' as const) },
        ...reasons,
      }),
    drop: () => call('dropCase', by, { case_id, text }),
    lift: () => call('liftRestriction', by, { case_id }),
  }
}

/** `done`, or the code of the refusal. */
const answerOf = async (call: () => Promise<unknown>): Promise<string> => {
  try {
    await call()
    return 'done'
  } catch (error) {
    if (error instanceof Problem) return error.code
    throw error
  }
}

export type Told = { what: string; answer: string; expected: string | undefined }
const BY_WORKER: readonly string[] = ['answer', 'add_file', 'contest']

/** One step at a case: what came of it, and what the case itself said would. */
const playAtCase = async (life: Life, one: Step): Promise<Told> => {
  const { what } = one
  const case_id = life.cases.at(-1 - one.which) ?? life.cases.at(-1)
  if (case_id === undefined) return { what, answer: 'impossible yet', expected: undefined }
  const operator = life.operators[one.who] ?? life.operators[0]
  await life.desk.look(operator, case_id)
  const by = life.desk.now(operator)
  const reader = BY_WORKER.includes(what) ? life.worker : by
  const shown = await life.world.call('getCase', reader, { case_id })
  const can = (shown.steps as string[]).includes(what)
  const call = atCase(life, one, shown, by)[what as StepName]
  if (call === undefined) throw new Error(`no step ${what}`)
  const second = what === 'review' && shown.status === 'review'
  const refusal = second ? 'second_human_needed' : 'step_out_of_turn'
  return { what, answer: await answerOf(call), expected: can ? 'done' : refusal }
}

const now = ({ clock }: World): string => clock.now().toISOString()

/** One step of a life. */
export const play = async (life: Life, one: Step): Promise<Told> => {
  const { world, desk, work, worker, boss } = life
  const told = (answer: string): Told => ({ what: one.what, answer, expected: undefined })
  switch (one.what) {
    case 'open':
      life.cases.push((await desk.opened(life.operators[0], worker)).id)
      return told('done')
    case 'hours':
      await desk.pass(one.size * 3_600)
      return told('done')
    case 'days':
      await desk.pass((DAYS[one.size % DAYS.length] ?? 1) * DAY)
      return told('done')
    case 'claim':
      return told(await answerOf(() => work.claim(worker, life.job_id)))
    case 'work': {
      const [held] = (await world.call('listAssignments', worker, { status: 'active' })).data
      if (held === undefined) return told('impossible yet')
      const hand = { assignment_id: held.id, answers: { mood: 'good' } }
      // How somebody stands is no reason; only the time that the place was kept for is.
      const answer = await answerOf(() => world.call('submitAssignment', worker, hand))
      if (answer === 'done') await work.approve(boss, held.id)
      return { ...told(answer), expected: held.expires_at > now(world) ? 'done' : answer }
    }
    default:
      return playAtCase(life, one)
  }
}
