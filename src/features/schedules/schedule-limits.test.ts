import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { batches, euros } from '../../../test/support/batch.ts'
import { batchTerms, texts } from '../../../test/support/forms.ts'
import { DAY, daily, schedules } from '../../../test/support/schedules/drafts.ts'
import { createWorld, type World } from '../../../test/support/world.ts'
import type { Caller } from '../../kernel/caller.ts'
import { toPublicId } from '../../kernel/id.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())
const { openBatch } = batches(() => world)
const { draft, inSeconds, read, jobOf, pass } = schedules(() => world)

describe('an agent', () => {
  const keyed = async (boss: Caller & { kind: 'member' }, limits: object) => {
    const agent = await world.agent(boss, limits)
    const agent_id = toPublicId('agent', agent.agent_id)
    const { id } = await world.call('createApiKey', boss, { agent_id })
    return { agent, key_id: id }
  }

  test('commits its requester at each run, within its mandate', async () => {
    const boss = await world.requester()
    const { agent } = await keyed(boss, { per_day: 100n })
    const job_id = await draft(agent)
    const { id } = await world.call('createSchedule', agent, { job_id, repeat: daily })
    const before = await world.look('select 1 from agent_commitment')
    await pass(DAY)
    expect(await world.look('select 1 from agent_commitment')).toHaveLength(before.length + 1)
    const [first] = (await read(boss, id)).runs
    expect((await jobOf(boss, first?.job_id)).asked_by.agent).toBe('Scout')
    // What it asks by itself in the same 24 hours leaves too little for the run.
    world.clock.advance(DAY)
    await world.call('askPeople', agent, { question: 'Is it open?', reward: euros('0.50') })
    await world.settle()
    expect((await read(boss, id)).runs[0]).toMatchObject({ code: 'mandate_exceeded' })
    expect((await read(boss, id)).next_action).toBe('ask_a_human_to_publish')
  })

  test('above its own limit leaves each run to a human, and one draft', async () => {
    const boss = await world.requester()
    const { agent } = await keyed(boss, { confirm_above: 10n })
    const job_id = await draft(agent)
    const { id } = await world.call('createSchedule', agent, { job_id, repeat: daily })
    await pass(DAY)
    await pass(DAY)
    const waiting = await read(boss, id)
    expect(waiting.next_action).toBe('ask_a_human_to_publish')
    expect(waiting.runs.map(({ outcome }) => outcome)).toEqual(['needs_human', 'needs_human'])
    const [run, other] = waiting.runs
    expect(run?.job_id).toBe(other?.job_id)
    const { data } = await world.call('listEvents', boss, { order: 'newest' })
    expect(data[0]?.type).toBe('job.draft_needs_human')
    await world.call('publishJob', boss, { job_id: run?.job_id ?? '' })
    expect((await read(boss, id)).next_action).toBe('none')
  })

  test('without a key spends nothing more through what it planned', async () => {
    const boss = await world.requester()
    const { agent, key_id } = await keyed(boss, {})
    const job_id = await draft(agent)
    const { id } = await world.call('createSchedule', agent, { job_id, repeat: daily })
    await world.call('revokeApiKey', boss, { key_id })
    await pass(DAY)
    expect((await read(boss, id)).runs).toMatchObject([{ outcome: 'refused', code: 'forbidden' }])
    expect((await world.call('getBalance', boss, {})).available).toEqual(euros('1000.00'))
  })

  test('plans nothing that its mandate could never cover', async () => {
    const boss = await world.requester()
    const agent = await world.agent(boss, { per_job: 47n })
    const job_id = await draft(agent)
    await expect(
      world.call('createSchedule', agent, { job_id, repeat: daily }),
    ).rejects.toMatchObject({ code: 'mandate_exceeded' })
  })
})

describe('refused at once is', () => {
  const attempt = async (input: object, tasks = 2) => {
    const boss = await world.requester()
    const job_id = await draft(boss, tasks)
    await expect(
      world.call('createSchedule', boss, { job_id, ...input } as never),
    ).rejects.toMatchObject({ code: expect.any(String) })
    expect((await world.call('listSchedules', boss, {})).data).toEqual([])
  }
  test.each([
    ['neither a time nor a rule', () => ({})],
    ['both', () => ({ at: inSeconds(60).toISOString(), repeat: daily })],
    ['a time in the past', () => ({ at: inSeconds(-1).toISOString() })],
    ['a time after the draft is gone', () => ({ at: inSeconds(91 * DAY).toISOString() })],
    ['tasks for a draft', () => ({ at: inSeconds(60).toISOString(), tasks: texts(1) })],
    ['a limit below the cost', () => ({ repeat: daily, max_cost: euros('0.47') })],
    [
      'a limit in another currency',
      () => ({ repeat: daily, max_cost: { amount: '9.00', currency: 'USD' } }),
    ],
    ['a zone nobody knows', () => ({ repeat: { ...daily, time_zone: 'Europe/Atlantis' } })],
  ])('%s', async (_, input) => {
    await attempt(input())
  })

  test('a second plan for one draft, a draft without tasks, a published one', async () => {
    const boss = await world.requester()
    const job_id = await draft(boss)
    const at = inSeconds(60).toISOString()
    const plan = (job: string) => world.call('createSchedule', boss, { job_id: job, at })
    await plan(job_id)
    const conflict = { code: 'conflict' }
    await expect(plan(job_id)).rejects.toMatchObject(conflict)
    const empty = await world.call('createJob', boss, batchTerms())
    await expect(plan(empty.id)).rejects.toMatchObject(conflict)
    await expect(plan((await openBatch(boss, 1)).id)).rejects.toMatchObject(conflict)
    await expect(
      world.call('createSchedule', boss, { job_id: empty.id, repeat: daily }),
    ).rejects.toMatchObject(conflict)
  })

  test('more tasks than one run may have', async () => {
    const boss = await world.requester()
    const job_id = await draft(boss, 1000)
    await world.call('addTasks', boss, { job_id, tasks: texts(1) })
    await expect(
      world.call('createSchedule', boss, { job_id, repeat: daily }),
    ).rejects.toMatchObject({ code: 'conflict' })
  })
})
