/** A world with its doors open: the real app over real handlers, listening on a free port. */
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { AppParts } from '../../src/doors/http/app.ts'
import { createListener } from '../../src/doors/http/listener.ts'
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
  let listener: RequestListener = (_, outgoing) => outgoing.writeHead(503).end()
  const server = createServer((incoming, outgoing) => listener(incoming, outgoing))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const instance = { ...runtime.instance, public_url: url }
  listener = createListener({
    operations: operationList,
    run: (spec, call) => execute({ ...runtime, instance }, spec, call),
    resolveCaller: (request) => callerOf({ database, instance, auth }, request),
    instance,
    files,
    health: async () => ({ database: true, loops: true }),
    log: { error: (details) => logged.push(details), debug: () => {} },
    ...more,
  })
  const client = (key?: string) => createClient({ url, key })
  return {
    ...world,
    /** The same world without doors. */
    inside: world,
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
