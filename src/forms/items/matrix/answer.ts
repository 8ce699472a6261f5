import { z } from 'zod'
import type { MatrixItem } from './item.ts'

/** An option for every row; a draft may lack rows. */
export const answer = (item: MatrixItem, final: boolean): z.ZodType => {
  const values = item.options.map(({ value }) => value)
  const column = z.enum(values)
  const rows = Object.fromEntries(
    item.rows.map(({ value, label }) => [
      value,
      (final ? column : column.optional()).describe(label),
    ]),
  )
  return z.strictObject(rows)
}
