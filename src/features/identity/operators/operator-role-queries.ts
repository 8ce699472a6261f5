/** SQL about operators and their roles. */
import { sql } from 'kysely'
import type { Database, Transaction } from '../../../database/pool.ts'
import type { Moment } from '../../../kernel/cursor.ts'
import type { Uuid } from '../../../kernel/id.ts'
import type { OPERATOR_ROLES } from './contract.ts'

export type OperatorRole = (typeof OPERATOR_ROLES)[number]
export type OperatorRow = { person_id: Uuid; email: string; role: OperatorRole; created_at: Date }

const columns = sql`
  o.person_id, coalesce(u."email", '') as email, o.role, o.created_at
  from operator o left join auth."user" u on u."id" = o.person_id`

/** An operator, if this person is one. */
export const findOperator = async (tx: Transaction, person_id: Uuid) =>
  (await sql<OperatorRow>`select ${columns} where o.person_id = ${person_id}`.execute(tx)).rows[0]

/** Makes every change of operators follow the one before: the last admin must stay. */
export const lockOperators = (tx: Transaction) =>
  sql`select from operator order by person_id for update`.execute(tx)

/** Whether an admin is left besides this person. */
export const hasOtherAdmin = async (tx: Transaction, person_id: Uuid): Promise<boolean> =>
  (
    await sql`
      select 1 from operator where role = 'admin' and person_id <> ${person_id} limit 1`.execute(tx)
  ).rows.length > 0

/** The addresses of everybody who runs the instance, in the order they came. */
export const operatorAddresses = async (tx: Database): Promise<string[]> =>
  (
    await sql<{ email: string }>`
      select coalesce(u."email", o.person_id::text) as email
      from operator o left join auth."user" u on u."id" = o.person_id
      order by o.created_at, o.person_id`.execute(tx)
  ).rows.map(({ email }) => email)

/** Gives a person a role. */
export const putOperator = (
  tx: Transaction,
  o: { person_id: Uuid; role: OperatorRole; now: Date },
) =>
  sql`insert into operator (person_id, role, created_at) values (${o.person_id}, ${o.role}, ${o.now})
    on conflict (person_id) do update set role = excluded.role`.execute(tx)

export const deleteOperator = async (tx: Transaction, person_id: Uuid): Promise<boolean> =>
  (await sql`delete from operator where person_id = ${person_id} returning 1`.execute(tx)).rows
    .length > 0

/** Operators in the order they came, after `after`. */
export const selectOperators = async (
  tx: Transaction,
  { after, limit }: { after: Moment | null; limit: number },
) =>
  (
    await sql<OperatorRow>`
      select ${columns}
      where (${after?.at ?? null}::timestamptz is null
        or (o.created_at, o.person_id) > (${after?.at ?? null}::timestamptz, ${after?.id ?? null}::uuid))
      order by o.created_at, o.person_id limit ${limit}`.execute(tx)
  ).rows
