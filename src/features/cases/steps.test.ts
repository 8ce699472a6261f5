/** Charter R22: no step of a case is left out, and after the notice only the person adds to it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DAY, deskOf, type Operator } from '../../../test/support/cases/desk.ts'
import { PIXEL } from '../../../test/support/cast.ts'
import { createWorld, type World } from '../../../test/support/world.ts'

let world: World
let ada: Operator
beforeAll(async () => {
  world = await createWorld()
  ada = await operator()
})
afterAll(() => world.close())
const desk = deskOf(() => world)
const { operator, opened, noticed, look, reasons, pass } = desk
const OUT_OF_TURN = { code: 'step_out_of_turn' }

describe('no step is left out', () => {
  test('nothing is decided before the notice, the answer, or its time', async () => {
    const worker = await world.worker()
    const { id: case_id, evidence } = await opened(ada, worker)
    const relied_on = evidence.map(({ id }) => id)
    const attempt = () =>
      world.call('decideCase', desk.now(ada), {
        ...{ case_id, outcome: 'suspended', days: 7 },
        ...reasons(relied_on),
      })
    await look(ada, case_id)
    await expect(attempt()).rejects.toMatchObject(OUT_OF_TURN)
    const notice = { case_id, rule: 'abuse' as const, text: 'Insults, in three answers.' }
    await world.call('giveNotice', desk.now(ada), notice)
    await pass(7 * DAY - 1)
    await expect(attempt()).rejects.toMatchObject(OUT_OF_TURN)
    await pass(1)
    expect((await attempt()).status).toBe('decided')
  })

  test('a notice needs evidence, seven days, a rule of the book and reasons', async () => {
    const worker = await world.worker()
    const { id: case_id } = await opened(ada, worker)
    const notice = { case_id, rule: 'abuse' as const, text: 'Insults, in three answers.' }
    for (const bad of [{ answer_days: 6 }, { rule: 'bad_mood' as 'abuse' }, { text: 'Bad.' }])
      await expect(
        world.call('giveNotice', desk.now(ada), { ...notice, ...bad }),
      ).rejects.toMatchObject({ code: 'invalid_input' })
    const empty = await world.call('openCase', desk.now(ada), {
      worker_id: (await opened(ada, worker)).worker_id,
      ...{ ground: 'conduct', summary: 'Nothing in hand' },
    })
    await expect(
      world.call('giveNotice', desk.now(ada), { ...notice, case_id: empty.id }),
    ).rejects.toMatchObject({ code: 'conflict' })
  })

  test('after the notice only the person adds', async () => {
    const worker = await world.worker()
    const { id: case_id } = await noticed(ada, worker)
    const late = { case_id, title: 'More', text: 'Something else.' }
    await expect(world.call('addEvidence', ada, late)).rejects.toMatchObject(OUT_OF_TURN)
    const file = { case_id, name: 'proof.gif', data_base64: PIXEL }
    await expect(world.call('addCaseFile', ada, file)).rejects.toMatchObject(OUT_OF_TURN)
    const { evidence } = await world.call('addCaseFile', worker, file)
    const evidence_id = evidence.at(-1)?.id ?? ''
    expect(evidence.at(-1)).toMatchObject({ kind: 'file', by_worker: true, title: 'proof.gif' })
    await expect(world.call('getEvidence', ada, { evidence_id })).rejects.toMatchObject({
      code: 'evidence_unopened',
    })
    await world.call('openEvidence', ada, { evidence_id })
    // Written anew, so that nothing is in it but what it shows.
    const shown = (await world.call('getEvidence', ada, { evidence_id })).file
    expect(shown?.media_type).toBe('image/gif')
    expect(
      Buffer.from(shown?.data_base64 ?? '', 'base64')
        .subarray(0, 6)
        .toString(),
    ).toBe('GIF89a')
    expect(shown?.data_base64).not.toBe(PIXEL)
  })

  test('a text comes back as it was sent; what is neither a picture nor a document is refused', async () => {
    const worker = await world.worker()
    const { id: case_id } = await noticed(ada, worker)
    const letter = Buffer.from('Sent at 14:02, “not me”.\n').toString('base64')
    const file = { case_id, name: 'letter.txt', data_base64: letter }
    const { evidence } = await world.call('addCaseFile', worker, file)
    const evidence_id = evidence.at(-1)?.id ?? ''
    expect((await world.call('getEvidence', worker, { evidence_id })).file).toMatchObject({
      media_type: 'text/plain',
      data_base64: letter,
    })
    const program = Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1]).toString('base64')
    await expect(
      world.call('addCaseFile', worker, { ...file, data_base64: program }),
    ).rejects.toMatchObject({ code: 'unsupported_media' })
  })
})
