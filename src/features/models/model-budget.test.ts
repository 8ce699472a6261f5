/** What models of requesters cost, whose they are, and where nothing is called. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  code,
  createModelWorld,
  euro,
  type ModelWorld,
} from '../../../test/support/models/model-world.ts'
import { fromPublicId, newUuid } from '../../kernel/id.ts'
import { openKey, sealKey } from './sealed-key.ts'

let world: ModelWorld
beforeAll(async () => {
  world = await createModelWorld()
})
beforeEach(() => world.server.reset())
afterAll(() => world.close())

describe('the budget', () => {
  const priced = (most: { task: string; job: string }) =>
    world.named({
      max_output_tokens: 1_000,
      input_price: euro('10.00'),
      output_price: euro('100.00'),
      most_per_assignment: euro(most.task),
      most_per_job: euro(most.job),
    })

  test('counts the most before, what it was after; nobody asks beyond the ceiling', async () => {
    const model = await priced({ task: '0.11', job: '5.00' })
    const { say, turns } = await world.talking([model])
    // 1,000 tokens of output at 100 € a million are 10 cents; the second time they would be too much.
    await say('Hello')
    await world.ask()
    const spent = async () =>
      (await world.call('listModels', world.boss, {})).data.find(({ id }) => id === model.id)
    // Ten tokens each way: 0.011 cents, rounded up.
    expect(await spent()).toMatchObject({ spent: euro('0.01'), asked: 1 })
    world.server.manners.reply = (_, response) => {
      response.writeHead(200)
      response.end(world.server.completion('No count', null))
    }
    await say('How much was that?')
    await world.ask()
    // What the server does not say counts as the most it can have been.
    expect(await spent()).toMatchObject({ spent: euro('0.11'), asked: 2 })
    expect(await code(say('And this?'))).toBe('model_budget_spent')
    expect((await turns()).turns).toHaveLength(2)
    expect(world.server.asked).toHaveLength(2)
  })

  test('of a job holds however many ask at once', async () => {
    const model = await priced({ task: '1.00', job: '0.25' })
    const job_id = await world.opened([model.id], {}, 4)
    const said = await Promise.all(
      Array.from({ length: 4 }, async () => {
        const { say } = await world.talker(job_id)
        return code(say('Hi'))
      }),
    )
    expect(said.toSorted()).toEqual(['done', 'done', 'model_budget_spent', 'model_budget_spent'])
  })

  test.each([
    ['prices without ceilings', { input_price: euro('1.00'), output_price: euro('1.00') }],
    [
      'two currencies',
      {
        ...{ input_price: euro('1.00'), output_price: euro('1.00') },
        ...{ most_per_assignment: euro('1.00') },
        most_per_job: { amount: '1.00', currency: 'USD' },
      },
    ],
  ])('refused: %s', async (_what, more) => {
    expect(await code(world.named(more))).toBe('invalid_input')
  })
})

describe('whose it is', () => {
  test.each([
    'http://10.0.0.7/v1',
    'http://localhost/v1',
    'http://169.254.169.254/v1',
    'https://user:pass@models.example.org/v1',
    'https://models.example.org/v1?key=1',
    'file:///etc/passwd',
  ])('nothing is called at %s', async (address) => {
    expect(await code(world.named({ address }))).toBe('model_url_refused')
  })

  test('a name that stands for a private address is not called either', async () => {
    world.runtime.lookUp = async () => ['10.1.2.3']
    const { say, turns } = await world.talking([
      await world.named({ address: 'https://models.example.org/v1' }),
    ])
    await say('Hello')
    await world.ask()
    delete world.runtime.lookUp
    expect((await turns()).turns).toMatchObject([{ status: 'failed' }])
    expect(JSON.stringify(await turns())).not.toContain('10.1.2.3')
  })

  test('a form with somebody else’s model, or one that is gone, does not open', async () => {
    const model = await world.named()
    const other = await world.requester(10_000_000n)
    const theirs = await world.call('createModel', other, {
      ...{ name: 'Theirs', address: 'https://models.example.org/v1', model: 'x' },
    })
    expect(await code(world.talking([theirs]))).toBe('model_missing')
    await world.call('deleteModel', world.boss, { model_id: model.id })
    expect(await code(world.talking([model]))).toBe('model_missing')
    expect(await code(world.call('deleteModel', world.boss, { model_id: theirs.id }))).toBe(
      'not_found',
    )
  })

  test('a model deleted while people talk: its key is forgotten, and they are paid for leaving', async () => {
    const model = await world.named()
    const { turns } = await world.talking([model])
    await world.call('deleteModel', world.boss, { model_id: model.id })
    expect(await turns()).toMatchObject({ left: 0, pays_return: true })
    const id = fromPublicId('model', model.id)
    const [row] = await world.look(`select key_sealed from model where id = '${id}'`)
    expect(row).toEqual({ key_sealed: null })
  })

  test('keys are sealed: no two alike, none opens elsewhere or changed', () => {
    const [id, other] = [newUuid(), newUuid()]
    const sealed = sealKey('signing', id, 'sk-1')
    expect(sealed.equals(sealKey('signing', id, 'sk-1'))).toBe(false)
    expect(openKey('signing', id, sealed)).toBe('sk-1')
    expect(() => openKey('signing', other, sealed)).toThrow()
    expect(() => openKey('stolen', id, sealed)).toThrow()
    sealed[14] = (sealed[14] ?? 0) ^ 1
    expect(() => openKey('signing', id, sealed)).toThrow()
  })
})
