/** Charter R49: what whoever asks leaves unsaid is read carefully, and called what it is. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { batchTerms } from '../../../test/support/forms.ts'
import { createWorld, type World } from '../../../test/support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

test('what nobody said stands as unsaid on the quote, the card and the contract, and binds', async () => {
  const boss = await world.requester()
  const asked = await world.call('askPeople', boss, { question: 'Is it open?', ai_use: 'allowed' })
  const unstated = ['purpose', 'data_use', 'input_origin']
  const said = { purpose: 'operate', ai_use: 'allowed', input_origin: 'mixed', unstated }
  expect(asked).toMatchObject(said)
  const worker = await world.worker()
  expect(await world.call('getWork', worker, { job_id: asked.job_id })).toMatchObject(said)
  const { id: assignment_id } = await world.call('claimTask', worker, { job_id: asked.job_id })
  const { credential } = await world.call('getAgreement', worker, { assignment_id })
  expect(credential.credentialSubject).toMatchObject({ use: said })
  const { purpose, data_use, ai_use, input_origin } = batchTerms()
  const whole = { purpose, data_use, ai_use, input_origin }
  const other = await world.call('askPeople', boss, { question: 'Is it shut?', ...whole })
  expect(other).toMatchObject({ ...whole, unstated: [] })
})
