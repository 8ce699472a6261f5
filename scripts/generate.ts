/**
 * Makes every file that is generated and committed: `node scripts/generate.ts`. With `--check` it
 * changes nothing and fails when a committed file is not what would be made now. A new generator is
 * one more line in FILES.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { makeAuthorisation } from './generators/authorisation.ts'
import { makeDatabaseSchema } from './generators/database-schema.ts'
import { makeErrors } from './generators/errors.ts'
import { makeOpenApi } from './generators/openapi.ts'
import { makePython } from './generators/python.ts'
import { makeRights } from './generators/rights.ts'
import { makeConsoleRoutes, makeWebApi } from './generators/web-api.ts'

type GeneratedFile = { path: string; make: () => Promise<string> | string }

const FILES: GeneratedFile[] = [
  { path: 'src/database/schema.generated.ts', make: makeDatabaseSchema },
  { path: 'web/api.generated.ts', make: makeWebApi },
  { path: 'web/api.console.generated.ts', make: makeConsoleRoutes },
  { path: 'web/rights.generated.ts', make: makeRights },
  { path: 'docs/authorisation.md', make: makeAuthorisation },
  { path: 'docs/errors.md', make: makeErrors },
  { path: 'docs/openapi.json', make: makeOpenApi },
  { path: 'python/fairhand.py', make: makePython },
]

const check = process.argv.includes('--check')
const stale: string[] = []

for (const { path, make } of FILES) {
  const text = await make()
  if (existsSync(path) && readFileSync(path, 'utf8') === text) continue
  stale.push(path)
  if (!check) writeFileSync(path, text)
}

if (check && stale.length > 0) {
  console.error(`Stale: ${stale.join(', ')}. Run node scripts/generate.ts and commit the result.`)
  process.exitCode = 1
} else if (!check) {
  console.log(stale.length > 0 ? `Written: ${stale.join(', ')}.` : 'Everything was up to date.')
}
