/** One of everything that somebody may want to take from a worker, and the ways to try. */
import { sql } from 'kysely'
import { expect } from 'vitest'
import { fromPublicId, newUuid, toPublicId, type Uuid } from '../../../src/kernel/id.ts'
import { accountId, availableOf, earnedOf, feesOf } from '../../../src/ledger/chart.ts'
import { deskOf } from '../cases/desk.ts'
import { batchTerms } from '../forms.ts'
import { contests, DAY } from '../verdicts/contests.ts'
import type { World } from '../world.ts'

export type Stage = Awaited<ReturnType<typeof setStage>>

/** Paid work, work that waits, work held against, a decision about a person, a debt: all in one place. */
export const setStage = async (world: World) => {
  const { openReviews, handIn, propose } = contests(() => world)
  const desk = deskOf(() => world)
  const boss = await world.requester(1_000_000n)
  const worker = await world.worker()
  const agent = await world.agent(boss)
  const job = await openReviews(boss, 8, { auto_approve_seconds: 14 * DAY })
  const paid = await handIn(worker, job.id)
  await world.call('reviewSubmission', boss, { assignment_id: paid, decision: 'approve' })
  await world.call('withdraw', worker, { amount: { amount: '0.01', currency: 'EUR' } })
  const waiting = await handIn(worker, job.id)
  const contested = await handIn(worker, job.id)
  await propose(boss, contested)
  const decider = await desk.operator()
  const restricted = await world.worker()
  const judged = await desk.decided(decider, restricted, { outcome: 'suspended', days: 30 })
  await desk.contest(restricted, judged.id)
  const fresh = await desk.opened(decider, await world.worker())
  const draft = await world.call('createJob', boss, batchTerms({ title: 'A draft' }))
  await world.call('addTasks', boss, { job_id: draft.id, tasks: [{ text: 'One' }] })
  const debtor = await world.requester()
  await world.call('recordChargeback', decider, {
    requester_id: toPublicId('requester', debtor.requester_id),
    ...{ amount: { amount: '20000.00', currency: 'EUR' }, bank_id: 'attack' },
  })
  return {
    ...{ world, boss, worker, agent, job, paid, waiting, contested },
    ...{ debtor, decider, restricted, judged, fresh, draft, stranger: await world.requester(1n) },
  }
}

export const uuid = (noun: 'assignment' | 'job' | 'case' | 'decision', id: string): Uuid =>
  fromPublicId(noun, id)

/** What the database says to the application’s own role; `done` when it let it happen. */
export const told = async ({ world }: Pick<Stage, 'world'>, statement: string): Promise<string> => {
  try {
    await world.database.transaction().execute((tx) => sql.raw(statement).execute(tx))
    return 'done'
  } catch (error) {
    return (error as Error).message
  }
}

/** What the table of operations says; `done` when it let it happen. Every door comes through it. */
export const asked = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'done',
    (error: { code?: string }) => error.code ?? String(error),
  )

/** Posts one line to the ledger as the application could. */
export const posted = (
  stage: Stage,
  line: { debit: string; credit: string; reason: string },
): Promise<string> => {
  const raw = {
    ...{ id: newUuid(), debit_account: line.debit, credit_account: line.credit, currency: 'EUR' },
    ...{ amount: '1', phase: 'single', pending_id: null },
    ...{ reason: line.reason, about: newUuid() },
  }
  const lines = JSON.stringify([raw])
  const at = stage.world.clock.now().toISOString()
  return told(stage, `select ledger_post('${newUuid()}', '${at}', 'attack', '${lines}')`)
}

/** The accounts that an attack would move money between. */
export const accountsOf = ({ boss, worker }: Stage) => ({
  earned: accountId(earnedOf(worker.worker_id, 'EUR')),
  available: accountId(availableOf(boss.requester_id, 'EUR')),
  fees: accountId(feesOf('EUR', 0)),
})

export const at = ({ world }: Stage, days = 0): string =>
  `'${new Date(world.clock.now().getTime() + days * 86_400_000).toISOString()}'::timestamptz`

/** Refused, and for no accident: the sentence of a rule, or a right that the role does not have. */
export const expectRefused = (answer: string): void => {
  expect(answer).not.toBe('done')
  expect(answer).not.toMatch(/syntax error|does not exist|cannot cast|invalid input syntax/)
}

/** What no attack may change: money, decisions, how people and their work stand. */
export const standing = ({ world, worker, boss }: Stage): Promise<unknown[]> =>
  Promise.all(
    [
      `select id, debits_posted, credits_posted from ledger_account
       where owner = '${worker.worker_id}' order by id`,
      'select id, outcome, kind, author_id from decision order by id',
      'select worker_id, status from worker_standing order by worker_id',
      'select decision_id, imposes, ends_at from restriction order by decision_id',
      'select id, status from assignment order by id',
      'select id, status, due_at from case_record order by id',
      `select id, reward_minor, status from job where requester_id = '${boss.requester_id}' order by id`,
      'select id from worker_block order by id',
    ].map((query) => world.look(query)),
  )
