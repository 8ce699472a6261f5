/** Fitting words into columns. Works on plain text; paint afterwards. */

/** Columns of everything the demo prints. */
export const WIDTH = 80
/** Every line begins so far from the edge. */
export const MARGIN = 2
/** What stands under a heading begins here. */
export const INDENT = 5

/** Columns of a time of day before what happened then. */
export const TIME = 12

/** Breaks words into lines of at most `width`; a longer word keeps its line. */
export const wrap = (text: string, width: number): string[] => {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).filter(Boolean)) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = ''
    }
    line = line === '' ? word : `${line} ${word}`
  }
  return line === '' ? lines : [...lines, line]
}

/** At most `width` characters, the last an ellipsis when something was cut. */
export const shorten = (text: string, width: number): string =>
  text.length <= width ? text : `${text.slice(0, width - 1).trimEnd()}…`

/** Left and right on one line of `width`. */
export const spread = (left: string, right: string, width: number): string =>
  left + right.padStart(Math.max(right.length + 1, width - left.length))
