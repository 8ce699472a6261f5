import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { goldJobs } from '../../../test/support/gold/jobs.ts'
import { createWorld, type World } from '../../../test/support/world.ts'
import type { Caller } from '../../kernel/caller.ts'
import { fromPublicId } from '../../kernel/id.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())
const { openGold, isGold, checksOf, answerChecks, claim, submit } = goldJobs(() => world)

const GATE = { gold: { percent: 10, gate: { percent: 60, over: 5 } }, tasks: 80, hidden: 12 }
const DAY = 86_400

describe('the gate of one job (charter R20)', () => {
  test('stands on the card, shuts that job alone for seven days, is told, and lets in again', async () => {
    const boss = await world.requester()
    const job = await openGold(boss, GATE)
    const other = await openGold(boss, { tasks: 5, hidden: 0 })
    const worker = await world.worker()
    const card = await world.call('getWork', worker, { job_id: job.id })
    expect(card.gold).toEqual({
      percent: 10,
      first_checks: 5,
      first_places: 10,
      gate: { percent: 60, over: 5, retake_days: 7, unchecked_places: 5 },
    })
    await answerChecks(worker, job.id, [true, true, false, false, false])
    await expect(claim(worker, job.id)).rejects.toMatchObject({ code: 'under_gate' })
    const offered = (await world.call('listWork', worker, { limit: 100 })).data
    expect(offered.map(({ job_id }) => job_id)).not.toContain(job.id)
    expect((await world.call('getWork', worker, { job_id: job.id })).places_left).toBe(0)
    const why = await world.call('whyNoWork', worker, {})
    expect(why).toMatchObject({ standing: 'active' })
    expect(why.reasons).toContainEqual(expect.objectContaining({ reason: 'under_gate', jobs: 1 }))
    const told = await checksOf(worker, job.id)
    expect(told.gate).toMatchObject({ state: 'under', percent: 60, over: 5 })
    expect(told.checks.map(({ right, counts }) => [right, counts])).toEqual(
      Array.from({ length: 3 }, () => [false, true]),
    )
    // Other work is not touched, and what was done here is paid.
    await claim(worker, other.id)
    expect(await world.look('select * from worker_standing')).toEqual([])
    expect(await world.look('select * from restriction')).toEqual([])
    world.clock.advance(7 * DAY)
    await world.settle()
    const paid = await world.look<{ left: number; paid: number }>(
      `select count(*) filter (where status <> 'approved')::int as left, count(*)::int as paid
       from assignment where job_id = '${fromPublicId('job', job.id)}'`,
    )
    expect(paid[0]?.left).toBe(0)
    await answerChecks(worker, job.id, [true, true, true, true, true])
    world.clock.advance(DAY)
    expect(await checksOf(worker, job.id)).toMatchObject({ gate: { state: 'passed' }, checks: [] })
  })

  test('somebody new holds at most five places besides checks until they are checked', async () => {
    const boss = await world.requester()
    const job = await openGold(boss, GATE)
    const worker = await world.worker()
    const taken: string[] = []
    const held: string[] = []
    for (let place = 0; place < 10; place++) {
      // Keeps as much in hand as may be held.
      if (held.length === 5) await submit(worker, held.shift() ?? '')
      const { id } = await claim(worker, job.id)
      taken.push(id)
      held.push(id)
      world.clock.advance(1)
    }
    const golds = await Promise.all(taken.map(isGold))
    expect(golds.filter(Boolean)).toHaveLength(5)
    // Whatever is left in hand, check or not: it is handed in before the next place.
    while (held.length > 0) {
      const refused = await claim(worker, job.id).catch(({ code }) => code)
      expect(refused).toBe('too_many_held')
      expect(await checksOf(worker, job.id)).toMatchObject({ gate: { hand_in_first: true } })
      await submit(worker, held.shift() ?? '')
    }
    await claim(worker, job.id)
  })

  test('with less gold than the gate looks at a job is not published', async () => {
    const boss = await world.requester()
    await expect(openGold(boss, { ...GATE, hidden: 4 })).rejects.toMatchObject({ code: 'conflict' })
    await expect(openGold(boss, { ...GATE, hidden: 4, training: 3 })).rejects.toMatchObject({
      code: 'conflict',
    })
  })
})

describe('a contested check', () => {
  const fallen = async () => {
    const boss = await world.requester()
    const job = await openGold(boss, GATE)
    const worker = await world.worker()
    await answerChecks(worker, job.id, [true, true, false, false, false])
    const { checks } = await checksOf(worker, job.id)
    const contest = (index: number) =>
      world.call('contestCheck', worker, {
        assignment_id: checks[index]?.assignment_id ?? '',
        reason: 'The text praises it.',
      })
    return { boss, job, worker, checks, contest }
  }
  const claims = (worker: Caller, job_id: string) =>
    claim(worker, job_id).then(
      () => 'open',
      ({ code }) => code,
    )

  test('does not count until a human answers; answered for the worker it is right, and the gold goes', async () => {
    const { boss, job, worker, checks, contest } = await fallen()
    expect(await contest(0)).toMatchObject({ answer: null, given: { mood: 'bad' } })
    await expect(contest(0)).rejects.toMatchObject({ code: 'conflict' })
    expect(await claims(worker, job.id)).toBe('open')
    const waiting = (await world.call('listCheckContests', boss, { job_id: job.id })).data
    expect(waiting).toMatchObject([{ assignment_id: checks[0]?.assignment_id }])
    const assignment_id = checks[0]?.assignment_id ?? ''
    const reasons = 'You are right: the text can be read in this way too.'
    const answer = { assignment_id, decision: 'for_worker' as const, reasons }
    const agent = await world.agent(boss)
    await expect(world.call('answerCheckContest', agent, answer)).rejects.toMatchObject({
      code: 'forbidden',
    })
    await world.call('answerCheckContest', boss, answer)
    await expect(world.call('answerCheckContest', boss, answer)).rejects.toMatchObject({
      code: 'conflict',
    })
    const { data } = await world.call('listGold', boss, { job_id: job.id, limit: 100 })
    expect(data.filter(({ status }) => status === 'quarantined')).toMatchObject([
      { task_id: waiting[0]?.task_id, contests: 1, contests_open: 0 },
    ])
  })

  test('that a human lets stand counts again; silence for seven days is on the worker’s side', async () => {
    const stands = await fallen()
    await stands.contest(0)
    await world.call('answerCheckContest', stands.boss, {
      assignment_id: stands.checks[0]?.assignment_id ?? '',
      decision: 'gold_stands',
      reasons: 'The second sentence takes the praise back again.',
    })
    expect(await claims(stands.worker, stands.job.id)).toBe('under_gate')
    const silent = await fallen()
    await silent.contest(1)
    world.clock.advance(7 * DAY)
    await world.settle()
    const { checks } = await checksOf(silent.worker, silent.job.id)
    expect(checks).toMatchObject([
      { right: true, counts: true, contest: { answer: 'silence', reasons: null } },
    ])
  })
})

test('gold that good people fail is taken out of use, and what it did is undone', async () => {
  const boss = await world.requester()
  const job = await openGold(boss, { ...GATE, tasks: 400, hidden: 5 })
  const { data: golds } = await world.call('listGold', boss, { job_id: job.id, limit: 100 })
  const bad = golds[0]?.task_id ?? ''
  const answerAll = async (worker: Caller, wrong: readonly string[]) => {
    let met = 0
    for (let place = 0; place < 12 && met < 5; place++) {
      const held = await claim(worker, job.id)
      world.clock.advance(20)
      const gold = golds.find(({ input }) => input.text === held.input.text)
      await submit(worker, held.id, gold && !wrong.includes(gold.task_id) ? 'good' : 'bad')
      if (gold) met++
    }
  }
  // Fails two besides: under the gate with the bad one, and not without it.
  const unlucky = await world.worker()
  await answerAll(unlucky, [bad, golds[1]?.task_id ?? '', golds[2]?.task_id ?? ''])
  await expect(claim(unlucky, job.id)).rejects.toMatchObject({ code: 'under_gate' })
  const statusOf = async () =>
    (await world.call('listGold', boss, { job_id: job.id, limit: 100 })).data[0]?.status
  for (let person = 0; person < 5; person++) {
    await world.settle()
    expect(await statusOf()).toBe('active')
    await answerAll(await world.worker(), [bad])
  }
  await world.settle()
  expect(await statusOf()).toBe('quarantined')
  await claim(unlucky, job.id)
})
