import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { batchTerms } from '../../../test/support/forms.ts'
import { goldJobs, goldOf } from '../../../test/support/gold/jobs.ts'
import { createWorld, type World } from '../../../test/support/world.ts'
import { fromPublicId } from '../../kernel/id.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())
const { openGold, isGold, work, checksOf, claim, submit } = goldJobs(() => world)

describe('mixing', () => {
  test('a worker meets gold in the first five places, then never more than the stated share, each once', async () => {
    const boss = await world.requester()
    const job = await openGold(boss, { tasks: 60, hidden: 6, gold: { percent: 10 } })
    const worker = await world.worker()
    const golds = await work(worker, job.id, 50)
    expect(golds.slice(0, 6).filter(Boolean)).toHaveLength(1)
    const at = golds.flatMap((gold, index) => (gold ? [index] : []))
    expect(at.length).toBeGreaterThanOrEqual(3)
    for (const [index, place] of at.entries())
      if (index > 0) expect(place - (at[index - 1] ?? 0)).toBeGreaterThanOrEqual(10)
    const rows = await world.look<{ times: number }>(
      `select count(*)::int as times from assignment
       where job_id = '${fromPublicId('job', job.id)}' and is_gold group by worker_id, task_id`,
    )
    expect(rows.every(({ times }) => times === 1)).toBe(true)
    expect(rows).toHaveLength(at.length)
  })

  test('nothing a worker reads before the answer tells gold from other work', async () => {
    const boss = await world.requester()
    const job = await openGold(boss, { tasks: 30, hidden: 5, gold: { percent: 10 } })
    const worker = await world.worker()
    let gold: string | undefined
    const left: number[] = [(await world.call('getWork', worker, { job_id: job.id })).places_left]
    const shapes = new Set<string>()
    const ids: string[] = []
    for (let place = 0; place < 6 && gold === undefined; place++) {
      const held = await claim(worker, job.id)
      if (await isGold(held.id)) gold = held.id
      const read = await world.call('getAssignment', worker, { assignment_id: held.id })
      const { data } = await world.call('listAssignments', worker, { limit: 1 })
      expect(data[0]).toEqual(read)
      expect(JSON.stringify([held, read])).not.toMatch(/gold|expected|hidden|reason"/)
      shapes.add(JSON.stringify(Object.keys(read)))
      ids.push(held.task_id)
      left.push((await world.call('getWork', worker, { job_id: job.id })).places_left)
      const checks = await checksOf(worker, job.id)
      expect(checks).toMatchObject({ hidden: null, checks: [], training: { of: 0 } })
      world.clock.advance(20)
      const { check, ...submitted } = await submit(worker, held.id, 'good')
      expect(check).toBeNull()
      expect(Object.keys(submitted)).toEqual(Object.keys(read))
    }
    expect(gold).toBeDefined()
    // One shape, ids that rise from claim to claim, and one place less each time.
    expect(shapes.size).toBe(1)
    expect([...ids].sort()).toEqual(ids)
    expect(left.slice(1).map((count, index) => (left[index] ?? 0) - count)).toEqual(
      left.slice(1).map(() => 1),
    )
    for (const operation of ['listGold', 'listCheckContests'] as const)
      await expect(
        world.call(operation, worker, { job_id: job.id } as never),
      ).rejects.toMatchObject({ code: 'forbidden' })
    await expect(
      world.call('contestCheck', worker, { assignment_id: gold ?? '', reason: 'Is it one?' }),
    ).rejects.toMatchObject({ code: 'conflict' })
  })

  test('given back, gold is taken again by its name like any other task', async () => {
    const boss = await world.requester()
    const job = await openGold(boss, { tasks: 30, hidden: 2 })
    const worker = await world.worker()
    for (let place = 0; place < 6; place++) {
      const held = await claim(worker, job.id)
      await world.call('saveDraft', worker, { assignment_id: held.id, answers: { mood: 'bad' } })
      await world.call('returnAssignment', worker, { assignment_id: held.id })
      const again = await world.call('claimTask', worker, {
        job_id: job.id,
        task_id: held.task_id,
      })
      expect(again.input).toEqual(held.input)
      expect(again.draft).toEqual({ mood: 'bad' })
      const once = { job_id: job.id, task_id: held.task_id }
      await expect(world.call('claimTask', worker, once)).rejects.toMatchObject({
        code: 'already_claimed',
      })
      world.clock.advance(20)
      await submit(worker, again.id)
    }
    expect(await world.audit()).toMatchObject({ ok: true })
  })

  test('gold is paid like any other task, out of its own places, and what is left comes back', async () => {
    const boss = await world.requester()
    const job = await openGold(boss, {
      tasks: 10,
      hidden: 4,
      gold: { percent: 10 },
      more: { overlap: 1 },
    })
    // Ten places and one for gold, each 0.10 and 20 %.
    expect(job).toMatchObject({ gold_places: 1, cost: { amount: '1.32' } })
    const worker = await world.worker()
    const golds = await work(worker, job.id, 11, 'bad')
    expect(golds.filter(Boolean)).toHaveLength(1)
    world.clock.advance(4 * 86_400)
    await world.settle()
    const { available } = await world.call('getEarnings', worker, {})
    expect(available).toEqual([{ amount: '1.10', currency: 'EUR' }])
    expect(await world.call('getJob', boss, { job_id: job.id })).toMatchObject({
      status: 'closed',
      escrow: { amount: '0.00' },
      spent: { amount: '1.32' },
    })
    const results = await world.call('getResults', boss, { job_id: job.id, limit: 100 })
    expect(results).toMatchObject({ complete: true, answered: 10, wanted: 10 })
    expect(results.data).toHaveLength(10)
  })
})

test('training is explained right after the answer, and counts for nothing', async () => {
  const boss = await world.requester()
  const job = await openGold(boss, { training: 2, hidden: 3 })
  const worker = await world.worker()
  const explained: unknown[] = []
  for (let place = 0; place < 8; place++) {
    const { id } = await claim(worker, job.id)
    world.clock.advance(20)
    const { check } = await submit(worker, id, 'bad')
    if (check !== null) explained.push(check)
  }
  const wrong = {
    right: false,
    expected: { mood: 'good' },
    reason: expect.stringMatching(/says so/),
  }
  expect(explained).toEqual([wrong, wrong])
  const checks = await checksOf(worker, job.id)
  expect(checks).toMatchObject({ training: { right: 0, of: 2 }, hidden: null, gate: null })
  expect(checks.checks.map(({ kind, counts }) => [kind, counts])).toEqual([
    ['training', false],
    ['training', false],
  ])
})

test('keys are checked against the form, item by item', async () => {
  const boss = await world.requester()
  const { id: job_id } = await world.call('createJob', boss, batchTerms({ gold: {} }))
  const add = (more: object) =>
    world.call('addGold', boss, { job_id, gold: [{ ...goldOf(1)[0], ...more } as never] })
  for (const [more, pointer] of [
    [{ expected: { mood: 'splendid' } }, '/gold/0/expected/mood'],
    [{ expected: {} }, '/gold/0/expected'],
    [{ tolerance: { mood: 1 } }, '/gold/0/tolerance/mood'],
    [{ tolerance: { nothing: 1 } }, '/gold/0/tolerance/nothing'],
  ] as const) {
    const refused = await add(more).catch((error) => error)
    expect(refused).toMatchObject({ code: 'invalid_gold' })
    expect(refused.details.errors[0].pointer).toBe(pointer)
  }
  await expect(add({ input: { wrong: 1 } })).rejects.toMatchObject({ code: 'invalid_rows' })
  expect(await add({})).toMatchObject({ added: 1, gold: 1, next_action: 'add_tasks' })
  const plain = await world.call('createJob', boss, batchTerms())
  await expect(
    world.call('addGold', boss, { job_id: plain.id, gold: goldOf(1) }),
  ).rejects.toMatchObject({ code: 'conflict' })
})

test('a task that has all its answers becomes gold for those who never had it', async () => {
  const boss = await world.requester()
  const job = await openGold(boss, { tasks: 30, hidden: 0, more: { overlap: 1 } })
  const [first, second] = [await world.worker(), await world.worker()]
  const { id } = await claim(first, job.id)
  await submit(first, id)
  const [task] = (await world.call('listTasks', boss, { job_id: job.id, limit: 1 })).data
  const key = {
    task_id: task?.id ?? '',
    expected: { mood: 'good' },
    reason: 'Two of us looked at it.',
  }
  const mark = () => world.call('markGold', boss, key)
  await expect(mark()).rejects.toMatchObject({ code: 'conflict' })
  await world.call('reviewSubmission', boss, { assignment_id: id, decision: 'approve' })
  await mark()
  await expect(mark()).rejects.toMatchObject({ code: 'conflict' })
  expect((await work(first, job.id, 6)).some(Boolean)).toBe(false)
  expect((await work(second, job.id, 6)).filter(Boolean)).toHaveLength(1)
  const { data } = await world.call('listGold', boss, { job_id: job.id })
  expect(data).toMatchObject([{ task_id: task?.id, answers: 1, right: 1, status: 'active' }])
  // The result of the task is what it was.
  const results = await world.call('getResults', boss, { job_id: job.id, limit: 1 })
  expect(results.data[0]).toMatchObject({ answered: 1, wanted: 1 })
})

describe('one’s own accuracy', () => {
  test('is told by the day, so that no answer tells which task was a check', async () => {
    const boss = await world.requester()
    const job = await openGold(boss, {
      tasks: 40,
      hidden: 12,
      gold: { gate: { percent: 50, over: 6 } },
    })
    const worker = await world.worker()
    await work(worker, job.id, 12)
    expect(await checksOf(worker, job.id)).toMatchObject({
      hidden: null,
      gate: { state: 'checking' },
      checks: [],
    })
    world.clock.advance(86_400)
    expect(await checksOf(worker, job.id)).toMatchObject({
      hidden: { right: 6, of: 6 },
      gate: { state: 'passed', retake_at: null },
      checks: [],
    })
    await world.call('closeJob', boss, { job_id: job.id })
    world.clock.advance(4 * 86_400)
    await world.settle()
    expect((await checksOf(worker, job.id)).checks).toHaveLength(6)
  })
})
