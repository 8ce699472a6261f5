/** All SQL of the house slice. */
import { sql } from 'kysely'
import type { Transaction } from '../../database/pool.ts'
import type { Uuid } from '../../kernel/id.ts'

export type TermsRow = {
  version: number
  text: string
  worsens: boolean
  published_at: Date
  effective_at: Date
}

const columns = sql`version, text, worsens, published_at, effective_at`

/** The version that holds at a moment: the highest whose time had come. */
export const termsInForce = async (tx: Transaction, at: Date): Promise<TermsRow | undefined> =>
  (
    await sql<TermsRow>`
      select ${columns} from house_terms where effective_at <= ${at}
      order by version desc limit 1`.execute(tx)
  ).rows[0]

export const termsOfVersion = async (
  tx: Transaction,
  version: number,
): Promise<TermsRow | undefined> =>
  (await sql<TermsRow>`select ${columns} from house_terms where version = ${version}`.execute(tx))
    .rows[0]

/** Published and not yet in force, the next first. */
export const comingTerms = async (tx: Transaction, at: Date): Promise<TermsRow[]> =>
  (
    await sql<TermsRow>`
      select ${columns} from house_terms where effective_at > ${at} order by version`.execute(tx)
  ).rows

export const termsVersions = async (tx: Transaction) =>
  (
    await sql<{ version: number; effective_at: Date }>`
      select version, effective_at from house_terms order by version desc limit 200`.execute(tx)
  ).rows

/** The latest version, in force or not; publishing waits here for publishing. */
export const lockLatestTerms = async (tx: Transaction): Promise<TermsRow | undefined> => {
  await sql`select from instance for no key update`.execute(tx)
  return (
    await sql<TermsRow>`
      select ${columns} from house_terms order by version desc limit 1`.execute(tx)
  ).rows[0]
}

export const insertTerms = (tx: Transaction, t: TermsRow & { published_by: Uuid }) =>
  sql`
    insert into house_terms (version, text, worsens, published_by, published_at, effective_at)
    values (${t.version}, ${t.text}, ${t.worsens}, ${t.published_by}, ${t.published_at},
      ${t.effective_at})`.execute(tx)
