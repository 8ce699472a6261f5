/** `{{field}}` in texts: replaced by what the task brings. No logic, no nesting, no imports. */

const PLACEHOLDER = /\{\{\s{0,8}([^{}]{0,80}?)\s{0,8}\}\}/g

/** The names between double braces, in order of appearance. */
export const placeholdersIn = (text: string): string[] =>
  [...text.matchAll(PLACEHOLDER)].map(([, name]) => name ?? '')

const filling = (input: Record<string, unknown>, name: string): string => {
  const value = Object.hasOwn(input, name) ? input[name] : undefined
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

/** Plain text with its fields filled in; a field the task lacks becomes nothing. */
export const fillText = (text: string, input: Record<string, unknown>): string =>
  text.replaceAll(PLACEHOLDER, (_, name: string) => filling(input, name))

/**
 * Markdown with its fields filled in. Values stay plain words: every sign that means something in
 * markdown is escaped, so that data cannot add links, headings or HTML.
 */
export const fillMarkdown = (text: string, input: Record<string, unknown>): string =>
  text.replaceAll(PLACEHOLDER, (_, name: string) =>
    filling(input, name)
      .replaceAll(/[!-/:-@[-`{-~]/g, '\\$&')
      .replaceAll(/\n[ \t]+/g, '\n'),
  )
