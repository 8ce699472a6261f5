/** Colours of labels: each has a number and a name beside it wherever it stands, never colour alone. */

/**
 * Eight hues that stay apart for most kinds of colour blindness (after Okabe and Ito, 2008), as strokes
 * at least 3 to 1 against white and against near-black. [choice]
 */
const COLOURS = [
  '#0072b2',
  '#d55e00',
  '#00866a',
  '#b8528f',
  '#8a6d00',
  '#3f7fbf',
  '#a3493a',
  '#6b6bb5',
] as const

/** The colour of the label at this place in its list. */
export const labelColour = (place: number): string => COLOURS[place % COLOURS.length] ?? COLOURS[0]
