/** French marks stay on the line of their word; whoever translates types plain spaces. */

/** The text with no-break spaces before `: ; ? ! » % €` and after `«`. */
export const keepFrenchMarks = (text: string): string =>
  text.replaceAll(/ (?=[:;?!»%€])|(?<=«) /g, '\u00a0')
