/**
 * Rows that are only ever added: the table and its columns with their types are said once, and however many
 * rows go together, they are one statement.
 */

/** A table, and how one row or several are written into it. */
export type Insertion = {
  /** For one row: a parameter for each column. */
  one: string
  /** For several: a parameter for each column, with its values in all rows. */
  many: string
  /** Columns of JSON, whose values travel as one text. */
  json: readonly boolean[]
}

/** One row that is not written yet. */
export type Row = { into: Insertion; values: readonly unknown[] }

/** The values of a row by their columns; JSON as text. */
type Values<C> = { [K in keyof C]: unknown }

/** Says how rows come into `table`; `columns` holds PostgreSQL’s type of each. */
export const insertion = <C extends Record<string, string>>(
  table: string,
  columns: C,
): ((row: Values<C>) => Row) => {
  const names = Object.keys(columns)
  const types = Object.values(columns)
  const json = types.map((type) => type === 'jsonb')
  const into: Insertion = { one: '', many: '', json }
  const start = `insert into ${table} (${names.join(', ')})`
  into.one = `${start} values (${types.map((type, at) => `$${at + 1}::${type}`).join(', ')})`
  const lists = types.map((type, at) =>
    json[at] ? `jsonb_array_elements($${at + 1}::jsonb)` : `unnest($${at + 1}::${type}[])`,
  )
  // An element of JSON that is null stands for no value at all.
  const read = names.map((name, at) => (json[at] ? `nullif(${name}, 'null'::jsonb)` : name))
  into.many = `${start} select ${read.join(', ')} from rows from (${lists.join(', ')}) as given (${names.join(', ')})`
  return (row) => ({ into, values: names.map((name) => row[name]) })
}

/** The parameters of `many` for these rows. */
export const listsOf = ({ json }: Insertion, rows: readonly (readonly unknown[])[]): unknown[] =>
  json.map((isJson, at) => {
    const values = rows.map((row) => row[at])
    return isJson ? `[${values.map((value) => value ?? 'null').join(',')}]` : values
  })
