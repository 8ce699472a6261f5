import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld, type World } from '../../../test/support/world.ts'
import { StartError } from '../../database/start-error.ts'
import { PROMISE_LIMITS } from '../../kernel/limits/voice-limits.ts'
import { PROMISED_NUMBERS } from '../../kernel/promises/promised-numbers.ts'
import { keepPromisedNumbers } from './keep-promised-numbers.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

type Numbers = Parameters<typeof keepPromisedNumbers>[2]
const start = (promised?: Numbers) =>
  keepPromisedNumbers(world.database, world.clock.now(), promised)
const withNotice = (days: number): Numbers => ({
  ...PROMISED_NUMBERS,
  project_notice: { value: BigInt(days * 86_400), higher_is_better: true },
})
const listed = async () =>
  (await world.call('listPromisedNumbers', { kind: 'anonymous' }, {})).data.find(
    ({ name }) => name === 'project_notice',
  )

test('a start with a worse number is refused in one sentence until thirty days after its announcement', async () => {
  await start()
  await start()
  const worse = start(withNotice(7))
  await expect(worse).rejects.toThrow(StartError)
  await expect(start(withNotice(7))).rejects.toThrow(
    'project_notice would go from 1209600 to 604800, and nobody announced it',
  )
  const operator = await world.operator()
  const reason = 'Projects have become shorter, and reserves too large.'
  const { earliest } = await world.call('announceNumber', operator, {
    ...{ name: 'project_notice', value: 7 * 86_400, reason },
  })
  expect(await listed()).toMatchObject({
    value: 14 * 86_400,
    coming: { value: 7 * 86_400, reason, earliest },
  })
  world.clock.advance(PROMISE_LIMITS.notice - 1)
  await expect(start(withNotice(7))).rejects.toThrow(`its thirty days end on ${earliest}`)
  world.clock.advance(1)
  // Less than what was announced, and anything else, is still refused.
  await expect(start(withNotice(6))).rejects.toThrow(StartError)
  await start(withNotice(7))
  // What is better holds at once, and binds from then on.
  await start()
  world.clock.advance(86_400)
  expect(await listed()).toMatchObject({ coming: null })
})

test('a promise that disappears is a worse one', async () => {
  const { case_review: _, ...rest } = PROMISED_NUMBERS
  await expect(start(rest)).rejects.toThrow('case_review (1209600) would no longer be promised')
})

test('what is as good or better needs no announcement', async () => {
  const better = {
    name: 'case_review' as const,
    value: 86_400,
    reason: 'We answer faster than that.',
  }
  await expect(world.call('announceNumber', await world.operator(), better)).rejects.toMatchObject({
    code: 'conflict',
  })
})

test('the application’s role cannot write a worse number, nor rewrite one', async () => {
  await start()
  const worse = sql`insert into promised_number (name, value, higher_is_better, since)
    values ('case_review', 99999999, false, ${world.clock.now()})`
  await expect(worse.execute(world.database)).rejects.toThrow('announced thirty days before')
  const turned = sql`insert into promised_number (name, value, higher_is_better, since)
    values ('case_review', 99999999, true, ${world.clock.now()})`
  await expect(turned.execute(world.database)).rejects.toThrow('announced thirty days before')
  const rewritten = sql`update promised_number set value = 1`
  await expect(rewritten.execute(world.database)).rejects.toThrow()
  const backdated = sql`delete from announced_number`
  await expect(backdated.execute(world.database)).rejects.toThrow()
})
