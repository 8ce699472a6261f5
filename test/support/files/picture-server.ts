/** Somebody’s server of pictures: a real https server on this machine, by the name hooks.example.org. */
import type { ServerResponse } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { CERTIFICATE, CERTIFICATE_KEY } from '../webhooks/certificate.ts'

export type PictureServer = Awaited<ReturnType<typeof startPictureServer>>

/** Answers 404 until `answer` is set. Its certificate is trusted by this process from now on. */
export const startPictureServer = async () => {
  setDefaultCACertificates([...getCACertificates('default'), CERTIFICATE])
  const asked: string[] = []
  const answers = new Map<string, (response: ServerResponse, times: number) => unknown>()
  const server = createServer({ key: CERTIFICATE_KEY, cert: CERTIFICATE }, (request, response) => {
    const path = request.url ?? ''
    asked.push(path)
    const times = asked.filter((one) => one === path).length
    const answer = answers.get(path)
    if (answer === undefined) response.writeHead(404).end('not here')
    else answer(response, times)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `https://hooks.example.org:${(server.address() as AddressInfo).port}`
  return {
    origin,
    /** The paths asked for, in their order. */
    asked,
    /** What stands at a path: bytes, a status, an address to go to, or anything else. */
    put: (
      path: string,
      what: Uint8Array | number | string | ((response: ServerResponse, times: number) => unknown),
    ): string => {
      answers.set(path, (response, times) => {
        if (typeof what === 'function') what(response, times)
        else if (typeof what === 'number') response.writeHead(what).end()
        else if (typeof what === 'string') response.writeHead(302, { location: what }).end()
        else response.end(what)
      })
      return `${origin}${path}`
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}
