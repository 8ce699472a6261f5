/** RFC 8058 as a mail program does it: a form posted to the address in the mail, without a sign-in. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createMailWorld, type MailWorld } from '../../../test/support/mail/mail-world.ts'
import { execute } from '../../execute.ts'
import { stopToken } from '../../features/notices/stop-token.ts'
import { operationList } from '../../operations.ts'
import { createApp } from './app.ts'

let world: MailWorld
beforeAll(async () => {
  world = await createMailWorld()
})
afterAll(() => world.close())

const post = (token: string) =>
  createApp({
    operations: operationList,
    run: (spec, call) => execute(world.runtime, spec, call),
    resolveCaller: async () => ({ kind: 'anonymous' }),
    instance: world.runtime.instance,
    files: world.runtime.files,
    health: async () => ({}),
    log: { error: () => {}, debug: () => {} },
  }).request(`/mail/stop/${token}`, {
    method: 'POST',
    headers: { host: 'localhost', 'content-type': 'application/x-www-form-urlencoded' },
    body: 'List-Unsubscribe=One-Click',
  })

test('the click switches that kind off; a made-up address does nothing', async () => {
  const worker = await world.reachable()
  const token = stopToken(world.runtime.instance.signing_key, worker.person_id, 'receipts')
  const response = await post(token)
  expect(response.status).toBe(200)
  expect(await response.json()).toEqual({ object: 'mail_stopped', group: 'receipts' })
  expect((await world.call('getNoticeSettings', worker, {})).no_mail).toEqual(['receipts'])
  expect((await post('made-up')).status).toBe(404)
})
