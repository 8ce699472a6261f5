import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventually } from '../../../test/support/eventually.ts'
import { createWorld, type World } from '../../../test/support/world.ts'
import { transact } from '../../database/transact.ts'
import type { Caller } from '../../kernel/caller.ts'
import { keepOrder } from './queries.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

const inbox = (caller: Caller, count: number, input: { cursor?: string; limit?: number } = {}) =>
  eventually(
    async () => (await world.call('listEvents', caller, input)).data,
    (data) => data.length >= count,
  )
const typesOf = (events: { type: string | null }[]) => events.map(({ type }) => type)

test('the audit names operations and no person, newest first; strangers see nothing', async () => {
  const owner = await world.requester()
  const stranger = await world.requester()
  const operator: Caller = {
    kind: 'operator',
    person_id: await world.person(),
    confirmed_at: world.clock.now(),
  }
  const agent = await world.call('createAgent', owner, { name: 'Scout' })
  const key = await world.call('createApiKey', owner, { agent_id: agent.id })
  await world.call('revokeApiKey', owner, { key_id: key.id })
  const { data } = await world.call('listEvents', owner, { order: 'newest' })
  expect(data.map(({ operation, subject, caller }) => [operation, subject, caller])).toEqual([
    ['revoke_api_key', key.id, 'member'],
    ['create_api_key', key.id, 'member'],
    ['create_agent', agent.id, 'member'],
  ])
  expect(JSON.stringify(data)).not.toContain(owner.person_id)
  const first = await world.call('listEvents', owner, { order: 'newest', limit: 2 })
  const cursor = first.next_cursor ?? ''
  const rest = await world.call('listEvents', owner, { order: 'newest', cursor })
  expect(typesOf(rest.data)).toEqual(['agent.created'])
  expect((await world.call('listEvents', stranger, { order: 'newest' })).data).toEqual([])
  expect((await world.call('listEvents', operator, { order: 'newest' })).data).toHaveLength(3)
})

test('a job’s life arrives in order at both sides, with ids and a status and nothing else', async () => {
  const owner = await world.requester()
  const worker = await world.worker()
  const { job_id } = await world.call('askPeople', owner, { question: 'A secret word?' })
  const held = await world.call('claimTask', worker, { job_id })
  const assignment_id = held.id
  await world.call('submitAssignment', worker, { assignment_id, answers: { answer: 'Xyzzy' } })
  await world.call('reviewSubmission', owner, {
    assignment_id,
    decision: 'request_changes',
    text: 'Spell it',
  })
  await world.call('submitAssignment', worker, { assignment_id, answers: { answer: 'Xyzzy!' } })
  await world.call('reviewSubmission', owner, { assignment_id, decision: 'approve' })
  const payout = await world.call('withdraw', worker, {})
  await world.settle()
  const theirs = await inbox(worker, 7)
  expect(theirs.map(({ type, data }) => [type, data])).toEqual([
    ['assignment.claimed', { job_id, assignment_id, status: 'active' }],
    ['submission.created', { job_id, assignment_id, status: 'submitted' }],
    ['submission.changes_requested', { job_id, assignment_id, status: 'changes_requested' }],
    ['submission.revised', { job_id, assignment_id, status: 'submitted' }],
    ['submission.approved', { job_id, assignment_id, status: 'approved' }],
    ['payout.requested', { payout_id: payout.id, status: 'requested' }],
    ['payout.settled', { payout_id: payout.id, status: 'settled' }],
  ])
  // The requester never learns when work was begun, and so how long it took.
  const ours = await inbox(owner, 6)
  expect(typesOf(ours)).toEqual(['job.opened', ...typesOf(theirs).slice(1, 5), 'job.closed'])
  expect(JSON.stringify([ours, theirs])).not.toMatch(/Xyzzy|Spell|secret/)
})

test('an agent above its limit, an expiry, silence and a deadline have types of their own', async () => {
  const owner = await world.requester()
  const agent = await world.agent(owner, { confirm_above: 1n })
  const worker = await world.worker()
  await world.call('askPeople', agent, { question: 'Too dear?' })
  const { job_id } = await world.call('askPeople', owner, { question: 'Well?', answers: 2 })
  await world.call('claimTask', worker, { job_id })
  world.clock.advance(86_400)
  await world.settle()
  const other = await world.worker()
  const { id: assignment_id } = await world.call('claimTask', other, { job_id })
  await world.call('submitAssignment', other, { assignment_id, answers: { answer: 'So' } })
  world.clock.advance(86_400)
  await world.settle()
  await world.call('closeJob', owner, { job_id })
  expect(typesOf(await inbox(owner, 6))).toEqual([
    'job.draft_needs_human',
    'job.opened',
    'assignment.expired',
    'submission.created',
    'submission.approved',
    'job.closed',
  ])
})

test('events come again until they are acknowledged, to each reader for themselves', async () => {
  const owner = await world.requester()
  const agent = await world.agent(owner)
  for (const name of ['One', 'Two', 'Three']) await world.call('createAgent', owner, { name })
  const all = await inbox(agent, 3)
  expect(await inbox(agent, 3)).toEqual(all)
  const up_to = all[1]?.id ?? ''
  expect(await world.call('ackEvents', agent, { up_to })).toMatchObject({ up_to, has_more: true })
  expect(await inbox(agent, 1)).toEqual(all.slice(2))
  expect(await inbox(owner, 3)).toEqual(all)
  // Back is no way, and twice is as good as once.
  await world.call('ackEvents', agent, { up_to: all[0]?.id ?? '' })
  expect(await inbox(agent, 1)).toEqual(all.slice(2))
  const last = await world.call('ackEvents', agent, { up_to: all[2]?.id ?? '' })
  expect(last.has_more).toBe(false)
  expect((await world.call('listEvents', agent, {})).data).toEqual([])
  const foreign = await world.requester()
  await expect(world.call('ackEvents', foreign, { up_to })).rejects.toThrow('not_found')
})

test('pages and types', async () => {
  const owner = await world.requester()
  const made = await world.call('createAgent', owner, { name: 'Scout' })
  await world.call('createApiKey', owner, { agent_id: made.id })
  await world.call('createAgent', owner, { name: 'Scout' })
  await inbox(owner, 3)
  const first = await world.call('listEvents', owner, { limit: 2 })
  expect(typesOf(first.data)).toEqual(['agent.created', 'api_key.created'])
  const rest = await world.call('listEvents', owner, { cursor: first.next_cursor ?? '' })
  expect([typesOf(rest.data), rest.has_more]).toEqual([['agent.created'], false])
  const keys = await world.call('listEvents', owner, { types: ['api_key.created'] })
  expect(typesOf(keys.data)).toEqual(['api_key.created'])
  await expect(world.call('listEvents', owner, { cursor: 'bm9uc2Vuc2U' })).rejects.toThrow(
    'invalid_input',
  )
})

test('an event that commits late is not passed by', async () => {
  const owner = await world.requester()
  const slow = new pg.Client(world.connection.application)
  await slow.connect()
  const [before] = (await world.look<{ id: string }>('select gen_random_uuid() as id')).values()
  await slow.query('begin')
  await slow.query(
    `insert into event (id, operation, type, caller, request_id, created_at, requester_id)
     values ($1, 'create_agent', 'agent.created', 'test', 'req', '2026-11-23', $2)`,
    [before?.id, owner.requester_id],
  )
  // Written later, committed earlier.
  const quick = await world.call('createAgent', owner, { name: 'Quick' })
  const [newest] = (await world.call('listEvents', owner, { order: 'newest' })).data
  expect(newest?.subject).toBe(quick.id)
  expect((await world.call('listEvents', owner, {})).data).toEqual([])
  const up_to = newest?.id ?? ''
  await expect(world.call('ackEvents', owner, { up_to })).rejects.toThrow('conflict')
  await slow.query('commit')
  await slow.end()
  const seen = await inbox(owner, 2)
  expect(seen.map(({ request_id }) => request_id === 'req')).toEqual([true, false])
})

test('what followed from an event comes after it, whoever began first', async () => {
  const owner = await world.requester()
  const early = new pg.Client(world.connection.application)
  await early.connect()
  await early.query('begin')
  // It has a transaction number from here on, and acts on what is committed later.
  await early.query('select pg_current_xact_id()')
  const cause = await world.call('createAgent', owner, { name: 'Cause' })
  const [row] = await world.look<{ id: string }>('select gen_random_uuid() as id')
  await early.query(
    `insert into event (id, operation, type, caller, request_id, created_at, requester_id)
     values ($1, 'create_agent', 'agent.created', 'test', 'effect', '2026-11-23', $2)`,
    [row?.id, owner.requester_id],
  )
  await early.query('commit')
  await early.end()
  const seen = await inbox(owner, 2)
  expect(seen.map(({ subject }) => subject)).toEqual([cause.id, null])
})

test('the order goes on after a dump was brought back on a server that counts anew', async () => {
  const owner = await world.requester()
  await world.call('createAgent', owner, { name: 'Before' })
  // As if the old server had come much further.
  await sql`alter table event disable trigger user`.execute(world.owner)
  await sql`update event set horizon = horizon + 1000000000
    where requester_id = ${owner.requester_id}`.execute(world.owner)
  await sql`alter table event enable trigger user`.execute(world.owner)
  expect((await world.call('listEvents', owner, {})).data).toEqual([])
  for (let start = 0; start < 2; start++)
    await transact(world.database, 'write', (tx) => keepOrder(tx))
  const after = await world.call('createAgent', owner, { name: 'After' })
  const seen = await inbox(owner, 2)
  expect(seen).toHaveLength(2)
  expect(seen[1]?.subject).toBe(after.id)
})

test('many at once: a reader that follows along sees each event once', async () => {
  const owner = await world.requester()
  const wanted = 60
  const seen: string[] = []
  let cursor: string | undefined
  const write = Promise.all(
    Array.from({ length: wanted }, () => world.call('createAgent', owner, { name: 'Scout' })),
  )
  for (let look = 0; look < 2_000 && seen.length < wanted; look++) {
    const page = await world.call('listEvents', owner, { limit: 7, ...(cursor && { cursor }) })
    seen.push(...page.data.map(({ id }) => id))
    if (page.next_cursor !== null) cursor = page.next_cursor
    else if (page.data.length > 0)
      await world.call('ackEvents', owner, { up_to: page.data.at(-1)?.id ?? '' }).then(() => {
        cursor = undefined
      })
  }
  const made = await write
  expect(new Set(seen).size).toBe(seen.length)
  expect(seen).toHaveLength(made.length)
})
