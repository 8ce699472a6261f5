/** A receiver of webhooks: a real HTTP server on this machine that keeps what it got. */
import { createHmac } from 'node:crypto'
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Got = { headers: IncomingHttpHeaders; body: string; path: string; at: number }

export type TestReceiver = {
  /** `http://127.0.0.1:…`, also what the instance must allow. */
  origin: string
  got: Got[]
  /** Requests that are being answered at this moment, and the most there ever were. */
  open: { now: number; most: number }
  answer: (response: ServerResponse, got: Got) => void
  close(): Promise<void>
}

export const startReceiver = async (): Promise<TestReceiver> => {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    self.open.now += 1
    self.open.most = Math.max(self.open.most, self.open.now)
    response.once('close', () => {
      self.open.now -= 1
    })
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString()
      const one = { headers: request.headers, body, path: request.url ?? '', at: Date.now() }
      self.got.push(one)
      self.answer(response, one)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const self: TestReceiver = {
    origin: `http://127.0.0.1:${port}`,
    got: [],
    open: { now: 0, most: 0 },
    answer: (response) => response.writeHead(204).end(),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  return self
}

/** Checks as the specification tells receivers to: id, time within five minutes, any signature. */
export const isSigned = (secret: string, { headers, body }: Got): boolean => {
  const id = String(headers['webhook-id'])
  const time = String(headers['webhook-timestamp'])
  if (Math.abs(Date.now() / 1000 - Number(time)) > 5 * 60) return false
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64')
  const expected = createHmac('sha256', key).update(`${id}.${time}.${body}`).digest('base64')
  return String(headers['webhook-signature']).split(' ').includes(`v1,${expected}`)
}
