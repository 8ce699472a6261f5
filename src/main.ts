/** Starts an instance and stops it: settings → database → instance → loops → doors. */
import { rmSync } from 'node:fs'
import { createServer as createHttpServer } from 'node:http'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { pino } from 'pino'
import packageJson from '../package.json' with { type: 'json' }
import { type Config, readConfig, sourceIn } from './config.ts'
import { type Connection, connectionFromUrl } from './database/connection.ts'
import { startEmbedded } from './database/embedded.ts'
import { migrate } from './database/migrate.ts'
import { openDatabase } from './database/pool.ts'
import { ONE_ROLE_WARNING, rolesInEffect } from './database/second-wall.ts'
import { StartError } from './database/start-error.ts'
import { transact } from './database/transact.ts'
import { createAuthDoor } from './doors/http/auth.ts'
import { createListener } from './doors/http/listener.ts'
import { callerOf } from './doors/http/session.ts'
import type { Log } from './doors/run.ts'
import { execute, type Runtime } from './execute.ts'
import { keepOrder } from './features/events/queries.ts'
import { keepPromisedNumbers } from './features/house/keep-promised-numbers.ts'
import { notePlace } from './features/house/note-place.ts'
import { createAuth } from './features/identity/auth.ts'
import { bootstrapInstance, type StartedInstance } from './features/identity/first-start.ts'
import { firstSteps } from './first-steps.ts'
import { createImageEncoder } from './images/image-encoder.ts'
import { compressedClock, systemClock } from './kernel/clock.ts'
import { requireReady } from './live/doctor.ts'
import { LOOPS } from './loops/due.ts'
import { type RunningLoops, startLoops } from './loops/loop.ts'
import { operationList } from './operations.ts'
import { createMailer } from './outbound/mailer.ts'
import { openStore } from './store/open-store.ts'
import { laterStart, localNetworkAddress } from './welcome.ts'

/** What was started, in the order in which it must be stopped backwards. */
type Cleanup = (() => Promise<unknown>)[]

const say = (text: string): void => {
  process.stdout.write(`${text}\n`)
}

const start = async (config: Config, cleanup: Cleanup): Promise<void> => {
  const log = pino({ level: config.log_level }, pino.destination(2))
  await requireFreePort(config)
  const connection = await reachDatabase(config, cleanup)
  await migrate(connection)
  if ((await rolesInEffect(connection)) === 1) say(ONE_ROLE_WARNING)
  const database = openDatabase(connection.application)
  cleanup.push(() => database.destroy())
  const clock = config.clock
    ? compressedClock(config.clock.start, config.clock.factor)
    : systemClock
  const remarks = await requireReady(config, database, clock.now())
  if (remarks !== '') say(remarks)
  const started = await bootstrapInstance({
    ...config,
    database,
    clock,
    version: packageJson.version,
    source_url: config.source_url ?? sourceIn(packageJson),
    sends_mail: config.mail !== null,
  })
  if (config.clock !== null && started.instance.livemode)
    throw new StartError('FAIRHAND_CLOCK_FACTOR is for sandboxes; real money needs real time.')
  await keepPromisedNumbers(database, clock.now())
  await transact(database, 'write', (tx) => notePlace(tx, started.instance, clock.now()))
  await transact(database, 'write', keepOrder)
  const files = await openStore(config)
  const images = createImageEncoder()
  cleanup.push(async () => images.close())
  const mailer = config.mail && createMailer(config.mail, started.instance.name)
  cleanup.push(async () => mailer?.close())
  const { instance } = started
  const runtime: Runtime = { database, clock, instance, files, images, ...(mailer && { mailer }) }
  const loops = startLoops(runtime, LOOPS, log)
  cleanup.push(() => loops.stop())
  await openDoors(config, runtime, { started, connection, loops, log }, cleanup)
  await announce(config, runtime, started)
}

/** The embedded database, or the server that DATABASE_URL names. */
const reachDatabase = async (config: Config, cleanup: Cleanup): Promise<Connection> => {
  if (config.database_url !== undefined)
    return connectionFromUrl(config.database_url, config.database_owner_url)
  const { data_folder: folder, port } = config
  const embedded = await startEmbedded({ folder, port, log: say })
  cleanup.push(() => embedded.stop())
  void embedded.failed.then((error) => end(error, cleanup))
  return embedded.connection
}

type Inside = {
  started: StartedInstance
  connection: Connection
  loops: RunningLoops
  log: Log
}

const openDoors = async (
  config: Config,
  runtime: Runtime,
  { started, connection, loops, log }: Inside,
  cleanup: Cleanup,
): Promise<void> => {
  const { database, clock, instance, files } = runtime
  const network = localNetworkAddress()
  const auth = createAuth({
    connection: connection.application,
    secret: started.auth_secret,
    public_url: instance.public_url,
    origins: network === undefined ? [] : [`http://${network}:${config.port}`],
    clock,
    log: (message) => log.error({}, message),
  })
  cleanup.push(() => auth.close())
  const session = { database, instance, auth }
  const listener = createListener({
    operations: operationList,
    run: (spec, call) => execute(runtime, spec, call),
    resolveCaller: (request) => callerOf(session, request),
    auth: createAuthDoor({ auth, database, clock, instance }),
    instance,
    files,
    health: async () => ({ database: await answers(runtime), loops: loops.healthy() }),
    log,
    staticFolder: fileURLToPath(new URL('../dist-web', import.meta.url)),
    spoolFolder: emptied(`${config.data_folder}/incoming`),
    trustProxy: config.trust_proxy,
  })
  // A long import may take its time; who sends nothing is cut off by the headers’ limit.
  const server = createHttpServer({ requestTimeout: 0 }, listener)
  await new Promise<void>((resolve, reject) => {
    server.once('listening', resolve)
    server.once('error', (error) => reject(portError(config, error)))
    server.listen(config.port, config.host)
  })
  cleanup.push(async () => {
    const closed = new Promise((resolve) => server.close(resolve))
    server.closeAllConnections()
    await closed
  })
}

/** A folder of things on their way; what a killed process left in it is nobody’s. */
const emptied = (folder: string): string => {
  rmSync(folder, { recursive: true, force: true })
  return folder
}

/** Whether the database answers a question now. */
const answers = async ({ database }: Runtime): Promise<boolean> => {
  try {
    await database.selectFrom('instance').select('id').executeTakeFirstOrThrow()
    return true
  } catch {
    return false
  }
}

/** An occupied port is said before a database is started for nothing. */
const requireFreePort = (config: Config): Promise<void> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error) => reject(portError(config, error)))
    probe.listen(config.port, config.host, () => probe.close(() => resolve()))
  })

const portError = ({ port }: Config, error: Error): Error => {
  const code = 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE')
    return new StartError(`Port ${port} is taken by another program; choose one with PORT=8485.`)
  if (code === 'EACCES')
    return new StartError(`Port ${port} may not be opened by this user; choose one above 1023.`)
  return error
}

const announce = async (
  config: Config,
  runtime: Runtime,
  started: StartedInstance,
): Promise<void> => {
  const address = localNetworkAddress()
  const network = address === undefined ? undefined : `http://${address}:${config.port}`
  const addresses = { local: runtime.instance.public_url, network }
  say(
    started.first_start
      ? await firstSteps(runtime, started, addresses)
      : laterStart(runtime.instance.name, addresses, {
          email: started.operator_email,
          link: started.operator_link?.url ?? null,
        }),
  )
}

/** Stops everything in reverse order, then ends the process; with a sentence when it failed. */
const end = async (failure: unknown, cleanup: Cleanup): Promise<void> => {
  if (failure instanceof StartError) process.stderr.write(`${failure.message}\n`)
  else if (failure !== undefined) console.error(failure)
  while (cleanup.length > 0)
    await cleanup
      .pop()?.()
      .catch(() => {})
  process.exit(failure === undefined ? 0 : 1)
}

const cleanup: Cleanup = []
let stopping = false
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    if (stopping) return
    stopping = true
    void end(undefined, cleanup)
  })
try {
  await start(readConfig(process.env), cleanup)
} catch (error) {
  await end(error, cleanup)
}
