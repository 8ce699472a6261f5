/**
 * What the application role may do, written down once and set anew at every start. It never owns a
 * table, so it can neither change one (DDL) nor empty one (TRUNCATE); tables that only grow it may
 * not update; the ledger it may only read and move through the ledger's own functions.
 */
import pg from 'pg'

/** Tables of the schema public that only ever grow. A table that does not exist yet is no error. */
const APPEND_ONLY = [
  'assignment_history',
  'bonus',
  'case_evidence',
  'case_history',
  'decision',
  'decision_evidence',
  'decision_statement',
  'deposit',
  'event',
  'gold_answer',
  'house_terms',
  'evidence_view',
  'job_history',
  'job_terms',
  'legal_wage',
  'mandate',
  'payout_history',
  'public_report',
  'qualification_key',
  'receipt',
  'reference_rate',
  'reserve_payment',
  'submission',
  'test_top_up',
  'verdict',
  'worker_standing_history',
]

/** Tables that the application only looks at, besides everything called ledger_…. */
const READ_ONLY = ['grave_rule', 'schema_migration', 'transfer_rule']

/** The schemas the application works in: its own tables, and those of the sign-in library. */
export const SCHEMAS = ['public', 'auth']

/** The rights on one table of a schema. */
export const rightsOn = (schema: string, table: string): string => {
  if (schema === 'public') {
    if (table.startsWith('ledger_') || READ_ONLY.includes(table)) return 'select'
    if (APPEND_ONLY.includes(table)) return 'select, insert'
  }
  return 'select, insert, update, delete'
}

/** A view acts with its owner's rights: writing through one would go round the table above. */
const RIGHTS_ON_OTHERS = { view: 'select', sequence: 'usage, select' }

/** Gives `role` exactly the rights above. `client` is connected as the owner of the tables. */
export const grantApplication = async (client: pg.Client, role: string): Promise<void> => {
  const { rows: owner } = await client.query<{ is_role: boolean }>(
    'select current_user = $1 as is_role',
    [role],
  )
  // Two addresses of one role: there is nothing to grant to oneself.
  if (owner[0]?.is_role) return
  const statements = await grantStatements(client, pg.escapeIdentifier(role))
  // In one transaction, so that a running Fairhand never sees the moment without rights.
  await client.query(['begin', ...statements, 'commit'].join(';\n'))
}

type Relation = { schema: string; name: string; kind: 'table' | 'view' | 'sequence' }

const grantStatements = async (client: pg.Client, role: string): Promise<string[]> => {
  const relations = await ownRelations(client)
  const schemas = await ownSchemas(client)
  return [
    ...(await databaseStatements(client)),
    ...schemas.map((schema) => `grant usage on schema ${pg.escapeIdentifier(schema)} to ${role}`),
    ...relations.flatMap(({ schema, name, kind }) => {
      const noun = kind === 'sequence' ? 'sequence' : 'table'
      const target = `${noun} ${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(name)}`
      const rights = kind === 'table' ? rightsOn(schema, name) : RIGHTS_ON_OTHERS[kind]
      return [
        `revoke all on ${target} from public, ${role}`,
        `grant ${rights} on ${target} to ${role}`,
      ]
    }),
    ...(await ledgerFunctions(client)).flatMap(({ signature, callable }) => [
      `revoke all on function ${signature} from public, ${role}`,
      ...(callable ? [`grant execute on function ${signature} to ${role}`] : []),
    ]),
  ]
}

const ownRelations = async (client: pg.Client): Promise<Relation[]> => {
  const { rows } = await client.query<Relation>(
    `select n.nspname as schema, c.relname as name,
            case when c.relkind = 'S' then 'sequence'
                 when c.relkind in ('v', 'm') then 'view' else 'table' end as kind
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = any($1) and c.relkind in ('r', 'p', 'v', 'm', 'S')
        and pg_has_role(c.relowner, 'usage')
        and not exists (select from pg_depend d
                         where d.objid = c.oid and d.classid = 'pg_class'::regclass and d.deptype = 'e')
      order by 1, 2`,
    [SCHEMAS],
  )
  return rows
}

const ownSchemas = async (client: pg.Client): Promise<string[]> => {
  const { rows } = await client.query<{ name: string }>(
    `select nspname as name from pg_namespace
      where nspname = any($1) and pg_has_role(nspowner, 'usage') order by 1`,
    [SCHEMAS],
  )
  return rows.map(({ name }) => name)
}

type LedgerFunction = { signature: string; callable: boolean }

/** The ledger's doors act with the owner's rights (SECURITY DEFINER); its inner functions are closed. */
const ledgerFunctions = async (client: pg.Client): Promise<LedgerFunction[]> => {
  const { rows } = await client.query<LedgerFunction>(
    `select p.oid::regprocedure::text as signature,
            p.prosecdef and p.prorettype <> 'trigger'::regtype as callable
       from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname = 'public' and starts_with(p.proname, 'ledger_')
        and pg_has_role(p.proowner, 'usage')
      order by 1`,
  )
  return rows
}

/** Everybody may make temporary tables unless the database's owner says otherwise. */
const databaseStatements = async (client: pg.Client): Promise<string[]> => {
  const { rows } = await client.query<{ name: string }>(
    `select datname as name from pg_database
      where datname = current_database() and pg_has_role(datdba, 'usage')`,
  )
  return rows.map(
    ({ name }) => `revoke temporary on database ${pg.escapeIdentifier(name)} from public`,
  )
}
