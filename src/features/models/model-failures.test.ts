/** Models that fail: told kindly, paid for, asked once. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  createModelWorld,
  euro,
  type ModelWorld,
} from '../../../test/support/models/model-world.ts'
import { newUuid } from '../../kernel/id.ts'
import { MODEL_LIMITS } from '../../kernel/limits/expert/model-limits.ts'

let world: ModelWorld
beforeAll(async () => {
  world = await createModelWorld()
})
beforeEach(() => world.server.reset())
afterAll(() => world.close())

describe('what fails', () => {
  test.each([
    ['a fault of its own', 500],
    ['a wrong key', 401],
    ['a redirect', 302],
  ])('%s is told kindly, and giving the task back is paid', async (_what, status) => {
    world.server.manners.reply = (_, response) => {
      response.writeHead(status, { location: 'http://169.254.169.254/' })
      response.end('{"error":{"message":"key sk-1 of acme"}}')
    }
    // Of a requester of its own: what is paid without a reserve is its debt, and it publishes nothing.
    const theirs = await world.requesting()
    const { say, turns, talk, worker } = await theirs.talking([await theirs.named()])
    for (let n = 0; n < MODEL_LIMITS.failures; n++) {
      expect((await turns()).pays_return).toBe(false)
      await say('Hello')
      await world.ask()
    }
    const told = await turns()
    expect(told).toMatchObject({ pays_return: true, turns: [{ status: 'failed' }, {}] })
    expect(JSON.stringify(told)).not.toMatch(/sk-1|acme|127/)
    world.clock.advance(150)
    const { assignment_id } = talk
    await world.call('returnAssignment', worker, { assignment_id, reason: 'broken' })
    const [paid] = (await world.call('listEarnings', worker, {})).data
    // Half of the 300 seconds that the job is estimated at.
    expect(paid?.amount).toEqual(euro('1.00'))
  })

  test('what it does not take is not its fault: no pay for that, and another try', async () => {
    world.server.manners.reply = (_, response) => void response.writeHead(400).end('{}')
    const { say, turns } = await world.talking([await world.named()])
    for (let n = 0; n < MODEL_LIMITS.failures; n++) {
      await say('x'.repeat(MODEL_LIMITS.said))
      await world.ask()
    }
    expect(await turns()).toMatchObject({ pays_return: false })
  })

  test.each([
    ['no JSON', 'hello'],
    ['no reply in it', '{"choices":[]}'],
    ['far too much', `{"x":"${'y'.repeat(MODEL_LIMITS.answer_bytes)}"}`],
  ])('%s is no reply', async (_what, body) => {
    world.server.manners.reply = (_, response) => void response.writeHead(200).end(body)
    const { say, turns } = await world.talking([await world.named()])
    await say('Hello')
    await world.ask()
    expect((await turns()).turns).toMatchObject([{ status: 'failed', replies: [] }])
  })

  test('a reply with what cannot be stored or seen is cleaned; a long one is cut', async () => {
    const text = `a\u0000b\u001b\ud800${'z'.repeat(MODEL_LIMITS.reply + 10)}`
    world.server.manners.reply = (_, response) => {
      response.writeHead(200)
      response.end(world.server.completion(text, { input: -5, output: 1e12 }))
    }
    const { say, turns, transcript, submit } = await world.talking([await world.named()])
    await say('Hello')
    await world.ask()
    const reply = (await turns()).turns[0]?.replies[0]?.text ?? ''
    expect(reply.slice(0, 2)).toBe('ab')
    expect(reply.length).toBeLessThanOrEqual(MODEL_LIMITS.reply)
    await submit(await transcript())
  })

  test('a process that died: nothing is asked twice, and one may say it again', async () => {
    const { say, turns } = await world.talking([await world.named()])
    await say('Hello')
    await world.look(
      `update model_turn set lease = '${newUuid()}', leased_until = clock_timestamp() - interval '1 second'
       where status = 'waiting'`,
    )
    await world.ask()
    expect(world.server.asked).toEqual([])
    expect((await turns()).turns).toMatchObject([{ status: 'failed' }])
    await say('Hello')
    await world.ask()
    expect((await turns()).turns[1]).toMatchObject({ status: 'answered', number: 1 })
  })

  test('many processes at once ask once', async () => {
    const { say } = await world.talking([await world.named()])
    await say('Hello')
    await Promise.all([world.ask(), world.ask(), world.ask()])
    expect(world.server.asked).toHaveLength(1)
  })
})
