import { afterAll, beforeAll, expect, test } from 'vitest'
import { batches } from '../../../test/support/batch.ts'
import { createWorld, type World } from '../../../test/support/world.ts'
import type { Caller } from '../../kernel/caller.ts'
import { newUuid, toPublicId } from '../../kernel/id.ts'
import { LOOPS } from '../../loops/due.ts'
import { aboutName, ownerName } from './names.ts'
import { QUEUE_NAMES } from './queue-queries.ts'

let world: World
let operator: Caller & { kind: 'operator' }
beforeAll(async () => {
  world = await createWorld()
  operator = { kind: 'operator', person_id: await world.person(), confirmed_at: world.clock.now() }
})
afterAll(() => world.close())
const { openBatch, answerOne, approve } = batches(() => world)

const accountsOf = async (owner: string) =>
  (await world.call('listLedgerAccounts', operator, { owner, limit: 100 })).data

test('the books can be walked: from an owner to accounts, lines, a journal and back', async () => {
  const boss = await world.requester(10_000n)
  const worker = await world.worker()
  const job = await openBatch(boss, 2, { overlap: 1 })
  const done = await answerOne(worker, job.id)
  const before = world.clock.now()
  world.clock.advance(60)
  await approve(boss, done.id)

  const [earned] = await accountsOf(toPublicId('worker', worker.worker_id))
  expect(earned).toMatchObject({ kind: 'worker_earned', balance: '0.10', currency: 'EUR' })
  const account_id = earned?.id ?? ''
  const { data } = await world.call('listLedgerLines', operator, { account_id })
  expect(data).toMatchObject([
    { reason: 'pay_reward', about: done.id, direction: 'in', counterpart: { owner: job.id } },
  ])
  const journal = await world.call('getJournal', operator, {
    journal_id: data[0]?.journal_id ?? '',
  })
  expect(journal.actor).toBe('member')
  expect(journal.transfers[0]).toMatchObject({
    from: { kind: 'job_escrow', owner: job.id },
    to: { account_id, kind: 'worker_earned' },
    amount: { amount: '0.10', currency: 'EUR' },
  })
  const found = await world.call('findJournals', operator, { about: done.id })
  expect(found.journals).toEqual([journal.id])
  const then = await world.call('getLedgerAccount', operator, {
    account_id,
    as_of: before.toISOString(),
  })
  expect(then).toMatchObject({ balance: '0.10', balance_as_of: '0.00' })
  const now = { account_id, as_of: world.clock.now().toISOString() }
  expect((await world.call('getLedgerAccount', operator, now)).balance_as_of).toBe('0.10')
  const escrow = await accountsOf(job.id)
  expect(escrow.map(({ kind }) => kind)).toContain('job_escrow')
})

test('every account has its page, each once; filters narrow them', async () => {
  await openBatch(await world.requester(), 1)
  const seen: string[] = []
  let cursor: string | undefined
  do {
    const asked = { limit: 3, ...(cursor && { cursor }) }
    const page = await world.call('listLedgerAccounts', operator, asked)
    seen.push(...page.data.map(({ id }) => id))
    cursor = page.next_cursor ?? undefined
  } while (cursor !== undefined)
  expect(new Set(seen).size).toBe(seen.length)
  const [{ n } = { n: 0 }] = await world.look<{ n: number }>(
    'select count(*)::int as n from ledger_account',
  )
  expect(seen).toHaveLength(n)
  const rails = await world.call('listLedgerAccounts', operator, { owner: 'test' })
  expect(rails.data).toMatchObject([{ kind: 'world', owner: 'test' }])
  expect(rails.data[0]?.balance).toMatch(/^-/)
  expect((await world.call('listLedgerAccounts', operator, { kind: 'nonsense' })).data).toEqual([])
  expect((await world.call('findJournals', operator, { about: 'nothing' })).journals).toEqual([])
})

test('what waits is counted, with the time of the first', async () => {
  const job = await openBatch(await world.requester(), 3)
  const first = await world.call('claimTask', await world.worker(), { job_id: job.id })
  await answerOne(await world.worker(), job.id)
  const queue = async (name: string) =>
    (await world.call('listQueues', operator, {})).queues.find((one) => one.name === name)
  expect(await queue('expire_assignment')).toMatchObject({ waiting: 0, oldest_at: null })
  expect((await queue('work_in_hand'))?.waiting).toBeGreaterThan(0)
  expect((await queue('answers_to_review'))?.waiting).toBeGreaterThan(0)
  world.clock.advance(14 * 24 * 3600)
  const due = await queue('expire_assignment')
  expect(due?.waiting).toBeGreaterThan(0)
  expect(Date.parse(due?.oldest_at ?? '')).toBeLessThanOrEqual(Date.parse(first.expires_at))
  expect((await queue('approve_by_silence'))?.waiting).toBeGreaterThan(0)
  await world.settle()
  expect(await queue('expire_assignment')).toMatchObject({ waiting: 0 })
})

test('a queue that is named after a loop is one', () => {
  const loops = LOOPS.map(({ name }) => name)
  const ours = [
    'deposits_to_confirm',
    'refunds_to_send',
    'payments_unknown',
    'webhooks_later',
    'webhooks_failed',
    'uploads_staged',
    'work_in_hand',
    'held_jobs',
    'post_reviews',
    'content_reports',
  ]
  for (const name of QUEUE_NAMES)
    expect([...loops, ...ours, 'answers_to_review'], name).toContain(name)
})

test('money of the bank is named like all the rest', () => {
  const id = newUuid()
  expect(ownerName('refund', id)).toBe(toPublicId('refund', id))
  expect(aboutName('return_refund', id)).toBe(toPublicId('refund', id))
  expect(aboutName('chargeback', id)).toBe(toPublicId('chargeback', id))
})

const account = async (email: string, name: string): Promise<string> => {
  const [row] = await world.look<{ id: string }>(
    `insert into auth."user" ("name", "email", "emailVerified")
     values ('${name}', '${email}', true) returning "id" as id`,
  )
  await world.look(`insert into person (id, created_at) values ('${row?.id}', now())
    on conflict do nothing`)
  return row?.id ?? ''
}

test('people are found by address, name and id, and shown in full only with a trace', async () => {
  const person = await account('claire.dubois@example.org', 'Claire Dubois')
  const search = async (query: string) =>
    (await world.call('searchAccounts', operator, { query })).data
  const person_id = toPublicId('person', person)
  for (const query of ['claire.du', 'CLAIRE', 'Dubois', person_id]) {
    const found = await search(query)
    expect(found, query).toMatchObject([{ kind: 'person', id: person_id, person_id }])
    expect(JSON.stringify(found)).not.toContain('claire.dubois')
  }
  // Signs that mean something to the database are signs like others.
  expect(await search('%%%')).toEqual([])
  expect(await search('__')).toEqual([])
  const boss = await world.requester()
  const requester = toPublicId('requester', boss.requester_id)
  expect(await search(requester)).toMatchObject([{ kind: 'requester', id: requester }])

  const looked = await world.call('lookUpPerson', operator, { person_id })
  expect(looked).toMatchObject({ email: 'claire.dubois@example.org', worker: null, looked_up: [] })
  const again = await world.call('lookUpPerson', operator, { person_id })
  const by = toPublicId('person', operator.person_id)
  expect(again.looked_up).toMatchObject([{ by }])
  const traces = await world.look<{ subject: string; caller: string }>(
    `select subject, caller from event where operation = 'look_up_person'`,
  )
  expect(traces).toEqual([
    { subject: person_id, caller: `operator:${operator.person_id}` },
    { subject: person_id, caller: `operator:${operator.person_id}` },
  ])
})
