/** Charter R17: told with a place kept, drawn where places are few, nothing gained by polling. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { batches, euros } from '../../../test/support/batch.ts'
import { codeOf, drawsOf, type Worker } from '../../../test/support/draws/draws.ts'
import { createMailWorld, type MailWorld } from '../../../test/support/mail/mail-world.ts'
import { outcomes } from '../../../test/support/race.ts'
import { transact } from '../../database/transact.ts'
import { fromPublicId } from '../../kernel/id.ts'
import { drawOrder } from '../../kernel/order/draw-order.ts'
import { notePayee } from '../standing/payee-queries.ts'

let world: MailWorld
beforeAll(async () => {
  world = await createMailWorld()
})
// Nobody of an earlier test is told of the jobs of the next.
beforeEach(() => world.look('update alert set is_on = false'))
afterAll(() => world.close())
const { claim, submit } = batches(() => world)
const { told, open, loops, later, kept, ask, draw } = drawsOf(() => world)

describe('places enough', () => {
  test('one is kept for whoever was told, the others are free to all at once', async () => {
    const worker = await told()
    const { id: job_id } = await open(4)
    const others = [await world.worker(), await world.worker(), await world.worker()]
    expect(await codeOf(claim(others[0] as Worker, job_id))).toBe('taken')
    await loops()
    const [place] = await kept(worker)
    expect(place).toMatchObject({ job_id, title: expect.any(String), requester: 'Acme' })
    expect(Date.parse(place?.kept_until ?? '') - world.clock.now().getTime()).toBe(600_000)
    expect(await codeOf(claim(others[1] as Worker, job_id))).toBe('taken')
    expect(await codeOf(claim(others[2] as Worker, job_id))).toBe('taken')
    expect(await codeOf(claim(await world.worker(), job_id))).toBe('no_place_left')
    expect(await codeOf(claim(worker, job_id))).toBe('taken')
    expect(await kept(worker)).toEqual([])
  })

  test('it is told in the app at once, and by mail, with what it pays and until when', async () => {
    const worker = await world.reachable()
    await world.call('createAlert', worker, { time_zone: 'UTC' })
    const { id: job_id } = await open(6, { title: 'Name the birds', reward: euros('0.40') })
    await loops()
    const [notice] = (await world.call('listNotices', worker, {})).data
    expect(notice).toMatchObject({
      ...{ kind: 'place_kept', about: job_id, title: 'Name the birds', requester: 'Acme' },
      ...{ until: (await kept(worker))[0]?.kept_until, amount: euros('0.40') },
    })
    world.server.reset()
    await world.send()
    const [arrived] = world.server.got.filter(({ to }) => to.includes(worker.email))
    expect(arrived?.mail.subject).toContain('Name the birds')
    expect(arrived?.mail.text).toContain('€0.40 for each task')
  })

  test('whoever does not come loses nothing: it passes on, then it is free to all', async () => {
    const worker = await told()
    const { id: job_id } = await open(2)
    await loops()
    const poller = await world.worker()
    expect(await codeOf(claim(poller, job_id))).toBe('taken')
    expect(await codeOf(claim(await world.worker(), job_id))).toBe('no_place_left')
    await later(599)
    expect(await kept(worker)).toHaveLength(1)
    await later(1)
    expect(await kept(worker)).toEqual([])
    expect(await codeOf(claim(await world.worker(), job_id))).toBe('taken')
    const standing = await world.call('whyNoWork', worker, {})
    expect(standing.standing).toBe('active')
  })

  test('after its time a place is still theirs until it passes on', async () => {
    const worker = await told()
    const { id: job_id } = await open(2)
    await loops()
    await claim(await world.worker(), job_id)
    world.clock.advance(600)
    expect(await codeOf(claim(await world.worker(), job_id))).toBe('no_place_left')
    expect(await codeOf(claim(worker, job_id))).toBe('taken')
  })
})

describe('few places', () => {
  test('they are asked for in the first minute, then drawn among all alike', async () => {
    const [alerted, poller] = [await told(), await world.worker()]
    const { id: job_id } = await open(1)
    expect(await codeOf(claim(poller, job_id))).toBe('places_drawn')
    expect(await codeOf(claim(alerted, job_id))).toBe('places_drawn')
    const [card] = (await world.call('listWork', poller, {})).data.filter(
      (c) => c.job_id === job_id,
    )
    expect(Date.parse(card?.drawn_at ?? '') - world.clock.now().getTime()).toBe(60_000)
    const under_way = { status: 'under_way', taking_part: 2, turn: null }
    expect(await ask(poller, job_id)).toMatchObject(under_way)
    expect(await ask(poller, job_id)).toMatchObject({ taking_part: 2 })
    await later(59)
    expect(await codeOf(claim(poller, job_id))).toBe('places_drawn')
    await later(1)
    const seen = [await draw(alerted, job_id), await draw(poller, job_id)]
    expect(seen.map(({ turn }) => turn).toSorted()).toEqual([1, 2])
    // Drawn again from the recorded seed, it is the same.
    const order = drawOrder(seen[0]?.seed ?? '', [alerted.worker_id, poller.worker_id])
    const [first, second] = order[0] === alerted.worker_id ? [alerted, poller] : [poller, alerted]
    expect((await draw(first, job_id)).turn).toBe(1)
    expect(await codeOf(claim(second, job_id))).toBe('no_place_left')
    expect(await codeOf(claim(first, job_id))).toBe('taken')
  })

  test('40 jobs through real claims: who was told and who polls get as many', async () => {
    const [alerted, poller] = [await told(), await world.worker()]
    let wins = 0
    for (let run = 0; run < 40; run++) {
      const { id: job_id } = await open(1)
      expect(await codeOf(claim(poller, job_id))).toBe('places_drawn')
      await ask(poller, job_id)
      await later(60)
      const taken = await Promise.all([alerted, poller].map((one) => codeOf(claim(one, job_id))))
      expect(taken.toSorted()).toEqual(['no_place_left', 'taken'])
      if (taken[0] === 'taken') wins += 1
      const winner = taken[0] === 'taken' ? alerted : poller
      const [work] = (await world.call('listAssignments', winner, { status: 'active' })).data
      await submit(winner, work?.id ?? '')
    }
    // Outside of these bounds once in 20,000 times with equal odds.
    expect(wins).toBeGreaterThan(7)
    expect(wins).toBeLessThan(33)
  })

  test('declined, lapsed and returned places go on in turn, not to whoever polls', async () => {
    const people = [await told(), await told(), await told()]
    const { id: job_id } = await open(1)
    await later(60)
    const turns = await Promise.all(people.map((one) => draw(one, job_id)))
    const [one, two, three] = [1, 2, 3].map(
      (n) => people[turns.findIndex(({ turn }) => turn === n)],
    ) as [Worker, Worker, Worker]
    const poller = await world.worker()
    expect(await world.call('declinePlace', one, { job_id })).toMatchObject({ declined: true })
    expect(await world.call('declinePlace', one, { job_id })).toMatchObject({ declined: false })
    expect(await codeOf(claim(poller, job_id))).toBe('no_place_left')
    await loops()
    expect(await kept(two)).toHaveLength(1)
    const { id: assignment_id } = await claim(two, job_id)
    await world.call('returnAssignment', two, { assignment_id })
    expect(await codeOf(claim(poller, job_id))).toBe('no_place_left')
    await loops()
    expect(await kept(three)).toHaveLength(1)
    await later(600)
    expect(await codeOf(claim(poller, job_id))).toBe('taken')
  })

  test('who has not agreed to what a job shows is neither told of it nor drawn', async () => {
    const [agreed, other] = [await told(), await told()]
    await world.call('setContentChoice', agreed, { flags: ['violence'] })
    const { id: job_id } = await open(1, { content_flags: ['violence'] })
    expect(await codeOf(ask(other, job_id))).toBe('content_not_agreed')
    expect(await draw(agreed, job_id)).toMatchObject({ taking_part: 1 })
    await world.call('setContentChoice', agreed, { flags: [] })
    await later(60)
    expect(await kept(agreed)).toEqual([])
    expect(await codeOf(claim(agreed, job_id))).toBe('content_not_agreed')
  })

  test('ten accounts of one payee have one lot, and no place that they could not take', async () => {
    const many = await Promise.all(Array.from({ length: 10 }, () => told()))
    const now = world.clock.now()
    for (const { worker_id } of many)
      await transact(world.database, 'write', (tx) =>
        notePayee(tx, { worker_id, payee_sha256: Buffer.alloc(32, 7), now }),
      )
    const other = await told()
    const { id: job_id } = await open(1, { overlap: 2 })
    await later(60)
    expect(await kept(other)).toHaveLength(1)
    const theirs = await Promise.all(many.map(async (one) => (await kept(one)).length))
    expect(theirs.toSorted()).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 1])
    expect(await codeOf(claim(many[theirs.indexOf(1)] as Worker, job_id))).toBe('taken')
  })

  test('nobody lives to draw: half a minute later the places are free to all', async () => {
    await told()
    const { id: job_id } = await open(1)
    world.clock.advance(89)
    expect(await codeOf(claim(await world.worker(), job_id))).toBe('places_drawn')
    world.clock.advance(1)
    expect(await codeOf(claim(await world.worker(), job_id))).toBe('taken')
    // Who draws late finds nothing to give, and nobody is hurt.
    await loops()
  })

  test('two processes draw once; who asks too late is told so', async () => {
    const worker = await told()
    const { id: job_id } = await open(1)
    world.clock.advance(60)
    const system = { kind: 'system', loop: 'test' } as const
    const drawn = await Promise.all(
      [1, 2, 3].map(() => world.call('drawPlaces', system, { job_id })),
    )
    expect(drawn.map((one) => one.drawn).toSorted()).toEqual([0, 0, 1])
    expect(await kept(worker)).toHaveLength(1)
    expect(await codeOf(ask(await world.worker(), job_id))).toBe('no_draw')
    // Two claims of the one kept place: one assignment.
    const twice = await outcomes([claim(worker, job_id), claim(worker, job_id)])
    expect(JSON.stringify(twice)).toContain('no_place_left')
    const held = await world.call('listAssignments', worker, { status: 'active' })
    expect(held.data.filter((one) => one.job_id === job_id)).toHaveLength(1)
  })

  test('a job that rests draws and passes on when it goes on; one that ends gives all back', async () => {
    const worker = await told()
    const { boss, id: job_id } = await open(1)
    await world.call('pauseJob', boss, { job_id })
    await later(60)
    expect((await draw(worker, job_id)).status).toBe('under_way')
    await world.call('resumeJob', boss, { job_id })
    await loops()
    expect(await kept(worker)).toHaveLength(1)
    await world.call('closeJob', boss, { job_id })
    await world.settle()
    expect(await kept(worker)).toEqual([])
    expect((await world.call('getJob', boss, { job_id })).status).toBe('closed')
    expect((await world.call('getBalance', boss, {})).available.amount).toBe('100000.00')
  })
})

test('the database keeps a draw as it was drawn, and no place both free and kept', async () => {
  await told()
  const { id: job_id } = await open(1)
  await later(60)
  const id = fromPublicId('job', job_id)
  const refused = (query: string) =>
    world.look(query).then(
      () => 'done',
      (error: { code: string }) => error.code,
    )
  expect(await refused(`update job_draw set seed = gen_random_uuid() where job_id = '${id}'`)).toBe(
    'FH067',
  )
  expect(await refused(`update draw_entry set turn = 9 where job_id = '${id}'`)).toBe('FH068')
  const other = fromPublicId('job', (await open(1)).id)
  const keeping = `insert into kept_place (task_id, number, job_id, ordinal, kept_until)
    select task_id, number, job_id, ordinal, now() from place where job_id = '${other}'`
  expect(await refused(keeping)).toBe('FH069')
})
