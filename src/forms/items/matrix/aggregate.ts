import type { ItemResult } from '../../aggregation/item-result.ts'
import { plurality } from '../../aggregation/plurality.ts'
import type { MatrixItem } from './item.ts'

/** What one person says in a row; undefined where they say nothing. */
export const cellOf = (value: unknown, row: string): string | undefined => {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, row)) return undefined
  const cell: unknown = Reflect.get(value, row)
  return typeof cell === 'string' ? cell : undefined
}

/**
 * Each row is a vote of its own. A row in which there is a tie is null in the answer, and the answer is null
 * when every row is. The confidence is that of the least certain row.
 */
export const aggregate = (item: MatrixItem, values: unknown[]): ItemResult => {
  const rows = item.rows.map(({ value: row }) => {
    const given = values.flatMap((value) => cellOf(value, row) ?? [])
    return { row, vote: plurality(given, item.options.length) }
  })
  const settled = rows.every(({ vote }) => vote.winner !== null)
  const sure = rows.flatMap(({ vote }) => vote.confidence ?? [])
  const tied = rows.flatMap(({ row, vote }) => (vote.tied ?? []).map((one) => `${row}: ${one}`))
  return {
    answer: rows.some(({ vote }) => vote.winner !== null)
      ? Object.fromEntries(rows.map(({ row, vote }) => [row, vote.winner]))
      : null,
    confidence: settled && sure.length > 0 ? Math.min(...sure) : null,
    n: values.length,
    method: 'per_row',
    rows: Object.fromEntries(
      rows.map(({ row, vote }) => [
        row,
        { answer: vote.winner, confidence: vote.confidence, shares: vote.shares },
      ]),
    ),
    ...(tied.length > 0 && { tied }),
  }
}
