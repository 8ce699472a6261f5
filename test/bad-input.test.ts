/**
 * What goes wrong in practice: each is refused with a code, a sentence about this very case and a hint,
 * and loses nothing. After every test the books balance to the cent.
 */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { callerOfSecret } from '../src/features/identity/callers.ts'
import { batchTerms, texts } from './support/forms.ts'
import { balancesOf, euros, type Member, openJob, refusalOf, workOn } from './support/misuse.ts'
import { createWorld, type World } from './support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterEach(async () => {
  expect(await world.audit()).toMatchObject({ ok: true, differences: [] })
})
afterAll(() => world.close())

const balanceOf = (boss: Member) => balancesOf(world, boss)

describe('keys and ids', () => {
  test.each(['', 'fh_test_wrong', 'fh_live_wrong', 'fhw_wrong', 'Bearer', "' or 1=1 --"])(
    'the wrong key %j',
    async (secret) => {
      await refusalOf(callerOfSecret(world.database, false, secret), 'unauthenticated')
    },
  )

  test('an ended key', async () => {
    const boss = await world.requester()
    const agent = await world.call('createAgent', boss, { name: 'Scout' })
    const key = await world.call('createApiKey', boss, { agent_id: agent.id })
    expect(await callerOfSecret(world.database, false, key.key)).toMatchObject({ kind: 'agent' })
    await refusalOf(callerOfSecret(world.database, true, key.key), 'unauthenticated')
    await world.call('revokeApiKey', boss, { key_id: key.id })
    await refusalOf(callerOfSecret(world.database, false, key.key), 'unauthenticated')
  })

  test('a foreign id changes nothing and shows nothing', async () => {
    const [boss, stranger] = [await world.requester(), await world.requester()]
    const job_id = await openJob(world, boss)
    const problem = await refusalOf(world.call('closeJob', stranger, { job_id }), 'not_found')
    expect(problem.message).not.toContain('mood')
    expect(await world.call('getJob', boss, { job_id })).toMatchObject({ status: 'open' })
  })

  test('an id of another kind, a torn id', async () => {
    const boss = await world.requester()
    for (const job_id of ['asg_01kb0q3e8sfh9a5v7c2x4m6n8p', 'job_01kb0', '', '%00', '../job'])
      await refusalOf(world.call('getJob', boss, { job_id }), 'invalid_input')
  })
})

describe('money', () => {
  test('too little of it: the draft stays, nothing is set aside', async () => {
    const boss = await world.requester(10n)
    const job = await world.call('createJob', boss, batchTerms())
    await world.call('addTasks', boss, { job_id: job.id, tasks: texts(1) })
    const problem = await refusalOf(
      world.call('publishJob', boss, { job_id: job.id }),
      'insufficient_funds',
    )
    expect(problem.details.detail).toBe('0.19 EUR more is needed.')
    expect(await balanceOf(boss)).toEqual(['0.10', '0.00'])
    await world.call('depositFunds', boss, { amount: euros('0.19') })
    expect(await world.call('publishJob', boss, { job_id: job.id })).toMatchObject({
      status: 'open',
    })
    expect(await balanceOf(boss)).toEqual(['0.00', '0.29'])
  })

  test('two jobs at once that the balance covers only singly', async () => {
    const boss = await world.requester(29n)
    const drafts: string[] = []
    for (let count = 0; count < 2; count++) {
      const job = await world.call('createJob', boss, batchTerms())
      await world.call('addTasks', boss, { job_id: job.id, tasks: texts(1) })
      drafts.push(job.id)
    }
    const outcomes = await Promise.allSettled(
      drafts.map((job_id) => world.call('publishJob', boss, { job_id })),
    )
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await balanceOf(boss)).toEqual(['0.00', '0.29'])
  })

  test.each([
    ['for one job', { per_job: 20n }],
    ['in 24 hours', { per_day: 20n }],
  ])('a mandate overspent %s: nothing exists afterwards', async (span, limits) => {
    const boss = await world.requester()
    const agent = await world.agent(boss, limits)
    const before = await balanceOf(boss)
    const asked = { question: 'Is the shop open?', answers: 5 }
    const problem = await refusalOf(world.call('askPeople', agent, asked), 'mandate_exceeded')
    expect(problem.details.detail).toContain(`0.20 EUR ${span}`)
    expect(await balanceOf(boss)).toEqual(before)
    expect((await world.call('listJobs', boss, {})).data).toEqual([])
  })

  test('two questions at once that the mandate covers only singly', async () => {
    const boss = await world.requester()
    const probe = await world.call(
      'askPeople',
      boss,
      { question: 'Is it open?' },
      { dry_run: true },
    )
    const cents = BigInt(probe.at_most.amount.replace('.', ''))
    const agent = await world.agent(boss, { per_day: cents })
    const outcomes = await Promise.allSettled(
      [1, 2].map(() => world.call('askPeople', agent, { question: 'Is it open?' })),
    )
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected')
    expect(refused.map(({ reason }) => reason.code)).toEqual(['mandate_exceeded'])
  })

  test('a sum with three decimals, in cents, negative, as a number, in another currency', async () => {
    const boss = await world.requester()
    for (const amount of ['0.123', '1,20', '-1.00', '1e3', '', '٣'])
      await refusalOf(world.call('depositFunds', boss, { amount: euros(amount) }), 'invalid_input')
    const number = { amount: 5, currency: 'EUR' } as never
    await refusalOf(world.call('depositFunds', boss, { amount: number }), 'invalid_input')
    const yen = { amount: '100', currency: 'JPY' as const }
    await refusalOf(world.call('depositFunds', boss, { amount: yen }), 'invalid_input')
  })

  test('nothing to withdraw, and more than there is', async () => {
    const boss = await world.requester()
    const worker = await world.worker()
    await refusalOf(world.call('withdraw', worker, {}), 'nothing_to_pay_out')
    const assignment_id = await workOn(world, await openJob(world, boss), worker)
    await world.call('reviewSubmission', boss, { assignment_id, decision: 'approve' })
    await refusalOf(world.call('withdraw', worker, { amount: euros('0.11') }), 'nothing_to_pay_out')
    const both = await Promise.allSettled([1, 2].map(() => world.call('withdraw', worker, {})))
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })
})

describe('repeated requests', () => {
  const ask = { question: 'Is the shop open?' }

  test('the same again: the first answer, and one job', async () => {
    const boss = await world.requester()
    const first = await world.call('askPeople', boss, ask, { key: 'k' })
    world.clock.advance(60)
    expect(await world.call('askPeople', boss, ask, { key: 'k' })).toEqual(first)
    expect((await world.call('listJobs', boss, {})).data).toHaveLength(1)
  })

  test('at the same time: one job, the same answer to all', async () => {
    const boss = await world.requester()
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() => world.call('askPeople', boss, ask, { key: 'k' })),
    )
    expect(new Set(answers.map(({ job_id }) => job_id)).size).toBe(1)
    expect((await world.call('listJobs', boss, {})).data).toHaveLength(1)
  })

  test('altered, or sent to another operation', async () => {
    const boss = await world.requester()
    const { job_id } = await world.call('askPeople', boss, ask, { key: 'k' })
    const other = { question: 'Is the shop closed?' }
    await refusalOf(world.call('askPeople', boss, other, { key: 'k' }), 'idempotency_key_reused')
    await refusalOf(
      world.call('closeJob', boss, { job_id }, { key: 'k' }),
      'idempotency_key_reused',
    )
    expect(await world.call('getJob', boss, { job_id })).toMatchObject({ status: 'open' })
  })

  test('somebody else’s key of the same name is another key', async () => {
    const [one, two] = [await world.requester(), await world.requester()]
    const first = await world.call('askPeople', one, ask, { key: 'k' })
    expect((await world.call('askPeople', two, ask, { key: 'k' })).job_id).not.toBe(first.job_id)
  })

  test('what was refused may be sent again with the same key', async () => {
    const boss = await world.requester(1n)
    await refusalOf(world.call('askPeople', boss, ask, { key: 'k' }), 'insufficient_funds')
    await world.call('depositFunds', boss, { amount: euros('10.00') })
    expect(await world.call('askPeople', boss, ask, { key: 'k' })).toMatchObject({ status: 'open' })
  })

  test('a dry run keeps nothing, not even the key', async () => {
    const boss = await world.requester()
    await world.call('askPeople', boss, ask, { key: 'k', dry_run: true })
    expect((await world.call('listJobs', boss, {})).data).toEqual([])
    expect(await world.call('askPeople', boss, ask, { key: 'k' })).toMatchObject({ status: 'open' })
  })

  test('a secret is shown once; the repetition does not show it again', async () => {
    const boss = await world.requester()
    const agent = await world.call('createAgent', boss, { name: 'Scout' })
    const create = () => world.call('createApiKey', boss, { agent_id: agent.id }, { key: 'k' })
    await create()
    await refusalOf(create(), 'conflict')
    expect((await world.call('listApiKeys', boss, { agent_id: agent.id })).data).toHaveLength(1)
  })
})
