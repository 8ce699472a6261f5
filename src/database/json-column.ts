import type { ColumnType } from 'kysely'

/**
 * A json or jsonb column. It arrives parsed, as something unknown until a schema has read it. It is
 * written as text (`JSON.stringify(value)`), because pg would write a JavaScript array as a
 * PostgreSQL array and a string without its quotes.
 */
export type JsonColumn = ColumnType<unknown, string, string>
