/** Mail over a real wire: tried again, not twice, given up, and never in somebody else's words. */
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { batches } from '../../test/support/batch.ts'
import { SMTPRefusal } from '../../test/support/mail/mail-server.ts'
import { createMailWorld, type MailWorld } from '../../test/support/mail/mail-world.ts'
import { newUuid, toPublicId } from '../kernel/id.ts'
import { MAIL_LIMITS } from '../kernel/limits/told/mail-limits.ts'
import { sendMail } from './send-mail.ts'

let world: MailWorld
beforeAll(async () => {
  world = await createMailWorld()
})
beforeEach(() => world.server.reset())
afterAll(() => world.close())
const { openBatch, claim, submit, requestChanges } = batches(() => world)

/** A worker who is asked for changes: one mail that can be switched off. */
const asked = async (title = 'Sort letters', email?: string) => {
  const boss = await world.requester()
  const worker = await world.reachable(email)
  const { id: job_id } = await openBatch(boss, 1, { title, overlap: 1 })
  const { id } = await claim(worker, job_id)
  await submit(worker, id)
  await requestChanges(boss, id)
  await world.tell()
  return { boss, worker, assignment_id: id }
}
const mailOf = async ({ person_id }: { person_id: string }) => {
  const rows = await world.look<{ status: string; attempts: number; error: string | null }>(
    `select m.status, m.attempts, m.error from mail m join notice n on n.id = m.id
     where n.person_id = '${person_id}'`,
  )
  return rows[0]
}

test('one mail, as a person’s mail program shows it', async () => {
  const { worker, assignment_id } = await asked()
  await world.send()
  expect(world.server.got).toHaveLength(1)
  const [arrived] = world.server.got
  expect(arrived).toMatchObject({ from: 'no-reply@fair.example', to: [worker.email] })
  expect(arrived?.mail.from).toEqual({ name: 'Fair <Work>', address: 'no-reply@fair.example' })
  expect(arrived?.mail.subject).toBe('Please look once more at Sort letters')
  expect(arrived?.mail.text).toContain(`https://fair.example/work/task/${assignment_id}`)
  expect(arrived?.mail.html).toContain(`href="https://fair.example/work/task/${assignment_id}"`)
  expect(arrived?.mail.messageId).toMatch(/^<ntc_\w{26}@fair\.example>$/)
  const headers = Object.fromEntries(
    (arrived?.mail.headers ?? []).map(({ key, value }) => [key, value]),
  )
  expect(headers['auto-submitted']).toBe('auto-generated')
  expect(headers['list-unsubscribe-post']).toBe('List-Unsubscribe=One-Click')
  expect(headers['list-unsubscribe']).toMatch(/^<https:\/\/fair\.example\/mail\/stop\/[\w-]+>$/)
  await world.send()
  expect(world.server.got).toHaveLength(1)
  expect(await mailOf(worker)).toEqual({ status: 'sent', attempts: 1, error: null })
})

test('a title with line breaks, headers, markup and hidden letters stays one line of text', async () => {
  const title = 'Hi\r\nBcc: all@example.com\r\n\r\n<img src=x onerror=alert(1)> \u202egnp.exe'
  const { worker } = await asked()
  // No job is called that: whoever owns the tables sets the rules of published words aside.
  await sql`alter table job disable trigger published_terms_never_get_worse`.execute(world.owner)
  await sql`update job set title = ${title}
    where id = (select job_id from notice where person_id = ${worker.person_id})`.execute(
    world.owner,
  )
  await sql`alter table job enable trigger published_terms_never_get_worse`.execute(world.owner)
  await world.send()
  const [arrived] = world.server.got
  expect(arrived?.to).toEqual([worker.email])
  const names = (arrived?.mail.headers ?? []).map(({ key }) => key)
  expect(names).not.toContain('bcc')
  expect(arrived?.mail.subject).toBe(
    'Please look once more at Hi Bcc: all@example.com <img src=x onerror=alert(1)> gnp.exe',
  )
  expect(arrived?.mail.html).toContain('&lt;img src=x onerror=alert(1)&gt;')
  expect(arrived?.mail.html).not.toContain('<img')
  expect(arrived?.mail.text).not.toMatch(/[\u202a-\u202e]/)
})

test('an address that would be a header or a second recipient goes nowhere else', async () => {
  const { worker } = await asked('Sort', 'a@people.example, b@people.example')
  await world.send()
  const recipients = world.server.got.flatMap(({ to }) => to)
  expect(recipients).not.toContain('b@people.example')
  expect(['sent', 'dead', 'waiting']).toContain((await mailOf(worker))?.status)
})

test('a server that is down for a while loses nothing; the pauses grow', async () => {
  const { worker } = await asked()
  let tries = 0
  world.server.manners.accept = () => {
    tries += 1
    if (tries < 4) throw new SMTPRefusal(451, 'Busy, come back')
  }
  const at: number[] = []
  for (let minute = 0; world.server.got.length === 0 && minute < 200; minute++) {
    const before = tries
    await world.send()
    if (tries > before) at.push(minute)
    world.clock.advance(60)
  }
  expect(at).toEqual([0, 1, 6, 36])
  expect(await mailOf(worker)).toEqual({ status: 'sent', attempts: 4, error: null })
})

test('nobody at the other end is tried for days, then given up; an operator sees why and tries again', async () => {
  const { worker } = await asked()
  const { got } = world.server
  world.server.manners.recipient = () => {
    throw new SMTPRefusal(450, `Mailbox ${worker.email} is locked`)
  }
  for (let hour = 0; hour < 24 * 8; hour++) {
    await world.send()
    world.clock.advance(3600)
  }
  expect(await mailOf(worker)).toMatchObject({ status: 'dead' })
  const operator = await world.operator()
  const { data } = await world.call('listMail', operator, { status: 'dead' })
  const row = data.find(({ person_id }) => person_id === toPublicId('person', worker.person_id))
  expect(row).toMatchObject({ kind: 'changes_requested', group: 'work', next_attempt_at: null })
  expect(row?.error).toContain('locked')
  expect(JSON.stringify(row)).not.toContain(worker.email)
  world.server.manners.recipient = () => {}
  await world.call('retryMail', operator, { notice_id: row?.id ?? '' })
  await world.send()
  expect(got).toHaveLength(1)
  const again = world.call('retryMail', operator, { notice_id: row?.id ?? '' })
  await expect(again).rejects.toMatchObject({ code: 'conflict' })
})

test('what a server refuses for good is not asked again', async () => {
  const { worker } = await asked()
  world.server.manners.recipient = () => {
    throw new SMTPRefusal(550, 'No such user here')
  }
  await world.send()
  expect(await mailOf(worker)).toMatchObject({ status: 'dead', attempts: 1 })
})

test('a process that dies after sending: once more, under the same Message-ID, and its late word is not heard', async () => {
  const { worker } = await asked()
  const [row] = await world.look<{ id: string }>(
    `select n.id from notice n where n.person_id = '${worker.person_id}'`,
  )
  const lease = newUuid()
  await world.look(
    `update mail set lease = '${lease}', leased_until = clock_timestamp() + interval '1 minute' where id = '${row?.id}'`,
  )
  await world.send()
  expect(world.server.got).toHaveLength(0)
  await world.look(
    `update mail set leased_until = clock_timestamp() - interval '1 second' where id = '${row?.id}'`,
  )
  await world.send()
  expect(world.server.got).toHaveLength(1)
  const notice_id = toPublicId('notice', row?.id ?? '')
  const late = await world.call(
    'recordMail',
    { kind: 'system', loop: 'test' },
    { notice_id, lease, outcome: 'again', error: 'Late.' },
  )
  expect(late).toEqual({ recorded: false, dead: false })
  expect(world.server.got[0]?.mail.messageId).toBe(`<${notice_id}@fair.example>`)
})

test('many processes at once send each mail once', async () => {
  for (let n = 0; n < 12; n++) await asked()
  const running = new AbortController().signal
  const lane = async () => {
    while ((await sendMail(world.runtime, running)) > 0);
  }
  await Promise.all([lane(), lane(), lane(), lane()])
  const ids = world.server.got.map(({ mail }) => mail.messageId)
  expect(ids.length).toBe(new Set(ids).size)
  expect(ids).toHaveLength(12)
})

test('whose account was erased meanwhile gets nothing, and the outbox forgets the mail', async () => {
  const { worker } = await asked()
  await sql`delete from auth."user" where id = ${worker.person_id}`.execute(world.owner)
  await world.send()
  expect(world.server.got).toHaveLength(0)
  expect(await mailOf(worker)).toMatchObject({ status: 'dropped', attempts: 0 })
})

test('without a mail server nothing is queued for ever; the app still tells', async () => {
  world.runtime.instance.mail = false
  const { worker } = await asked()
  world.runtime.instance.mail = true
  expect(await mailOf(worker)).toBeUndefined()
  const { data } = await world.call('listNotices', worker, {})
  expect(data.map(({ kind }) => kind)).toEqual(['changes_requested'])
  await world.send()
  expect(world.server.got).toHaveLength(0)
})

test('a notice and its mail are kept their time, then forgotten', async () => {
  const { worker } = await asked()
  await world.send()
  world.clock.advance(MAIL_LIMITS.notice_kept + 1)
  const forget = () => world.call('forgetExpired', { kind: 'system', loop: 'test' }, {})
  while ((await forget()).forgotten > 0);
  expect(await mailOf(worker)).toBeUndefined()
  expect((await world.call('listNotices', worker, {})).data).toEqual([])
})
