import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CERTIFICATE, CERTIFICATE_KEY } from '../../test/support/webhooks/certificate.ts'
import { sendWebhook } from './send-webhook.ts'

const asked: (string | undefined)[] = []
const server = createServer({ key: CERTIFICATE_KEY, cert: CERTIFICATE }, (request, response) => {
  asked.push(request.headers.host)
  response.writeHead(204).end()
})
let port = 0
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
})
afterAll(() => server.close())

/** Names lead to this machine, where the operator vouches for them. */
const send = (name: string) => {
  const origin = `https://${name}:${port}`
  return sendWebhook(
    { url: `${origin}/`, headers: {}, body: '{}' },
    { livemode: true, allow: [origin] },
    new AbortController().signal,
    async () => ['127.0.0.1'],
  )
}

test('the connection goes to the address, the certificate must be the name’s and trusted', async () => {
  expect((await send('hooks.example.org')).error).toMatch(/SELF_SIGNED/)
  setDefaultCACertificates([...getCACertificates('default'), CERTIFICATE])
  expect(await send('hooks.example.org')).toMatchObject({ status_code: 204, error: null })
  expect((await send('other.example.org')).error).toMatch(/ERR_TLS_CERT_ALTNAME_INVALID/)
  expect(asked).toEqual([`hooks.example.org:${port}`])
})
