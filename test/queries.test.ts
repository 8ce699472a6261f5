/**
 * Every SQL statement of the product is PREPAREd on the migrated schema, so that a renamed column or
 * a wrong type fails here and not on somebody's money. The exported functions of every file with SQL
 * are called with made-up arguments; a fragment of SQL that no call brought out fails too.
 */
import { type RawBuilder, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database, Transaction } from '../src/database/pool.ts'
import { type Write, writeTogether } from '../src/database/together.ts'
import { newUuid } from '../src/kernel/id.ts'
import { worldOf } from '../src/ledger/chart.ts'
import { type FreshDatabase, freshDatabase } from './support/database.ts'
import { journalOf } from './support/ledger.ts'
import { anything, createPreparer, type Preparer } from './support/prepare.ts'
import { SQL_PLACES } from './support/tidy/house.ts'
import { type Node, nameOf, readSources, type SourceFile, walk } from './support/tidy/source.ts'

let fresh: FreshDatabase
beforeAll(async () => {
  fresh = await freshDatabase()
})
afterAll(() => fresh.close())

const withPreparer = async (use: (preparer: Preparer) => Promise<void>): Promise<void> => {
  const preparer = await createPreparer(fresh.connection)
  await use(preparer).finally(() => preparer.close())
}

/** The database's own floor writes DDL and runs before there is a schema; its tests run it. */
const files = readSources('.').filter(
  ({ path, isTest }) =>
    !isTest &&
    SQL_PLACES.some((place) => place.test(path)) &&
    !path.startsWith('src/database/') &&
    path !== 'src/main.ts',
)

/** The texts between the parameters of every `sql` template in a file. */
const fragmentsOf = ({ program }: SourceFile): string[] => {
  const found: string[] = []
  walk(program, (node) => {
    if (node.type !== 'TaggedTemplateExpression' || nameOf(node.tag) !== 'sql') return
    for (const { value } of (node.quasi as Node).quasis as { value: { cooked: string } }[])
      if (value.cooked.trim() !== '') found.push(value.cooked)
  })
  return found
}

const ACCOUNT = worldOf('test', 'EUR')
const page = { before: null, after: { horizon: 0n, position: 0n }, limit: 1 }
/** Arguments for functions whose statement depends on what they are given. */
const FURTHER: Readonly<Record<string, Record<string, unknown[][]>>> = {
  'src/features/events/queries.ts': {
    selectAudit: [
      [{ ...page, reader: 'everybody' }],
      [{ ...page, reader: { worker_id: newUuid() }, types: ['job.opened'] }],
    ],
    selectSettled: [[{ ...page, reader: { worker_id: newUuid() }, types: ['job.opened'] }]],
  },
  'src/features/audience/count-queries.ts': {
    // Each step, and everybody by each list that they may be looked for in.
    countPeople: [
      ['own', { pools: [] }],
      ['invited', {}],
      ['everyone', { did_jobs: [] }],
      ['everyone', { did_jobs: null, languages: [] }],
      ['everyone', { did_jobs: null, languages: null, countries: [] }],
      ['everyone', { did_jobs: null, languages: null, countries: null }],
    ].map(([step, asked]) => [asked, step, true]),
  },
  'src/features/reviews/queries.ts': { finishTaskWhenAnswered: [[newUuid(), 1]] },
  'src/ledger/post.ts': {
    post: [[journalOf({ debit: ACCOUNT, credit: ACCOUNT, amount: 1n, reason: 'deposit' })]],
  },
  'src/ledger/statement.ts': { statement: [[ACCOUNT, { after_position: 1n, limit: 1 }]] },
}

/** A statement that is left to be asked later; not a mere part of one. */
const isWrite = (value: unknown, database: Database): value is Write =>
  typeof value === 'object' &&
  value !== null &&
  ('into' in value ||
    ('isRawBuilder' in value &&
      /^\s*(insert|update|delete)\b/.test((value as RawBuilder<unknown>).compile(database).sql)))

type Anyhow = (...args: unknown[]) => unknown
const isFunction = (value: unknown): value is Anyhow =>
  typeof value === 'function' && !/^class\b/.test(String(value))

/** Calls it with every flavour of arguments and answers; only what it asks the database counts. */
const callAllWays = async (callee: Anyhow, { database }: Preparer): Promise<void> => {
  for (const rows of [[], [anything(true)]])
    for (const argument of [anything(true), anything(false), undefined]) {
      const rest = Array.from({ length: 6 }, () => argument)
      // What returns a statement instead of asking for it wants no database.
      for (const given of [[database(rows), ...rest], rest])
        try {
          const answer = await callee(...given)
          // Twice: alone, and with another of its kind.
          if (isWrite(answer, database(rows)))
            for (const writes of [[answer], [answer, answer]])
              await Promise.all(writeTogether(database(rows) as Transaction, writes))
        } catch {
          // Made-up arguments may be refused; the statements on the way were seen.
        }
    }
}

test.each(files.map((file) => ({ path: file.path, file })))('$path', async ({ path, file }) => {
  await withPreparer(async (preparer) => {
    const exports: Record<string, unknown> = await import(
      /* @vite-ignore */ new URL(`../${path}`, import.meta.url).href
    )
    for (const callee of Object.values(exports).filter(isFunction))
      await callAllWays(callee, preparer)
    for (const [name, calls] of Object.entries(FURTHER[path] ?? {}))
      for (const args of calls) await (exports[name] as Anyhow)(preparer.database([]), ...args)
    expect(preparer.refusals).toEqual([])
    expect(preparer.statements.size).toBeGreaterThan(0)
    const seen = [...preparer.statements].join('\n')
    expect(fragmentsOf(file).filter((fragment) => !seen.includes(fragment))).toEqual([])
  })
})

describe('the net holds', () => {
  const refusalOf = async (callee: Anyhow): Promise<string[]> => {
    let refusals: string[] = []
    await withPreparer(async (preparer) => {
      await callAllWays(callee, preparer)
      refusals = preparer.refusals
    })
    return refusals
  }
  const run = (query: ReturnType<typeof sql>) => (tx: unknown) => query.execute(tx as never)

  test('a renamed column, a wrong type, an unknown function', async () => {
    expect(await refusalOf(run(sql`select colour from job where id = ${1}`))).toHaveLength(1)
    expect(await refusalOf(run(sql`select 1 from job where id = 1`))).toHaveLength(1)
    expect(await refusalOf(run(sql`select ledger_shift(1)`))).toHaveLength(1)
    expect(await refusalOf(run(sql`select id from job where id = ${1}`))).toEqual([])
  })

  test('it looks at every slice that has SQL', () => {
    expect(files.length).toBeGreaterThanOrEqual(20)
  })
})
