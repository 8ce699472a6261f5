/** What must be true of a job and its people after every step, read from the database itself. */
import { expect } from 'vitest'
import { fromPublicId, type Uuid } from '../../../src/kernel/id.ts'
import type { World } from '../world.ts'
import { owedOf } from './contest.ts'
import { freePlaces, type Life, neededOf } from './rules.ts'
import type { Stage } from './stage.ts'

const money = (name: string, owner: string) =>
  `(select coalesce(sum(credits_posted - debits_posted - debits_pending), 0)::bigint
    from ledger_account where kind = '${name}' and owner = '${owner}')`

/** Everything of the stage equals the model, and the books balance. */
export const checkInvariants = async (world: World, stage: Stage, life: Life): Promise<void> => {
  await sumsAgree(world, stage, life)
  await holdsAgree(world, stage, life)
  await placesAgree(world, stage, life)
  await paidOnce(world, stage)
  expect(await world.audit()).toMatchObject({ ok: true, differences: [] })
}

/** The job's state, its escrow, what the requester has left, what the workers have earned. */
const sumsAgree = async (world: World, stage: Stage, life: Life): Promise<void> => {
  const [job] = await world.look(
    `select status, reward_minor as reward, ${money('job_escrow', stage.jobUuid)} as escrow,
       ${money('job_reserve_floor', stage.jobUuid)} as reserve,
       ${money('requester_available', stage.boss.requester_id)} as available,
       ${money('requester_owed', stage.boss.requester_id)} as owed
     from job where id = '${stage.jobUuid}'`,
  )
  expect(job).toEqual({
    status: life.status,
    reward: life.reward,
    escrow: life.escrow,
    reserve: life.reserve,
    available: life.available,
    owed: owedOf(life),
  })
  const settled = life.status === 'draft' || life.status === 'closed'
  expect(life.escrow).toBeGreaterThanOrEqual(settled ? 0n : neededOf(life))
  if (settled) expect(life.escrow).toBe(0n)
  const earned = stage.workers.map(({ worker_id }) => money('worker_earned', worker_id))
  const [sums] = await world.look<{ earned: bigint[] }>(`select array[${earned}]::text[] as earned`)
  expect(sums?.earned.map(BigInt)).toEqual(life.earned)
}

const holdsAgree = async (world: World, stage: Stage, life: Life): Promise<void> => {
  const seconds = (column: string) => `(extract(epoch from ${column})::bigint)::float8`
  const rows = await world.look<{ id: Uuid }>(
    `select id, status, paid_minor as paid, ${seconds('auto_approve_at')} as silence,
       ${seconds('answer_by')} as answer_by, sum_kept, place_reopened
     from assignment where job_id = '${stage.jobUuid}' order by id`,
  )
  const expected = life.holds
    .map(({ id, status, paid, silence, contest }) => ({
      ...{ id: fromPublicId('assignment', id), status, paid, silence },
      answer_by: contest?.answerBy ?? null,
      sum_kept: contest?.kept ?? false,
      place_reopened: contest?.reopened ?? false,
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  expect(rows).toEqual(expected)
}

/** Places that can be taken and holds that stand are together what each task wants. */
const placesAgree = async (world: World, stage: Stage, life: Life): Promise<void> => {
  if (!life.published) return
  const rows = await world.look<{ ordinal: number; free: number }>(
    `select t.ordinal, (select count(*)::int from place p where p.task_id = t.id) as free
     from task t where t.job_id = '${stage.jobUuid}' order by t.ordinal`,
  )
  expect(rows.map(({ free }) => free)).toEqual(rows.map(({ ordinal }) => freePlaces(life, ordinal)))
}

/**
 * Every approved assignment was paid once, with a receipt: from escrow, or from the platform's reserve
 * when it was won back after its sum had gone. Nothing else was paid.
 */
const paidOnce = async (world: World, stage: Stage): Promise<void> => {
  const wrong = await world.look(
    `select a.id, a.status, p.times, p.sum, a.paid_minor
     from assignment a cross join lateral (
       select count(*) as times, sum(t.amount) as sum
       from ledger_transfer t join receipt r on r.transfer_id = t.id
       where (t.reason = 'pay_reward' and t.about = a.id)
         or (t.reason = 'cover_from_reserve' and t.about in (
           select d.id from debt d where d.about = a.id and d.ground = 'overturned_rejection'))) p
     where a.job_id = '${stage.jobUuid}' and (p.times <> (a.status = 'approved')::int
       or p.sum is distinct from a.paid_minor)`,
  )
  expect(wrong).toEqual([])
}

/** The history tells the whole way without a gap, and ends where the row stands. */
export const checkHistories = async (world: World, stage: Stage): Promise<void> => {
  const broken = await world.look(
    `with step as (
       select h.*, lag(to_status) over (partition by assignment_id order by h.position) as before,
         last_value(to_status) over (partition by assignment_id order by h.position
           rows between unbounded preceding and unbounded following) as final
       from assignment_history h join assignment a on a.id = h.assignment_id
       where a.job_id = '${stage.jobUuid}')
     select step.* from step join assignment a on a.id = step.assignment_id
     where step.before is distinct from step.from_status or step.final <> a.status`,
  )
  expect(broken).toEqual([])
}
