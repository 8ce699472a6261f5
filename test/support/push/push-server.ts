/**
 * A push service and the browsers behind it, for tests: it takes messages over a real wire, and each
 * browser opens with its own keys what was sealed for it, as RFC 8291 and RFC 8188 write it down.
 */
import {
  createDecipheriv,
  createECDH,
  createPublicKey,
  hkdfSync,
  randomBytes,
  verify,
} from 'node:crypto'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Arrived = { path: string; headers: IncomingHttpHeaders; body: Buffer }

export type PushServer = Awaited<ReturnType<typeof startPushServer>>

export const startPushServer = async () => {
  const got: Arrived[] = []
  /** What it answers, by the path of the endpoint. */
  const manners = { status: (_path: string): number => 201 }
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const { url: path = '', headers } = request
      const status = manners.status(path)
      if (status === 201) got.push({ path, headers, body: Buffer.concat(chunks) })
      response.writeHead(status).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const reset = () => {
    got.length = 0
    manners.status = () => 201
  }
  const close = () => new Promise<void>((resolve) => void server.close(() => resolve()))
  return {
    origin,
    got,
    manners,
    reset,
    close,
    browser: (name?: string) => newBrowser(origin, name),
  }
}

let count = 0
/** A browser that has subscribed: what it tells the instance, and how it reads. */
const newBrowser = (origin: string, name = 'Firefox · Android') => {
  const curve = createECDH('prime256v1')
  curve.generateKeys()
  const auth = randomBytes(16)
  const path = `/wpush/${++count}`
  return {
    path,
    subscription: {
      name,
      endpoint: `${origin}${path}`,
      p256dh: curve.getPublicKey('base64url'),
      auth: auth.toString('base64url'),
    },
    /** What arrived for it; throws when it was sealed for another. */
    open: ({ body }: Arrived): unknown => JSON.parse(unsealed(body, curve, auth)),
  }
}

type Curve = ReturnType<typeof createECDH>

const derived = (key: Buffer, salt: Buffer, info: Buffer, bytes: number): Buffer =>
  Buffer.from(hkdfSync('sha256', key, salt, info, bytes))

/** RFC 8188 2.1: salt, record size, the sender's key; then one record. RFC 8291 3.4 for the keys. */
const unsealed = (body: Buffer, curve: Curve, auth: Buffer): string => {
  const salt = body.subarray(0, 16)
  const length = body.readUInt8(20)
  const sender = body.subarray(21, 21 + length)
  const sealed = body.subarray(21 + length)
  const receiver = curve.getPublicKey()
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), receiver, sender])
  const ikm = derived(curve.computeSecret(sender), auth, info, 32)
  const key = derived(ikm, salt, Buffer.from('Content-Encoding: aes128gcm\0'), 16)
  const nonce = derived(ikm, salt, Buffer.from('Content-Encoding: nonce\0'), 12)
  const cipher = createDecipheriv('aes-128-gcm', key, nonce)
  cipher.setAuthTag(sealed.subarray(-16))
  const plain = Buffer.concat([cipher.update(sealed.subarray(0, -16)), cipher.final()])
  // The last record ends with 2 and zeros (RFC 8188 2).
  const end = plain.lastIndexOf(2)
  if (plain.subarray(end + 1).some((byte) => byte !== 0)) throw new Error('no delimiter')
  return plain.subarray(0, end).toString('utf8')
}

/** Who says that they sent it, as a push service checks it (RFC 8292); throws when the proof is wrong. */
export const senderOfPush = ({ headers }: Arrived) => {
  const [, token = '', key = ''] =
    /^vapid t=(\S+), k=(\S+)$/.exec(headers.authorization ?? '') ?? []
  const [head = '', claims = '', signature = ''] = token.split('.')
  const point = Buffer.from(key, 'base64url')
  const coordinate = (from: number) => point.subarray(from, from + 32).toString('base64url')
  const jwk = { kty: 'EC', crv: 'P-256', x: coordinate(1), y: coordinate(33) }
  const isRight = verify(
    'sha256',
    Buffer.from(`${head}.${claims}`),
    { key: createPublicKey({ key: jwk, format: 'jwk' }), dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  )
  if (!isRight) throw new Error('not signed with the key that it names')
  const { aud, exp, sub } = JSON.parse(Buffer.from(claims, 'base64url').toString()) as {
    aud: string
    exp: number
    sub: string
  }
  return { key, aud, exp, sub }
}
