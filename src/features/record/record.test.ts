import { afterAll, beforeAll, expect, test } from 'vitest'
import { batches } from '../../../test/support/batch.ts'
import { deskOf } from '../../../test/support/cases/desk.ts'
import { testsOn } from '../../../test/support/qualifications/tests.ts'
import { createWorld, type World } from '../../../test/support/world.ts'
import type { Caller } from '../../kernel/caller.ts'
import { didOf, verifyCredential } from '../../kernel/credential.ts'
import { RECORD_LIMITS } from '../../kernel/limits/record-limits.ts'

let world: World
let elsewhere: World
beforeAll(async () => {
  world = await createWorld()
  elsewhere = await createWorld()
})
afterAll(() => Promise.all([world.close(), elsewhere.close()]))
const { openBatch, answerOne, approve } = batches(() => world)
const { makeAsked, take } = testsOn(() => world)

/** Two answers paid, one waiting, 0.05 withdrawn. */
const veteran = async () => {
  const boss = await world.requester()
  const job = await openBatch(boss, 3, { overlap: 1 })
  const worker = await world.worker()
  for (let task = 0; task < 2; task++) await approve(boss, (await answerOne(worker, job.id)).id)
  await answerOne(worker, job.id)
  await world.call('withdraw', worker, { amount: { amount: '0.05', currency: 'EUR' } })
  await world.settle()
  return { worker, job }
}
const recordOf = async (worker: Caller) => (await world.call('exportRecord', worker, {})).credential
const bring = async (worker: Caller, credential: Record<string, unknown>) =>
  elsewhere.call('bringRecord', worker, { credential })

test('the record is signed, complete, and the same totals arrive elsewhere', async () => {
  const { worker, job } = await veteran()
  const credential = await recordOf(worker)
  expect(verifyCredential(credential)).toMatchObject({
    ok: true,
    issuer: didOf(world.runtime.instance.receipt_key),
  })
  const totals = [{ currency: 'EUR', earned: '0.20', paid_out: '0.05' }]
  expect(credential.credentialSubject).toMatchObject({
    answers: 2,
    seconds: 40,
    totals,
    jobs: [
      {
        job: job.id,
        title: job.title,
        requester: 'Acme',
        answers: 2,
        earned: { amount: '0.20', currency: 'EUR' },
      },
    ],
  })
  const there = await elsewhere.worker()
  expect(await bring(there, credential)).toMatchObject({
    place_name: 'Test',
    answers: 2,
    seconds: 40,
    totals,
    issuer: didOf(world.runtime.instance.receipt_key),
  })
})

test('passed tests travel with the record: what, from whom, how well, until when', async () => {
  const boss = await world.requester(100_000n)
  const worker = await world.worker()
  const { id: of } = await makeAsked(boss)
  await take(worker, of)
  const credential = await recordOf(worker)
  const { skills } = credential.credentialSubject as { skills: { shown: string }[] }
  expect(skills).toMatchObject([{ source: 'test', of, by: 'Acme', score: 100 }])
  const year = 365 * 86_400_000
  const [{ shown = '', valid_until = '' } = {}] = skills as Record<string, string>[]
  expect(Date.parse(valid_until) - Date.parse(shown)).toBeGreaterThanOrEqual(year)
  const there = await elsewhere.worker()
  expect((await bring(there, credential)).skills).toEqual(skills)
  // A record made before, or by a place that knows other ways to learn of a skill.
  const other = await recordOf(await world.worker())
  expect((await bring(there, other)).skills).toEqual([])
  const better = {
    ...(credential.credentialSubject as object),
    skills: [{ ...skills[0], score: 1 }],
  }
  await expect(bring(there, { ...credential, credentialSubject: better })).rejects.toMatchObject({
    code: 'record_refused',
  })
})

test('somebody who never worked has a record too', async () => {
  const credential = await recordOf(await world.worker())
  expect(credential.credentialSubject).toMatchObject({ answers: 0, totals: [], jobs: [] })
})

test('a changed record, another credential and the same record twice are refused', async () => {
  const { worker } = await veteran()
  const there = await elsewhere.worker()
  const credential = await recordOf(worker)
  const subject = credential.credentialSubject as Record<string, unknown>
  await expect(
    bring(there, { ...credential, credentialSubject: { ...subject, answers: 2_000 } }),
  ).rejects.toMatchObject({ code: 'record_refused' })
  await expect(bring(there, { hello: 'world' })).rejects.toMatchObject({ code: 'record_refused' })
  const { id } = await bring(there, credential)
  await expect(bring(there, credential)).rejects.toMatchObject({ code: 'conflict' })
  const other = await elsewhere.worker()
  await expect(
    elsewhere.call('removeBroughtRecord', other, { record_id: id }),
  ).rejects.toMatchObject({ code: 'not_found' })
  const mine = () => elsewhere.call('listBroughtRecords', there, {})
  expect((await mine()).data.map((record) => record.id)).toEqual([id])
  await elsewhere.call('removeBroughtRecord', there, { record_id: id })
  expect((await mine()).data).toEqual([])
})

test('many brought at once never pass the bound', async () => {
  const there = await elsewhere.worker()
  const workers = await Promise.all(
    Array.from({ length: RECORD_LIMITS.brought + 5 }, () => world.worker()),
  )
  const records = await Promise.all(workers.map(recordOf))
  const ends = await Promise.allSettled(records.map((record) => bring(there, record)))
  expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(RECORD_LIMITS.brought)
})

test('decisions about the person travel with the record, and the signature covers them', async () => {
  const desk = deskOf(() => world)
  const worker = await world.worker()
  const ada = await desk.operator()
  await desk.decided(ada, worker, { outcome: 'warned' })
  const credential = await recordOf(worker)
  const subject = credential.credentialSubject as { decisions: { outcome: string }[] }
  expect(subject.decisions).toMatchObject([{ kind: 'first', outcome: 'warned', reviews: null }])
  expect(credential.credentialSubject).toMatchObject({ ratings: 'workers are not rated here' })
  const there = await elsewhere.worker()
  expect(await bring(there, credential)).toMatchObject({ decisions: 1 })
  const whitewashed = { ...credential, credentialSubject: { ...subject, decisions: [] } }
  await expect(bring(there, whitewashed)).rejects.toMatchObject({ code: 'record_refused' })
})
