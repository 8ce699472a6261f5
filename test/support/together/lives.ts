/** Lives in which everything happens to the same people: work, quarrels, cases, ends, banks, money. */
import fc from 'fast-check'
import { Problem } from '../../../src/kernel/errors.ts'
import { toPublicId } from '../../../src/kernel/id.ts'
import { deskOf, type Operator } from '../cases/desk.ts'
import { confirmed, contests, DAY, judges } from '../verdicts/contests.ts'
import type { World } from '../world.ts'

export const STEPS = [
  ...(['hand_in', 'approve', 'propose', 'reply', 'reject', 'appeal', 'answer_appeal'] as const),
  ...(['suspect', 'decide', 'contest', 'review', 'lift', 'block'] as const),
  ...(['pause', 'close', 'end', 'charge_back', 'deposit', 'withdraw', 'hold', 'pass'] as const),
] as const
export type Step = { what: (typeof STEPS)[number]; which: number; size: number }
export const step: fc.Arbitrary<Step> = fc.record({
  what: fc.oneof(
    { weight: 6, arbitrary: fc.constant('hand_in' as const) },
    { weight: 12, arbitrary: fc.constantFrom(...STEPS) },
    { weight: 3, arbitrary: fc.constant('pass' as const) },
  ),
  which: fc.nat(7),
  size: fc.integer({ min: 1, max: 40 }),
})

export type Life = Awaited<ReturnType<typeof beginLife>>

/** A project with a commitment and a job of 30 tasks; two workers. */
export const beginLife = async (world: World, operators: readonly Operator[]) => {
  const { openReviews } = contests(() => world)
  const boss = await world.requester(60_000n)
  const promises = { answers: { count: 20, standing: 'commitment' as const } }
  const { id: project_id } = await world.call('createProject', boss, { name: 'All', promises })
  const deadline = '2036-01-01T00:00:00Z'
  const job = await openReviews(boss, 30, { project_id, deadline })
  const workers = [await world.worker(), await world.worker()]
  return { world, boss, project_id, job, workers, operators, work: [] as string[], entries: 0 }
}

const OUTCOMES = ['warned', 'probation', 'restricted', 'suspended', 'terminated'] as const
const one = <T>(all: readonly T[], which: number): T => {
  const found = all[which % all.length]
  if (found === undefined) throw new Problem('not_found')
  return found
}

type Attempts = Partial<Record<Step['what'], (step: Step) => Promise<unknown>>>

/** Work and the quarrels about it. */
const aboutWork = (life: Life): Attempts => {
  const { world, boss, job, workers } = life
  const quarrel = contests(() => world)
  const judge = judges(() => world)
  const work = (which: number) => one(life.work, which)
  const worker = (which: number) => one(workers, which)
  return {
    hand_in: async ({ which }) => life.work.push(await quarrel.handIn(worker(which), job.id)),
    approve: ({ which }) =>
      world.call('reviewSubmission', boss, { assignment_id: work(which), decision: 'approve' }),
    propose: ({ which }) => quarrel.propose(boss, work(which)),
    reply: ({ which }) =>
      world.call('replyToRejection', worker(which), {
        assignment_id: work(which),
        text: 'I did what was asked.',
      }),
    reject: ({ which }) => quarrel.decide(boss, work(which)),
    appeal: ({ which, size }) => quarrel.appeal(worker(size), work(which)),
    answer_appeal: ({ which, size }) =>
      judge.answerAppeal(work(which), size % 2 === 0 ? 'uphold' : 'overturn'),
  }
}

/** Decisions about people, and a block. */
const aboutPeople = ({ world, boss, workers, operators }: Life): Attempts => {
  const desk = deskOf(() => world)
  const worker = (which: number) => one(workers, which)
  const operator = (which: number) => confirmed(world, one(operators, which))
  const caseOf = async (which: number) => {
    const { data } = await world.call('listCases', worker(which), { limit: 100 })
    return one(data, which).id
  }
  return {
    suspect: ({ which }) => desk.answered(operator(which), worker(which)),
    decide: async ({ which, size }) => {
      const outcome = one(OUTCOMES, size)
      const days = ['warned', 'terminated'].includes(outcome) ? {} : { days: size }
      return desk.decide(operator(which), await caseOf(which), { outcome, ...days })
    },
    contest: async ({ which }) => desk.contest(worker(which), await caseOf(which)),
    review: async ({ which, size }) =>
      desk.review(operator(size), await caseOf(which), size % 2 === 0 ? 'upheld' : 'overturned'),
    lift: async ({ which }) =>
      world.call('liftRestriction', operator(which), { case_id: await caseOf(which) }),
    block: ({ which }) =>
      world.call('blockWorker', confirmed(world, boss), {
        worker_id: toPublicId('worker', worker(which).worker_id),
        reason: 'abuse',
      }),
  }
}

/** What ends, and where money goes. */
const aboutMoney = (life: Life): Attempts => {
  const { world, boss, job, workers, operators } = life
  const operator = (which: number) => confirmed(world, one(operators, which))
  const requester_id = toPublicId('requester', boss.requester_id)
  const job_id = job.id
  return {
    pause: ({ size }) => world.call(size % 2 === 0 ? 'pauseJob' : 'resumeJob', boss, { job_id }),
    close: async ({ size }) => size > 30 && world.call('closeJob', boss, { job_id }),
    end: async ({ size }) =>
      size > 30 &&
      world.call('endProject', confirmed(world, boss), {
        ...{ project_id: life.project_id, reason: 'budget' },
      }),
    charge_back: ({ which, size }) =>
      world.call('recordChargeback', operator(which), {
        ...{ requester_id, bank_id: `${requester_id}-${++life.entries}` },
        amount: { amount: `${size * 20}.00`, currency: 'EUR' },
      }),
    deposit: ({ size }) =>
      world.call('depositFunds', boss, { amount: { amount: `${size}.00`, currency: 'EUR' } }),
    withdraw: ({ which }) => world.call('withdraw', one(workers, which), {}),
    hold: ({ which }) =>
      world.call('placeHold', operator(which), {
        worker_id: toPublicId('worker', one(workers, which).worker_id),
        ...{ ground: 'payee_unverified', reason: 'The name of the account differs.' },
        amount: { amount: '0.01', currency: 'EUR' },
        expires_at: new Date(world.clock.now().getTime() + 5 * DAY * 1000).toISOString(),
      }),
    pass: async ({ size }) => {
      world.clock.advance(size * 12 * 3_600)
      await world.settle()
    },
  }
}

/** `done`, or the refusal; anything else is a fault of the product. */
export const play = async (life: Life, step: Step): Promise<string> => {
  try {
    const all = { ...aboutWork(life), ...aboutPeople(life), ...aboutMoney(life) }
    await all[step.what]?.(step)
    return 'done'
  } catch (error) {
    if (error instanceof Problem && error.code !== 'internal') return error.code
    throw error
  }
}
