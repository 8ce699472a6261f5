/**
 * The drill: an instance with work and money is backed up while people work, and restored elsewhere;
 * there the books agree, receipts verify, keys work, and a worker can withdraw.
 */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readArchive } from '../src/backup/archive.ts'
import { dataTables } from '../src/database/dump.ts'
import { inSession } from '../src/database/session.ts'
import { verifyReceipt } from '../src/kernel/receipt.ts'
import { audit } from '../src/ledger/audit.ts'
import { type FreshDatabase, freshDatabase } from './support/database.ts'
import { newFolder, removeFolder, type StartedProcess, startInstance } from './support/instance.ts'
import { lookInside, moreApproved, startWorkload, type Workload } from './support/workload.ts'

type Outcome = { code: number | null; said: string; made: Record<string, unknown> }

/** What an operator types: `fairhand backup …`, with --json so that the outcome can be read. */
const run = (data: string, ...args: string[]): Promise<Outcome> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, ['src/backup/main.ts', ...args, '--json'], {
      env: { PATH: process.env.PATH, FAIRHAND_DATA: data },
    })
    let [out, said] = ['', '']
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString()
    })
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString()
    })
    child.once('exit', (code) => resolve({ code, said, made: out === '' ? {} : JSON.parse(out) }))
  })

const folder = newFolder()
const file = join(folder, 'fairhand.backup')
const restored = join(folder, 'restored')
const PICTURE = Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=', 'base64')

let instance: StartedProcess
let load: Workload
let made: Outcome
let approvedBefore: string[]
let stored: { id: string }

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
  made = await run(instance.folder, 'backup', file)
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
  expect((await run(instance.folder, 'backup', file)).said).toContain('is there already')
})

describe('restored in another folder', () => {
  let outcome: Outcome
  let second: StartedProcess
  beforeAll(async () => {
    outcome = await run(restored, 'restore', file, '--sha256', String(made.made.sha256))
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
    expect(Buffer.from(await bytes.arrayBuffer())).toEqual(PICTURE)
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

describe('what is refused, leaving nothing behind', () => {
  const elsewhere = join(folder, 'elsewhere')
  const refusalOf = async (path: string, ...more: string[]): Promise<string> => {
    const { code, said } = await run(elsewhere, 'restore', path, ...more)
    expect(code).toBe(1)
    expect(said.trim().split('\n')).toHaveLength(1)
    expect(existsSync(elsewhere)).toBe(false)
    return said
  }
  /** The backup with some of its bytes changed before they were packed. */
  const tampered = (name: string, change: (tar: Buffer) => Buffer): string => {
    const path = join(folder, name)
    writeFileSync(path, gzipSync(change(gunzipSync(readFileSync(file)))))
    return path
  }

  test('a folder that is not empty', async () => {
    const { code, said } = await run(instance.folder, 'restore', file)
    expect({ code, said }).toMatchObject({ code: 1, said: expect.stringContaining('is not empty') })
  })

  test('a file that is none, is cut off, or has a flipped bit', async () => {
    const whole = readFileSync(file)
    const cut = join(folder, 'cut')
    writeFileSync(cut, whole.subarray(0, whole.length / 2))
    expect(await refusalOf(cut)).toContain('damaged or no backup')
    const flipped = Buffer.from(whole)
    flipped.writeUInt8((whole[whole.length >> 1] ?? 0) ^ 1, whole.length >> 1)
    writeFileSync(cut, flipped)
    expect(await refusalOf(cut)).toMatch(/damaged or no backup|changed after it was made/)
    writeFileSync(cut, 'no backup at all')
    expect(await refusalOf(cut)).toContain('damaged or no backup')
    expect(await refusalOf(join(folder, 'nowhere'))).toContain('There is no file')
  })

  test('a row that says another sum', async () => {
    const path = tampered('richer', (tar) => {
      const text = tar.toString('latin1')
      const at = text.indexOf('\tfund_escrow\t')
      expect(at).toBeGreaterThan(0)
      return Buffer.from(text.replaceAll('\tfund_escrow\t', '\tfund_reserve'), 'latin1')
    })
    expect(await refusalOf(path)).toContain('the table public.ledger_transfer')
  })

  test('an entry that would climb out of its folder', async () => {
    const path = tampered('climbing', (tar) => {
      const name = tar.subarray(0, 100)
      const wanted = '../../etc/passwd'
      const sum = tar.subarray(0, 512).reduce((total, byte) => total + byte, 0)
      const before = name.reduce((total, byte) => total + byte, 0)
      name.fill(0)
      name.write(wanted)
      const after = name.reduce((total, byte) => total + byte, 0)
      const stated = tar.subarray(148, 154).reduce((total, byte) => total + byte, 0)
      expect(stated).toBeGreaterThan(0)
      const old = Number.parseInt(tar.toString('latin1', 148, 154), 8)
      tar.write(`${(old - before + after).toString(8).padStart(6, '0')}\0 `, 148)
      expect(sum).toBeGreaterThan(0)
      return tar
    })
    expect(await refusalOf(path)).toContain('belongs in no backup')
  })

  test('a backup whose list of contents was rewritten too, when its hash is known', async () => {
    const path = tampered('rewritten', (tar) => tar)
    writeFileSync(path, Buffer.concat([readFileSync(path), Buffer.alloc(0)]))
    const { said } = await run(elsewhere, 'restore', path, '--sha256', '0'.repeat(64))
    expect(said).toContain('is not the one with the SHA-256')
  })

  test('a backup of an instance that never started', async () => {
    const { code, said } = await run(elsewhere, 'backup', join(folder, 'nothing'))
    expect({ code, said }).toMatchObject({ code: 1, said: expect.stringContaining('no Fairhand') })
    rmSync(elsewhere, { recursive: true, force: true })
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
