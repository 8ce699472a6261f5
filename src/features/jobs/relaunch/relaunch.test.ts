/** Charter R11: Musen at 21 an hour, ended; Nova at 16. */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { euros } from '../../../../test/support/batch.ts'
import { SENTIMENT_FORM } from '../../../../test/support/forms.ts'
import { DAY, projectsOf } from '../../../../test/support/projects/steady-work.ts'
import { createWorld, type World } from '../../../../test/support/world.ts'
import type { Caller } from '../../../kernel/caller.ts'
import { fromPublicId } from '../../../kernel/id.ts'
import { type EarlierWork, lowerThan } from './rules.ts'

const HOUR = 3_600
let world: World
beforeAll(async () => {
  // What only the restricted role is refused is tested here too.
  world = await createWorld(2)
})
afterAll(() => world.close())
const { openBatch, claim, work, workSteadily, end } = projectsOf(() => world)

const form = (title: string, word: string) => ({
  ...SENTIMENT_FORM,
  title,
  instructions_md: `Read the conversation with the assistant from beginning to end. Say how good its answers are,
    and why. Compare every answer with the guide, look for mistakes in the facts, in the tone and in the reasoning,
    and mark whatever a careful ${word} would not let pass. Whole sentences, please.`,
})
const terms = (title: string, reward: string, word = 'reader') => ({
  ...{ title, description: 'Rating answers of an assistant', form: form(title, word) },
  ...{ reward: euros(reward), estimated_seconds: HOUR, overlap: 1 },
})
const draft = async (boss: Caller, asked: ReturnType<typeof terms>, tasks = 4) => {
  const { id: job_id } = await world.call('createJob', boss, {
    ...{
      purpose: 'evaluate',
      ai_use: 'forbidden',
      input_origin: 'ai',
      content_flags: [],
      ...asked,
    },
    data_use: { licence: 'CC BY 4.0', retention_days: 365, seen_by: 'requester' },
  })
  const rows = Array.from({ length: tasks }, (_, index) => ({ text: `Text ${index}` }))
  await world.call('addTasks', boss, { job_id, tasks: rows })
  return job_id
}
const publish = (boss: Caller, job_id: string, discloses_lower_pay = false) =>
  world.call('publishJob', boss, { job_id, discloses_lower_pay })

/** Musen: one worker ten hours in each of two weeks, another once; ended with notice. */
const musen = async () => {
  const boss = await world.requester(1_000_000n)
  const [steady, once, stranger] = await Promise.all([1, 2, 3].map(() => world.worker()))
  if (!steady || !once || !stranger) throw new Error('nobody there')
  const { id: project_id } = await world.call('createProject', boss, { name: 'Musen' })
  const { id: job_id } = await openBatch(boss, 40, { ...terms('Musen', '21.00'), project_id })
  await workSteadily(boss, steady, job_id)
  await work(boss, once, job_id, 1)
  return { boss, steady, once, stranger, project_id, job_id }
}

describe('Musen and Nova', () => {
  test('notice or fee, then a flag, publishing blocked until said, and the first offer', async () => {
    const { boss, steady, once, stranger, project_id } = await musen()
    const ended = await end(boss, project_id)
    expect(Number(ended.fees.amount)).toBeGreaterThan(0)
    await world.settle()
    world.clock.advance(DAY)
    await world.call('depositFunds', boss, { amount: euros('1000.00') })
    const nova = terms('Nova', '16.00', 'person')
    const quoted = await world.call('quoteJob', boss, {
      ...{ purpose: 'evaluate', ai_use: 'forbidden', input_origin: 'ai', ...nova, tasks: 4 },
      data_use: { licence: 'CC BY 4.0', retention_days: 365, seen_by: 'requester' },
    })
    const lower = { hourly: euros('16.00'), hourly_before: euros('21.00') }
    expect(quoted.lower_than_previous).toEqual(lower)
    const job_id = await draft(boss, nova)
    await expect(publish(boss, job_id)).rejects.toMatchObject({
      code: 'lower_pay_undisclosed',
      details: {
        detail:
          'This work paid 21.00 EUR an hour; at the same working time the reward is 16.00 EUR.',
      },
    })
    const open = await publish(boss, job_id, true)
    expect(open).toMatchObject({ status: 'open', lower_than_previous: lower })
    const card = await world.call('getWork', steady, { job_id })
    expect(card.lower_than_previous).toEqual(lower)
    expect(card.first_until).not.toBeNull()
    const offers = async (worker: Caller) =>
      (await world.call('listWork', worker, {})).data.filter((one) => one.job_id === job_id).length
    expect([await offers(steady), await offers(once), await offers(stranger)]).toEqual([1, 0, 0])
    await expect(claim(stranger, job_id)).rejects.toMatchObject({
      code: 'not_in_audience',
      details: { errors: [{ pointer: 'offered_first' }] },
    })
    await claim(steady, job_id)
    world.clock.advance(3 * DAY)
    expect(await offers(stranger)).toBe(1)
    await claim(stranger, job_id)
  })

  test('an ordinary re-run at the same pay is nothing, nor is other work for less', async () => {
    const { boss, job_id: first, project_id } = await musen()
    expect((await world.call('getJob', boss, { job_id: first })).lower_than_previous).toBeNull()
    const again = await publish(boss, await draft(boss, terms('Musen', '21.00')))
    expect(again).toMatchObject({ status: 'open', lower_than_previous: null })
    const part = await publish(boss, await draft(boss, terms('Musen, part 2', '21.00')))
    expect(part.lower_than_previous).toBeNull()
    const other = await openBatch(boss, 1, { reward: euros('0.10'), project_id })
    expect(other.lower_than_previous).toBeNull()
  })

  test('of an ordinary batch, half of the places are kept a day for who worked on it', async () => {
    const boss = await world.requester(1_000_000n)
    const [before, ...others] = await Promise.all([1, 2, 3, 4].map(() => world.worker()))
    const { id } = await openBatch(boss, 1, terms('Letters', '21.00'))
    if (before) await work(boss, before, id, 1)
    const job_id = await draft(boss, terms('Letters', '16.00'), 4)
    await publish(boss, job_id, true)
    const ends = []
    for (const worker of others)
      ends.push(
        await claim(worker, job_id).then(
          () => 1,
          (e) => e.code,
        ),
      )
    expect(ends).toEqual([1, 1, 'not_in_audience'])
    if (before) await claim(before, job_id)
    world.clock.advance(DAY)
    if (others[2]) await claim(others[2], job_id)
  })

  test('what was said once is shown again and needs no second word', async () => {
    const boss = await world.requester(1_000_000n)
    const { id: first } = await openBatch(boss, 5, terms('Letters', '21.00'))
    await publish(boss, await draft(boss, terms('Letters', '16.00')), true)
    const worker = await world.worker()
    for (let answers = 0; answers < 5; answers++) {
      const { id } = await claim(worker, first)
      world.clock.advance(HOUR + HOUR / 2)
      await world.call('submitAssignment', worker, { assignment_id: id, answers: { mood: 'good' } })
    }
    // It takes longer than was thought; the pay is the same.
    const again = await publish(boss, await draft(boss, terms('Letters', '16.00')))
    expect(again.lower_than_previous).not.toBeNull()
    expect((await world.call('getWork', worker, { job_id: again.id })).first_until).toBeNull()
    const lower = await draft(boss, terms('Letters', '15.00'))
    await expect(publish(boss, lower)).rejects.toMatchObject({ code: 'lower_pay_undisclosed' })
  })

  test('after half a year nothing is compared, and somebody else’s work never', async () => {
    const boss = await world.requester(1_000_000n)
    await openBatch(boss, 1, terms('Letters', '21.00'))
    const other = await world.requester(1_000_000n)
    await publish(other, await draft(other, terms('Letters', '16.00')))
    world.clock.advance(181 * DAY)
    expect((await publish(boss, await draft(boss, terms('Letters', '16.00')))).status).toBe('open')
  })

  test('with SQL as the application, what was said stays said', async () => {
    const boss = await world.requester(1_000_000n)
    await openBatch(boss, 1, terms('Letters', '21.00'))
    const job_id = await draft(boss, terms('Letters', '16.00'))
    await publish(boss, job_id, true)
    const id = fromPublicId('job', job_id)
    for (const statement of [
      `delete from lower_pay where job_id = '${id}'`,
      'delete from work_text',
    ])
      await expect(sql.raw(statement).execute(world.database)).rejects.toThrow(
        /append-only|permission/,
      )
  })
})

describe('the comparison', () => {
  const earlier = (more: Partial<EarlierWork> = {}): EarlierWork => ({
    ...{ job_id: 'a', project_id: null, reward_minor: 100n, estimated_seconds: 300 },
    ...{ measured_seconds: null, same_form: false, ...more },
  })
  test.each([
    ['the same pay', { reward_minor: 100n, estimated_seconds: 300 }, earlier(), undefined],
    ['less pay', { reward_minor: 98n, estimated_seconds: 300 }, earlier(), 1_176n],
    ['a cent of rounding', { reward_minor: 99n, estimated_seconds: 300 }, earlier(), undefined],
    [
      'a cent less for the same form',
      { reward_minor: 99n, estimated_seconds: 300 },
      earlier({ same_form: true }),
      1_188n,
    ],
    ['longer work', { reward_minor: 100n, estimated_seconds: 400 }, earlier(), 900n],
    [
      'a wrong estimate, both times',
      { reward_minor: 100n, estimated_seconds: 300 },
      earlier({ measured_seconds: 900 }),
      undefined,
    ],
    [
      'the same form with a shorter estimate and less pay',
      { reward_minor: 80n, estimated_seconds: 200 },
      earlier({ same_form: true, measured_seconds: 300 }),
      960n,
    ],
  ])('%s', (_, offered, before, hourly) => {
    expect(lowerThan(offered, [before])?.hourly).toBe(hourly)
  })

  test('names the best paid of the earlier work', () => {
    const rows = [earlier({ job_id: 'b', reward_minor: 200n }), earlier()]
    const lower = lowerThan({ reward_minor: 50n, estimated_seconds: 300 }, rows)
    expect(lower?.previous.job_id).toBe('b')
  })
})
