import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { batches } from '../../../test/support/batch.ts'
import { createWorld, type World } from '../../../test/support/world.ts'
import type { Agreed } from './agreed.ts'
import { agreementSheet } from './pdf/agreement-sheet.ts'
import { drawSheet } from './pdf/draw-sheet.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())
const { openBatch, claim, submit, approve } = batches(() => world)

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

test('on paper it is the same for ever, byte for byte, in each language', async () => {
  const boss = await world.requester()
  const job = await openBatch(boss, 1, { overlap: 1, title: 'Trier œuvres & żółw — ČŠŽ' })
  const worker = await world.worker()
  const { id: assignment_id } = await claim(worker, job.id)
  const paper = (caller: Parameters<World['call']>[1], lang: 'en' | 'fr' = 'en') =>
    world.call('getAgreementPdf', caller, { assignment_id, lang })
  const first = await paper(worker)
  const bytes = Buffer.from(first.data_base64, 'base64')
  expect(bytes.subarray(0, 8).toString()).toBe('%PDF-1.7')
  // A4, with the fonts and the signed text inside.
  const text = bytes.toString('latin1')
  expect(text).toContain('/MediaBox [0 0 595.28 841.89]')
  expect(text).toContain('DejaVuSans')
  expect(text).toContain('(agreement.json)')
  world.clock.advance(20)
  await submit(worker, assignment_id)
  await approve(boss, assignment_id)
  expect(await paper(boss)).toEqual(first)
  const french = await paper(worker, 'fr')
  expect(french.data_base64).not.toBe(first.data_base64)
  expect(await paper(worker, 'fr')).toEqual(french)
  await expect(paper(await world.worker())).rejects.toMatchObject({ code: 'not_found' })
})

const AGREED: Agreed = {
  id: 'urn:fairhand:01990000-0000-7000-8000-000000000000:asg_1',
  livemode: true,
  parties: {
    requester: { id: 'req_1', name: 'Atelier Lumière' },
    agent: null,
    worker: { id: 'wrk_1' },
    place: { id: '01990000', legal_name: 'Fair SCIC, Lyon', contact: 'bonjour@example.org' },
    addresses: 'each party is reached through the place, which knows and does not show them',
  },
  work: {
    job: 'job_1',
    task: 'task_1',
    title: 'Décrire une œuvre',
    kind: 'batch',
    form_sha256: 'ab'.repeat(32),
    terms_version: 1,
    estimated_seconds: 60,
    accepted_at: '2026-11-26T09:00:00.000Z',
    due_seconds_after_acceptance: 2400,
  },
  pay: {
    amount: '0.50',
    currency: 'EUR',
    for: 'one answer, when it is approved',
    set_aside_before: true,
    due_seconds_after_submission_at_most: 14 * 86_400,
    only_rises: true,
    fee_for_worker: '0.00',
  },
  rights_in_the_work: 'pass to the requester only upon payment',
  use: {
    purpose: 'train',
    data_use: { licence: 'CC BY 4.0', retention_days: 365, seen_by: 'public' },
    ai_use: 'forbidden',
    input_origin: 'human',
  },
  ending: 'the worker may give the task back at any time, without a reason and without harm',
  notice: {
    work_begun: 'is finished and paid, whatever the requester ends',
    steady_work_seconds: 14 * 86_400,
  },
  law: {
    governing: 'the law of France',
    besides: 'what protects the worker where they live, and cannot be waived, stays',
  },
  disputes: {
    path: 'the charter of this place; silence of the requester pays',
    reply_seconds: 72 * 3600,
    human_decides_within_seconds: 7 * 86_400,
    appeal_window_seconds: 183 * 86_400,
    appeal_answered_within_seconds: 14 * 86_400,
    courts: 'stay open to both',
  },
  house_terms_version: 3,
}

test('neither a new version of a library nor a change of the page alters papers that were made', async () => {
  const at = new Date('2026-11-26T09:00:00.000Z')
  const draw = (lang: 'en' | 'fr') =>
    drawSheet({ ...agreementSheet(AGREED, lang), lang, at, signed: Buffer.from('{}\n') })
  // Whoever must change these lines changes contracts that people have: keep the old page for them.
  expect([sha256(await draw('en')), sha256(await draw('fr'))]).toEqual([
    '255e80fdde53389d7efaa54425178559bab9c3b7f54c031e8dafa65ae389f615',
    '77307c534f837126dd5001231eb828816676f5b1fc20200e160ba3d2e4bba96e',
  ])
})

test('hostile words of a title stay words', () => {
  const title = 'A\u202Eevil\u0000\n\n\tname'
  const work = { ...AGREED.work, title }
  const rows = agreementSheet({ ...AGREED, work }, 'en').sections[1]?.rows ?? []
  expect(rows[0]).toEqual(['Title', 'A evil name'])
})

test('an address stands on contracts from then on, for both to read, until it is taken back from all', async () => {
  const boss = await world.requester()
  const job = await openBatch(boss, 3, { overlap: 1 })
  const worker = await world.worker()
  const subjectOf = async (assignment_id: string) =>
    (await world.call('getAgreement', boss, { assignment_id })).credential.credentialSubject
  const claimed = async () => {
    world.clock.advance(1)
    return (await claim(worker, job.id)).id
  }
  const before = await claimed()
  const bare = await subjectOf(before)
  world.clock.advance(1)
  const mine = 'Ana Ruiz\n3, rue des Lilas\n69001 Lyon'
  await world.call('setPostalAddress', worker, { address: mine })
  await world.call('setPostalAddress', boss, { address: 'Acme\nBox 7' })
  const first = await claimed()
  world.clock.advance(1)
  await world.call('setPostalAddress', worker, { address: 'Ana Ruiz\nElsewhere 1' })
  const second = await claimed()
  const requester = { postal_address: 'Acme\nBox 7' }
  expect([await subjectOf(before), await subjectOf(first), await subjectOf(second)]).toMatchObject([
    bare as object,
    { parties: { requester, worker: { postal_address: mine } } },
    { parties: { requester, worker: { postal_address: 'Ana Ruiz\nElsewhere 1' } } },
  ])
  expect(JSON.stringify(bare)).not.toContain('postal_address')
  const subject = (await subjectOf(first)) as Agreed
  const { rows } = agreementSheet(subject, 'en').sections[0] ?? { rows: [] }
  expect(rows).toContainEqual(['Worker', `${subject.parties.worker.id}\n${mine}`])
  expect(rows).toContainEqual(['Addresses', 'As each party gave it; otherwise through the place.'])
  expect(await world.call('setPostalAddress', worker, { address: null })).toMatchObject({
    address: null,
  })
  expect(await subjectOf(first)).toMatchObject({ parties: { requester } })
  expect(JSON.stringify(await subjectOf(first))).not.toContain('Lilas')
  expect(await world.call('getPostalAddress', boss, {})).toMatchObject({ address: 'Acme\nBox 7' })
})

test('an address given twice at once is one', async () => {
  const worker = await world.worker()
  const give = (address: string) => world.call('setPostalAddress', worker, { address })
  await Promise.all(['One Street', 'Two Street', 'Three Street'].map(give))
  const now = `select 1 from postal_address where worker_id = '${worker.worker_id}' and until is null`
  expect(await world.look(now)).toHaveLength(1)
})

test('law, numbers and names are those of the moment of the claim', async () => {
  const boss = await world.requester()
  const job = await openBatch(boss, 1, { overlap: 1 })
  const worker = await world.worker()
  const { id: assignment_id } = await claim(worker, job.id)
  const read = async () =>
    (await world.call('getAgreement', worker, { assignment_id })).credential.credentialSubject
  const before = await read()
  expect(before).toMatchObject({
    law: { governing: null },
    notice: { steady_work_seconds: 14 * 86_400 },
    work: { due_seconds_after_acceptance: 600 },
  })
  world.clock.advance(60)
  const { notePlace } = await import('../house/place-queries.ts')
  const { transact } = await import('../../database/transact.ts')
  const place = { legal_name: 'Fair SCIC', contact: null, governing_law: 'the law of France' }
  for (const _ of [1, 2])
    await transact(world.database, 'write', (tx) => notePlace(tx, place, world.clock.now()))
  expect(await world.look('select since from place_statement')).toHaveLength(1)
  expect(await read()).toEqual(before)
  const later = await openBatch(boss, 1, { overlap: 1, title: 'Another one' })
  const { id } = await claim(worker, later.id)
  const { credential } = await world.call('getAgreement', worker, { assignment_id: id })
  expect(credential.credentialSubject).toMatchObject({
    law: { governing: 'the law of France' },
    parties: { place: { legal_name: 'Fair SCIC' } },
  })
})
