/** The data folder: what lies where in it, and whether it can be used at all. */
import { createHash } from 'node:crypto'
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  existsSync,
  lstatSync,
  mkdirSync,
  realpathSync,
  statfsSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { ownerOf, type RunAs } from './run-as.ts'
import { folderError, StartError } from './start-error.ts'

export type DataFolder = {
  /** Absolute, without symbolic links: two starts on one folder must get the same name for it. */
  path: string
  /** PostgreSQL's own folder. */
  cluster: string
  /** What PostgreSQL writes to its standard error. */
  log: string
}

/** Less free space than this would only fail a moment later, less clearly. In bytes. */
const FREE_FOR_NEW = 100 * 1024 * 1024
const FREE_FOR_MORE = 32 * 1024 * 1024

/** Makes the folder where it is missing. Throws StartError when it cannot be used. */
export const openDataFolder = (folder: string): DataFolder => {
  try {
    // Only the folder itself is closed: the folders above must let the database's user through.
    mkdirSync(dirname(resolve(folder)), { recursive: true })
    if (!existsSync(folder)) mkdirSync(folder, { mode: 0o700 })
    const path = realpathSync(folder)
    if (!lstatSync(path).isDirectory())
      throw Object.assign(new Error('no folder'), { code: 'ENOTDIR' })
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK)
    const cluster = join(path, 'postgres')
    const { bavail, bsize } = statfsSync(path)
    if (bavail * bsize < (existsSync(cluster) ? FREE_FOR_MORE : FREE_FOR_NEW)) {
      throw Object.assign(new Error('almost full'), { code: 'ENOSPC' })
    }
    return { path, cluster, log: join(path, 'postgres.log') }
  } catch (error) {
    throw folderError(folder, error)
  }
}

/** PostgreSQL names its socket after a port, though nothing listens on the network. */
export const SOCKET_PORT = 5432

/** sockaddr_un holds 108 bytes with the closing zero on Linux, 104 on macOS. */
const SOCKET_PATH_BYTES = process.platform === 'linux' ? 107 : 103

const fits = (folder: string): boolean =>
  Buffer.byteLength(join(folder, `.s.PGSQL.${SOCKET_PORT}`)) <= SOCKET_PATH_BYTES

/**
 * Where the server's socket goes: into the cluster's own folder (mode 0700), or into a private folder
 * under the system's temporary one when that path would be too long for a socket.
 */
export const socketFolder = ({ cluster }: DataFolder, runAs: RunAs): string => {
  if (fits(cluster)) return cluster
  const name = `fairhand-${createHash('sha256').update(cluster).digest('hex').slice(0, 16)}`
  const folder = [join(tmpdir(), name), join('/tmp', name)].find(fits) ?? join('/tmp', name)
  try {
    makePrivate(folder, runAs)
  } catch (error) {
    throw folderError(folder, error)
  }
  return folder
}

/** Anybody may write to the temporary folder, so one that is there already must be ours and closed. */
const makePrivate = (folder: string, runAs: RunAs): void => {
  const owner = ownerOf(runAs) ?? { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 }
  const found = lstatSync(folder, { throwIfNoEntry: false })
  if (found === undefined) {
    mkdirSync(folder, { mode: 0o700 })
    chmodSync(folder, 0o700)
    if (runAs.kind === 'user') chownSync(folder, owner.uid, owner.gid)
  } else if (!found.isDirectory() || found.uid !== owner.uid || (found.mode & 0o077) !== 0) {
    throw new StartError(
      `The folder ${folder}, where the database's socket would go, belongs to somebody else; remove it, or choose a data folder with a shorter path.`,
    )
  }
}
