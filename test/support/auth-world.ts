/** An instance with its sign-in and a small HTTP door, for tests of who may call as whom. */
import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { createAuthDoor } from '../../src/doors/http/auth.ts'
import { problemResponse } from '../../src/doors/http/exchange.ts'
import { callerOf } from '../../src/doors/http/session.ts'
import { execute, type Runtime } from '../../src/execute.ts'
import { createAuth } from '../../src/features/identity/auth.ts'
import { bootstrapInstance } from '../../src/features/identity/first-start.ts'
import type { Auth } from '../../src/features/identity/login/login.ts'
import { createImageEncoder } from '../../src/images/image-encoder.ts'
import { type MovableClock, movableClock } from '../../src/kernel/clock.ts'
import { Problem } from '../../src/kernel/errors.ts'
import { newUuid } from '../../src/kernel/id.ts'
import { operationNamed } from '../../src/operations.ts'
import { diskFileStore } from '../../src/store/disk-store.ts'
import { type FreshDatabase, freshDatabase } from './database.ts'
import { BANK } from './money/bank.ts'

export type AuthWorld = FreshDatabase & {
  clock: MovableClock
  runtime: Runtime
  /** Where the app listens, e.g. `http://127.0.0.1:40123`. */
  url: string
  operator_link: string
  browser(): Browser
}

/** JSON, or text, whose members the test knows. */
type Known = string & { readonly [member: string]: Known }

type Answer = {
  status: number
  headers: Headers
  body: Known
}

/** A browser as far as signing in goes: cookies, and the Origin of its page on every write. */
export type Browser = {
  cookie: string
  origin: string | undefined
  actingAs: string | undefined
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Answer>
  get(path: string): Promise<Answer>
  /** Runs an operation; reads go as GET. */
  run(operation: string, input?: Record<string, unknown>): Promise<Answer>
  signUp(email: string, password?: string): Promise<Answer>
  signIn(email: string, password?: string): Promise<Answer>
}

export const PASSWORD = 'correct horse battery'

/** Its address for limits is what each request says in `x-test-address`. */
export const createAuthWorld = async ({
  livemode = false,
  https = false,
} = {}): Promise<AuthWorld> => {
  const fresh = await freshDatabase()
  const folder = mkdtempSync(join(tmpdir(), 'fairhand-auth-'))
  // The login library knows no clock but the real one; ours starts there and can go ahead.
  const clock = movableClock(new Date())
  const app = new Hono()
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' })
  await new Promise((resolve) => server.once('listening', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const public_url = https ? 'https://fairhand.example' : url
  const started = await bootstrapInstance({
    database: fresh.database,
    data_folder: folder,
    clock,
    name: 'Test',
    livemode,
    public_url,
    version: '0.0.0',
    operator_email: 'operator@localhost.localdomain',
    ...(livemode ? { money: BANK } : {}),
  })
  const { instance, auth_secret: secret } = started
  const connection = fresh.connection.application
  const auth = createAuth({ connection, secret, public_url, origins: [], clock })
  const { database } = fresh
  const runtime = {
    database,
    clock,
    instance,
    files: diskFileStore(folder),
    images: createImageEncoder(),
  }

  addRoutes(app, runtime, auth)

  const close = async () => {
    server.close()
    await auth.close()
    await fresh.close()
    rmSync(folder, { recursive: true, force: true })
  }
  const operator_link = started.operator_link?.url ?? ''
  const browser = () => newBrowser(url, new URL(public_url).origin)
  return { ...fresh, clock, runtime, url, operator_link, browser, close }
}

const addRoutes = (app: Hono, runtime: Runtime, auth: Auth): void => {
  const { database, clock, instance } = runtime
  const door = createAuthDoor({ auth, database, clock, instance })
  app.all('/api/auth/*', ({ req }) => door(req.raw, req.header('x-test-address') ?? '192.0.2.1'))
  app.on(['GET', 'POST'], '/v1/:name', async ({ req, json }) => {
    const caller = await callerOf({ database, instance, auth }, req.raw)
    const spec = operationNamed(req.param('name'))
    if (spec === undefined) throw new Problem('no_such_route')
    const input = req.method === 'POST' ? await req.json() : {}
    return json((await execute(runtime, spec, { caller, input, request_id: newUuid() })).output)
  })
  app.onError((error) => {
    if (!(error instanceof Problem)) console.error(error)
    return problemResponse(error instanceof Problem ? error : new Problem('internal'), 'test')
  })
}

const newBrowser = (url: string, origin: string): Browser => {
  const send = async (path: string, init: RequestInit): Promise<Answer> => {
    const headers = new Headers(init.headers)
    if (self.cookie !== '') headers.set('cookie', self.cookie)
    if (self.origin !== undefined && init.method === 'POST') headers.set('origin', self.origin)
    if (self.actingAs !== undefined) headers.set('fairhand-acting-as', self.actingAs)
    const response = await fetch(url + path, { ...init, headers, redirect: 'manual' })
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      self.cookie = /max-age=0/i.test(line) ? '' : pair
    }
    const text = await response.text()
    const json = response.headers.get('content-type')?.includes('json') ?? false
    return {
      status: response.status,
      headers: response.headers,
      body: json ? JSON.parse(text) : text,
    }
  }
  const self: Browser = {
    cookie: '',
    origin,
    actingAs: undefined,
    get: (path) => send(path, {}),
    post: (path, body, headers = {}) =>
      send(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    run: (operation, input) =>
      operationNamed(operation)?.effect === 'read' && input === undefined
        ? self.get(`/v1/${operation}`)
        : self.post(`/v1/${operation}`, input ?? {}),
    signUp: (email, password = PASSWORD) =>
      self.post('/api/auth/sign-up/email', { email, password }),
    signIn: (email, password = PASSWORD) =>
      self.post('/api/auth/sign-in/email', { email, password }),
  }
  return self
}
