/** A real server as a process of its own, as `npm start` runs it: started, killed, stopped. */
import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { ReplayClock } from './replay-clock.ts'

/** The package’s own folder. */
export const ROOT = new URL('..', import.meta.url).pathname
const START_SECONDS = 90

export type Instance = {
  /** The empty folder that everything is kept in. */
  folder: string
  port: number
  /** Where this program calls it. */
  url: string
  /** Where a phone in the same network finds it. */
  publicUrl: string
}

/** The one server of an instance: a process that comes and goes. */
export type Server = {
  /** Starts it and waits until it says that it is healthy. Throws with its last words. */
  start(clock?: ReplayClock): Promise<void>
  /** Ends the process as a power cut would: nothing is finished, nothing is said. */
  kill(): Promise<void>
  /** Asks it to stop and waits until it has; also ends a database that a killed server left behind. */
  stop(): Promise<void>
}

/** Where a new instance will be: a free port, and this machine’s address in its network. */
export const newInstance = async (folder: string): Promise<Instance> => {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const network = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .find(({ family, internal }) => family === 'IPv4' && !internal)?.address
  return { folder, port, url, publicUrl: network ? `http://${network}:${port}` : url }
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, () => {
      const address = probe.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      probe.close(() => resolve(port))
    })
  })

/** The environment of every process that works on the instance. */
export const environmentOf = (instance: Instance, clock?: ReplayClock): NodeJS.ProcessEnv => {
  const { DATABASE_URL: _own, DATABASE_OWNER_URL: _owner, ...inherited } = process.env
  return {
    ...inherited,
    FAIRHAND_DATA: join(instance.folder, 'data'),
    FAIRHAND_NAME: 'Fairhand demo',
    FAIRHAND_PUBLIC_URL: instance.publicUrl,
    FAIRHAND_LIVE: 'false',
    FAIRHAND_CLOCK_FACTOR: String(clock?.factor ?? 1),
    ...(clock && { FAIRHAND_CLOCK_START: clock.start.toISOString() }),
    PORT: String(instance.port),
  }
}

/** A server for the instance; nothing runs yet. */
export const newServer = (instance: Instance): Server => {
  const logFile = join(instance.folder, 'server.log')
  let running: { child: ChildProcess; exited: Promise<void> } | undefined
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    running?.child.kill(signal)
    await running?.exited
    running = undefined
  }
  return {
    start: async (clock) => {
      const log = openSync(logFile, 'a')
      const child = spawn(process.execPath, ['bin/start.js'], {
        cwd: ROOT,
        env: environmentOf(instance, clock),
        stdio: ['ignore', log, log],
      })
      closeSync(log)
      running = { child, exited: new Promise((resolve) => child.once('exit', () => resolve())) }
      await untilHealthy(child, instance, logFile)
    },
    kill: () => end('SIGKILL'),
    stop: async () => {
      await end('SIGTERM')
      await endLeftDatabase(instance)
    },
  }
}

const untilHealthy = async (
  child: ChildProcess,
  { url }: Instance,
  logFile: string,
): Promise<void> => {
  const deadline = Date.now() + START_SECONDS * 1000
  while (Date.now() < deadline) {
    if (child.exitCode !== null || child.signalCode !== null) break
    const health = await fetch(`${url}/health`).catch(() => undefined)
    if (health?.ok) return
    await sleep(50)
  }
  const said = await readFile(logFile, 'utf8').catch(() => '')
  throw new Error(`the server did not start:\n${said.trim().split('\n').slice(-8).join('\n')}`)
}

/** Should the demo fail between kill and restart, its database must not outlive it. */
const endLeftDatabase = async ({ folder }: Instance): Promise<void> => {
  const file = join(folder, 'data', 'postgres', 'postmaster.pid')
  const text = await readFile(file, 'utf8').catch(() => '')
  const pid = Number(text.split('\n')[0])
  if (!Number.isInteger(pid) || pid <= 1) return
  try {
    process.kill(pid, 'SIGINT')
    for (let look = 0; look < 100; look++) {
      await sleep(100)
      process.kill(pid, 0)
    }
  } catch {
    // It is gone.
  }
}
