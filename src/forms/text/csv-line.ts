/** Writing CSV that a spreadsheet can open without harm. */

/**
 * Cells as one line of a CSV file (RFC 4180), without the line end. A text that a spreadsheet would
 * run as a formula gets an apostrophe in front.
 */
export const csvLine = (cells: readonly string[]): string =>
  cells
    .map((cell) => {
      const harmless =
        /^[=+\-@\t\r]/.test(cell) && !Number.isFinite(Number(cell)) ? `'${cell}` : cell
      return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
    })
    .join(',')
