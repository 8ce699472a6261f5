import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createWorld, type World } from '../../../test/support/world.ts'
import type { Caller } from '../../kernel/caller.ts'
import { newUuid, toPublicId } from '../../kernel/id.ts'
import { callerOfSecret } from './callers.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

/** An account with its address, as signing up makes it. */
const account = async (email: string): Promise<string> => {
  const [row] = await world.look<{ id: string }>(
    `insert into auth."user" ("name", "email", "emailVerified")
     values ('${email.split('@')[0]}', '${email}', false) returning "id" as id`,
  )
  return row?.id ?? ''
}
const member = async (
  owner: Caller & { kind: 'member' },
  email: string,
  role: 'owner' | 'manager' | 'reviewer' | 'finance',
) => {
  const person_id = await account(email)
  await world.call('addMember', fresh(owner), { email, role })
  return { ...owner, person_id, role, confirmed_at: world.clock.now() }
}
const fresh = <C extends Caller>(caller: C): C => ({ ...caller, confirmed_at: world.clock.now() })
const secretCaller = (secret: string, livemode = false) =>
  callerOfSecret(world.database, livemode, secret)

describe('keys', () => {
  const agentWithKey = async (owner: Caller, scopes?: ('read' | 'jobs' | 'reviews')[]) => {
    const agent = await world.call('createAgent', owner, { name: 'Scout' })
    const key = await world.call('createApiKey', owner, {
      agent_id: agent.id,
      ...(scopes && { scopes }),
    })
    return { agent, key }
  }

  test('are shown once and stored as a hash', async () => {
    const owner = await world.requester()
    const { agent, key } = await agentWithKey(owner)
    expect(key.key).toMatch(/^fh_test_[\w-]{43}$/)
    expect(key.prefix).toBe(key.key.slice(0, 12))
    const listed = await world.call('listApiKeys', owner, { agent_id: agent.id })
    expect(listed.data).toHaveLength(1)
    expect(JSON.stringify(listed)).not.toContain(key.key)
    const secret = key.key.slice(12)
    for (const { table_name } of await world.look<{ table_name: string }>(
      `select table_name from information_schema.tables where table_schema = 'public'`,
    )) {
      const found = await world.look(
        `select from "${table_name}" t where t::text like '%${secret}%'`,
      )
      expect([table_name, found.length]).toEqual([table_name, 0])
    }
  })

  test('are not shown again when the request is repeated', async () => {
    const owner = await world.requester()
    const { agent } = await agentWithKey(owner)
    const create = () => world.call('createApiKey', owner, { agent_id: agent.id }, { key: 'once' })
    expect((await create()).key).toMatch(/^fh_test_/)
    await expect(create()).rejects.toThrow('its secret was shown then')
    expect((await world.call('listApiKeys', owner, { agent_id: agent.id })).data).toHaveLength(2)
  })

  test('carry their agent and scopes, until revoked', async () => {
    const owner = await world.requester()
    const { agent, key } = await agentWithKey(owner, ['read', 'read'])
    const caller = await secretCaller(key.key)
    expect(caller).toMatchObject({
      kind: 'agent',
      requester_id: owner.requester_id,
      scopes: ['read'],
    })
    expect((await world.call('getMe', caller, {})).agent).toEqual({
      id: agent.id,
      name: 'Scout',
      scopes: ['read'],
    })
    const job = { title: 'x' } as never
    await expect(world.call('createJob', caller, job)).rejects.toThrow('needs the scope jobs')
    const revoked = await world.call('revokeApiKey', owner, { key_id: key.id })
    expect(revoked.revoked_at).not.toBeNull()
    await expect(secretCaller(key.key)).rejects.toThrow('unknown or revoked')
    world.clock.advance(60)
    const again = await world.call('revokeApiKey', owner, { key_id: key.id })
    expect(again.revoked_at).toBe(revoked.revoked_at)
  })

  test('of a sandbox are worth nothing where money is real', async () => {
    const { key } = await agentWithKey(await world.requester())
    await expect(secretCaller(key.key, true)).rejects.toThrow('unauthenticated')
  })

  test('a wrong letter is another key', async () => {
    const { key } = await agentWithKey(await world.requester())
    const wrong = key.key.slice(0, -1) + (key.key.endsWith('A') ? 'Q' : 'A')
    await expect(secretCaller(wrong)).rejects.toThrow('unauthenticated')
    await expect(secretCaller(`${key.key} `)).rejects.toThrow('unauthenticated')
  })
})

describe('what belongs to others is not there', () => {
  test('agents, keys and members of another requester', async () => {
    const owner = await world.requester()
    const agent = await world.call('createAgent', owner, { name: 'Scout' })
    const key = await world.call('createApiKey', owner, { agent_id: agent.id })
    const stranger = await world.requester()
    const absent = { agent_id: toPublicId('agent', newUuid()) }
    const theirs = { agent_id: agent.id }
    for (const name of ['listApiKeys', 'createApiKey', 'setMandate'] as const) {
      const errors = await Promise.all(
        [absent, theirs].map((input) => world.call(name, stranger, input).catch((error) => error)),
      )
      expect(errors.map(({ message }) => message)).toEqual(Array(2).fill(errors[0].message))
      expect(errors[0].code).toBe('not_found')
    }
    const revoke = world.call('revokeApiKey', stranger, { key_id: key.id })
    await expect(revoke).rejects.toThrow('not_found')
    const remove = { person_id: toPublicId('person', owner.person_id) }
    await expect(world.call('removeMember', stranger, remove)).rejects.toThrow('not_found')
    expect((await world.call('listAgents', stranger, {})).data).toEqual([])
  })
})

describe('members', () => {
  test('come by their address, once, and are listed in their order', async () => {
    const owner = await world.requester()
    const nobody = { email: 'nobody@example.org', role: 'manager' as const }
    await expect(world.call('addMember', owner, nobody)).rejects.toThrow('they sign up first')
    world.clock.advance(1)
    const manager = await member(owner, 'mara@example.org', 'manager')
    world.clock.advance(1)
    await member(owner, 'rio@example.org', 'reviewer')
    const again = { email: 'MARA@example.org', role: 'finance' as const }
    await expect(world.call('addMember', fresh(owner), again)).rejects.toThrow('a member already')
    const first = await world.call('listMembers', manager, { limit: 2 })
    expect(first.data.map(({ email }) => email)).toEqual(['', 'mara@example.org'])
    const cursor = first.next_cursor ?? ''
    const second = await world.call('listMembers', manager, { limit: 2, cursor })
    expect(second.data.map(({ email, role }) => [email, role])).toEqual([
      ['rio@example.org', 'reviewer'],
    ])
    await expect(world.call('addMember', manager, again)).rejects.toThrow('forbidden')
  })

  test('the last owner stays, also when two owners remove each other', async () => {
    const owner = await world.requester()
    const alone = { person_id: toPublicId('person', owner.person_id) }
    await expect(world.call('removeMember', owner, alone)).rejects.toThrow('last owner')
    const second = await member(owner, 'second@example.org', 'owner')
    const other = { person_id: toPublicId('person', second.person_id) }
    const results = await Promise.allSettled([
      world.call('removeMember', fresh(owner), other),
      world.call('removeMember', fresh(second), alone),
    ])
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('who leaves hands their agents to an owner', async () => {
    const owner = await world.requester()
    const manager = await member(owner, 'leaver@example.org', 'manager')
    const agent = await world.call('createAgent', manager, { name: 'Orphan' })
    expect(agent.human_contact).toBe('leaver')
    const leaver = { person_id: toPublicId('person', manager.person_id) }
    await world.call('removeMember', fresh(owner), leaver)
    const [row] = await world.look<{ contact_person_id: string }>(
      `select contact_person_id from agent where name = 'Orphan'`,
    )
    expect(row?.contact_person_id).toBe(owner.person_id)
  })
})

describe('workers and requesters', () => {
  test('a person is one worker, and must say to be of age', async () => {
    const person: Caller = {
      kind: 'person',
      person_id: await world.person(),
      confirmed_at: world.clock.now(),
    }
    const young = { of_age: false } as never
    await expect(world.call('registerWorker', person, young)).rejects.toThrow('invalid_input')
    const both = await Promise.all(
      [1, 2].map(() => world.call('registerWorker', person, { of_age: true })),
    )
    expect(both[0]).toEqual(both[1])
  })

  test('an operator sees everybody with an account, newest first, page by page', async () => {
    const owner = await world.requester()
    for (const email of ['1st@example.org', '2nd@example.org', '3rd@example.org'])
      await member(owner, email, 'reviewer')
    const operator: Caller = { ...owner, kind: 'operator' }
    const seen: string[] = []
    const people = new Set<string>()
    let cursor: string | undefined
    do {
      const page = await world.call('listAccounts', operator, {
        limit: 2,
        ...(cursor && { cursor }),
      })
      seen.push(...page.data.map(({ email }) => email))
      for (const { person_id } of page.data) people.add(person_id)
      cursor = page.next_cursor ?? undefined
    } while (cursor !== undefined)
    // Shortened: a list of people is no list of addresses.
    expect(seen.slice(0, 3)).toEqual([
      '3r•••@example.org',
      '2n•••@example.org',
      '1s•••@example.org',
    ])
    expect(people.size).toBe(seen.length)
  })

  test('a dry run leaves nothing behind', async () => {
    const person: Caller = {
      kind: 'person',
      person_id: await world.person(),
      confirmed_at: world.clock.now(),
    }
    await world.call('createRequester', person, { name: 'Ghost' }, { dry_run: true })
    await world.call(
      'createSignInLink',
      { ...person, kind: 'operator' },
      { email: 'g@example.org' },
      { dry_run: true },
    )
    expect((await world.call('getMe', person, {})).requesters).toEqual([])
    expect(await world.look('select from sign_in_link')).toEqual([])
  })

  test('every list refuses a cursor that is not its own', async () => {
    const owner = await world.requester()
    const bad = { cursor: Buffer.from("' or 1=1").toString('base64url') }
    const operator: Caller = {
      kind: 'operator',
      person_id: owner.person_id,
      confirmed_at: world.clock.now(),
    }
    for (const name of ['listAgents', 'listMembers', 'listFunds', 'listEvents'] as const)
      await expect(world.call(name, owner, bad)).rejects.toThrow('cursor')
    await expect(world.call('listAccounts', operator, bad)).rejects.toThrow('cursor')
  })
})
