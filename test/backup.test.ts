/**
 * The drill: an instance with work and money is backed up while people work, and restored elsewhere;
 * there the books agree, receipts verify, keys work, and a worker can withdraw.
 */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readArchive } from '../src/backup/archive.ts'
import { checkBackup } from '../src/backup/check-backup.ts'
import { makeBackup } from '../src/backup/make-backup.ts'
import { SECRET_NAMES } from '../src/backup/manifest.ts'
import { restoreBackup } from '../src/backup/restore-backup.ts'
import { dataTables } from '../src/database/dump.ts'
import { migrate } from '../src/database/migrate.ts'
import { inSession } from '../src/database/session.ts'
import { movableClock } from '../src/kernel/clock.ts'
import { newUuid } from '../src/kernel/id.ts'
import { verifyReceipt } from '../src/kernel/receipt.ts'
import { audit } from '../src/ledger/audit.ts'
import { diskFileStore } from '../src/store/disk-store.ts'
import { emptyDatabase, type FreshDatabase, freshDatabase } from './support/database.ts'
import { newFolder, removeFolder, type StartedProcess, startInstance } from './support/instance.ts'
import { type Outcome, run } from './support/survival/backup.ts'
import {
  lookInside,
  moreApproved,
  startWorkload,
  type Workload,
} from './support/survival/workload.ts'

const folder = newFolder()
const file = join(folder, 'fairhand.backup')
const restored = join(folder, 'restored')
const PICTURE = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')

let instance: StartedProcess
let load: Workload
let made: Outcome
let approvedBefore: string[]
let stored: { id: string; sha256: string }

const get = async <T>(url: string, token: string): Promise<T> => {
  const response = await fetch(url, { headers: { authorization: `Bearer ${token}` } })
  expect(response.status, url).toBe(200)
  return (await response.json()) as T
}

const post = async <T>(url: string, token: string, body: object): Promise<T> => {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })
  const answer = await response.json()
  expect(response.status, JSON.stringify(answer)).toBe(200)
  return answer as T
}

beforeAll(async () => {
  instance = await startInstance()
  load = await startWorkload(instance.url)
  const picture = { name: 'pixel.gif', data_base64: PICTURE.toString('base64') }
  stored = await post(`${instance.url}/v1/files`, load.key, picture)
  await moreApproved(load, 10)
  approvedBefore = [...load.approved]
  made = await run(instance.folder, ['backup', file])
  await moreApproved(load, 5)
  await load.stop()
  await instance.stop()
}, 90_000)
afterAll(() => {
  removeFolder(instance.folder)
  removeFolder(folder)
})

test('a backup is made while people work, is closed to others, and tells its hash', async () => {
  expect(made.code, made.said).toBe(0)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(made.made.sha256).toBe(createHash('sha256').update(readFileSync(file)).digest('hex'))
  expect(made.made).toMatchObject({ files: 1, missing_files: [] })
  expect(load.surprises).toEqual([])
  expect((await run(instance.folder, ['backup', file])).said).toContain('is there already')
})

describe('restored in another folder', () => {
  let outcome: Outcome
  let second: StartedProcess
  beforeAll(async () => {
    outcome = await run(restored, ['restore', file, '--sha256', String(made.made.sha256)])
    second = await startInstance({ folder: restored })
  }, 60_000)
  afterAll(() => second?.stop())

  test('it says what it restored, and starts as the instance it was', () => {
    expect(outcome.code, outcome.said).toBe(0)
    expect(outcome.said).toContain('everything agrees')
    expect(outcome.made.rows).toBe(made.made.rows)
    expect(second.output()).not.toContain('first start')
  })

  test('everything acknowledged before the backup is there, and the books agree', async () => {
    const job = await get<{ approved?: number }>(`${second.url}/v1/jobs/${load.job_id}`, load.key)
    expect(job).toMatchObject({ id: load.job_id })
    const report = await lookInside(restored, audit)
    expect(report.ok).toBe(true)
    expect(report.transfers).toBeGreaterThanOrEqual(approvedBefore.length)
    const approved = await lookInside(restored, async (database) => {
      const { rows } = await sql`select from assignment where status = 'approved'`.execute(database)
      return rows.length
    })
    expect(approved).toBeGreaterThanOrEqual(approvedBefore.length)
    expect(approved).toBeLessThan(load.approved.length)
  })

  test('keys work, receipts verify with the published key, a file has its bytes', async () => {
    const token = load.workers[0]?.token ?? ''
    const { receipt_key } = await get<{ receipt_key: string }>(`${second.url}/v1/instance`, token)
    const lines = await get<{ data: { id: string }[] }>(`${second.url}/v1/earnings/lines`, token)
    expect(lines.data.length).toBeGreaterThan(0)
    for (const { id } of lines.data) {
      const receipt = await get<{ signed: unknown }>(`${second.url}/v1/receipts/${id}`, token)
      expect(verifyReceipt(receipt.signed, receipt_key)).toMatchObject({ ok: true, key: 'trusted' })
    }
    const headers = { authorization: `Bearer ${load.key}` }
    const bytes = await fetch(`${second.url}/v1/files/${stored.id}/content`, { headers })
    const hash = createHash('sha256').update(new Uint8Array(await bytes.arrayBuffer()))
    expect(hash.digest('hex')).toBe(stored.sha256)
  })

  test('people go on working, and a worker withdraws all that was earned', async () => {
    const token = load.workers[0]?.token ?? ''
    const claimed = await post<{ id: string }>(
      `${second.url}/v1/jobs/${load.job_id}/claim`,
      token,
      {},
    )
    const path = `${second.url}/v1/assignments/${claimed.id}`
    await post(`${path}/submit`, token, { answers: { mood: 'good' } })
    await post(`${path}/review`, load.key, { decision: 'approve' })
    const { available } = await get<{ available: { amount: string }[] }>(
      `${second.url}/v1/earnings`,
      token,
    )
    const payout = await post<{ amount: object }>(`${second.url}/v1/payouts`, token, {})
    expect(payout.amount).toEqual(available[0])
    expect((await lookInside(restored, audit)).ok).toBe(true)
  })

  test('numbers counted since the backup are not counted again', async () => {
    const last = async (database: Parameters<typeof audit>[0]) => {
      const { rows } = await sql<{ position: bigint }>`
        select max(position) as position from event`.execute(database)
      return rows[0]?.position ?? 0n
    }
    expect(await lookInside(restored, last)).toBeGreaterThan(1_000_000n)
  })

  test('triggers and foreign keys stand as before', async () => {
    const refused = (text: string) =>
      lookInside(restored, (database) => sql.raw(text).execute(database))
    await expect(refused('update ledger_transfer set amount = 1')).rejects.toThrow('append-only')
    await expect(refused('delete from event')).rejects.toThrow('append-only')
    await expect(refused('delete from requester')).rejects.toThrow('foreign key')
  })
})

describe('what a backup holds', () => {
  let fresh: FreshDatabase
  beforeAll(async () => {
    fresh = await freshDatabase()
  })
  afterAll(() => fresh.close())

  test('every table there is, by its name', async () => {
    const { rows } = await sql<{ name: string }>`
      select n.nspname || '.' || c.relname as name from pg_class c
        join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and n.nspname <> 'information_schema'
        and not starts_with(n.nspname, 'pg_') order by 1`.execute(fresh.owner)
    const dumped = await inSession(fresh.connection.owner, 'snapshot', ({ client }) =>
      dataTables(client),
    )
    const names = dumped.map(({ name }) => name)
    expect([...names, 'public.schema_migration'].sort()).toEqual(
      rows.map(({ name }) => name).sort(),
    )
  })

  test('an archive any tar can read, its list of contents last', async () => {
    const names: string[] = []
    for await (const { name } of readArchive(file)) names.push(name)
    expect(names.at(-1)).toBe('manifest.json')
    expect(names).toContain('secrets/signing-key.pem')
    const listed = await new Promise<string>((resolve) => {
      const tar = spawn('tar', ['tzf', file])
      let text = ''
      tar.stdout.on('data', (chunk: Buffer) => {
        text += chunk.toString()
      })
      tar.once('close', () => resolve(text))
    })
    expect(listed.trim().split('\n')).toEqual(names)
  })
})

test('a backup of an older version is restored and brought to this one', async () => {
  const [older, target] = [await emptyDatabase(), await emptyDatabase()]
  await migrate(older.connection)
  await sql`
    insert into instance (id, name, livemode, receipt_key, created_at)
    values (${newUuid()}, 'Older', false, '', ${new Date(0)})`.execute(older.owner)
  const [from, into, kept] = [join(folder, 'older'), join(folder, 'newer'), join(folder, 'kept')]
  for (const path of [from, into]) mkdirSync(path)
  for (const name of SECRET_NAMES) writeFileSync(join(from, name), name)
  const clock = movableClock()
  const source = {
    connection: older.connection,
    data_folder: from,
    bucket: null,
    clock,
    version: '0.0.1',
  }
  await makeBackup(source, kept)
  // What the next version brings.
  const migrations = join(folder, 'migrations')
  cpSync('migrations', migrations, { recursive: true })
  writeFileSync(
    join(migrations, '9000_later.sql'),
    'create table later as select name from instance',
  )
  const manifest = await checkBackup(kept, undefined, migrations)
  const files = diskFileStore(join(into, 'files'))
  const place = { connection: target.connection, data_folder: into, files, migrations }
  expect((await restoreBackup(place, kept, manifest)).ok).toBe(true)
  const { rows } = await sql`select name from later`.execute(target.owner)
  expect(rows).toEqual([{ name: 'Older' }])
  await Promise.all([older.close(), target.close()])
})
