/** Charter R38: harmful content is said before, seen only by consent, little of it a day, and left with pay. */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { batches, euros } from '../../../test/support/batch.ts'
import { batchTerms, texts } from '../../../test/support/forms.ts'
import { createWorld, type World } from '../../../test/support/world.ts'
import type { Caller } from '../../kernel/caller.ts'
import { fromPublicId } from '../../kernel/id.ts'
import type { ContentFlag } from './content-schemas.ts'
import { timeLeft } from './rules.ts'

const HOUR = 3_600
let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())
const { openBatch, claim, submit } = batches(() => world)

const HOURLY = {
  reward: euros('18.00'),
  estimated_seconds: HOUR,
  lease_seconds: 8 * HOUR,
  overlap: 1,
}
const openFlagged = async (content_flags: ContentFlag[] = ['violence'], tasks = 9) => {
  const boss = await world.requester(1_000_000n)
  return { boss, job_id: (await openBatch(boss, tasks, { ...HOURLY, content_flags })).id }
}
const agree = (worker: Caller, flags: ContentFlag[], media: 'blurred' | 'plain' = 'blurred') =>
  world.call('setContentChoice', worker, { flags, media })
const ids = async (worker: Caller) =>
  (await world.call('listWork', worker, { limit: 100 })).data.map(({ job_id }) => job_id)
const why = async (worker: Caller) =>
  (await world.call('whyNoWork', worker, {})).reasons.map(({ reason }) => reason)

describe('what a job shows', () => {
  test('is said before publishing, also when it is nothing, and stays as it was said', async () => {
    const boss = await world.requester()
    const { content_flags: _, ...terms } = batchTerms()
    const { id: job_id, content_flags } = await world.call('createJob', boss, terms)
    expect(content_flags).toBeNull()
    await world.call('addTasks', boss, { job_id, tasks: texts(1) })
    const early = world.call('publishJob', boss, { job_id })
    await expect(early).rejects.toMatchObject({ code: 'content_flags_missing' })
    await world.call('updateJob', boss, {
      job_id,
      ...terms,
      content_flags: ['gore', 'hate', 'gore'],
    })
    const open = await world.call('publishJob', boss, { job_id })
    expect(open.content_flags).toEqual(['hate', 'gore'])
    const id = fromPublicId('job', job_id)
    const write = (flags: string) =>
      sql.raw(`update job set content_flags = ${flags} where id = '${id}'`).execute(world.database)
    await expect(write(`'{hate}'`)).rejects.toThrow('what a published job warns of stays as it was')
    await expect(write('null')).rejects.toThrow('what a published job warns of stays as it was')
    await world.call('closeJob', boss, { job_id })
  })

  test('a job that says nothing cannot be opened with SQL either', async () => {
    const boss = await world.requester()
    const { content_flags: _, ...terms } = batchTerms()
    const { id } = await world.call('createJob', boss, terms)
    const open = sql.raw(`update job set status = 'open', published_at = now()
      where id = '${fromPublicId('job', id)}'`)
    await expect(open.execute(world.database)).rejects.toThrow('an_open_job_says_what_it_shows')
  })

  test('a question to people shows nothing of the kind unless it says so', async () => {
    const boss = await world.requester()
    const worker = await world.worker()
    const asked = { question: 'Is this hateful?', options: ['yes', 'no'] }
    const plain = await world.call('askPeople', boss, asked)
    const flagged = await world.call('askPeople', boss, { ...asked, content_flags: ['hate'] })
    expect(await ids(worker)).toEqual([plain.job_id])
    await agree(worker, ['hate'])
    expect((await ids(worker)).sort()).toEqual([plain.job_id, flagged.job_id].sort())
    for (const { job_id } of [plain, flagged]) await world.call('closeJob', boss, { job_id })
  })
})

describe('only by consent', () => {
  test('who did not agree does not see it; list, card, claim and “why” say the same', async () => {
    const { boss, job_id } = await openFlagged(['violence', 'gore'])
    const worker = await world.worker()
    const absent = async () => {
      expect(await ids(worker)).toEqual([])
      expect(await why(worker)).toEqual(['content_not_agreed'])
      const refusal = { code: 'content_not_agreed' }
      await expect(world.call('getWork', worker, { job_id })).rejects.toMatchObject(refusal)
      await expect(claim(worker, job_id)).rejects.toMatchObject(refusal)
    }
    await absent()
    await agree(worker, ['violence', 'hate'])
    await absent()
    await agree(worker, ['violence', 'gore'])
    expect(await ids(worker)).toEqual([job_id])
    expect(await why(worker)).toEqual(['work_is_there'])
    const card = await world.call('getWork', worker, { job_id })
    expect(card.content_flags).toEqual(['violence', 'gore'])
    const { id, content_flags } = await claim(worker, job_id)
    expect(content_flags).toEqual(['violence', 'gore'])
    await agree(worker, [])
    await absent()
    expect((await submit(worker, id)).status).toBe('submitted')
    await world.call('closeJob', boss, { job_id })
  })

  test('nothing is agreed to by itself, pictures are blurred, and all of it is the worker’s own word', async () => {
    const worker = await world.worker()
    const said = await world.call('getContentChoice', worker, {})
    expect(said).toMatchObject({ flags: [], media: 'blurred', seconds_left: 2 * HOUR })
    await agree(worker, ['gore', 'sexual'], 'plain')
    const now = await world.call('getContentChoice', worker, {})
    expect(now).toMatchObject({ flags: ['sexual', 'gore'], media: 'plain' })
  })

  test('no requester, event or count learns who agreed', async () => {
    const { boss, job_id } = await openFlagged(['self_harm'])
    const counted = async (content_flags: ContentFlag[]) =>
      (await world.call('quoteJob', boss, { ...batchTerms({ content_flags }), tasks: 1 }))
        .matching_people
    const before = await counted(['self_harm'])
    await agree(await world.worker(), ['self_harm'])
    // One more worker is one more of everybody; whether they agreed is not in the count.
    expect(await counted(['self_harm'])).toEqual(await counted([]))
    expect(await counted(['self_harm'])).not.toEqual(before)
    const events = await world.look<object>(
      `select * from event where operation = 'set_content_choice'`,
    )
    expect(JSON.stringify(events, (_, v) => (typeof v === 'bigint' ? `${v}` : v))).not.toMatch(
      /self_harm|gore/,
    )
    await world.call('closeJob', boss, { job_id })
  })

  test('an erased account leaves no word of it', async () => {
    const { rows } = await sql<{ id: string }>`
      insert into auth."user" (name, email, "emailVerified") values ('C', 'c@example.org', false)
      returning id`.execute(world.database)
    const worker = await world.worker(rows[0]?.id)
    await agree(worker, ['hate'])
    await sql`delete from auth."user" where id = ${rows[0]?.id}`.execute(world.database)
    const left = `select 1 from content_choice where worker_id = '${worker.worker_id}'`
    expect(await world.look(left)).toEqual([])
  })
})

describe('two hours in 24', () => {
  test('are the most: then the list, “why” and the claim say when there is time again', async () => {
    const { boss, job_id } = await openFlagged()
    const plain = await openBatch(await world.requester(), 3)
    const worker = await world.worker()
    await agree(worker, ['violence'])
    const begun = world.clock.now().getTime()
    for (const minutes of [50, 70]) {
      const { id } = await claim(worker, job_id)
      world.clock.advance(minutes * 60)
      await submit(worker, id)
    }
    const more_from = new Date(begun + 24 * HOUR * 1000 + 1000)
    expect(await world.call('getContentChoice', worker, {})).toMatchObject({
      seconds_left: 0,
      more_from: more_from.toISOString(),
    })
    expect(await ids(worker)).toEqual([plain.id])
    const { reasons } = await world.call('whyNoWork', worker, {})
    expect(reasons).toMatchObject([
      { reason: 'flagged_time_used', jobs: 1, until: more_from.toISOString() },
      { reason: 'work_is_there' },
    ])
    await expect(claim(worker, job_id)).rejects.toMatchObject({
      code: 'flagged_time_used',
      details: { detail: expect.stringContaining(more_from.toISOString()) },
    })
    world.clock.set(new Date(more_from.getTime() - 2000))
    await expect(claim(worker, job_id)).rejects.toMatchObject({ code: 'flagged_time_used' })
    world.clock.set(more_from)
    expect((await claim(worker, job_id)).status).toBe('active')
    await world.call('closeJob', boss, { job_id })
  })

  test('also count what was given back, and never what shows nothing', async () => {
    const { boss, job_id } = await openFlagged()
    const plain = await openBatch(boss, 2, { ...HOURLY, content_flags: [] })
    const worker = await world.worker()
    await agree(worker, ['violence'])
    const left = async () => (await world.call('getContentChoice', worker, {})).seconds_left
    const { id: assignment_id } = await claim(worker, job_id)
    world.clock.advance(30 * 60)
    expect(await left()).toBe(90 * 60)
    await world.call('returnAssignment', worker, { assignment_id })
    world.clock.advance(10 * 60)
    expect(await left()).toBe(90 * 60)
    const { id } = await claim(worker, plain.id)
    world.clock.advance(HOUR)
    await submit(worker, id)
    expect(await left()).toBe(90 * 60)
    for (const one of [job_id, plain.id]) await world.call('closeJob', boss, { job_id: one })
  })

  test('the day is always the last 24 hours', () => {
    const at = (minutes: number) => new Date(Date.UTC(2026, 10, 1) + minutes * 60_000)
    const span = (from: number, to: number) => ({ began_at: at(from), ended_at: at(to) })
    expect(timeLeft([])).toEqual({ seconds: 2 * HOUR, more_from: null })
    expect(timeLeft([span(0, 30), span(60, 90)])).toEqual({ seconds: HOUR, more_from: null })
    expect(timeLeft([span(0, 30), span(60, 150)]).more_from).toEqual(
      new Date(at(24 * 60).getTime() + 1000),
    )
    expect(timeLeft([span(0, 30), span(60, 170)]).more_from).toEqual(
      new Date(at(24 * 60 + 20).getTime() + 1000),
    )
  })
})
