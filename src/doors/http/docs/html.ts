/** HTML that cannot be broken by what is put into it. */

/** Text that is HTML already. */
export type Html = { html: string }

type Part = string | number | Html | readonly (string | Html)[] | false | undefined

/** Joins pieces into HTML; plain text among them is escaped, what is false or undefined vanishes. */
export const html = (strings: TemplateStringsArray, ...parts: Part[]): Html => ({
  html: strings.map((text, index) => text + shown(parts[index])).join(''),
})

/** Marks text as HTML that is safe as it is. */
export const raw = (text: string): Html => ({ html: text })

const shown = (part: Part): string => {
  if (part === undefined || part === false) return ''
  if (typeof part === 'string') return escaped(part)
  if (typeof part === 'number') return String(part)
  if (Array.isArray(part)) return part.map(shown).join('')
  return (part as Html).html
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escaped = (text: string): string => text.replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? '')

/** Text with `code` in backticks, as the summaries and descriptions are written. */
export const prose = (text: string): Html => ({
  html: escaped(text)
    .replace(/`([^`]+)`/g, '<code>$1</code>')
    .replaceAll('\n', '<br>'),
})
