/**
 * Stored files in a bucket of an S3-compatible store, under the same names as on disk (`ab/abcd…`), so
 * that any tool copies one to the other. A request that breaks off or meets a fault of the store’s is
 * made again: writing the same bytes twice, or removing what is gone, is harmless.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { AwsClient } from 'aws4fetch'
import type { S3Settings } from '../config.ts'
import { StartError } from '../database/start-error.ts'
import type { FileStore } from '../features/handle.ts'
import { Problem } from '../kernel/errors.ts'
import { STORE_LIMITS } from '../kernel/limits/store-limits.ts'

export type S3Store = FileStore & {
  /** Whether the bytes are there. */
  has(sha256: string): Promise<boolean>
  /** Writes, reads and removes a small object. Throws a StartError that says what is wrong. */
  check(): Promise<void>
}

/** What the store answered, or why it did not. */
type Reply = { status: number; code: string; bytes: Uint8Array }
type Asking = { method: string; key: string; body?: Uint8Array; headers?: Record<string, string> }

export const s3Store = (settings: S3Settings): S3Store => {
  const client = new AwsClient({
    accessKeyId: settings.key_id,
    secretAccessKey: settings.secret,
    region: settings.region,
    service: 's3',
    retries: 0,
  })
  const keyOf = (sha256: string) => `${sha256.slice(0, 2)}/${sha256}`
  const once = async ({ method, key, body, headers = {} }: Asking): Promise<Reply> => {
    const seconds = method === 'DELETE' ? STORE_LIMITS.timeout_remove : STORE_LIMITS.timeout
    const response = await client.fetch(`${settings.url}/${key}`, {
      method,
      headers,
      signal: AbortSignal.timeout(seconds * 1000),
      ...(body !== undefined && { body: new Uint8Array(body) }),
    })
    const bytes = new Uint8Array(await response.arrayBuffer())
    return { status: response.status, code: response.ok ? '' : codeIn(bytes), bytes }
  }
  const ask = (asking: Asking) => patiently(() => once(asking))
  const store: FileStore = {
    put: async (sha256, bytes) => {
      // The store compares the bytes that arrive with their hash.
      const headers = { 'x-amz-content-sha256': sha256 }
      accept(await ask({ method: 'PUT', key: keyOf(sha256), body: bytes, headers }))
    },
    get: async (sha256) => {
      const reply = await ask({ method: 'GET', key: keyOf(sha256) })
      if (isMissing(reply))
        throw new Problem('not_found', { detail: 'The bytes of this file are missing here.' })
      return accept(reply).bytes
    },
    remove: async (sha256) => {
      const reply = await ask({ method: 'DELETE', key: keyOf(sha256) })
      if (!isMissing(reply)) accept(reply)
    },
  }
  return {
    ...store,
    has: async (sha256) => {
      const reply = await ask({ method: 'HEAD', key: keyOf(sha256) })
      return reply.status === 404 ? false : accept(reply).status === 200
    },
    check: () => checked(settings, ask),
  }
}

/** The code in a refusal’s XML, e.g. `NoSuchBucket`. */
const codeIn = (bytes: Uint8Array): string =>
  /<Code>(\w{1,60})<\/Code>/.exec(new TextDecoder().decode(bytes.subarray(0, 4096)))?.[1] ?? ''

/** A bucket that is missing is no missing file. */
const isMissing = ({ status, code }: Reply): boolean => status === 404 && code !== 'NoSuchBucket'

const accept = (reply: Reply): Reply => {
  if (reply.status >= 200 && reply.status < 300) return reply
  throw new Error(`the store of files answered ${reply.status} ${reply.code}`)
}

/** Again after a pause, while the fault may pass; who asked waits, or gets `busy` in the end. */
const patiently = async (work: () => Promise<Reply>): Promise<Reply> => {
  for (let attempt = 0; ; attempt++) {
    const reply = await work().catch((error: unknown) => error)
    const passing = reply instanceof Error || (reply as Reply).status >= 500
    if (!passing) return reply as Reply
    if (attempt >= STORE_LIMITS.retries)
      throw new Problem('busy', { detail: 'The store of files does not answer; try again soon.' })
    await sleep(STORE_LIMITS.retry_first * 2 ** attempt * 1000)
  }
}

const checked = async (
  { url }: S3Settings,
  ask: (asking: Asking) => Promise<Reply>,
): Promise<void> => {
  const key = 'fairhand-looks-whether-it-may-write'
  for (const method of ['PUT', 'GET', 'DELETE']) {
    const body = method === 'PUT' ? { body: Buffer.from('Fairhand') } : {}
    const reply = await ask({ method, key, ...body }).catch((cause: unknown) => {
      throw new StartError(`The store of files at ${url} does not answer.`, { cause })
    })
    if (reply.status >= 300) throw new StartError(faultOf(url, method, reply))
  }
}

const faultOf = (url: string, method: string, { status, code }: Reply): string => {
  if (code === 'NoSuchBucket' || status === 404)
    return `The store of files has no bucket at ${url}; make it, or correct FAIRHAND_FILES_S3_URL.`
  if (code === 'InvalidAccessKeyId')
    return 'The store of files does not know the key in FAIRHAND_FILES_S3_KEY_ID.'
  if (code === 'SignatureDoesNotMatch')
    return 'The store of files refuses the signature: correct FAIRHAND_FILES_S3_SECRET, or FAIRHAND_FILES_S3_REGION.'
  const act = { PUT: 'write', GET: 'read', DELETE: 'remove' }[method]
  if (status === 403)
    return `The store of files does not let this key ${act} in ${url}; give it the right to.`
  return `The store of files at ${url} answered ${status} ${code} when asked to ${act}.`
}
