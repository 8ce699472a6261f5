/** A world with its doors open: the real app over real handlers, listening on a free port. */
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { type AppParts, createApp } from '../../src/doors/http/app.ts'
import { callerOf } from '../../src/doors/http/session.ts'
import { execute } from '../../src/execute.ts'
import { systemClock } from '../../src/kernel/clock.ts'
import { operationList } from '../../src/operations.ts'
import { createClient } from '../../src/sdk/client.ts'
import { createWorld } from './world.ts'

/** Keys and tokens call here; nobody signs in with a cookie. Call in `beforeAll`. */
export const createServedWorld = async (more: Partial<AppParts> = {}) => {
  const world = await createWorld()
  const runtime = { ...world.runtime, clock: systemClock }
  const { database, files } = runtime
  const auth = { sessionOf: async () => undefined, cookie: 'session' }
  const logged: unknown[] = []
  // The address is known only once it listens, and the app needs to know it.
  let fetch = (_request: Request): Response | Promise<Response> =>
    new Response(null, { status: 503 })
  const server = serve({ fetch: (request) => fetch(request), port: 0, hostname: '127.0.0.1' })
  await new Promise((resolve) => server.once('listening', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const instance = { ...runtime.instance, public_url: url }
  fetch = createApp({
    operations: operationList,
    run: (spec, call) => execute({ ...runtime, instance }, spec, call),
    resolveCaller: (request) => callerOf({ database, instance, auth }, request),
    instance,
    files,
    health: async () => ({ database: true, loops: true }),
    log: { error: (details) => logged.push(details), debug: () => {} },
    ...more,
  }).fetch
  const client = (key?: string) => createClient({ url, key })
  return {
    ...world,
    url,
    /** What the doors logged as failures; a test at its end expects nothing here. */
    logged,
    client,
    /** A worker of the sandbox, and a requester with money, as clients. */
    worker: async () => client((await client().createSandboxWorker({})).token),
    requester: async () => {
      const made = await client().createSandboxRequester({})
      return { ...made, client: client(made.key) }
    },
    close: async () => {
      await new Promise((resolve) => server.close(resolve))
      await world.close()
    },
  }
}
