/** The server process: started, found again, and stopped. */
import { spawn } from 'node:child_process'
import {
  closeSync,
  fchownSync,
  fstatSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Binaries } from './binaries.ts'
import { cleanEnvironment } from './cluster.ts'
import { type DataFolder, SOCKET_PORT } from './data-folder.ts'
import { commandLineOf, exists, isRunning, signal } from './process-state.ts'
import { commandAs, ownerOf, type RunAs } from './run-as.ts'
import type { ServerSettings } from './server-settings.ts'
import { folderError } from './start-error.ts'

export type Postmaster = { pid: number; socketFolder: string }

/**
 * The server that runs on this cluster, undefined when none does. The pid file alone proves nothing:
 * after `kill -9` its number is free, a zombie's, or in a restarted container somebody else's.
 */
export const findPostmaster = (data: DataFolder): Postmaster | undefined => {
  const lines = linesOf(join(data.cluster, 'postmaster.pid'))
  const pid = Number(lines[0])
  return isServerOf(data, pid) ? { pid, socketFolder: lines[4] ?? '' } : undefined
}

const linesOf = (file: string): string[] => {
  try {
    return readFileSync(file, 'utf8').split('\n')
  } catch {
    return []
  }
}

const isServerOf = ({ cluster }: DataFolder, pid: number): boolean => {
  const commandLine = commandLineOf(pid)
  return (commandLine?.includes('postgres') && commandLine.includes(`-D ${cluster} `)) ?? false
}

/**
 * Removes lock files that name a zombie or a stranger: PostgreSQL would take that for a server and
 * never start. A free number it recognises itself, without the moment between our look and our deed;
 * and the memory that a server's children still use guards the files in any case.
 */
const removeMisleadingLocks = ({ data, socketFolder }: Launch): void => {
  const socketLock = join(socketFolder, `.s.PGSQL.${SOCKET_PORT}.lock`)
  for (const file of [join(data.cluster, 'postmaster.pid'), socketLock]) {
    const pid = Number(linesOf(file)[0])
    if (pid > 0 && exists(pid) && !isServerOf(data, pid)) rmSync(file, { force: true })
  }
}

/** All that is needed to start a server. */
export type Launch = {
  data: DataFolder
  binaries: Binaries
  runAs: RunAs
  socketFolder: string
  settings: ServerSettings
}

/** A server being started: whether it has given up, and what it printed until then. */
export type Starting = { hasExited(): boolean; output(): string }

/**
 * Starts a server. It is a process group of its own, so that Ctrl-C in the terminal reaches us alone
 * and we stop it in order; its output goes to a file, since it may outlive us.
 */
export const spawnPostmaster = (launch: Launch): Starting => {
  removeMisleadingLocks(launch)
  const { data, binaries, runAs, settings } = launch
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const { command, ...spawned } = commandAs(runAs, binaries.postgres, [
    '-D',
    data.cluster,
    ...flags,
  ])
  const log = openLog(data, runAs)
  const start = fstatSync(log).size
  const child = spawn(command, spawned.arguments, {
    ...spawned.options,
    cwd: '/',
    detached: true,
    env: cleanEnvironment(),
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  let failure = ''
  let exited = false
  child.on('error', (error) => {
    failure = error.message
    exited = true
  })
  child.on('exit', () => {
    exited = true
  })
  child.unref()
  return { hasExited: () => exited, output: () => readFrom(data.log, start) + failure }
}

/** The log starts anew at this size; one older file is kept. In bytes. */
const LOG_MAXIMUM = 10 * 1024 * 1024

const openLog = ({ path, log }: DataFolder, runAs: RunAs): number => {
  try {
    const size = statSync(log, { throwIfNoEntry: false })?.size ?? 0
    if (size > LOG_MAXIMUM) renameSync(log, `${log}.1`)
    const descriptor = openSync(log, 'a', 0o600)
    // Root may have started what an ordinary user starts next time.
    const owner = ownerOf(runAs)
    if (owner !== undefined) fchownSync(descriptor, owner.uid, owner.gid)
    return descriptor
  } catch (error) {
    throw folderError(path, error)
  }
}

const readFrom = (file: string, start: number): string => {
  const descriptor = openSync(file, 'r')
  try {
    const buffer = Buffer.alloc(Math.max(0, fstatSync(descriptor).size - start))
    return buffer.toString('utf8', 0, readSync(descriptor, buffer, 0, buffer.length, start))
  } finally {
    closeSync(descriptor)
  }
}

/** Milliseconds each way of asking is given before the next, harsher one. */
const PATIENCE: [NodeJS.Signals, number][] = [
  // Ends the sessions and writes everything out: the next start is immediate.
  ['SIGINT', 15_000],
  // Leaves at once; the next start recovers from the log. Nothing committed is lost.
  ['SIGQUIT', 5_000],
  ['SIGKILL', 5_000],
]

/** Stops the server and waits until it is gone. */
export const stopPostmaster = async (pid: number): Promise<void> => {
  for (const [name, patience] of PATIENCE) {
    if (!isRunning(pid)) return
    signal(pid, name)
    const until = performance.now() + patience
    while (isRunning(pid) && performance.now() < until) await sleep(20)
  }
}
