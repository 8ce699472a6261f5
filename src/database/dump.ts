/**
 * Whole tables out of a database and into an empty one, by what the catalogue says is there: a table
 * that a later migration adds is included without anybody thinking of it.
 */
import type pg from 'pg'
import { copyIn, copyOut } from './copy.ts'
import { SCHEMAS } from './grants.ts'

export type Table = {
  /** Quoted where need be, ready for a statement. */
  target: string
  /** `schema.table`, as people say it. */
  name: string
  columns: string[]
}

/** Written by migrate() alone, and checked instead of copied. */
const NOT_DATA = ['public.schema_migration']

/** Every table with data, in the order of names. Columns that the database computes are left out. */
export const dataTables = async (client: pg.Client): Promise<Table[]> => {
  const { rows } = await client.query<Table>(
    `select format('%I.%I', n.nspname, c.relname) as target, n.nspname || '.' || c.relname as name,
            array_agg(a.attname::text order by a.attnum) as columns
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
         join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
          and not a.attisdropped and a.attgenerated = ''
      where n.nspname = any($1) and c.relkind in ('r', 'p') and not c.relispartition
        and n.nspname || '.' || c.relname <> all($2)
      group by 1, 2 order by 2`,
    [SCHEMAS, NOT_DATA],
  )
  return rows
}

const columnsOf = ({ columns }: Table): string =>
  columns.map((column) => `"${column.replaceAll('"', '""')}"`).join(', ')

/** The rows of a table in COPY's text format, as many pieces as the server likes. */
export const tableOut = (client: pg.Client, table: Table): AsyncGenerator<Buffer> =>
  copyOut(client, `copy (select ${columnsOf(table)} from ${table.target}) to stdout`)

/** Adds whole rows in that format; returns how many. */
export const tableIn = (client: pg.Client, table: Table, rows: Buffer): Promise<number> =>
  copyIn(client, `copy ${table.target} (${columnsOf(table)}) from stdin`, rows)

export const countRows = async (client: pg.Client, { target }: Table): Promise<number> => {
  const { rows } = await client.query<{ count: string }>(
    `select count(*)::text as count from ${target}`,
  )
  return Number(rows[0]?.count)
}

export type Sequence = { name: string; last: string }

/** How far each sequence has counted; those that never did are left out. */
export const sequencesOf = async (client: pg.Client): Promise<Sequence[]> => {
  const { rows } = await client.query<Sequence>(
    `select format('%I.%I', schemaname, sequencename) as name, last_value::text as last
       from pg_sequences where schemaname = any($1) and last_value is not null order by 1`,
    [SCHEMAS],
  )
  return rows
}

/**
 * Lets sequences go on `gap` after where they were: numbers handed out after the backup was made
 * (in events people saw, in receipts) are not given to something else.
 */
export const continueSequences = async (
  client: pg.Client,
  sequences: readonly Sequence[],
  gap: number,
): Promise<void> => {
  for (const { name, last } of sequences)
    await client.query(
      `select setval($1::regclass, least(seqmax::numeric, $2::numeric + case when seqmax > 2147483647 then $3 else 0 end)::bigint)
         from pg_sequence where seqrelid = $1::regclass`,
      [name, last, gap],
    )
}

/**
 * Empties every table (migrations write rows of their own) and runs `load` while neither triggers nor
 * foreign keys look: triggers judge what happens, and what is loaded has happened; foreign keys are
 * checked for all rows together when they are set again, so tables may come in any order. Needs the
 * owner's rights and an open transaction, and leaves triggers and keys as they were.
 */
export const loadTables = async (
  client: pg.Client,
  tables: readonly Table[],
  load: () => Promise<void>,
): Promise<void> => {
  const keys = await statements(client, FOREIGN_KEYS)
  const triggers = await statements(client, TRIGGERS)
  await runAll(
    client,
    [...triggers, ...keys].map(({ before }) => before),
  )
  await client.query(`truncate ${tables.map(({ target }) => target).join(', ')}`)
  await load()
  await runAll(
    client,
    [...keys, ...triggers].map(({ after }) => after),
  )
}

type Switch = { before: string; after: string }

const FOREIGN_KEYS = `
  select format('alter table %I.%I drop constraint %I', n.nspname, c.relname, k.conname) as before,
    format('alter table %I.%I add constraint %I %s', n.nspname, c.relname, k.conname,
      pg_get_constraintdef(k.oid)) as after
  from pg_constraint k join pg_class c on c.oid = k.conrelid
    join pg_namespace n on n.oid = c.relnamespace
  where k.contype = 'f' and k.conparentid = 0 and n.nspname = any($1) order by n.nspname, c.relname, k.conname`

const TRIGGERS = `
  select format('alter table %I.%I disable trigger %I', n.nspname, c.relname, t.tgname) as before,
    format('alter table %I.%I %s trigger %I', n.nspname, c.relname,
      case t.tgenabled when 'D' then 'disable' when 'A' then 'enable always'
        when 'R' then 'enable replica' else 'enable' end, t.tgname) as after
  from pg_trigger t join pg_class c on c.oid = t.tgrelid
    join pg_namespace n on n.oid = c.relnamespace
  where not t.tgisinternal and t.tgparentid = 0 and n.nspname = any($1)
  order by n.nspname, c.relname, t.tgname`

const statements = async (client: pg.Client, query: string): Promise<Switch[]> =>
  (await client.query<Switch>(query, [SCHEMAS])).rows

const runAll = async (client: pg.Client, texts: readonly string[]): Promise<void> => {
  for (const text of texts) await client.query(text)
}

/** Whether a Fairhand has ever started on this database. */
export const holdsAnInstance = async (client: pg.Client): Promise<boolean> => {
  const { rows: tables } = await client.query<{ there: boolean }>(
    `select to_regclass('public.instance') is not null as there`,
  )
  if (!tables[0]?.there) return false
  const { rowCount } = await client.query('select from public.instance')
  return rowCount !== 0
}

/** The migrations applied to this database, in order. */
export const appliedMigrations = async (
  client: pg.Client,
): Promise<{ name: string; sha256: string }[]> => {
  const { rows } = await client.query<{ name: string; sha256: string }>(
    'select name, sha256 from public.schema_migration order by name',
  )
  return rows
}
