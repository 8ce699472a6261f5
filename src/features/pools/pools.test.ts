import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { poolsIn, tokenIn } from '../../../test/support/audience/pools.ts'
import { outcomes } from '../../../test/support/race.ts'
import { createWorld, type World } from '../../../test/support/world.ts'
import { fromPublicId, toPublicId } from '../../kernel/id.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())
const { newPool, inviteTo, join, memberOf } = poolsIn(() => world)

const DAY = 86_400
const refusal = (call: Promise<unknown>) =>
  call.then(
    () => 'done',
    ({ code }) => code,
  )

test('a pool is made, a link handed over, and whoever opens it sees who asks before they join', async () => {
  const boss = await world.requester()
  const pool_id = await newPool(boss, { name: 'Translators', note: 'Every Monday.' })
  const made = await world.call('createPoolInvite', boss, { pool_id, label: 'Spring class' })
  expect(made).toMatchObject({ uses: 0, max_uses: 50, revoked_at: null })
  expect(made.url).toMatch(/^http:\/\/localhost:8484\/join#invite=fhi_[\w-]{43}$/)
  expect(made.qr_svg).toMatch(/^<svg .*<\/svg>$/s)
  const token = tokenIn(made.url)
  const stranger = { kind: 'anonymous' } as const
  expect(await world.call('readPoolInvite', stranger, { token })).toMatchObject({
    requester: 'Acme',
    pool: 'Translators',
    note: 'Every Monday.',
    kind: 'invited',
    joined: false,
  })
  const worker = await world.worker()
  expect(await join(worker, token)).toMatchObject({ pool: 'Translators', left_at: null })
  expect(await world.call('readPoolInvite', worker, { token })).toMatchObject({ joined: true })
  expect(await world.call('getPool', boss, { pool_id })).toMatchObject({ members: 1 })
  const { data } = await world.call('listPoolMembers', boss, { pool_id })
  expect(data).toEqual([
    {
      object: 'pool_member',
      pool_id,
      worker_id: toPublicId('worker', worker.worker_id),
      invited_as: 'Spring class',
      joined_at: expect.any(String),
    },
  ])
})

test('the link can be read again by those who may make one, and stands nowhere in the database', async () => {
  const boss = await world.requester()
  const pool_id = await newPool(boss)
  const token = await inviteTo(boss, pool_id)
  const [invite] = (await world.call('listPoolInvites', boss, { pool_id })).data
  expect(tokenIn(invite?.url ?? '')).toBe(token)
  const stored = await world.look<{ text: string }>(
    `select i::text || e::text as text from pool_invite i, event e
     where i.id = '${fromPublicId('pool_invite', invite?.id ?? '')}'`,
  )
  expect(stored.length).toBeGreaterThan(0)
  for (const { text } of stored) expect(text).not.toContain(token)
  world.clock.advance(15 * DAY)
  const [late] = (await world.call('listPoolInvites', boss, { pool_id })).data
  expect(late?.url).toBeNull()
})

describe('a link', () => {
  test('used twice by one person counts once, also after it is over', async () => {
    const boss = await world.requester()
    const pool_id = await newPool(boss)
    const token = await inviteTo(boss, pool_id, { max_uses: 1 })
    const worker = await world.worker()
    const first = await join(worker, token)
    expect(await join(worker, token)).toEqual(first)
    const [invite] = (await world.call('listPoolInvites', boss, { pool_id })).data
    expect(invite).toMatchObject({ uses: 1 })
    await world.call('revokePoolInvite', boss, { invite_id: invite?.id ?? '' })
    expect(await join(worker, token)).toEqual(first)
  })

  test('for one person lets one of two in who open it at once', async () => {
    const boss = await world.requester()
    const pool_id = await newPool(boss)
    for (let round = 0; round < 5; round++) {
      const token = await inviteTo(boss, pool_id, { max_uses: 1 })
      const people = [await world.worker(), await world.worker()]
      const ends = await outcomes(people.map((worker) => join(worker, token)))
      expect(ends.sort()).toEqual(['done', 'invite_used_up'])
    }
    expect(await world.call('getPool', boss, { pool_id })).toMatchObject({ members: 5 })
  })

  test('opened ten times at once by one person counts one use', async () => {
    const boss = await world.requester()
    const pool_id = await newPool(boss)
    const token = await inviteTo(boss, pool_id)
    const worker = await world.worker()
    const again = Array.from({ length: 10 }, () => join(worker, token))
    expect(new Set(await outcomes(again))).toEqual(new Set(['done']))
    const [invite] = (await world.call('listPoolInvites', boss, { pool_id })).data
    expect(invite).toMatchObject({ uses: 1 })
  })

  test('that is over, taken back or of nobody is refused in its own words', async () => {
    const boss = await world.requester()
    const pool_id = await newPool(boss)
    const old = await inviteTo(boss, pool_id, { expires_in_days: 1 })
    const taken = await inviteTo(boss, pool_id)
    const [newest] = (await world.call('listPoolInvites', boss, { pool_id })).data
    const revoke = () => world.call('revokePoolInvite', boss, { invite_id: newest?.id ?? '' })
    const revoked = await revoke()
    expect(revoked).toMatchObject({ url: null })
    world.clock.advance(DAY)
    expect(await revoke()).toEqual(revoked)
    const worker = await world.worker()
    for (const look of ['joinPool', 'readPoolInvite'] as const) {
      expect(await refusal(world.call(look, worker, { token: old }))).toBe('invite_expired')
      expect(await refusal(world.call(look, worker, { token: taken }))).toBe('invite_revoked')
      expect(await refusal(world.call(look, worker, { token: 'fhi_nonsense' }))).toBe('not_found')
    }
    expect(await world.call('getPool', boss, { pool_id })).toMatchObject({ members: 0 })
  })
})

describe('the way out', () => {
  test('belongs to the worker, who may come back by the same link', async () => {
    const boss = await world.requester()
    const pool_id = await newPool(boss)
    const token = await inviteTo(boss, pool_id)
    const worker = await world.worker()
    await join(worker, token)
    const leave = () => world.call('leavePool', worker, { pool_id })
    const left = await leave()
    expect(left).toMatchObject({ left_because: 'left' })
    expect(await leave()).toEqual(left)
    expect((await world.call('listPoolMembers', boss, { pool_id })).data).toEqual([])
    expect(await join(worker, token)).toMatchObject({ left_at: null, left_because: null })
    const types = (await world.call('listEvents', boss, { order: 'newest' })).data
      .map(({ type }) => type)
      .slice(0, 3)
    expect(types).toEqual(['pool.joined', 'pool.left', 'pool.joined'])
  })

  test('by the requester has a reason that the worker reads, and needs a link made since', async () => {
    const boss = await world.requester()
    const pool_id = await newPool(boss)
    const before = await inviteTo(boss, pool_id)
    const worker = await memberOf(boss, pool_id)
    const worker_id = toPublicId('worker', worker.worker_id)
    const remove = (more: object) =>
      world.call('removePoolMember', boss, { pool_id, worker_id, reason: 'other', ...more })
    expect(await refusal(remove({}))).toBe('invalid_input')
    await remove({ reason: 'project_over', note: 'Thank you for all of it.' })
    expect(await refusal(remove({ reason: 'project_over' }))).toBe('not_found')
    const [membership] = (await world.call('listMemberships', worker, {})).data
    expect(membership).toMatchObject({
      left_because: 'project_over',
      left_note: 'Thank you for all of it.',
    })
    expect(await refusal(join(worker, before))).toBe('invite_too_early')
    world.clock.advance(1)
    expect(await join(worker, await inviteTo(boss, pool_id))).toMatchObject({ left_at: null })
  })
})

test('whoever acts for a requester does not join its pools: they could never work there', async () => {
  const boss = await world.requester()
  const token = await inviteTo(boss, await newPool(boss))
  expect(await refusal(join(await world.worker(boss.person_id), token))).toBe('own_work')
})

test('into a pool of employed people goes nobody who has not said that they are paid elsewhere', async () => {
  const boss = await world.requester()
  const pool_id = await newPool(boss, { kind: 'employed' })
  const token = await inviteTo(boss, pool_id, { max_uses: 1 })
  const worker = await world.worker()
  expect(await refusal(join(worker, token))).toBe('paid_elsewhere_unconfirmed')
  expect(await join(worker, token, true)).toMatchObject({ paid_elsewhere_at: expect.any(String) })
})

test('two pools of one name would be mistaken for each other', async () => {
  const boss = await world.requester()
  await newPool(boss, { name: 'Night shift' })
  expect(await refusal(newPool(boss, { name: 'night SHIFT' }))).toBe('conflict')
  const many = Array.from({ length: 4 }, () => newPool(boss, { name: 'Day shift' }))
  expect((await outcomes(many)).sort()).toEqual(['conflict', 'conflict', 'conflict', 'done'])
  await newPool(await world.requester(), { name: 'Night shift' })
})

test('lists go on page by page', async () => {
  const boss = await world.requester()
  const pool_id = await newPool(boss)
  const ids: string[] = []
  for (let n = 0; n < 3; n++) {
    world.clock.advance(1)
    ids.push(toPublicId('worker', (await memberOf(boss, pool_id)).worker_id))
  }
  const first = await world.call('listPoolMembers', boss, { pool_id, limit: 2 })
  const cursor = first.next_cursor ?? ''
  const second = await world.call('listPoolMembers', boss, { pool_id, limit: 2, cursor })
  expect([...first.data, ...second.data].map(({ worker_id }) => worker_id)).toEqual(ids)
  expect(second.has_more).toBe(false)
})
