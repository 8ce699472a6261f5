/** What a backup says about itself, last in the file: all that is in it, counted and hashed. */
import { createHash, type Hash } from 'node:crypto'
import { z } from 'zod'
import { StartError } from '../database/start-error.ts'
import type { Entry } from './archive.ts'

export const MANIFEST_NAME = 'manifest.json'
/** The instance's secret files; a worker's receipts are signed with the first. */
export const SECRET_NAMES = ['signing-key.pem', 'session-secret'] as const

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const Count = z.int().min(0)

const ManifestSchema = z.strictObject({
  format: z.literal('fairhand-backup-1'),
  /** Of the Fairhand that made it. */
  version: z.string(),
  created_at: z.iso.datetime(),
  instance: z.strictObject({ id: z.uuid(), name: z.string(), livemode: z.boolean() }),
  migrations: z.array(z.strictObject({ name: z.string(), sha256: Sha256 })),
  /** `sha256` over the rows in COPY's text format, all pieces one after the other. */
  tables: z.array(
    z.strictObject({
      name: z.string(),
      columns: z.array(z.string()),
      rows: Count,
      sha256: Sha256,
    }),
  ),
  sequences: z.array(z.strictObject({ name: z.string(), last: z.string().regex(/^-?\d+$/) })),
  /** Each stands under its own SHA-256; this one is over those, in the order of the file. */
  files: z.strictObject({ count: Count, bytes: Count, sha256: Sha256 }),
  secrets: z.array(z.strictObject({ name: z.enum(SECRET_NAMES), sha256: Sha256 })),
  /** SHA-256 of files that the database names and that were not there, or were damaged. */
  missing_files: z.array(z.string()),
})
export type Manifest = z.output<typeof ManifestSchema>

/** Reads a manifest. Throws StartError on one that this version does not understand. */
export const readManifest = (bytes: Buffer): Manifest => {
  try {
    return ManifestSchema.parse(JSON.parse(bytes.toString('utf8')))
  } catch (cause) {
    throw new StartError(
      'The backup’s list of contents cannot be read; it was made by a newer Fairhand, or is damaged.',
      { cause },
    )
  }
}

export const sha256Of = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

/** What an entry is, by its name; nothing else may stand in a backup, least of all `../`. */
export type Kind =
  | { kind: 'table'; table: string }
  | { kind: 'file'; sha256: string }
  | { kind: 'secret'; name: (typeof SECRET_NAMES)[number] }
  | { kind: 'manifest' }

export const kindOf = (name: string): Kind => {
  if (name === MANIFEST_NAME) return { kind: 'manifest' }
  const secret = SECRET_NAMES.find((one) => name === `secrets/${one}`)
  if (secret !== undefined) return { kind: 'secret', name: secret }
  const sha256 = /^files\/([0-9a-f]{64})$/.exec(name)?.[1]
  if (sha256 !== undefined) return { kind: 'file', sha256 }
  const table = /^tables\/([\w.]+)\/\d{6}$/.exec(name)?.[1]
  if (table !== undefined) return { kind: 'table', table }
  throw new StartError(`The backup holds ${JSON.stringify(name)}, which belongs in no backup.`)
}

export type TableTally = { rows: number; sha256: string }

export type Tally = {
  add(entry: Entry): Kind
  /** What was added, in the manifest's own form. */
  contents(): Pick<Manifest, 'files' | 'secrets'> & {
    tables: Map<string, TableTally>
    /** SHA-256 of every file seen. */
    stored: ReadonlySet<string>
  }
}

/** Hashes entries as they are written, and again as they are read. */
export const createTally = (): Tally => {
  const tables = new Map<string, { rows: number; hash: Hash }>()
  const secrets: Manifest['secrets'] = []
  const stored = new Set<string>()
  const files = { count: 0, bytes: 0, hash: createHash('sha256') }
  const add = ({ name, bytes }: Entry): Kind => {
    const kind = kindOf(name)
    if (kind.kind === 'table') {
      const table = tables.get(kind.table) ?? { rows: 0, hash: createHash('sha256') }
      table.hash.update(bytes)
      table.rows += rowsIn(bytes)
      tables.set(kind.table, table)
    } else if (kind.kind === 'secret') {
      secrets.push({ name: kind.name, sha256: sha256Of(bytes) })
    } else if (kind.kind === 'file') {
      stored.add(kind.sha256)
      files.count += 1
      files.bytes += bytes.length
      files.hash.update(`${kind.sha256} ${sha256Of(bytes)}\n`)
    }
    return kind
  }
  const contents = () => ({
    tables: new Map(
      [...tables].map(([name, { rows, hash }]) => [
        name,
        { rows, sha256: hash.copy().digest('hex') },
      ]),
    ),
    files: { count: files.count, bytes: files.bytes, sha256: files.hash.copy().digest('hex') },
    secrets,
    stored,
  })
  return { add, contents }
}

/** COPY ends every row with a line feed, and writes those inside values as two letters. */
const rowsIn = (bytes: Buffer): number => {
  let rows = 0
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) rows += 1
  return rows
}

/** What is tallied of a table without a row. */
export const NO_ROWS: TableTally = { rows: 0, sha256: sha256Of(Buffer.alloc(0)) }

/** Throws StartError unless what was read is what the manifest says. */
export const compare = (manifest: Manifest, tally: Tally): void => {
  const found = tally.contents()
  const wrong = [
    ...manifest.tables
      .filter(({ name, rows, sha256 }) => {
        const table = found.tables.get(name) ?? NO_ROWS
        return table.rows !== rows || table.sha256 !== sha256
      })
      .map(({ name }) => `the table ${name}`),
    ...[...found.tables.keys()]
      .filter((name) => !manifest.tables.some((table) => table.name === name))
      .map((name) => `the table ${name}`),
    ...(JSON.stringify(found.files) === JSON.stringify(manifest.files) ? [] : ['the stored files']),
    ...(JSON.stringify(found.secrets) === JSON.stringify(manifest.secrets) ? [] : ['the secrets']),
  ]
  if (wrong.length > 0)
    throw new StartError(
      `The backup was changed after it was made: ${wrong.join(', ')} ${wrong.length === 1 ? 'is' : 'are'} not what its list of contents says. Nothing was restored.`,
    )
}
