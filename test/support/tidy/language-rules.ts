/** What code may say: no way round the types, no unread number, SQL and time in their places. */
import * as borders from './borders.ts'
import * as house from './house.ts'
import * as language from './language.ts'
import type { Rule } from './rule.ts'
import * as words from './words.ts'

const one = (text: string, path = 'src/kernel/a.ts'): Record<string, string> => ({ [path]: text })
// Put together, so that the rule does not find its own samples.
const MARK = ['TO', 'DO'].join('')
const ONLY = ['on', 'ly'].join('')

export const LANGUAGE_RULES: readonly Rule[] = [
  {
    name: 'no any, no !, no enum, no class but errors',
    check: language.plainTypes,
    breaks: [
      one('const a = (x: any) => x'),
      one('const a = [1][0]!'),
      one('enum Colour { red }'),
      one('class Store {}'),
      one('class Store extends Map {}'),
    ],
    keeps: [one('class StartError extends Error {}'), one('const a = !b && c !== d')],
  },
  {
    name: 'no comment silences the compiler, none the linter without a reason',
    check: language.nothingSilenced,
    breaks: [
      one('// @ts-ignore\nx()'),
      one('/* @ts-expect-error no */ x()'),
      one('// biome-ignore lint/a/b: no\nx()'),
    ],
    keeps: [one('// biome-ignore lint/a/b: the rows of one list never move\nx()')],
  },
  {
    name: 'exports have names',
    check: language.namedExports,
    breaks: [one('export default 1')],
    keeps: [one('export default {}', 'web/vite.config.ts')],
  },
  {
    name: 'no file only passes on what others export',
    check: language.noBarrels,
    breaks: [one("export { a } from './b.ts'\nexport * from './c.ts'")],
    keeps: [one("import { z } from 'zod'\nexport { a } from './b.ts'\nexport const c = z.int()")],
  },
  {
    name: 'no test is switched off',
    check: language.everyTestRuns,
    breaks: [
      one(`test.${ONLY}('a', () => {})`, 'test/a.test.ts'),
      one(`describe.${ONLY}('a', () => {})`, 'test/a.test.ts'),
      one("it.skip('a', () => {})", 'test/a.test.ts'),
    ],
    keeps: [one("test.each([1])('a', () => {})", 'test/a.test.ts')],
  },
  {
    name: 'money is never a number',
    check: language.moneyIsWhole(house.NO_MONEY),
    breaks: [
      one('const pay = (amount: number) => amount'),
      one('type Row = { reward_minor: number | null }'),
      one('const Schema = z.object({ fee: z.number() })'),
    ],
    keeps: [one('const pay = (amount: bigint, fee_basis_points: number) => amount')],
  },
  {
    name: 'every number promised in limits.ts is read somewhere',
    check: language.everyNumberIsRead('src/kernel/limits.ts', [
      'LIMITS',
      'FORM_LIMITS',
      'PACE',
      'QUALITY',
    ]),
    breaks: [
      {
        'src/kernel/limits.ts': 'export const LIMITS = { read: 1, forgotten: 2 } as const',
        'src/kernel/a.ts': 'LIMITS.read',
      },
    ],
    keeps: [
      {
        'src/kernel/limits.ts': 'export const LIMITS = { read: 1 } as const',
        'src/kernel/a.ts': 'LIMITS.read',
      },
    ],
  },
  {
    name: 'every number promised in webhook-limits.ts is read somewhere',
    check: language.everyNumberIsRead('src/kernel/webhook-limits.ts', ['WEBHOOK_LIMITS']),
    breaks: [
      {
        'src/kernel/webhook-limits.ts':
          'export const WEBHOOK_LIMITS = { read: 1, forgotten: 2 } as const',
        'src/kernel/a.ts': 'WEBHOOK_LIMITS.read',
      },
    ],
  },
  {
    name: 'every number promised in audience-limits.ts is read somewhere',
    check: language.everyNumberIsRead('src/kernel/limits/audience-limits.ts', ['AUDIENCE_LIMITS']),
    breaks: [
      {
        'src/kernel/limits/audience-limits.ts':
          'export const AUDIENCE_LIMITS = { read: 1, forgotten: 2 } as const',
        'src/kernel/a.ts': 'AUDIENCE_LIMITS.read',
      },
    ],
  },
  {
    name: 'every number promised in verdict-limits.ts is read somewhere',
    check: language.everyNumberIsRead('src/kernel/limits/verdict-limits.ts', ['VERDICT_LIMITS']),
    breaks: [
      {
        'src/kernel/limits/verdict-limits.ts':
          'export const VERDICT_LIMITS = { read: 1, forgotten: 2 } as const',
        'src/kernel/a.ts': 'VERDICT_LIMITS.read',
      },
    ],
  },
  {
    name: 'one reader of the environment',
    check: borders.oneReaderOfEnvironment(house.ENVIRONMENT_READERS),
    breaks: [one('process.env.PORT'), one('const { env } = process.env', 'src/doors/run.ts')],
  },
  {
    name: 'SQL stands in queries files',
    check: borders.sqlInItsPlaces(house.SQL_PLACES),
    breaks: [
      one('sql`select 1`.execute(tx)', 'src/features/jobs/get-job.ts'),
      one('sql<Row>`select 1`', 'src/doors/run.ts'),
      one("tx.selectFrom('job').selectAll()", 'src/features/jobs/get-job.ts'),
      one("client.query('select 1')", 'src/doors/run.ts'),
    ],
    keeps: [one('sql`select 1`.execute(tx)', 'src/features/jobs/settle-queries.ts')],
  },
  {
    name: 'rules know the time from their clock',
    check: borders.timeFromTheClock(house.OWN_TIME),
    breaks: [
      one('const now = new Date()'),
      one('const now = Date.now()', 'src/features/jobs/terms.ts'),
      one('sql`update job set closed_at = now()`', 'src/features/jobs/queries.ts'),
    ],
    keeps: [one("new Date('2026-11-23')")],
  },
  {
    name: 'slices take ids from their context',
    check: borders.idsFromTheContext(house.OWN_IDS),
    breaks: [one('const id = newUuid()', 'src/features/jobs/create-job.ts')],
  },
  {
    name: 'no floor below the doors calls the network',
    check: borders.noNetworkBelowTheDoors([/^src\/(kernel|forms|database|ledger|features)\//]),
    breaks: [
      one("fetch('https://example.org')", 'src/features/jobs/create-job.ts'),
      one("import { request } from 'node:https'", 'src/features/files/store-file.ts'),
    ],
  },
  {
    name: 'no marks of unfinished work',
    check: words.nothingUnfinished,
    breaks: [one(`// ${MARK}: later\nx()`)],
  },
]
