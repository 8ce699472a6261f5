/**
 * One kept-alive connection that speaks just enough HTTP/1.1 to be answered: it writes a request as
 * one text and looks in the answer for its status and its length. A full client would cost as much as
 * the server that is measured.
 */
import { connect } from 'node:net'
import type { Shot } from './plan.ts'

export type Answer = { status: number; body: string }

/** Sends one request at a time; `answered` may send the next. */
export type Connection = { send(shot: Shot, key: string): void; close(): void }

/** Connects; `ready` is called once, `failed` when the connection breaks. */
export const openConnection = (
  port: number,
  on: { ready: () => void; answered: (answer: Answer) => void; failed: (error: Error) => void },
): Connection => {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true }, on.ready)
  let received = ''
  // One byte is one character, so that content-length counts both.
  socket.setEncoding('latin1')
  socket.on('data', (chunk: string) => {
    received += chunk
    const answer = wholeAnswer(received)
    if (answer === undefined) return
    received = ''
    on.answered(answer)
  })
  socket.on('error', on.failed)
  return {
    send: (shot, key) => socket.write(requestText(shot, key), 'latin1'),
    close: () => socket.destroy(),
  }
}

const requestText = ({ method, path, token, body }: Shot, key: string): string =>
  `${method} ${path} HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer ${token}\r\n` +
  `idempotency-key: ${key}\r\ncontent-type: application/json\r\n` +
  `content-length: ${body.length}\r\n\r\n${body}`

const LENGTH = /\r\ncontent-length: (\d+)\r\n/i

const wholeAnswer = (text: string): Answer | undefined => {
  const head = text.indexOf('\r\n\r\n')
  if (head === -1) return undefined
  const length = LENGTH.exec(text)?.[1]
  if (length === undefined) throw new Error(`an answer without a length: ${text.slice(0, head)}`)
  if (text.length < head + 4 + Number(length)) return undefined
  return { status: Number(text.slice(9, 12)), body: text.slice(head + 4) }
}
