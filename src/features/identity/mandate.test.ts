import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createWorld, type World } from '../../../test/support/world.ts'
import { transact } from '../../database/transact.ts'
import type { Caller } from '../../kernel/caller.ts'
import { newUuid } from '../../kernel/id.ts'
import { LIMITS } from '../../kernel/limits.ts'
import { money } from '../../kernel/money.ts'
import { checkMandate, commitUnderMandate, type MandateLimits } from './mandate.ts'

const none: MandateLimits = {
  currency: 'EUR',
  per_job: null,
  per_day: null,
  in_all: null,
  confirm_above: null,
}
const untouched = { job: 0n, today: 0n, in_all: 0n }
const eur = (minor: bigint) => money(minor, 'EUR')

describe('checkMandate', () => {
  test.each([
    ['no limits', none, untouched, 10n ** 12n, 'covered'],
    ['exactly the limit of a job', { ...none, per_job: 500n }, untouched, 500n, 'covered'],
    ['a raise within it', { ...none, per_job: 500n }, { ...untouched, job: 300n }, 200n, 'covered'],
    [
      'exactly what is left of the day',
      { ...none, per_day: 500n },
      { ...untouched, today: 300n },
      200n,
      'covered',
    ],
    [
      'exactly what is left in all',
      { ...none, in_all: 500n },
      { ...untouched, in_all: 300n },
      200n,
      'covered',
    ],
    [
      'exactly the sum to confirm above',
      { ...none, confirm_above: 500n },
      untouched,
      500n,
      'covered',
    ],
    ['a cent above it', { ...none, confirm_above: 500n }, untouched, 501n, 'needs_human'],
    [
      'a raise to above it',
      { ...none, confirm_above: 500n },
      { ...untouched, job: 400n },
      101n,
      'needs_human',
    ],
    ['nothing under a limit of nothing', { ...none, per_job: 0n }, untouched, 0n, 'covered'],
  ] as const)('%s', (_, limits, standing, amount, answer) => {
    expect(checkMandate(limits, standing, eur(amount))).toBe(answer)
  })

  test.each([
    [
      'one job',
      { ...none, per_job: 500n },
      untouched,
      501n,
      'allows 5.00 EUR for one job; 0.00 EUR is committed and 5.01 EUR more',
    ],
    [
      'a raise',
      { ...none, per_job: 500n },
      { ...untouched, job: 400n },
      101n,
      '4.00 EUR is committed and 1.01 EUR more',
    ],
    ['the day', { ...none, per_day: 500n }, { ...untouched, today: 500n }, 1n, 'in 24 hours'],
    ['in all', { ...none, in_all: 500n }, { ...untouched, in_all: 500n }, 1n, 'in all'],
    [
      'a limit comes before a confirmation',
      { ...none, per_job: 500n, confirm_above: 1n },
      untouched,
      501n,
      'for one job',
    ],
  ] as const)('refuses over the limit: %s', (_, limits, standing, amount, sentence) => {
    expect(() => checkMandate(limits, standing, eur(amount))).toThrow(sentence)
  })

  test('refuses another currency', () => {
    expect(() => checkMandate(none, untouched, money(1n, 'USD'))).toThrow('The mandate is in EUR')
  })
})

describe('under a mandate', () => {
  let world: World
  beforeAll(async () => {
    world = await createWorld()
  })
  afterAll(() => world.close())

  const commit = (agent_id: string, minor: bigint, job_id = newUuid()) =>
    transact(world.database, 'write', (tx) =>
      commitUnderMandate(tx, { agent_id, job_id, amount: eur(minor), now: world.clock.now() }),
    )

  test('two at once cannot both have what is enough for one', async () => {
    const agent = await world.agent(await world.requester(), { per_day: 500n })
    const tries = await Promise.allSettled(
      Array.from({ length: 8 }, () => commit(agent.agent_id, 200n)),
    )
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(2)
    const mandate = await world.call('getMandate', agent, {})
    expect(mandate.committed_today.amount).toBe('4.00')
  })

  test('the day is any 24 hours, by the clock of the instance', async () => {
    const agent = await world.agent(await world.requester(), { per_day: 500n })
    await commit(agent.agent_id, 300n)
    world.clock.advance(LIMITS.mandate_day / 2)
    await commit(agent.agent_id, 200n)
    await expect(commit(agent.agent_id, 1n)).rejects.toThrow('in 24 hours')
    world.clock.advance(LIMITS.mandate_day / 2)
    await commit(agent.agent_id, 300n)
    await expect(commit(agent.agent_id, 1n)).rejects.toThrow('5.00 EUR is committed')
    const mandate = await world.call('getMandate', agent, {})
    expect(mandate.committed_today.amount).toBe('5.00')
    expect(mandate.committed_in_all.amount).toBe('8.00')
  })

  test('what a human has to confirm is not counted', async () => {
    const agent = await world.agent(await world.requester(), { confirm_above: 100n })
    expect(await commit(agent.agent_id, 101n)).toBe('needs_human')
    expect((await world.call('getMandate', agent, {})).committed_in_all.amount).toBe('0.00')
  })

  test('a new version counts what was committed before, and the old one stays', async () => {
    const owner = await world.requester()
    const agent = await world.agent(owner, { per_day: 500n })
    await commit(agent.agent_id, 500n)
    await expect(commit(agent.agent_id, 1n)).rejects.toThrow('mandate_exceeded')
    const { id } = await agentIds(owner)
    const raised = await world.call('setMandate', owner, {
      agent_id: id,
      per_day: { amount: '6.00', currency: 'EUR' },
    })
    expect(raised).toMatchObject({ version: 2, per_day: { amount: '6.00' }, per_job: null })
    expect(raised.committed_today.amount).toBe('5.00')
    await commit(agent.agent_id, 100n)
    await expect(commit(agent.agent_id, 1n)).rejects.toThrow('mandate_exceeded')
    expect(
      await world.look(`select version from mandate where agent_id = '${agent.agent_id}'`),
    ).toHaveLength(2)
  })

  test('only a human sets it, in the currency of the requester, and says so freshly', async () => {
    const owner = await world.requester()
    const agent = await world.agent(owner)
    const { id: agent_id } = await agentIds(owner)
    await expect(world.call('setMandate', agent as Caller, { agent_id })).rejects.toThrow(
      'forbidden',
    )
    const dollars = { agent_id, per_job: { amount: '1.00', currency: 'USD' as const } }
    await expect(world.call('setMandate', owner, dollars)).rejects.toThrow('state per_job in it')
    world.clock.advance(LIMITS.confirmation_fresh + 1)
    await expect(world.call('setMandate', owner, { agent_id })).rejects.toThrow(
      'confirmation_stale',
    )
    const stranger = await world.requester()
    await expect(world.call('setMandate', stranger, { agent_id })).rejects.toThrow('not_found')
  })

  const agentIds = async (owner: Caller) => {
    const [agent] = (await world.call('listAgents', owner, {})).data
    if (agent === undefined) throw new Error('no agent')
    return agent
  }
})
