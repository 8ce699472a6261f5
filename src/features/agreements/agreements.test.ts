import { afterAll, beforeAll, expect, test } from 'vitest'
import { batches } from '../../../test/support/batch.ts'
import { createWorld, type World } from '../../../test/support/world.ts'
import { verifyCredential } from '../../kernel/credential.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())
const { openBatch, claim, submit, approve } = batches(() => world)

test('both parties read the same signed contract, before and after, whatever changes meanwhile', async () => {
  const boss = await world.requester(1_000_000n)
  const job = await openBatch(boss, 3, { overlap: 1 })
  const worker = await world.worker()
  await world.call('publishHouseTerms', await world.operator(), { text: 'Fair.', worsens: false })
  world.clock.advance(60)
  const { id: assignment_id } = await claim(worker, job.id)
  const first = await world.call('getAgreement', worker, { assignment_id })
  expect(first.rights_passed).toBe(false)
  expect(verifyCredential(first.credential)).toMatchObject({ ok: true })
  expect(first.credential.credentialSubject).toMatchObject({
    parties: { requester: { name: 'Acme' } },
    work: { job: job.id, title: job.title, terms_version: 1 },
    pay: { amount: '0.10', currency: 'EUR', fee_for_worker: '0.00' },
    rights_in_the_work: 'pass to the requester only upon payment',
    house_terms_version: 1,
  })
  await world.call('raisePay', boss, {
    job_id: job.id,
    reward: { amount: '0.20', currency: 'EUR' },
  })
  await world.call('publishHouseTerms', await world.operator(), { text: 'Fairer.', worsens: false })
  world.clock.advance(20)
  await submit(worker, assignment_id)
  await approve(boss, assignment_id)
  world.clock.advance(20 * 86_400)
  const last = await world.call('getAgreement', boss, { assignment_id })
  expect(last.credential).toEqual(first.credential)
  expect(last.rights_passed).toBe(true)
})

test('nobody else reads it', async () => {
  const boss = await world.requester()
  const job = await openBatch(boss, 1, { overlap: 1 })
  const { id: assignment_id } = await claim(await world.worker(), job.id)
  for (const stranger of [await world.worker(), await world.requester()])
    await expect(world.call('getAgreement', stranger, { assignment_id })).rejects.toMatchObject({
      code: 'not_found',
    })
})
