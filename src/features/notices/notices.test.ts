/** The inbox in the app, and how somebody wants to be told. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { batches } from '../../../test/support/batch.ts'
import { createMailWorld, type MailWorld } from '../../../test/support/mail/mail-world.ts'
import type { Caller } from '../../kernel/caller.ts'
import { after } from '../../kernel/clock.ts'
import { toPublicId } from '../../kernel/id.ts'

let world: MailWorld
beforeAll(async () => {
  world = await createMailWorld()
})
afterAll(() => world.close())
const { openBatch, claim, submit, requestChanges } = batches(() => world)
const USUAL = { lang: null, time_zone: 'UTC' } as const

/** Is asked for changes `times` times over, by one requester. */
const askedFor = async (worker: Caller, times: number) => {
  const boss = await world.requester()
  const { id: job_id } = await openBatch(boss, times, { title: 'Sort letters', overlap: 1 })
  for (let n = 0; n < times; n++) {
    const { id } = await claim(worker, job_id)
    await submit(worker, id)
    await requestChanges(boss, id)
  }
  await world.tell()
}
const unread = async (worker: Caller) => (await world.call('countNotices', worker, {})).unread
const mailsTo = async ({ person_id }: { person_id: string }) =>
  world.look<{ next_attempt_at: Date }>(
    `select m.next_attempt_at from mail m join notice n on n.id = m.id where n.person_id = '${person_id}' order by n.id`,
  )

test('newest first, page by page, with the names of what they are about', async () => {
  const worker = await world.worker()
  await askedFor(worker, 3)
  const first = await world.call('listNotices', worker, { limit: 2 })
  expect(first.data).toHaveLength(2)
  expect(first.data[0]).toMatchObject({
    ...{ object: 'notice', kind: 'changes_requested', title: 'Sort letters', requester: 'Acme' },
    ...{ read_at: null, amount: null },
  })
  expect(first.data[0]?.about).toMatch(/^asg_/)
  const cursor = first.next_cursor ?? ''
  const rest = await world.call('listNotices', worker, { limit: 2, cursor })
  expect(rest.data).toHaveLength(1)
  const ids = [...first.data, ...rest.data].map(({ id }) => id)
  expect(ids.toSorted().toReversed()).toEqual(ids)
})

test('read one, then it and all before it; somebody else’s is not there', async () => {
  const [worker, stranger] = [await world.worker(), await world.worker()]
  await askedFor(worker, 3)
  const { data } = await world.call('listNotices', worker, {})
  const [newest, middle] = data
  expect(await unread(worker)).toBe(3)
  const mark = (caller: Caller, notice_id = '', and_older = false) =>
    world.call('markNoticesRead', caller, { notice_id, and_older })
  await expect(mark(stranger, newest?.id)).rejects.toMatchObject({ code: 'not_found' })
  expect((await mark(worker, middle?.id, true)).unread).toBe(1)
  expect((await mark(worker, newest?.id)).unread).toBe(0)
  expect((await mark(worker, newest?.id)).unread).toBe(0)
  expect((await world.call('listNotices', worker, { unread: true })).data).toEqual([])
})

test('the usual way, then one’s own; what makes no sense is refused and changes nothing', async () => {
  const worker = await world.reachable()
  expect(await world.call('getNoticeSettings', worker, {})).toMatchObject({
    ...USUAL,
    ...{ mail: true, quiet_from: null, quiet_until: null, no_mail: [] },
  })
  const mine = {
    lang: 'fr',
    time_zone: 'Europe/Paris',
    quiet_from: 1320,
    quiet_until: 420,
  } as const
  await world.call('setNoticeSettings', worker, { ...mine, no_mail: ['payouts', 'payouts'] })
  const set = (more: object) => world.call('setNoticeSettings', worker, { ...mine, ...more })
  for (const wrong of [
    { time_zone: 'Mars/Olympus' },
    { time_zone: "'; drop table" },
    { quiet_until: null },
  ])
    await expect(set(wrong)).rejects.toMatchObject({ code: 'invalid_input' })
  expect(await world.call('getNoticeSettings', worker, {})).toMatchObject({
    ...mine,
    no_mail: ['payouts'],
  })
  const sandboxed = await world.worker()
  expect((await world.call('getNoticeSettings', sandboxed, {})).mail).toBe(false)
})

test('quiet hours hold mail back over midnight; what is needed comes at any hour', async () => {
  const worker = await world.reachable()
  world.clock.set(new Date('2026-12-01T22:30:00Z'))
  const hours = { time_zone: 'Europe/Paris', quiet_from: 22 * 60, quiet_until: 7 * 60 }
  await world.call('setNoticeSettings', worker, { lang: 'fr', ...hours })
  await askedFor(worker, 1)
  const operator = await world.operator()
  await world.call('placeHold', { ...operator, confirmed_at: world.clock.now() } as Caller, {
    ...(await heldOf(worker)),
  })
  await world.tell()
  const times = (await mailsTo(worker)).map(({ next_attempt_at }) => next_attempt_at.toISOString())
  expect(times).toEqual(['2026-12-02T06:00:00.000Z', '2026-12-01T22:30:00.000Z'])
})

test('quiet hours end by the clock on the wall, also in nights in which it is changed', async () => {
  const worker = await world.reachable()
  const hours = { time_zone: 'Europe/Paris', quiet_from: 22 * 60, quiet_until: 7 * 60 }
  await world.call('setNoticeSettings', worker, hours)
  // One hour less in the first night, one more in the second; 23:30:20 in Paris both times.
  for (const evening of ['2027-03-27T22:30:20Z', '2027-10-30T21:30:20Z']) {
    world.clock.set(new Date(evening))
    await askedFor(worker, 1)
  }
  const times = (await mailsTo(worker)).map(({ next_attempt_at }) => next_attempt_at.toISOString())
  expect(times).toEqual(['2027-03-28T05:00:00.000Z', '2027-10-31T06:00:00.000Z'])
})

/** A hold on a cent that the worker has earned. */
const heldOf = async (worker: Caller & { worker_id: string }) => {
  const boss = await world.requester()
  const { id: job_id } = await openBatch(boss, 1, { overlap: 1 })
  const { id: assignment_id } = await claim(worker, job_id)
  await submit(worker, assignment_id)
  await world.call('reviewSubmission', boss, { assignment_id, decision: 'approve' })
  return {
    worker_id: toPublicId('worker', worker.worker_id),
    ground: 'payee_unverified' as const,
    amount: { amount: '0.01', currency: 'EUR' as const },
    reason: 'The bank asks whose account this is.',
    expires_at: after(world.clock.now(), 3 * 86_400).toISOString(),
  }
}

test('one click at the end of a mail stops that kind and no other, without a sign-in', async () => {
  const worker = await world.reachable()
  await askedFor(worker, 1)
  world.server.reset()
  await world.send()
  const link = world.server.got.find(({ to }) => to.includes(worker.email))?.mail.text ?? ''
  const token = /\/mail\/stop\/([\w-]+)/.exec(link)?.[1] ?? ''
  const anonymous = { kind: 'anonymous' } as const
  for (let click = 0; click < 2; click++)
    expect(await world.call('stopMail', anonymous, { token })).toEqual({
      object: 'mail_stopped',
      group: 'work',
    })
  expect((await world.call('getNoticeSettings', worker, {})).no_mail).toEqual(['work'])
  const mailsBefore = (await mailsTo(worker)).length
  await askedFor(worker, 1)
  expect(await mailsTo(worker)).toHaveLength(mailsBefore)
  expect(await unread(worker)).toBe(2)
  const forged = `${token.slice(0, -4)}AAAA`
  for (const wrong of [forged, 'x', token.slice(0, 20)])
    await expect(world.call('stopMail', anonymous, { token: wrong })).rejects.toMatchObject({
      code: 'not_found',
    })
})
