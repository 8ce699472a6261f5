/** The types of all tables, read from a database to which all migrations have been applied. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generate, PostgresDialect } from 'kysely-codegen'
import { startEmbedded } from '../../src/database/embedded.ts'
import { migrate } from '../../src/database/migrate.ts'
import { openDatabase } from '../../src/database/pool.ts'
import { THROWAWAY_SETTINGS } from '../../src/database/server-settings.ts'

/** The text of src/database/schema.generated.ts. Starts a throw-away server; about two seconds. */
export const makeDatabaseSchema = async (migrations?: string): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'fairhand-generate-'))
  const embedded = await startEmbedded({ folder, log: () => {}, settings: THROWAWAY_SETTINGS })
  try {
    await migrate(embedded.connection, migrations)
    const db = openDatabase(embedded.connection.owner, { max: 2 })
    const text = await generate({
      db,
      dialect: new PostgresDialect({ dateParser: 'string', defaultSchemas: ['public'] }),
      defaultSchemas: ['public'],
      excludePattern: 'schema_migration',
      // Money must never meet `number`; instants are Dates both ways; JSON as json-column.ts says.
      typeMapping: { int8: 'bigint', json: 'JsonColumn', jsonb: 'JsonColumn', timestamptz: 'Date' },
      outFile: null,
    })
    await db.destroy()
    return withImport(text)
  } finally {
    await embedded.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** kysely-codegen imports what overrides name, but not what a mapped type names. */
const withImport = (text: string): string =>
  text.includes('JsonColumn')
    ? text.replace(/^export /m, 'import type { JsonColumn } from "./json-column.ts";\n\nexport ')
    : text
