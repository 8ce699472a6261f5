/** What `fairhand restore` refuses, in one sentence and leaving nothing behind. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Entry, readArchive, writeArchive } from '../src/backup/archive.ts'
import { createTally, readManifest, type Tally } from '../src/backup/manifest.ts'
import { newFolder, removeFolder, startInstance } from './support/instance.ts'
import { run } from './support/survival/backup.ts'
import { moreApproved, startWorkload } from './support/survival/workload.ts'

const folder = newFolder()
const file = join(folder, 'fairhand.backup')

beforeAll(async () => {
  const instance = await startInstance()
  const load = await startWorkload(instance.url)
  await moreApproved(load, 2)
  await load.stop()
  await instance.stop()
  const { code, said } = await run(instance.folder, ['backup', file])
  expect(code, said).toBe(0)
  removeFolder(instance.folder)
}, 60_000)
afterAll(() => removeFolder(folder))

const elsewhere = join(folder, 'elsewhere')
const refusalOf = async (path: string, ...more: string[]): Promise<string> => {
  const { code, said } = await run(elsewhere, ['restore', path, ...more])
  expect(code).toBe(1)
  expect(said.trim().split('\n')).toHaveLength(1)
  expect(existsSync(elsewhere)).toBe(false)
  return said
}
/** The backup with entries changed, packed again; `forge` lets the list of contents agree with it. */
const tampered = async (change: (entry: Entry) => Entry, forge = false): Promise<string> => {
  const path = join(folder, `tampered-${Math.random()}`)
  const entries = async function* (): AsyncGenerator<Entry> {
    const tally = createTally()
    for await (const entry of readArchive(file)) {
      const changed = change(entry)
      if (forge) tally.add(changed)
      yield forge && entry.name === 'manifest.json' ? forged(changed, tally) : changed
    }
  }
  await writeArchive(path, entries())
  return path
}
const forged = ({ name, bytes }: Entry, tally: Tally): Entry => {
  const manifest = readManifest(bytes)
  const tables = manifest.tables.map((table) => ({
    ...table,
    ...tally.contents().tables.get(table.name),
  }))
  return { name, bytes: Buffer.from(JSON.stringify({ ...manifest, tables })) }
}
/** A worker’s line in the ledger, with another amount. */
const richer = ({ name, bytes }: Entry): Entry => {
  if (!name.startsWith('tables/public.ledger_transfer/')) return { name, bytes }
  const text = bytes.toString('utf8').replace(/\t10\t(single\t.*pay_reward)/, '\t11\t$1')
  expect(text).not.toBe(bytes.toString('utf8'))
  return { name, bytes: Buffer.from(text) }
}

test('a folder that is not empty', async () => {
  const { code, said } = await run(folder, ['restore', file])
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
  expect(await refusalOf(await tampered(richer))).toContain('the table public.ledger_transfer')
})

test('the same, with the list of contents rewritten to fit: the books do not balance', async () => {
  expect(await refusalOf(await tampered(richer, true))).toContain('do not balance')
})

test('any other file, when the hash is known', async () => {
  const said = await refusalOf(file, '--sha256', '0'.repeat(64))
  expect(said).toContain('is not the one with the SHA-256')
})

test('an entry that would climb out of its folder', async () => {
  const climbing = (entry: Entry): Entry =>
    entry.name === 'secrets/session-secret' ? { ...entry, name: '../../session-secret' } : entry
  expect(await refusalOf(await tampered(climbing))).toContain('belongs in no backup')
})

test('a backup of a Fairhand with migrations this one does not know', async () => {
  const newer = ({ name, bytes }: Entry): Entry => {
    if (name !== 'manifest.json') return { name, bytes }
    const manifest = readManifest(bytes)
    const migrations = [...manifest.migrations, { name: '9999_later.sql', sha256: '0'.repeat(64) }]
    return { name, bytes: Buffer.from(JSON.stringify({ ...manifest, migrations })) }
  }
  expect(await refusalOf(await tampered(newer))).toContain('does not know')
})

test('a backup of an instance that never started', async () => {
  const { code, said } = await run(elsewhere, ['backup', join(folder, 'nothing')])
  expect({ code, said }).toMatchObject({ code: 1, said: expect.stringContaining('no Fairhand') })
  rmSync(elsewhere, { recursive: true, force: true })
})
