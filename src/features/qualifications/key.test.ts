/** The answer key of a test reaches no worker. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { batches } from '../../../test/support/batch.ts'
import { code, PAID, SECRET, testsOn, WRONG } from '../../../test/support/qualifications/tests.ts'
import { outcomes } from '../../../test/support/race.ts'
import { createWorld, type World } from '../../../test/support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())
const { openBatch } = batches(() => world)
const { make, start } = testsOn(() => world)

describe('the key', () => {
  test('reaches no worker before grading, by any read', async () => {
    const boss = await world.requester(100_000n)
    const worker = await world.worker()
    const { id: qualification_id } = await make(boss, PAID)
    const { id: job_id } = await openBatch(boss, 2, {
      audience: { qualifications: [{ id: qualification_id }] },
    })
    const { id: attempt_id } = await start(worker, qualification_id)
    const { operations } = await import('../../operations.ts')
    const known = { qualification_id, attempt_id, job_id }
    let asked = 0
    for (const [name, spec] of Object.entries(operations)) {
      if (spec.effect !== 'read' || !(spec.allow as readonly string[]).includes('worker')) continue
      const needed = Object.keys((spec.input as { shape: object }).shape)
      const input = Object.fromEntries(
        Object.entries(known).filter(([key]) => needed.includes(key)),
      )
      const read = await world
        .call(name as 'listTests', worker, input as Record<string, never>)
        .catch((error) => ({ refused: error.code, detail: String(error.message) }))
      asked += 1
      expect(JSON.stringify(read), name).not.toContain(SECRET)
      expect(JSON.stringify(read), name).not.toContain('begins with an X')
    }
    expect(asked).toBeGreaterThan(20)
    const graded = await world.call('submitTest', worker, { attempt_id, answers: WRONG })
    expect(graded.items[0]).toEqual({
      ...{ item: 'word', right: false, explanation: 'It begins with an X.' },
    })
    expect(JSON.stringify(graded)).not.toContain(SECRET)
    const seen = await world.call('getQualification', boss, { qualification_id })
    expect(JSON.stringify(seen.answer_key)).toContain(SECRET)
  })

  test('other requesters read the instance’s tests without it, and no foreign ones', async () => {
    const own = await make(await world.operator())
    const boss = await world.requester()
    const foreign = await make(await world.requester())
    const list = (await world.call('listQualifications', boss, { limit: 100 })).data
    expect(list.map(({ id }) => id)).toContain(own.id)
    expect(list.map(({ id }) => id)).not.toContain(foreign.id)
    expect(JSON.stringify(list)).not.toContain(SECRET)
    const asked = openBatch(boss, 1, { audience: { qualifications: [{ id: foreign.id }] } })
    expect(await code(asked)).toBe('not_found')
  })

  test('every fault of a key is named', async () => {
    const boss = await world.requester()
    const key = {
      wrod: { answer: 'a' },
      why: { answer: 'b' },
      count: { answer: 'many' },
      made_of: { answer: ['wood'], tolerance: 1 },
    }
    const refused = await make(boss, { answer_key: key }).catch((error) => error)
    expect(refused.code).toBe('invalid_form')
    expect(refused.details.errors.map((one: { pointer: string }) => one.pointer)).toEqual([
      ...[
        '/answer_key/wrod',
        '/answer_key/why',
        '/answer_key/count/answer',
        '/answer_key/made_of/tolerance',
      ],
    ])
  })
})

test('an operator has the instance’s tests, and none of a requester', async () => {
  const operator = await world.operator()
  const { id: qualification_id } = await make(await world.requester(100_000n), PAID)
  const asked = { qualification_id }
  expect(
    await outcomes([
      world.call('getQualification', operator, asked),
      world.call('listAttempts', operator, asked),
      world.call('closeQualification', operator, asked),
      world.call('fundQualification', operator, { ...asked, attempts: 1 }),
    ]),
  ).toEqual(Array(4).fill('not_found'))
})
