/**
 * Bad input around verdicts: approving twice, changing forever, forged receipts. Each is refused with a code,
 * a sentence about this very case and a hint, and loses nothing. After every test the books balance.
 */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { LIMITS } from '../src/kernel/limits.ts'
import {
  newSigningKey,
  type SignedReceipt,
  signReceipt,
  verifyReceipt,
} from '../src/kernel/receipt.ts'
import {
  balancesOf,
  earnedBy,
  GOOD,
  type Member,
  openJob,
  outcomes,
  refusalOf,
  type Worker,
  workOn,
} from './support/misuse.ts'
import { createWorld, type World } from './support/world.ts'

let world: World
let boss: Member
beforeAll(async () => {
  world = await createWorld()
  boss = await world.requester()
})
afterEach(async () => {
  expect(await world.audit()).toMatchObject({ ok: true, differences: [] })
})
afterAll(() => world.close())

describe('reviews', () => {
  const submitted = async (one: Worker) => {
    const job_id = await openJob(world, boss)
    return { job_id, assignment_id: await workOn(world, job_id, one) }
  }
  const approve = (assignment_id: string) =>
    world.call('reviewSubmission', boss, { assignment_id, decision: 'approve' })

  test('approved twice: paid once, the second told', async () => {
    const someone = await world.worker()
    const { assignment_id } = await submitted(someone)
    await approve(assignment_id)
    const before = await balancesOf(world, boss)
    const problem = await refusalOf(approve(assignment_id), 'conflict')
    expect(problem.details.detail).toContain('approved')
    expect(await balancesOf(world, boss)).toEqual(before)
    expect(await earnedBy(world, someone)).toBe('0.10')
  })

  test('approved four times at once, by hand and by silence: paid once', async () => {
    const someone = await world.worker()
    const { assignment_id, job_id } = await submitted(someone)
    world.clock.advance(LIMITS.auto_approve_default)
    const loop = { kind: 'system', loop: 'test' } as const
    const answers = await outcomes([
      ...[1, 2, 3].map(() => approve(assignment_id)),
      world.call('approveBySilence', loop, { assignment_id }),
    ])
    expect(answers.filter((answer) => answer === 'conflict').length).toBeGreaterThanOrEqual(2)
    expect(await earnedBy(world, someone)).toBe('0.10')
    await world.settle()
    expect(await world.call('getJob', boss, { job_id })).toMatchObject({ status: 'closed' })
  })

  test('approval and a request for changes at once: one of them holds', async () => {
    const someone = await world.worker()
    const { assignment_id } = await submitted(someone)
    const change = { assignment_id, decision: 'request_changes', text: 'Look again' } as const
    await Promise.allSettled([approve(assignment_id), world.call('reviewSubmission', boss, change)])
    const { status } = await world.call('getAssignment', someone, { assignment_id })
    const paid = (await earnedBy(world, someone)) === '0.10'
    expect(status === 'approved').toBe(paid)
  })

  test('a third round of changes, changes without a word, a bonus before the approval', async () => {
    const someone = await world.worker()
    const { assignment_id } = await submitted(someone)
    const review = (text?: string) =>
      world.call('reviewSubmission', boss, {
        assignment_id,
        decision: 'request_changes',
        ...(text !== undefined && { text }),
      })
    await refusalOf(review(), 'invalid_input')
    const bonus = {
      assignment_id,
      amount: { amount: '1.00', currency: 'EUR' },
      reason: 'Fine',
    } as const
    await refusalOf(world.call('payBonus', boss, bonus), 'conflict')
    for (let round = 0; round < LIMITS.change_rounds; round++) {
      await review('Look again')
      await world.call('submitAssignment', someone, { assignment_id, answers: GOOD })
    }
    await refusalOf(review('And again'), 'change_rounds_used')
    await approve(assignment_id)
    const poor = await world.requester(1n)
    await refusalOf(world.call('payBonus', poor, bonus), 'not_found')
  })
})

describe('receipts', () => {
  test('one that was changed or forged convinces nobody', async () => {
    const someone = await world.worker()
    const assignment_id = await workOn(world, await openJob(world, boss), someone)
    await world.call('reviewSubmission', boss, { assignment_id, decision: 'approve' })
    const [line] = (await world.call('listEarnings', someone, {})).data
    const answer = await world.call('getReceipt', someone, { receipt_id: line?.id ?? '' })
    const signed = answer.signed as SignedReceipt
    const { receipt_key } = world.runtime.instance
    expect(verifyReceipt(signed, receipt_key)).toMatchObject({ ok: true, key: 'trusted' })
    const richer = { ...signed, receipt: { ...signed.receipt, amount: '1000.10' } }
    expect(verifyReceipt(richer, receipt_key)).toMatchObject({ reason: 'bad_signature' })
    const forged = signReceipt(richer.receipt, newSigningKey())
    expect(verifyReceipt(forged, receipt_key)).toMatchObject({ reason: 'wrong_key' })
    expect(verifyReceipt({ ...forged, key_id: signed.key_id }, receipt_key).ok).toBe(false)
    expect(verifyReceipt(forged)).toMatchObject({ ok: true, key: 'self_stated' })
    await refusalOf(
      world.call('getReceipt', await world.worker(), { receipt_id: line?.id ?? '' }),
      'not_found',
    )
  })
})
