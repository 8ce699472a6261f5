/** What some instance may have applied stays as it is, and what is new comes behind it. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { knownMigrations } from '../src/database/migrate.ts'

/** Hash and name of each migration, in order; only ever longer. */
const KEPT = readFileSync('test/support/kept-migrations.txt', 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split('  '))

test('a kept migration is not edited, and a new one comes after all of them', async () => {
  const known = await knownMigrations()
  const begin = known.slice(0, KEPT.length).map(({ name, sha256 }) => [sha256, name])
  expect(begin).toEqual(KEPT)
})
