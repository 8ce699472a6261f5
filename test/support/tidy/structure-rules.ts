/** Who may import whom, how large things are, what they are called. */
import * as house from './house.ts'
import * as imports from './imports.ts'
import type { Rule } from './rule.ts'
import * as sizes from './sizes.ts'
import * as words from './words.ts'

const lines = (count: number): string => 'x()\n'.repeat(count)
const folder = (count: number, ending: string): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`src/kernel/part-${index}${ending}`, '']),
  )

export const STRUCTURE_RULES: readonly Rule[] = [
  {
    name: 'imports go down the floors only',
    check: imports.floorsHold(house.FLOORS, [house.OUTSIDE.sdk.path, house.OUTSIDE.cli.path]),
    breaks: [
      { 'src/kernel/money.ts': "import { post } from '../ledger/post.ts'" },
      { 'src/ledger/post.ts': "import type { Row } from '../features/jobs/queries.ts'" },
      { 'src/features/handle.ts': "export { execute } from '../execute.ts'" },
      { 'src/features/jobs/get-job.ts': "await import('../../doors/run.ts')" },
      { 'src/forms/form.ts': "import { sql } from '../database/pool.ts'" },
      { 'src/elsewhere/thing.ts': 'export const thing = 1' },
    ],
    keeps: [{ 'src/doors/run.ts': "import { execute } from '../execute.ts'" }],
  },
  {
    name: 'a slice imports only slices below it, in the written order',
    check: imports.slicesInOrder(house.SLICES),
    breaks: [
      { 'src/features/jobs/terms.ts': "import { approve } from '../reviews/approve.ts'" },
      { 'src/features/new-slice/contract.ts': "import { Job } from '../jobs/contract.ts'" },
    ],
    keeps: [{ 'src/features/reviews/approve.ts': "import { Job } from '../jobs/contract.ts'" }],
  },
  {
    name: 'contracts import zod, the kernel and lower contracts, nothing that does anything',
    check: imports.importsOnly(/^src\/features\/[^/]+\/contract\.ts$/, [
      /^zod$/,
      /^src\/kernel\//,
      /^src\/features\/[^/]+\/contract\.ts$/,
      /^src\/features\/[^/]+\/[a-z-]+-schemas\.ts$/,
    ]),
    breaks: [
      { 'src/features/jobs/contract.ts': "import { sql } from 'kysely'" },
      { 'src/features/jobs/contract.ts': "import { lockJob } from './queries.ts'" },
    ],
  },
  {
    name: 'schemas beside a contract import what a contract may',
    check: imports.importsOnly(/^src\/features\/[^/]+\/[a-z-]+-schemas\.ts$/, [
      /^zod$/,
      /^src\/kernel\//,
      /^src\/features\/[^/]+\/(contract|[a-z-]+-schemas)\.ts$/,
    ]),
    breaks: [{ 'src/features/jobs/job-schemas.ts': "import { lockJob } from './queries.ts'" }],
  },
  {
    name: 'forms are pure: the kernel, zod, a Markdown reader and one of differences',
    check: imports.importsOnly(/^src\/forms\//, [
      /^src\/(forms|kernel)\//,
      /^zod$/,
      /^markdown-it(\/|$)/,
      /^diff$/,
    ]),
    breaks: [
      { 'src/forms/form.ts': "import { readFileSync } from 'node:fs'" },
      { 'src/forms/items/choice/choice.ts': "import { useState } from 'react'" },
    ],
  },
  {
    name: 'the SDK imports the table of operations and the kernel, nothing of the server',
    check: imports.importsOnly(house.OUTSIDE.sdk.path, house.OUTSIDE.sdk.allowed),
    breaks: [{ 'src/sdk/client.ts': "import { execute } from '../execute.ts'" }],
  },
  {
    name: 'the command line imports the SDK, contracts and the kernel, nothing of the server',
    check: imports.importsOnly(house.OUTSIDE.cli.path, house.OUTSIDE.cli.allowed),
    breaks: [{ 'src/cli/program.ts': "import { openDatabase } from '../database/pool.ts'" }],
  },
  {
    name: 'the web app imports the SDK, the kernel and forms, nothing of the server',
    check: imports.importsOnly(house.OUTSIDE.web.path, house.OUTSIDE.web.allowed),
    breaks: [
      { 'web/worker/main.tsx': "import { sql } from '../../src/database/pool.ts'" },
      { 'web/worker/main.tsx': "import { readFileSync } from 'node:fs'" },
    ],
  },
  {
    name: 'the browser loads no schema library and nothing of the server',
    check: imports.neverLoads(/^web\/.*\.tsx?$/, ['zod', 'kysely', 'pg', 'hono']),
    breaks: [
      {
        'web/worker/main.tsx': "import { parseForm } from '../../src/forms/form.ts'",
        'src/forms/form.ts': "import { z } from 'zod'",
      },
    ],
    keeps: [
      {
        'web/worker/main.tsx': "import type { Form } from '../../src/forms/form.ts'",
        'src/forms/form.ts': "import { z } from 'zod'",
      },
    ],
  },
  {
    name: 'no imports in a circle',
    check: imports.noCycles,
    breaks: [
      {
        'src/kernel/a.ts': "import { b } from './b.ts'",
        'src/kernel/b.ts': "export { c as b } from './c.ts'",
        'src/kernel/c.ts': "import { a } from './a.ts'",
      },
    ],
    keeps: [
      {
        'src/kernel/a.ts': "import { b } from './b.ts'",
        'src/kernel/b.ts': "import type { A } from './a.ts'",
      },
    ],
  },
  {
    name: 'a file has at most 250 lines',
    check: sizes.shortFiles(250, house.LONG_FILES),
    breaks: [{ 'src/kernel/long.ts': lines(251) }, { 'test/long.test.ts': lines(251) }],
    keeps: [{ 'src/kernel/long.ts': lines(250) }],
  },
  {
    name: 'a function has at most 50 lines',
    check: sizes.shortFunctions(50),
    breaks: [
      { 'src/kernel/long.ts': `const long = () => {\n${lines(49)}}` },
      { 'src/kernel/long.ts': `export function long() {\n${lines(49)}}` },
      { 'test/a.test.ts': `test('long', async () => {\n${lines(49)}})` },
    ],
    keeps: [
      { 'src/kernel/fits.ts': `const fits = () => {\n${lines(48)}}` },
      { 'test/a.test.ts': `describe('a chapter', () => {\n${lines(80)}})` },
    ],
  },
  {
    name: 'a folder holds at most 25 files, tests not counted',
    check: sizes.smallFolders(25),
    breaks: [folder(26, '.ts')],
    keeps: [folder(25, '.ts'), folder(26, '.test.ts')],
  },
  {
    name: 'names say something',
    check: words.tellingNames,
    breaks: [
      { 'src/kernel/string-utils.ts': '' },
      { 'web/common/button.tsx': '' },
      { 'src/kernel/a.ts': 'export class JobManager extends Error {}' },
      { 'src/kernel/a.ts': 'export const formHelper = 1' },
      { 'src/kernel/a.ts': 'type BaseRow = string' },
    ],
    keeps: [{ 'src/kernel/a.ts': 'const f = () => { const base = 1; return base }' }],
  },
  {
    name: 'files are kebab-case',
    check: words.kebabFiles,
    breaks: [{ 'src/kernel/jobRow.ts': '' }, { 'web/parts/Button.tsx': '' }],
    keeps: [{ 'test/protections/R01-earned-money-stays.test.ts': '' }],
  },
]
