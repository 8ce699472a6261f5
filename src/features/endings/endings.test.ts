/** Charter R10: who counts on a project has notice of its end, or a fee. */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { euros } from '../../../test/support/batch.ts'
import { DAY, projectsOf } from '../../../test/support/projects/steady-work.ts'
import { outcomes } from '../../../test/support/race.ts'
import { createWorld, type World } from '../../../test/support/world.ts'
import { fromPublicId } from '../../kernel/id.ts'
import { accountId, reserveOf } from '../../ledger/chart.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())
const { begin, work, workSteadily, earned, end, inDays, project, claim } = projectsOf(() => world)

describe('an end without notice', () => {
  test('pays who worked steadily: fourteen days of their mean daily pay', async () => {
    const { boss, project_id, job_id } = await begin()
    const [steady, passer] = [await world.worker(), await world.worker()]
    const began = world.clock.now().getTime()
    await workSteadily(boss, steady, job_id)
    await work(boss, passer, job_id, 1)
    const days = (world.clock.now().getTime() - began) / 1000 / DAY
    const before = await earned(steady)
    expect(before).toBe('420.00')
    const ended = await end(boss, project_id)
    // 420.00 in so many days, for 14 of them, rounded up.
    const fee = Math.ceil((42_000 * 14) / days)
    expect(ended).toMatchObject({
      status: 'winding_down',
      covered: 1,
      fees: euros((fee / 100).toFixed(2)),
    })
    await world.settle()
    expect(Number(await earned(steady))).toBeCloseTo(420 + fee / 100, 2)
    expect(await earned(passer)).toBe('21.00')
    const { data } = await world.call('listProjectNotices', steady, {})
    expect(data).toMatchObject([{ project_id, reason: 'scope_changed', steady: true }])
    expect(data[0]?.paid_at).not.toBeNull()
    expect((await world.call('listProjectNotices', passer, {})).data).toEqual([])
    expect(await project(boss, project_id)).toMatchObject({ status: 'ended' })
    expect(await world.call('getJob', boss, { job_id })).toMatchObject({ status: 'closed' })
    const [line] = (await world.call('listEarnings', steady, {})).data
    expect(line).toMatchObject({ kind: 'owed', ground: 'early_end' })
    expect(await world.audit()).toMatchObject({ ok: true })
  })

  test('costs nothing with fourteen days, and nobody is removed before the date', async () => {
    const { boss, project_id, job_id } = await begin()
    const worker = await world.worker()
    await workSteadily(boss, worker, job_id)
    const ended = await end(boss, project_id, { ends_at: inDays(14) })
    expect(ended).toMatchObject({ status: 'winding_down', covered: 1, fees: euros('0.00') })
    world.clock.advance(13 * DAY)
    await world.settle()
    await work(boss, worker, job_id, 1)
    world.clock.advance(DAY)
    await world.settle()
    expect(await project(boss, project_id)).toMatchObject({ status: 'ended' })
    const refused = claim(worker, job_id)
    await expect(refused).rejects.toMatchObject({ code: 'job_closed' })
    expect(await earned(worker)).toBe('441.00')
  })

  test('is also a pause without end: after fourteen days it pays the same fee', async () => {
    const { boss, project_id, job_id } = await begin()
    const worker = await world.worker()
    await workSteadily(boss, worker, job_id)
    await world.call('pauseJob', boss, { job_id })
    world.clock.advance(13 * DAY)
    await world.settle()
    expect(await project(boss, project_id)).toMatchObject({ status: 'open' })
    world.clock.advance(DAY)
    await world.settle()
    expect(await project(boss, project_id)).toMatchObject({ status: 'ended', end_reason: 'paused' })
    const [notice] = (await world.call('listProjectNotices', worker, {})).data
    expect(notice).toMatchObject({ reason: 'paused', steady: true })
    expect(Number(notice?.fee.amount)).toBeGreaterThan(200)
    expect(notice?.paid_at).not.toBeNull()
    expect(await world.audit()).toMatchObject({ ok: true })
  })

  test('is no pause that goes on in time, nor one that owes nobody anything', async () => {
    const { boss, project_id, job_id } = await begin()
    const worker = await world.worker()
    await workSteadily(boss, worker, job_id)
    await world.call('pauseJob', boss, { job_id })
    world.clock.advance(10 * DAY)
    await world.settle()
    await world.call('resumeJob', boss, { job_id })
    world.clock.advance(DAY)
    await world.call('pauseJob', boss, { job_id })
    world.clock.advance(10 * DAY)
    await world.settle()
    expect(await project(boss, project_id)).toMatchObject({ status: 'open' })
    const quiet = await begin()
    await work(quiet.boss, await world.worker(), quiet.job_id, 1)
    await world.call('pauseJob', quiet.boss, { job_id: quiet.job_id })
    world.clock.advance(60 * DAY)
    await world.settle()
    expect(await project(quiet.boss, quiet.project_id)).toMatchObject({ status: 'open' })
  })

  test('owes nobody who came for an afternoon', async () => {
    const { boss, project_id, job_id } = await begin()
    const crowd = await Promise.all([1, 2, 3].map(() => world.worker()))
    for (const worker of crowd) await work(boss, worker, job_id, 3)
    expect(await end(boss, project_id)).toMatchObject({ covered: 0, fees: euros('0.00') })
  })

  test('of something committed owes everybody, never more than their share of what is left', async () => {
    const answers = { count: 12, standing: 'commitment' as const }
    const { boss, project_id, job_id } = await begin({ answers }, 12)
    const worker = await world.worker()
    await work(boss, worker, job_id, 10)
    // Two of the twelve are left; the mean day of 210.00 for fourteen days would be far more.
    expect(await end(boss, project_id)).toMatchObject({ covered: 1, fees: euros('42.00') })
  })

  test('of a kept commitment owes nothing', async () => {
    const until = { at: inDays(2), standing: 'commitment' as const }
    const { boss, project_id, job_id } = await begin({ until })
    await work(boss, await world.worker(), job_id, 2)
    world.clock.advance(3 * DAY)
    expect(await end(boss, project_id)).toMatchObject({ covered: 0 })
  })

  test('is announced once, and two at once pay once', async () => {
    const { boss, project_id, job_id } = await begin()
    const worker = await world.worker()
    await workSteadily(boss, worker, job_id)
    const ends = await outcomes([end(boss, project_id), end(boss, project_id)])
    expect(ends.toSorted()).toEqual(['conflict', 'done'])
    await Promise.all([world.settle(), world.settle()])
    const { data } = await world.call('listEarnings', worker, { limit: 50 })
    expect(data.filter(({ kind }) => kind === 'owed')).toHaveLength(1)
    await expect(end(boss, project_id)).rejects.toMatchObject({ code: 'conflict' })
  })

  test('is for a human: an agent may not', async () => {
    const { boss, project_id } = await begin()
    const agent = await world.agent(boss as never)
    await expect(end(agent, project_id)).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('does not come in by closing the jobs', async () => {
    const { boss, project_id, job_id } = await begin()
    await workSteadily(boss, await world.worker(), job_id)
    const close = world.call('closeJob', boss, { job_id })
    await expect(close).rejects.toMatchObject({ code: 'notice_needed' })
    await end(boss, project_id)
  })
})

describe('with SQL as the application', () => {
  const refused = (statement: string) =>
    sql
      .raw(statement)
      .execute(world.database)
      .then(
        () => 'done',
        (error: unknown) => (error instanceof Error ? error.message : 'odd'),
      )

  test('no end goes without its fees, and no fee shrinks or is forgotten', async () => {
    const { boss, project_id, job_id } = await begin()
    await workSteadily(boss, await world.worker(), job_id)
    const id = fromPublicId('project', project_id)
    const now = world.clock.now().toISOString()
    const announce = `update project set status = 'winding_down', end_announced_at = '${now}',
      ends_at = '${now}', end_reason = 'budget' where id = '${id}'`
    expect(await refused(announce)).toBe('who is covered gets notice of an end, or a fee')
    await end(boss, project_id)
    const fee = `project_fee where project_id = '${id}'`
    expect(await refused(`delete from ${fee}`)).toMatch(/never changed|permission/)
    expect(
      await refused(`update project_fee set amount_minor = 1 where project_id = '${id}'`),
    ).toMatch(/never changed/)
    expect(
      await refused(`update project set status = 'ended', ended_at = '${now}' where id = '${id}'`),
    ).toBe('a project ends when its fees are paid')
    expect(await refused(`update project set status = 'open' where id = '${id}'`)).toMatch(
      /ends once|violates/,
    )
    expect(await refused(`update job set project_id = null where project_id = '${id}'`)).toMatch(
      /stays in its project/,
    )
  })

  test('the reserve pays workers or goes back where it came from', async () => {
    const [rules] = await world.look<{ kinds: string[] }>(
      `select array_agg(distinct credit_kind order by credit_kind) as kinds
       from transfer_rule where debit_kind = 'job_reserve_notice'`,
    )
    expect(rules?.kinds).toEqual(['requester_available', 'worker_earned'])
    expect(
      accountId(reserveOf(fromPublicId('project', (await begin()).project_id), 'notice', 'EUR')),
    ).toMatch(/^[0-9a-f-]{36}$/)
  })
})
