/**
 * The database that comes with Fairhand: a real PostgreSQL in the data folder, reached through a
 * private socket. It survives what happens to processes: a server left behind by a killed Fairhand is
 * taken over, a killed server is started again, and two Fairhands never share a folder.
 */
import { existsSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { type Binaries, findBinaries } from './binaries.ts'
import { makeCluster, refuseOtherVersion, removeLeftovers } from './cluster.ts'
import { APPLICATION_ROLE, type Connection, OWNER_ROLE } from './connection.ts'
import { type DataFolder, openDataFolder, SOCKET_PORT, socketFolder } from './data-folder.ts'
import { explain } from './explain.ts'
import { claimOwnership, type Holder } from './ownership.ts'
import {
  findPostmaster,
  type Launch,
  type Starting,
  spawnPostmaster,
  stopPostmaster,
} from './postmaster.ts'
import { isRunning } from './process-state.ts'
import { DATABASE_NAME, ensureDatabase, ensureRoles } from './roles.ts'
import { chooseRunAs, type RunAs } from './run-as.ts'
import { type ServerSettings, serverSettings } from './server-settings.ts'
import { StartError } from './start-error.ts'

export type EmbeddedOptions = {
  folder: string
  /** Hears of what a person should know: taking over, starting again. One sentence each. */
  log: (sentence: string) => void
  /** The port Fairhand serves on, told to whoever starts a second one on the same folder. */
  port?: number
  /** More settings of the server; tests turn fsync off. */
  settings?: ServerSettings
}

export type Embedded = {
  connection: Connection
  /** Where the server listens; for tools that look in as its superuser. */
  socketFolder: string
  /** Resolves, should the server die and not come back, with the reason. */
  failed: Promise<StartError>
  /** Stops the server and waits for it. */
  stop(): Promise<void>
}

/** Starts the database in `folder`, or throws a StartError that says in one sentence why not. */
export const startEmbedded = async (options: EmbeddedOptions): Promise<Embedded> => {
  const binaries = findBinaries()
  const data = openDataFolder(options.folder)
  const runAs = openCluster(data, binaries, options.settings?.fsync !== 'off')
  const socket = socketFolder(data, runAs)
  const settings = serverSettings(socket, options.settings ?? {})
  const server: Server = { data, binaries, runAs, socketFolder: socket, settings, options }
  const owned = await own(server)
  if (owned.found) options.log('Took over the database that a killed Fairhand left running.')
  try {
    removeLeftovers(data, isRunning)
    await ensureRoles(owned.session)
    await ensureDatabase(owned.session, DATABASE_NAME)
  } catch (error) {
    await stopPostmaster(owned.pid)
    throw error instanceof StartError ? error : explain(data, String(error))
  }
  return { ...watch(server, owned), connection: connectionTo(owned.socketFolder) }
}

/**
 * The database of the Fairhand that runs on `folder`, undefined when none does; for commands that
 * look in beside it. They must end before it does.
 */
export const runningDatabase = (folder: string): Connection | undefined => {
  if (!existsSync(folder)) return undefined
  const server = findPostmaster(openDataFolder(folder))
  return server && connectionTo(server.socketFolder)
}

/** Makes the cluster where it is missing, and says how its server must run. */
const openCluster = (data: DataFolder, binaries: Binaries, sync: boolean): RunAs => {
  const choose = () => chooseRunAs(data.path, data.cluster, binaries.postgres)
  if (!existsSync(data.cluster)) makeCluster(data, binaries, choose(), sync)
  const runAs = choose()
  refuseOtherVersion(data)
  return runAs
}

type Server = Launch & { options: EmbeddedOptions }

type Owned = {
  session: pg.Client
  pid: number
  socketFolder: string
  /** The server ran already. */
  found: boolean
}

const connectionTo = (host: string): Connection => {
  const config = { host, port: SOCKET_PORT, database: DATABASE_NAME, ssl: false }
  return {
    owner: { ...config, user: OWNER_ROLE },
    application: { ...config, user: APPLICATION_ROLE },
    roles: 2,
  }
}

/** Milliseconds: how long the remains of killed processes may stand in the way. */
const PATIENCE = 10_000
/** Milliseconds: a server that recovers after a crash says so and is given this long. */
const RECOVERY_PATIENCE = 300_000

/**
 * Becomes the owner of the folder: finds the server that runs there or starts one, and takes the
 * ownership lock in it. Every step may be overtaken by another start; then the loop looks again.
 */
const own = async (server: Server): Promise<Owned> => {
  const { data, options } = server
  const begun = performance.now()
  const waited = () => performance.now() - begun
  let starting: Starting | undefined
  for (;;) {
    const running = findPostmaster(data)
    if (running !== undefined) {
      const claim = await claimOwnership(running.socketFolder, options.port)
      if (claim.outcome === 'held') {
        return { ...running, session: claim.session, found: starting === undefined }
      }
      // The session of a killed process ends within moments; that of a living one does not.
      if (claim.outcome === 'taken' && (isAlive(claim.holder) || waited() > PATIENCE)) {
        throw inUse(data, claim.holder)
      }
      if (claim.outcome === 'silent' && waited() > PATIENCE) await stopPostmaster(running.pid)
      if (claim.outcome === 'starting' && waited() > RECOVERY_PATIENCE) {
        throw new StartError(`The database in ${data.path} is still recovering; see ${data.log}.`)
      }
    } else if (starting === undefined || starting.hasExited()) {
      if (starting !== undefined) refuseUnlessInTheWay(data, starting.output(), waited())
      starting = spawnPostmaster(server)
    }
    await sleep(25)
  }
}

const isAlive = (holder: Holder | undefined): boolean =>
  holder !== undefined && isRunning(holder.pid)

const inUse = (data: DataFolder, holder: Holder | undefined): StartError => {
  const port = holder?.port === undefined ? '' : ` on port ${holder.port}`
  const who = holder === undefined ? '' : ` (process ${holder.pid}${port})`
  return new StartError(
    `Another Fairhand${who} already runs on the data folder ${data.path}; stop it, or choose another folder with FAIRHAND_DATA.`,
  )
}

/** What killed processes leave for a moment: the lock file, and memory their children still use. */
const IN_THE_WAY = /lock file ".*" already exists|shared memory block .* is still in use/

const refuseUnlessInTheWay = (data: DataFolder, output: string, waited: number): void => {
  if (!IN_THE_WAY.test(output) || waited > PATIENCE) throw explain(data, output)
}

/** Keeps the server alive until `stop()`; the end of the ownership session is the sign that it died. */
const watch = (server: Server, first: Owned): Omit<Embedded, 'connection'> => {
  let owned = first
  let stopping = false
  let revival = Promise.resolve()
  const { promise: failed, resolve: fail } = Promise.withResolvers<StartError>()
  const guard = (): void => {
    owned.session.once('end', () => {
      if (!stopping) revival = revive().catch((error: unknown) => fail(asStartError(error)))
    })
  }
  const revive = async (): Promise<void> => {
    server.options.log('The database stopped unexpectedly; starting it again.')
    owned = await own(server)
    guard()
  }
  guard()
  const stop = async (): Promise<void> => {
    stopping = true
    await revival
    // The lock is held until the server is gone, or a start that waits for it would lose its server.
    await stopPostmaster(owned.pid)
    await owned.session.end().catch(() => {})
  }
  return { socketFolder: first.socketFolder, failed, stop }
}

const asStartError = (error: unknown): StartError =>
  error instanceof StartError
    ? error
    : new StartError('The database stopped and could not be started again.', { cause: error })
