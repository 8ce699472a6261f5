/**
 * PostgreSQL refuses to run as root, and Fairhand should start as root all the same. So its programs
 * run as ourselves when we are an ordinary user; as a system user when we are root and that user can
 * reach the folder; and otherwise (a folder only root can enter) in a user namespace, where root is
 * called nobody: there files of root belong to PostgreSQL, and nothing else of root's power is left.
 * The system user comes first, because outside the namespace the other way still is root's account.
 */
import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, readdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { StartError } from './start-error.ts'

export type RunAs =
  | { kind: 'self' }
  | { kind: 'user'; uid: number; gid: number }
  | { kind: 'namespace'; uid: number; gid: number }

/** Who owns the files of a cluster that runs this way. */
export const ownerOf = (runAs: RunAs): { uid: number; gid: number } | undefined =>
  runAs.kind === 'user' ? { uid: runAs.uid, gid: runAs.gid } : undefined

/** A program and its arguments as they must be spawned. */
export const commandAs = (
  runAs: RunAs,
  program: string,
  programArguments: string[],
): { command: string; arguments: string[]; options: { uid?: number; gid?: number } } => {
  if (runAs.kind === 'user') {
    return {
      command: program,
      arguments: programArguments,
      options: { uid: runAs.uid, gid: runAs.gid },
    }
  }
  if (runAs.kind === 'self') return { command: program, arguments: programArguments, options: {} }
  const map = [`--map-user=${runAs.uid}`, `--map-group=${runAs.gid}`]
  return {
    command: 'unshare',
    arguments: ['--user', ...map, '--', program, ...programArguments],
    options: {},
  }
}

/**
 * Decides for the data folder `folder`. A cluster that exists keeps its owner, so ask again after
 * making one: another start may have been faster. Throws StartError when there is no way.
 */
export const chooseRunAs = (folder: string, cluster: string, postgres: string): RunAs => {
  const uid = process.getuid?.() ?? 0
  const existing = statSync(cluster, { throwIfNoEntry: false })
  if (uid !== 0) return asSelf(uid, cluster, existing?.uid)
  if (existing !== undefined && existing.uid !== 0) {
    const owner: RunAs = { kind: 'user', uid: existing.uid, gid: existing.gid }
    if (canReach(owner, folder, postgres)) return owner
    throw new StartError(
      `The user ${existing.uid}, who owns the database in ${folder}, cannot enter that folder or cannot run ${postgres}; give that user access to both.`,
    )
  }
  const user = existing === undefined ? asSystemUser(folder, postgres) : undefined
  return user ?? inNamespace(folder, postgres)
}

const asSelf = (uid: number, cluster: string, owner: number | undefined): RunAs => {
  if (owner === undefined || owner === uid) return { kind: 'self' }
  throw new StartError(
    `The database in ${cluster} belongs to ${owner === 0 ? 'root' : `the user ${owner}`}; start Fairhand as that user, or choose another folder with FAIRHAND_DATA.`,
  )
}

/** Exists on every system, owns nothing, and so shows what a system user could reach. */
const NOBODY = { kind: 'user', uid: 65_534, gid: 65_534 } as const

const asSystemUser = (folder: string, postgres: string): RunAs | undefined => {
  // No account is made for a folder that it could not enter.
  if (!canReach(NOBODY, dirname(folder), postgres)) return undefined
  const user = idsOf('fairhand') ?? idsOf('postgres') ?? createUser()
  if (user === undefined) return undefined
  const runAs: RunAs = { kind: 'user', ...user }
  if (readdirSync(folder).length === 0 && (statSync(folder).mode & 0o077) === 0) {
    // Still empty and closed: the database's user may pass through it, nobody may look inside.
    chownSync(folder, 0, user.gid)
    chmodSync(folder, 0o710)
  }
  return canReach(runAs, folder, postgres) ? runAs : undefined
}

const inNamespace = (folder: string, postgres: string): RunAs => {
  const runAs: RunAs = { kind: 'namespace', uid: NOBODY.uid, gid: NOBODY.gid }
  if (canReach(runAs, folder, postgres)) return runAs
  throw new StartError(
    `PostgreSQL does not run as root, no other user can enter ${folder}, and this system forbids user namespaces; start Fairhand as an ordinary user, or choose a folder that others can enter with FAIRHAND_DATA.`,
  )
}

/** Tries it: modes, access lists and mount options would take longer to reason about. */
const canReach = (runAs: RunAs, folder: string, postgres: string): boolean => {
  const { command, ...spawned } = commandAs(runAs, '/bin/sh', [
    '-c',
    'cd "$1" && "$2" --version',
    'sh',
    folder,
    postgres,
  ])
  const { status } = spawnSync(command, spawned.arguments, {
    ...spawned.options,
    cwd: '/',
    stdio: 'ignore',
  })
  return status === 0
}

const idsOf = (name: string): { uid: number; gid: number } | undefined => {
  const ask = (flag: string) => spawnSync('id', [flag, name], { encoding: 'utf8' })
  const [uid, gid] = [ask('-u'), ask('-g')]
  if (uid.status !== 0 || gid.status !== 0) return undefined
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) }
}

/** An account without a home, a password or a shell; the second form is BusyBox's. */
const createUser = (): { uid: number; gid: number } | undefined => {
  const shell = ['--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent']
  const made =
    spawnSync('useradd', [...shell, '--shell', '/usr/sbin/nologin', 'fairhand']).status === 0 ||
    spawnSync('adduser', ['-S', '-D', '-H', '-s', '/sbin/nologin', 'fairhand']).status === 0
  return made ? idsOf('fairhand') : undefined
}
