/** A server that is killed between sending an event and writing down that it did. */
import { afterEach, expect, test } from 'vitest'
import { eventually } from './support/eventually.ts'
import { removeFolder, type StartedProcess, startInstance } from './support/instance.ts'
import { isSigned, startReceiver, type TestReceiver } from './support/webhooks/receiver.ts'

const cleanup: (() => unknown)[] = []
afterEach(async () => {
  while (cleanup.length > 0) await cleanup.pop()?.()
})

const started = async (receiver: TestReceiver, folder?: string): Promise<StartedProcess> => {
  const instance = await startInstance({
    environment: { FAIRHAND_WEBHOOK_ALLOW: receiver.origin },
    ...(folder !== undefined && { folder }),
  })
  cleanup.push(() => instance.stop())
  return instance
}

test('kill -9 in the middle of a delivery: it comes again, under the same id', async () => {
  const receiver = await startReceiver()
  cleanup.push(() => receiver.close())
  const first = await started(receiver)
  cleanup.push(() => removeFolder(first.folder))
  const [, key = ''] = /Bearer (fh_test_\S+?)"/.exec(first.output()) ?? []
  const post = async (instance: StartedProcess, path: string, body: object) => {
    const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' }
    const init = { method: 'POST', headers, body: JSON.stringify(body) }
    return (await (await fetch(`${instance.url}/v1${path}`, init)).json()) as Record<string, string>
  }
  // It takes the event and never answers.
  receiver.answer = () => {}
  const hook = await post(first, '/webhooks', { address: receiver.origin, types: ['job.opened'] })
  const asked = await post(first, '/ask', { question: 'Is anybody there?' })
  await eventually(
    async () => receiver.got,
    ({ length }) => length === 1,
  )
  expect(await first.stop('SIGKILL')).toBe('SIGKILL')
  receiver.answer = (response) => response.writeHead(204).end()
  const second = await started(receiver, first.folder)
  // Until the lease of the dead process has run out.
  for (let wait = 0; wait < 45 && receiver.got.length < 2; wait++)
    await new Promise((resolve) => setTimeout(resolve, 1_000))
  const [before, again] = receiver.got
  expect(again?.headers['webhook-id']).toBe(before?.headers['webhook-id'])
  expect(again?.body).toBe(before?.body)
  expect(JSON.parse(again?.body ?? '{}').data.job_id).toBe(asked.job_id)
  for (const one of receiver.got) expect(isSigned(hook.secret ?? '', one)).toBe(true)
  await new Promise((resolve) => setTimeout(resolve, 1_500))
  expect(receiver.got).toHaveLength(2)
  const headers = { authorization: `Bearer ${key}` }
  const log = await fetch(`${second.url}/v1/webhooks/${hook.id}/deliveries`, { headers })
  expect(await log.json()).toMatchObject({ data: [{ status: 'delivered', attempts: [{}] }] })
}, 90_000)
