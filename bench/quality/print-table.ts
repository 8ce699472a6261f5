/** Tables in plain text. */

/** Rows with their columns in line; the first row is the head. */
export const table = (rows: readonly (readonly (string | number)[])[]): string => {
  const texts = rows.map((row) => row.map((cell) => String(cell)))
  const widths = (texts[0] ?? []).map((_, column) =>
    Math.max(...texts.map((row) => (row[column] ?? '').length)),
  )
  return texts
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** A heading and its table, to the terminal. */
export const print = (heading: string, rows: readonly (readonly (string | number)[])[]): void => {
  process.stdout.write(`\n${heading}\n${table(rows)}\n`)
}

export const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, one) => sum + one, 0) / Math.max(1, numbers.length)

export const percent = (share: number): string => (share * 100).toFixed(1)
