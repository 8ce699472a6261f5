/** Charter R01 against whoever has the application's database rights: holds cannot be gone round. */
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { holders } from '../../../test/support/money/holders.ts'
import { createWorld, type World } from '../../../test/support/world.ts'
import type { Caller } from '../../kernel/caller.ts'
import { fromPublicId, newUuid, toPublicId } from '../../kernel/id.ts'
import { accountId, earnedOf, holdOf, worldOf } from '../../ledger/chart.ts'

let world: World
let operator: Caller & { kind: 'operator' }
beforeAll(async () => {
  world = await createWorld()
  operator = await world.operator()
})
afterAll(() => world.close())
beforeEach(() => {
  operator = { ...operator, confirmed_at: world.clock.now() }
})
const { earner, hold } = holders(
  () => world,
  () => operator,
)

describe('with SQL as the application', () => {
  const refused = (statement: string): Promise<string> =>
    sql
      .raw(statement)
      .execute(world.database)
      .then(
        () => 'done',
        (error: unknown) => (error instanceof Error ? error.message : String(error)),
      )
  const post = (debit_account: string, credit_account: string, reason: string, amount = '400') =>
    refused(
      `select ledger_post('${newUuid()}', now(), 'x', '${JSON.stringify([
        {
          ...{ id: newUuid(), debit_account, credit_account, reason, currency: 'EUR' },
          ...{ amount, phase: 'single', pending_id: null, about: newUuid() },
        },
      ])}')`,
    )
  const open = (...refs: object[]) => refused(`select ledger_open('${JSON.stringify(refs)}')`)
  const ref = (of: Parameters<typeof accountId>[0]) => ({ ...of, id: accountId(of) })

  test('no money is held without a hold, nor let go but as it ended', async () => {
    const worker = await earner()
    const earned = accountId(earnedOf(worker.worker_id, 'EUR'))
    const sentence = 'money is held and let go only as its hold says'
    const stray = holdOf(newUuid(), 'legal_order', 'EUR')
    const law = worldOf('law', 'EUR')
    expect(await open(ref(stray), ref(law))).toBe('done')
    expect(await post(earned, accountId(stray), 'hold')).toBe(sentence)
    const id = fromPublicId('hold', (await hold(worker)).id)
    const held = accountId(holdOf(id, 'legal_order', 'EUR'))
    expect(await post(earned, held, 'hold')).toContain('a_hold_is_filled_once')
    expect(await post(held, earned, 'release_hold')).toBe(sentence)
    expect(await post(held, accountId(law), 'enforce_legal_order')).toBe(sentence)
    expect(await post(held, accountId(law), 'enforce_sanctions_match')).not.toBe('done')
    expect(await world.audit()).toMatchObject({ ok: true })
  })

  test('a hold is not lengthened, enlarged, blamed on another, revived or deleted', async () => {
    const worker = await earner()
    const id = fromPublicId('hold', (await hold(worker)).id)
    for (const change of [
      `expires_at = expires_at + interval '1 day'`,
      'amount_minor = 900',
      `author = '${worker.person_id}'`,
      `ground = 'sanctions_match'`,
      `reason = 'something else entirely'`,
    ])
      expect(await refused(`update hold set ${change} where id = '${id}'`)).toMatch(/never changed/)
    const end = `update hold set status = 'released', ended_at = now() where id = '${id}'`
    expect(await refused(end)).toBe('a hold holds exactly its sum, and nothing once it ended')
    expect(await refused(`delete from hold where id = '${id}'`)).toMatch(/append-only|permission/)
    await world.call('releaseHold', operator, { hold_id: toPublicId('hold', id) })
    const revive = `update hold set status = 'held', ended_at = null where id = '${id}'`
    expect(await refused(revive)).toMatch(/never changed/)
  })

  test.each([
    ['another ground', "'suspicion'", 'money_is_held_on_three_grounds_only'],
    ['ten years', "'legal_order'", 'a_hold_ends_in_time'],
  ])('%s cannot be written', async (_what, ground, constraint) => {
    const { worker_id } = await earner()
    const years = ground === "'legal_order'" ? '10 years' : '1 hour'
    expect(
      await refused(`insert into hold (id, worker_id, ground, amount_minor, currency, reason, author,
        placed_at, expires_at) values ('${newUuid()}', '${worker_id}', ${ground}, 1, 'EUR',
        'because we can', '${operator.person_id}', now(), now() + interval '${years}')`),
    ).toContain(constraint)
  })

  test('nobody but an operator is its author, and none is there without its money', async () => {
    const worker = await earner()
    const insert = (author: string) =>
      refused(`insert into hold (id, worker_id, ground, amount_minor, currency, reason, author,
        placed_at, expires_at) values ('${newUuid()}', '${worker.worker_id}', 'legal_order', 1, 'EUR',
        'because we can', '${author}', now(), now() + interval '1 hour')`)
    expect(await insert(worker.person_id)).toBe('only an operator holds money back')
    expect(await insert(operator.person_id)).toBe(
      'a hold holds exactly its sum, and nothing once it ended',
    )
  })
})
