/** Makes a database cluster: the files PostgreSQL works on. */
import { spawnSync } from 'node:child_process'
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { join } from 'node:path'
import type { Binaries } from './binaries.ts'
import type { DataFolder } from './data-folder.ts'
import { explain } from './explain.ts'
import { commandAs, ownerOf, type RunAs } from './run-as.ts'
import { folderError, StartError } from './start-error.ts'

/** The major version of the binaries that npm brings. */
const MAJOR_VERSION = '18'

/** The role that may do everything; only used to set up the two others. */
export const SUPERUSER = 'postgres'

/**
 * UTF-8 with the order of code points whatever the machine's LANG says, so that a copied folder sorts
 * the same elsewhere; checksums find a failing disk. Whoever can reach the socket is let in without a
 * password: it lies in a folder that only the database's own user (and root) can enter, and that user
 * could read the files beside it anyway.
 */
const INITDB = [
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--locale=C',
  '--data-checksums',
  '--auth=trust',
  `--username=${SUPERUSER}`,
  '--no-instructions',
]

/** PostgreSQL reads PG… variables; those of the person's shell are about other servers. */
export const cleanEnvironment = (): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name)))

/**
 * Makes the cluster. It is made aside and moved into place, so that a start that is killed half-way
 * leaves nothing behind that looks like a database, and of two starts one wins.
 */
export const makeCluster = (
  data: DataFolder,
  binaries: Binaries,
  runAs: RunAs,
  sync: boolean,
): void => {
  const aside = join(data.path, `postgres.new-${process.pid}`)
  try {
    rmSync(aside, { recursive: true, force: true })
    mkdirSync(aside, { mode: 0o700 })
    const owner = ownerOf(runAs)
    if (owner !== undefined) chownSync(aside, owner.uid, owner.gid)
    initialise(data, aside, binaries, runAs, sync)
    moveIntoPlace(aside, data.cluster)
  } catch (error) {
    throw folderError(data.path, error)
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
}

const initialise = (
  data: DataFolder,
  aside: string,
  { initdb }: Binaries,
  runAs: RunAs,
  sync: boolean,
): void => {
  const { command, ...spawned } = commandAs(runAs, initdb, [
    `--pgdata=${aside}`,
    ...INITDB,
    ...(sync ? [] : ['--no-sync']),
  ])
  const { status, stderr, stdout, error } = spawnSync(command, spawned.arguments, {
    ...spawned.options,
    cwd: '/',
    encoding: 'utf8',
    env: cleanEnvironment(),
  })
  if (error) throw new StartError(`PostgreSQL's initdb cannot be run: ${error.message}.`)
  if (status !== 0) throw explain(data, `${stdout}\n${stderr}`)
}

/** When another start was faster, its cluster is used. */
const moveIntoPlace = (aside: string, cluster: string): void => {
  try {
    renameSync(aside, cluster)
  } catch (error) {
    if (!existsSync(cluster)) throw error
  }
}

/** The files of one major version cannot be read by another. */
export const refuseOtherVersion = ({ cluster, path }: DataFolder): void => {
  const file = join(cluster, 'PG_VERSION')
  const version = existsSync(file) ? readFileSync(file, 'utf8').trim() : 'unknown'
  if (version === MAJOR_VERSION) return
  throw new StartError(
    `The database in ${path} was made by PostgreSQL ${version}, and this Fairhand brings PostgreSQL ${MAJOR_VERSION}; start the version of Fairhand that made it.`,
  )
}

/** Removes what killed starts left behind. Only for the one who holds the folder. */
export const removeLeftovers = ({ path }: DataFolder, isAlive: (pid: number) => boolean): void => {
  for (const name of readdirSync(path)) {
    const pid = /^postgres\.new-(\d+)$/.exec(name)?.[1]
    if (pid === undefined || isAlive(Number(pid))) continue
    rmSync(join(path, name), { recursive: true, force: true })
  }
}
