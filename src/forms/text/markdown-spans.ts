/**
 * Markdown inside a line: emphasis, code, links, escapes. A subset of CommonMark that can only become
 * plain elements: there is no path from text to HTML.
 */
export type Span =
  | { kind: 'text'; text: string }
  | { kind: 'code'; text: string }
  | { kind: 'break' }
  | { kind: 'strong' | 'emphasis'; inside: Span[] }
  | { kind: 'link'; href: string; inside: Span[] }

const ESCAPE = /^\\([!-/:-@[-`{-~])/
const HARD_BREAK = /^(?: {2,}|\\)\n/
const CODE = /^(`+)(?!`)([\s\S]*?[^`])\1(?!`)/
const STRONG = /^(\*\*|__)(?=\S)((?:\\.|(?!\1)[\s\S])*?[^\s\\])\1(?![*_])/
const EMPHASIS = /^([*_])(?=\S)((?:\\.|\*\*|__|(?!\1)[\s\S])*?[^\s\\])\1(?!\1)/
const LINK =
  /^\[((?:\\.|[^\]\\])*)\]\(\s*<?((?:\\.|[^\s()\\]|\([^\s()]*\))*)>?(?:\s+["'(][^"')]*["')])?\s*\)/
const AUTOLINK = /^<((?:https?:\/\/|mailto:)[^\s<>]+)>/
const ENTITY = /^&(amp|lt|gt|quot|apos|nbsp|#\d{1,7}|#x[0-9a-f]{1,6});/i
const WORD = /^[a-z0-9\u00c0-\uffff]+/i

const NAMED: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
}

const entity = (name: string): string => {
  if (!name.startsWith('#')) return NAMED[name.toLowerCase()] ?? ''
  const hex = name[1]?.toLowerCase() === 'x'
  const code = Number.parseInt(name.slice(hex ? 2 : 1), hex ? 16 : 10)
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd'
}

const unescaped = (text: string): string => text.replaceAll(/\\([!-/:-@[-`{-~])/g, '$1')

/** Addresses a link may have: https, http and mailto; anything else stays plain text. */
export const isSafeHref = (href: string): boolean => /^(?:https?:\/\/|mailto:)[^\s]+$/i.test(href)

type Rule = { pattern: RegExp; make: (found: RegExpExecArray, depth: number) => Span | undefined }

const RULES: Rule[] = [
  { pattern: HARD_BREAK, make: () => ({ kind: 'break' }) },
  { pattern: ESCAPE, make: ([, sign = '']) => ({ kind: 'text', text: sign }) },
  { pattern: ENTITY, make: ([, name = '']) => ({ kind: 'text', text: entity(name) }) },
  {
    pattern: CODE,
    make: ([, , code = '']) => ({ kind: 'code', text: code.replaceAll('\n', ' ').trim() }),
  },
  {
    pattern: AUTOLINK,
    make: ([, href = '']) => ({
      kind: 'link',
      href,
      inside: [{ kind: 'text', text: href.replace(/^mailto:/, '') }],
    }),
  },
  {
    pattern: LINK,
    make: ([, words = '', target = ''], depth) => {
      const href = unescaped(target)
      return isSafeHref(href)
        ? { kind: 'link', href, inside: spansOf(words, depth + 1) }
        : undefined
    },
  },
  {
    pattern: STRONG,
    make: ([, , inside = ''], depth) => ({ kind: 'strong', inside: spansOf(inside, depth + 1) }),
  },
  {
    pattern: EMPHASIS,
    make: ([, , inside = ''], depth) => ({ kind: 'emphasis', inside: spansOf(inside, depth + 1) }),
  },
]

const match = (rest: string, depth: number): { span: Span; length: number } | undefined => {
  for (const { pattern, make } of RULES) {
    const found = pattern.exec(rest)
    const span = found === null ? undefined : make(found, depth)
    if (found !== null && span !== undefined) return { span, length: found[0].length }
  }
  return undefined
}

/** The spans of a text. Deeper than eight levels stays as it was written. */
export const spansOf = (text: string, depth = 0): Span[] => {
  const spans: Span[] = []
  let plain = ''
  let at = 0
  while (at < text.length) {
    const rest = text.slice(at)
    // Words are taken whole, so that snake_case_names hold no emphasis.
    const word = WORD.exec(rest)?.[0]
    const found = word === undefined && depth < 8 ? match(rest, depth) : undefined
    if (found === undefined) {
      const length = word === undefined ? 1 : wordEnd(rest, word)
      plain += rest.slice(0, length)
      at += length
      continue
    }
    if (found.span.kind === 'text') plain += found.span.text
    else {
      if (plain !== '') spans.push({ kind: 'text', text: plain })
      plain = ''
      spans.push(found.span)
    }
    at += found.length
  }
  if (plain !== '') spans.push({ kind: 'text', text: plain })
  return spans
}

/** A word with the underscores inside it. */
const wordEnd = (rest: string, word: string): number => {
  const inner = /^(?:_+[a-z0-9\u00c0-\uffff]+)+/i.exec(rest.slice(word.length))
  return word.length + (inner?.[0].length ?? 0)
}
