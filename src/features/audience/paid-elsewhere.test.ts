/** Work that a requester’s own people are paid for under a contract outside: nobody else ever holds it. */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { poolsIn } from '../../../test/support/audience/pools.ts'
import { batches, euros } from '../../../test/support/batch.ts'
import { batchTerms } from '../../../test/support/forms.ts'
import { createWorld, type World } from '../../../test/support/world.ts'
import type { Caller } from '../../kernel/caller.ts'
import { fromPublicId, newUuid, type Uuid } from '../../kernel/id.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())
const { openBatch, claim, answerOne, approve } = batches(() => world)
const { newPool, memberOf } = poolsIn(() => world)

type Boss = Caller & { kind: 'member' }
const unpaid = { paid_elsewhere: true, reward: euros('0.00') }
/** A requester without a cent, a pool of its employees, one of them, and work for them. */
const house = async () => {
  const boss = await world.requester(1n)
  const pool_id = await newPool(boss, { kind: 'employed' })
  const employee = await memberOf(boss, pool_id)
  const job = await openBatch(boss, 3, { ...unpaid, overlap: 1 })
  return { boss, pool_id, employee, job }
}
const code = (call: Promise<unknown>) =>
  call.then(
    () => 'done',
    (error) => error.code,
  )

test('is offered to those who said that they are paid; nothing is set aside, earned or owed', async () => {
  const { boss, employee, job } = await house()
  expect(job).toMatchObject({ at_most: euros('0.00'), escrow: euros('0.00'), paid_elsewhere: true })
  expect(job.matching_people).toEqual({ at_least: 1, at_most: 1 })
  const card = await world.call('getWork', employee, { job_id: job.id })
  expect(card).toMatchObject({ paid_elsewhere: true, asked_by: { requester: 'Acme' } })
  const { id } = await answerOne(employee, job.id)
  expect((await world.call('getEarnings', employee, {})).waiting).toEqual([])
  await approve(boss, id)
  expect(await world.call('getAssignment', employee, { assignment_id: id })).toMatchObject({
    status: 'approved',
    paid_elsewhere: true,
    reward: euros('0.00'),
  })
  expect((await world.call('listEarnings', employee, {})).data).toEqual([])
  expect(await code(world.call('withdraw', employee, {}))).toBe('nothing_to_pay_out')
  await world.call('closeJob', boss, { job_id: job.id })
  expect((await world.call('getBalance', boss, {})).available).toEqual(euros('0.01'))
  expect(await world.audit()).toMatchObject({ ok: true, differences: [] })
})

test('silence approves it like other work', async () => {
  const { boss, employee, job } = await house()
  await answerOne(employee, job.id)
  world.clock.advance(3 * 86_400)
  await world.settle()
  expect((await world.call('getJob', boss, { job_id: job.id })).answers.approved).toBe(1)
})

test('is not there for people of other pools, strangers, or those who left', async () => {
  const { boss, pool_id, employee, job } = await house()
  const invited = await memberOf(boss, await newPool(boss))
  const other = await house()
  for (const worker of [invited, other.employee, await world.worker()]) {
    await expect(claim(worker, job.id)).rejects.toMatchObject({
      code: 'not_in_audience',
      details: { errors: [{ pointer: 'paid_elsewhere' }] },
    })
    const { data } = await world.call('listWork', worker, { limit: 100 })
    expect(data.map(({ job_id }) => job_id)).not.toContain(job.id)
  }
  await world.call('leavePool', employee, { pool_id })
  expect(await code(claim(employee, job.id))).toBe('not_in_audience')
})

test('pays nothing here, or it is paid here: both at once is refused, and so is opening it to others', async () => {
  const { boss, pool_id, job } = await house()
  const create = (more: object) => code(world.call('createJob', boss, batchTerms(more)))
  expect(await create({ paid_elsewhere: true })).toBe('invalid_input')
  expect(await create({ reward: euros('0.00') })).toBe('under_pay_floor')
  const fallback = [{ to: 'everyone', after_minutes: 5 }]
  expect(await create({ ...unpaid, audience: { pools: [pool_id], fallback } })).toBe(
    'invalid_input',
  )
  const raise = { job_id: job.id, reward: euros('0.10') }
  expect(await code(world.call('raisePay', boss, raise))).toBe('conflict')
})

test('an agent can ask its own people, whatever its mandate over money is', async () => {
  const { boss, employee } = await house()
  const agent = await world.agent(boss, { per_job: 0n })
  const asked = await world.call('askPeople', agent, {
    question: 'May this go out?',
    options: ['yes', 'no'],
    paid_elsewhere: true,
  })
  expect(asked).toMatchObject({ status: 'open', at_most: euros('0.00') })
  const { id } = await claim(employee, asked.job_id)
  await world.call('submitAssignment', employee, { assignment_id: id, answers: { answer: 'yes' } })
  expect(await world.call('waitForResults', agent, { job_id: asked.job_id })).toMatchObject({
    complete: true,
    answer: 'yes',
  })
})

describe('against SQL as the application, past every handler', () => {
  type Ids = { job_id: Uuid; task_id: Uuid; boss: Boss; employee: Caller & { kind: 'worker' } }
  const attack = async (): Promise<Ids> => {
    const { boss, employee, job } = await house()
    const job_id = fromPublicId('job', job.id)
    const [task] = await world.look<{ id: Uuid }>(
      `select id from task where job_id = '${job_id}' order by ordinal limit 1`,
    )
    return { job_id, task_id: task?.id ?? '', boss, employee }
  }
  const run = async (query: ReturnType<typeof sql>): Promise<string> => {
    try {
      await query.execute(world.database)
      return 'done'
    } catch (error) {
      return (error as Error).message
    }
  }
  const hold = ({ job_id, task_id }: Ids, worker_id: Uuid, paid_elsewhere: boolean) => sql`
    insert into assignment (id, job_id, task_id, place_number, ordinal, worker_id, status,
      terms_version, claimed_at, expires_at, paid_elsewhere)
    values (${newUuid()}, ${job_id}, ${task_id}, 1, 1, ${worker_id}, 'active', 1, now(),
      now() + interval '1 hour', ${paid_elsewhere})`

  test('a stranger never holds a place, said to be paid here or elsewhere', async () => {
    const ids = await attack()
    const { worker_id } = await world.worker()
    expect(await run(hold(ids, worker_id, true))).toMatch(/requester's own people alone/)
    expect(await run(hold(ids, worker_id, false))).toMatch(/an_assignment_is_paid_as_its_job_says/)
    expect(await run(hold(ids, ids.employee.worker_id, true))).toBe('done')
    const change = sql`update assignment set worker_id = ${worker_id} where job_id = ${ids.job_id}`
    expect(await run(change)).toMatch(/when and by whom stays/)
    const relabel = sql`update assignment set paid_elsewhere = false where job_id = ${ids.job_id}`
    expect(await run(relabel)).toMatch(/an_assignment_is_paid_as_its_job_says/)
  })

  test('a job never changes who pays, nor gets a reward, nor loses it', async () => {
    const ids = await attack()
    const other = await openBatch(await world.requester(), 1)
    const paid = fromPublicId('job', other.id)
    const update = (what: string, job_id: Uuid) =>
      run(sql`update job set ${sql.raw(what)} where id = ${job_id}`)
    expect(await update('paid_elsewhere = true, reward_minor = 0', paid)).toMatch(/never/)
    const raised = 'reward_minor = 10, terms_version = terms_version + 1'
    expect(await update(`paid_elsewhere = false, ${raised}`, ids.job_id)).toMatch(/never/)
    expect(await update(raised, ids.job_id)).toMatch(/a_job_pays_or_is_paid_elsewhere/)
    expect(await update('at_most_minor = 10', ids.job_id)).toMatch(/costs_nothing_here/)
    const stranger = ids.boss.requester_id
    expect(await run(sql`update job set requester_id = ${stranger} where id = ${paid}`)).toMatch(
      /never changes/,
    )
  })

  test('nobody’s word becomes another’s, and no pool changes hands or kind', async () => {
    const ids = await attack()
    const { worker_id } = await world.worker()
    const [own] = await world.look<{ pool_id: Uuid; invite_id: Uuid }>(
      `select pool_id, invite_id from pool_member where worker_id = '${ids.employee.worker_id}'`,
    )
    const { pool_id = '', invite_id = '' } = own ?? {}
    const silent = sql`
      insert into pool_member (pool_id, kind, worker_id, invite_id, joined_at)
      values (${pool_id}, 'employed', ${worker_id}, ${invite_id}, now())`
    expect(await run(silent)).toMatch(/who_is_paid_elsewhere_has_said_so/)
    const disguised = sql`
      insert into pool_member (pool_id, kind, worker_id, invite_id, joined_at)
      values (${pool_id}, 'invited', ${worker_id}, ${invite_id}, now())`
    expect(await run(disguised)).toMatch(/a_membership_is_of_the_kind_of_its_pool/)
    const change = (what: string) =>
      run(sql`update pool_member set ${sql.raw(what)} where pool_id = ${pool_id}`)
    expect(await change(`worker_id = '${worker_id}'`)).toMatch(/stays what it is/)
    expect(await change('paid_elsewhere_at = null')).toMatch(/has_said_so/)
    const moved = sql`update pool set kind = 'invited' where id = ${pool_id}`
    expect(await run(moved)).toMatch(/stays what it is/)
    const stolen = sql`update pool set requester_id = ${newUuid()} where id = ${pool_id}`
    expect(await run(stolen)).toMatch(/stays what it is/)
  })
})
