/** Approvals that come at once share a transaction: what each is worth, and what is kept of it, is as if it came alone. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { poolsIn } from '../../../test/support/audience/pools.ts'
import { batches, euros } from '../../../test/support/batch.ts'
import { outcomes, whileHeld } from '../../../test/support/race.ts'
import { createWorld, type World } from '../../../test/support/world.ts'
import { fromPublicId } from '../../kernel/id.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())
const { openBatch, answerOne, approve } = batches(() => world)
const { newPool, memberOf } = poolsIn(() => world)

type Member = Awaited<ReturnType<World['requester']>>

/** A requester, and answers that wait for a verdict, each of somebody else. */
const waiting = async (count: number) => {
  const boss = await world.requester()
  const job = await openBatch(boss, count, { overlap: 1 })
  const ids: string[] = []
  for (let n = 0; n < count; n++) ids.push((await answerOne(await world.worker(), job.id)).id)
  return { boss, job, ids }
}

const review = (boss: Member, assignment_id: string, key: string, more = {}) =>
  world.call('reviewSubmission', boss, { assignment_id, decision: 'approve', ...more }, { key })

const count = async (query: string): Promise<number> =>
  Number((await world.look<{ n: bigint }>(`select count(*) as n from ${query}`))[0]?.n)

/** Transactions that wrote history of assignments: how many approvals shared one is seen in xmin. */
const sharing = async (ids: readonly string[]): Promise<number[]> => {
  const list = ids.map((id) => `'${fromPublicId('assignment', id)}'`).join(', ')
  const rows = await world.look<{ n: bigint }>(`
    select count(*) as n from assignment_history where event = 'approve' and assignment_id in (${list})
    group by xmin::text order by 1`)
  return rows.map(({ n }) => Number(n))
}

/** All that is kept of one approval, without what differs from one to the other. */
const keptOf = async (id: string) => {
  const about = `'${fromPublicId('assignment', id)}'`
  const one = async (query: string) => world.look<Record<string, unknown>>(query)
  const volatile = (row: Record<string, unknown>) =>
    Object.fromEntries(
      Object.entries(row).filter(
        ([name]) =>
          !/(^|_)(id|at|sha256|account|position|number|ordinal|signed|key|about|horizon|subject|input)$/.test(
            name,
          ),
      ),
    )
  const tables = [
    `select * from assignment where id = ${about}`,
    `select event, from_status, to_status, split_part(caller, ':', 1) as caller from assignment_history
       where assignment_id = ${about} order by event`,
    `select * from ledger_transfer where about = ${about} order by line`,
    `select * from receipt where assignment_id = ${about}`,
    `select t.* from task t join assignment a on a.task_id = t.id where a.id = ${about}`,
    `select e.* from event e where subject = '${id}' and operation = 'review_submission'`,
    `select i.caller, i.operation, (select array_agg(k order by k) from jsonb_object_keys(i.response) k) as names,
       i.response ->> 'status' as status, i.response -> 'reward' as reward
     from idempotency i where i.response ->> 'assignment_id' = '${id}'`,
  ]
  const rows = await Promise.all(tables.map(one))
  return rows.map((list) => list.map(volatile))
}

describe('approvals at once', () => {
  test('are each paid, receipted, told and repeatable as alone, in fewer transactions', async () => {
    const { boss, ids } = await waiting(12)
    const answers = await Promise.all(ids.map((id) => review(boss, id, `key ${id}`)))
    expect(answers.map(({ assignment_id, status }) => [assignment_id, status])).toEqual(
      ids.map((id) => [id, 'approved']),
    )
    expect(await sharing(ids)).toEqual([1, 11])
    const about = ids.map((id) => `'${fromPublicId('assignment', id)}'`)
    // Those eleven pay their fees into one of the parts.
    const fees = `select distinct credit_account from ledger_transfer
      where reason = 'pay_fee' and about in (${about})`
    expect(await count(`(${fees}) f`)).toBeLessThanOrEqual(2)
    const [alone, ...others] = await Promise.all(ids.map(keptOf))
    // Each of them has its transfers, its receipt, its event and its answer.
    expect(alone?.map(({ length }) => length)).toEqual([1, 3, 2, 1, 1, 1, 1])
    for (const other of others) expect(other).toEqual(alone)
    const again = await Promise.all(ids.map((id) => review(boss, id, `key ${id}`)))
    expect(again).toEqual(answers)
    expect((await world.audit()).differences ?? []).toEqual([])
  })

  test('with several answers to a task finish it once', async () => {
    const boss = await world.requester()
    const job = await openBatch(boss, 4, { overlap: 2 })
    const ids: string[] = []
    for (let n = 0; n < 4; n++) {
      const worker = await world.worker()
      for (let task = 0; task < 2; task++) ids.push((await answerOne(worker, job.id)).id)
    }
    await Promise.all(ids.map((id) => review(boss, id, `several ${id}`)))
    const job_id = fromPublicId('job', job.id)
    expect(await count(`task where job_id = '${job_id}' and status = 'done'`)).toBe(4)
  })

  test('of work that is paid here and of work that is paid elsewhere finish the tasks of both', async () => {
    const boss = await world.requester()
    const pool_id = await newPool(boss, { kind: 'employed' })
    const ids: string[] = []
    const answer = async (job_id: string, people: Awaited<ReturnType<World['worker']>>[]) => {
      for (const worker of people) ids.push((await answerOne(worker, job_id)).id)
    }
    const here = await openBatch(boss, 2, { overlap: 2 })
    const elsewhere = { paid_elsewhere: true, reward: euros('0.00') }
    const there = await openBatch(boss, 1, { ...elsewhere, overlap: 2 })
    const both = [await world.worker(), await world.worker()]
    await answer(here.id, both)
    await answer(here.id, both)
    await answer(there.id, [await memberOf(boss, pool_id), await memberOf(boss, pool_id)])
    await Promise.all(ids.map((id) => review(boss, id, `of both ${id}`)))
    expect(await sharing(ids)).toEqual([1, 5])
    const jobs = [here.id, there.id].map((id) => `'${fromPublicId('job', id)}'`)
    expect(await count(`task where job_id in (${jobs}) and status = 'done'`)).toBe(3)
  })

  test('among which one was decided before: it is told so, and all others share a transaction', async () => {
    const { boss, ids } = await waiting(6)
    const [decided = '', ...rest] = ids
    await approve(boss, decided)
    const calls = [...rest, decided].map((id) => review(boss, id, `late ${id}`))
    expect(await outcomes(calls)).toEqual([...rest.map(() => 'done'), 'conflict'])
    expect(await sharing(rest)).toEqual([1, 4])
  })

  test('among which are wrong ones: each of those is told why, and all others are paid', async () => {
    const { boss, ids } = await waiting(9)
    const strange = await waiting(1)
    const [first = '', second = '', third = '', ...rest] = ids
    await approve(boss, first)
    const ends = await outcomes([
      ...rest.slice(0, 2).map((id) => review(boss, id, `mixed ${id}`)),
      review(boss, first, 'decided before'),
      review(boss, strange.ids[0] ?? '', 'not mine'),
      review(boss, second, 'the same'),
      review(boss, second, 'the same'),
      review(boss, third, 'the same'),
      review(boss, third, 'asked', { decision: 'request_changes' }),
      world.call(
        'reviewSubmission',
        boss,
        { assignment_id: third, decision: 'approve' },
        { key: 'dry', dry_run: true },
      ),
      ...rest.slice(2).map((id) => review(boss, id, `mixed ${id}`)),
    ])
    expect(ends).toEqual([
      ...['done', 'done', 'conflict', 'not_found', 'done', 'done'],
      ...['idempotency_key_reused', 'invalid_input', 'done'],
      ...rest.slice(2).map(() => 'done'),
    ])
    const paid = [first, second, ...rest].map((id) => `'${fromPublicId('assignment', id)}'`)
    expect(await count(`ledger_transfer where reason = 'pay_reward' and about in (${paid})`)).toBe(
      paid.length,
    )
    expect(
      await count(`ledger_transfer where about = '${fromPublicId('assignment', third)}'`),
    ).toBe(0)
    expect(
      await count(
        `assignment where id = '${fromPublicId('assignment', strange.ids[0] ?? '')}' and status = 'submitted'`,
      ),
    ).toBe(1)
  })

  test('of which one cannot be paid: nothing of it stays, and all others are paid', async () => {
    const { boss, ids } = await waiting(6)
    const poor = await waiting(1)
    // Its escrow is empty, as no correct program leaves it.
    await world.look(`
      update ledger_account set debits_posted = credits_posted
      where kind = 'job_escrow' and owner = '${fromPublicId('job', poor.job.id)}'`)
    const calls = [
      ...ids.slice(0, 3).map((id) => review(boss, id, `beside ${id}`)),
      review(poor.boss, poor.ids[0] ?? '', 'poor'),
      ...ids.slice(3).map((id) => review(boss, id, `beside ${id}`)),
    ]
    const ends = await Promise.allSettled(calls)
    expect(ends.map(({ status }) => status)).toEqual([
      'fulfilled',
      'fulfilled',
      'fulfilled',
      'rejected',
      'fulfilled',
      'fulfilled',
      'fulfilled',
    ])
    expect(
      await count(
        `assignment where id = '${fromPublicId('assignment', poor.ids[0] ?? '')}' and status = 'submitted'`,
      ),
    ).toBe(1)
  })

  test('wait for nobody who holds the row of another', async () => {
    const { boss, ids } = await waiting(8)
    const [held = '', ...rest] = ids.toReversed()
    const lock = `select from assignment where id = '${fromPublicId('assignment', held)}' for update`
    const late = await whileHeld(world, lock, async () => {
      const slow = rest.slice(0, 2).map((id) => review(boss, id, `first ${id}`))
      const stuck = review(boss, held, 'stuck')
      await Promise.all([...slow, ...rest.slice(2).map((id) => review(boss, id, `free ${id}`))])
      return { stuck }
    })
    expect((await late.stuck).status).toBe('approved')
  })
})
