/** An OpenAI-compatible server of this machine, for tests: it answers over a real wire. */
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type AskedOf = {
  path: string
  headers: IncomingHttpHeaders
  body: { model: string; messages: { role: string; content: string }[]; max_tokens: number }
}

const completion = (text: string, tokens: { input: number; output: number } | null) =>
  JSON.stringify({
    id: 'chatcmpl-1',
    object: 'chat.completion',
    choices: [{ index: 0, message: { role: 'assistant', content: text }, finish_reason: 'stop' }],
    ...(tokens && {
      usage: {
        prompt_tokens: tokens.input,
        completion_tokens: tokens.output,
        total_tokens: tokens.input + tokens.output,
      },
    }),
  })

export const startModelServer = async () => {
  const asked: AskedOf[] = []
  const hungUp: string[] = []
  /** What it replies; by default it says what it was told, and counts ten tokens each way. */
  const manners = {
    reply: (one: AskedOf, response: ServerResponse): void => {
      const said = `${one.body.model}: ${one.body.messages.at(-1)?.content ?? ''}`
      response.writeHead(200, { 'content-type': 'application/json' })
      response.end(completion(said, { input: 10, output: 10 }))
    },
  }
  const usual = manners.reply
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const body = JSON.parse(Buffer.concat(chunks).toString('utf8'))
      const one = { path: request.url ?? '', headers: request.headers, body }
      asked.push(one)
      response.on('close', () => {
        if (!response.writableEnded) hungUp.push(one.body.model)
      })
      manners.reply(one, response)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const reset = () => {
    asked.length = 0
    hungUp.length = 0
    manners.reply = usual
  }
  const close = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections()
      server.close(() => resolve())
    })
  return { origin, asked, hungUp, manners, completion, reset, close }
}
