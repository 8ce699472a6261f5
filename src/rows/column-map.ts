/** From the columns of a table to the data fields of a form. */

/** As much of a form’s data field as matters here. */
export type Field = { name: string; kind: string }

/** Which column fills a field, where it is not the one of the field’s own name. */
export type ColumnMap = ReadonlyMap<string, string>

/** Reads `image=picture_column` for each field; a sentence when one cannot be used. */
export const readColumnMap = (
  texts: readonly string[],
  fields: readonly Field[],
): ColumnMap | string => {
  const map = new Map<string, string>()
  for (const text of texts) {
    const at = text.indexOf('=')
    const [field, column] = [text.slice(0, at).trim(), text.slice(at + 1).trim()]
    if (at < 1 || column === '') return `${text.slice(0, 100)} is not of the form field=column.`
    if (!fields.some(({ name }) => name === field))
      return `The form has no data field ${field.slice(0, 60)}; it has ${fields.map(({ name }) => name).join(', ') || 'none'}.`
    if (map.has(field)) return `The field ${field} is filled from two columns.`
    map.set(field, column)
  }
  return map
}

type Input = Record<string, unknown>

/**
 * A row with its columns under the names of the fields. Whoever maps one column knows what the others
 * are: columns that fill no field are left out. Without a map the row stays as it is.
 */
export const mapRow = (row: Input, map: ColumnMap, fields: readonly Field[]): Input => {
  if (map.size === 0) return row
  return Object.fromEntries(
    fields.flatMap(({ name }) => {
      const column = map.get(name) ?? name
      return Object.hasOwn(row, column) ? [[name, row[column]]] : []
    }),
  )
}
