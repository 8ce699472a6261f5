/**
 * The yardstick B: what PostgreSQL's own benchmark (pgbench, TPC-B, scale 10, 8 clients) reaches on the
 * very server of the instance, in the very minute. A machine that is slow or busy is so for both.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, globSync } from 'node:fs'
import { sql } from 'kysely'
import type { Site } from './site.ts'

/** Debian keeps it apart; elsewhere it is on the path. */
const pgbench = (): string =>
  globSync('/usr/lib/postgresql/*/bin/pgbench').filter(existsSync).sort().at(-1) ?? 'pgbench'

const DATABASE = 'yardstick'

const run = ({ socketFolder }: Site, args: string[]): string =>
  execFileSync(pgbench(), ['-h', socketFolder, '-U', 'postgres', ...args, DATABASE], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  })

/** Makes the yardstick's tables in a database of their own. */
export const prepareYardstick = async (site: Site): Promise<void> => {
  await sql.raw(`create database ${DATABASE}`).execute(site.inside)
  run(site, ['-i', '-s', '10', '-q'])
}

/** Transactions a second. */
export const yardstick = (site: Site, seconds: number): number => {
  const said = run(site, ['-c', '8', '-j', '2', '-T', String(seconds)])
  const tps = /^tps = ([\d.]+)/m.exec(said)?.[1]
  if (tps === undefined) throw new Error(`pgbench said nothing of its speed:\n${said}`)
  return Number(tps)
}
