/** Colours, only where somebody looks: a terminal without NO_COLOR. */

export type Paint = Record<'strong' | 'faint' | 'accent' | 'good' | 'bad', (text: string) => string>

const CODES = { strong: '1', faint: '2', accent: '36', good: '32', bad: '31' } as const

/** Paints, or gives every text back as it is. */
export const newPaint = (coloured: boolean): Paint => {
  const brush = (code: string) => (text: string) =>
    coloured && text !== '' ? `\u001b[${code}m${text}\u001b[0m` : text
  return {
    strong: brush(CODES.strong),
    faint: brush(CODES.faint),
    accent: brush(CODES.accent),
    good: brush(CODES.good),
    bad: brush(CODES.bad),
  }
}
