/**
 * Which Fairhand owns the data folder. The proof is an advisory lock in the database, held by a
 * session that lives as long as the process: it cannot be taken twice, and it is gone the moment its
 * process is, which no lock file manages. The session's name says who holds it.
 */
import pg from 'pg'
import { SUPERUSER } from './cluster.ts'
import { SOCKET_PORT } from './data-folder.ts'

/** Advisory locks are per database; this one is in `postgres`, which nothing else uses. */
const OWNERSHIP_LOCK = 1_181_048_901

export type Holder = { pid: number; port: number | undefined }

export type Claim =
  | { outcome: 'held'; session: pg.Client }
  | { outcome: 'taken'; holder: Holder | undefined }
  /** The server is starting up, recovering or shutting down. */
  | { outcome: 'starting' }
  /** Nobody answers on the socket. */
  | { outcome: 'silent' }

/** How to reach a server of ours as the one who may do everything. */
export const superuserConfig = (socketFolder: string, database: string) => ({
  host: socketFolder,
  port: SOCKET_PORT,
  user: SUPERUSER,
  database,
  ssl: false,
})

/** Tries once to become the owner; `port` is told to those who come later. */
export const claimOwnership = async (
  socketFolder: string,
  port: number | undefined,
): Promise<Claim> => {
  const session = new pg.Client({
    ...superuserConfig(socketFolder, 'postgres'),
    application_name: nameOf({ pid: process.pid, port }),
    connectionTimeoutMillis: 5_000,
  })
  session.on('error', () => {})
  try {
    await session.connect()
    const { rows } = await session.query<{ held: boolean }>(
      'select pg_try_advisory_lock($1) as held',
      [OWNERSHIP_LOCK],
    )
    if (rows[0]?.held) return { outcome: 'held', session }
    const holder = await findHolder(session)
    await session.end()
    return { outcome: 'taken', holder }
  } catch (error) {
    session.end().catch(() => {})
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (/^57P0/.test(code)) return { outcome: 'starting' }
    // Without a code of PostgreSQL's it comes from the socket: refused, closed, or no answer in time.
    if (!/^[0-9A-Z]{5}$/.test(code) || code === 'EPIPE') return { outcome: 'silent' }
    throw error
  }
}

const nameOf = ({ pid, port }: Holder): string =>
  `fairhand process ${pid}${port === undefined ? '' : ` port ${port}`}`

const findHolder = async (session: pg.Client): Promise<Holder | undefined> => {
  const { rows } = await session.query<{ name: string }>(
    `select a.application_name as name
       from pg_locks l join pg_stat_activity a using (pid)
      where l.locktype = 'advisory' and l.objid = $1 and l.granted`,
    [OWNERSHIP_LOCK],
  )
  const [, pid, port] = /^fairhand process (\d+)(?: port (\d+))?$/.exec(rows[0]?.name ?? '') ?? []
  return pid === undefined
    ? undefined
    : { pid: Number(pid), port: port === undefined ? undefined : Number(port) }
}
