/** Charter R34: no column of the database that the register does not name, with its purpose and its end. */
import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { freshDatabase } from './support/database.ts'

const REGISTER = readFileSync('docs/personal-data.md', 'utf8')
const [aboutPeople = '', aboutNobody = ''] = REGISTER.split('\n## About nobody\n')

/** `table.column` for every column named in a part of the register. */
const columnsIn = (part: string): string[] =>
  [...part.matchAll(/^- \*\*`([\w.]+)`\*\*: (.+)$/gm)].flatMap(([, table, columns = '']) =>
    [...columns.matchAll(/`(\w+)`/g)].map(([, column]) => `${table}.${column}`),
  )

test('every column is in the register, and the register names no other, and none twice', async () => {
  const fresh = await freshDatabase()
  const { rows } = await sql<{ name: string }>`
    select case table_schema when 'public' then '' else table_schema || '.' end
      || table_name || '.' || column_name as name
    from information_schema.columns
    where table_schema in ('public', 'auth') and table_name <> 'schema_migration'
    order by 1`
    .execute(fresh.owner)
    .finally(() => fresh.close())
  const named = columnsIn(REGISTER)
  expect(named.length).toBe(new Set(named).size)
  expect(named.toSorted()).toEqual(rows.map(({ name }) => name).toSorted())
})

test('what is about people says about whom, why, on what ground, for how long, and when it is asked', () => {
  const entries = aboutPeople.split('\n- **`').slice(1)
  expect(entries.length).toBeGreaterThan(50)
  for (const entry of entries)
    expect(entry).toMatch(
      /\n {2}About .+\. Why: .+\. Ground: .+ \(GDPR 6\(1\)\([abcf]\)\)\. Kept: .+\. Asked for: .+\./,
    )
  expect(aboutNobody).not.toContain('Ground:')
})
