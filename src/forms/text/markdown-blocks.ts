/** Markdown as blocks: paragraphs, headings, lists, quotes, code. The subset people write. */
export type Block =
  | { kind: 'paragraph'; text: string }
  | { kind: 'heading'; level: number; text: string }
  | { kind: 'code'; text: string }
  | { kind: 'rule' }
  | { kind: 'quote'; inside: Block[] }
  | { kind: 'list'; ordered: boolean; start: number; entries: Block[][] }

const FENCE = /^ {0,3}(`{3,}|~{3,})/
const HEADING = /^ {0,3}(#{1,6})\s+(.*?)\s*#*\s*$/
const RULE = /^ {0,3}(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,})$/
const QUOTE = /^ {0,3}> ?/
const MARKER = /^( {0,3})([-*+]|\d{1,9}[.)])( {1,4}|$)/
const UNDERLINE = /^ {0,3}(=+|-+)\s*$/

const isBlank = (line: string): boolean => line.trim() === ''
const startsBlock = (line: string): boolean =>
  FENCE.test(line) || HEADING.test(line) || RULE.test(line) || QUOTE.test(line) || MARKER.test(line)

type Taken = { block: Block; next: number }

const takeCode = (lines: string[], at: number, fence: string): Taken => {
  const sign = fence[0] ?? '`'
  const isEnd = (line: string) =>
    line.trim().length >= fence.length && line.trim() === sign.repeat(line.trim().length)
  let end = at + 1
  while (end < lines.length && !isEnd(lines[end] ?? '')) end++
  return { block: { kind: 'code', text: lines.slice(at + 1, end).join('\n') }, next: end + 1 }
}

const takeQuote = (lines: string[], at: number, depth: number): Taken => {
  let end = at
  while (end < lines.length && QUOTE.test(lines[end] ?? '')) end++
  const inside = lines.slice(at, end).map((line) => line.replace(QUOTE, ''))
  return { block: { kind: 'quote', inside: blocksOf(inside.join('\n'), depth + 1) }, next: end }
}

const orderedOf = (marker: string): boolean => /\d/.test(marker)

/** The lines of one entry, its indent removed, up to the next entry or the end of the list. */
const takeEntry = (lines: string[], at: number): { text: string; next: number } => {
  const found = MARKER.exec(lines[at] ?? '')
  const width = found?.[0].length ?? 2
  const own = [(lines[at] ?? '').slice(width)]
  let end = at + 1
  for (; end < lines.length; end++) {
    const line = lines[end] ?? ''
    const indent = line.length - line.trimStart().length
    const after = lines[end + 1] ?? ''
    if (isBlank(line)) {
      if (isBlank(after) || after.length - after.trimStart().length < 2) break
      own.push('')
    } else if (indent >= 2) own.push(line.slice(Math.min(indent, width)))
    else if (startsBlock(line)) break
    else own.push(line)
  }
  return { text: own.join('\n'), next: end }
}

const takeList = (lines: string[], at: number, depth: number): Taken => {
  const first = MARKER.exec(lines[at] ?? '')?.[2] ?? '-'
  const ordered = orderedOf(first)
  const entries: Block[][] = []
  let next = at
  for (;;) {
    const entry = takeEntry(lines, next)
    entries.push(blocksOf(entry.text, depth + 1))
    next = entry.next
    let ahead = next
    while (ahead < lines.length && isBlank(lines[ahead] ?? '')) ahead++
    const marker = MARKER.exec(lines[ahead] ?? '')?.[2]
    if (marker === undefined || orderedOf(marker) !== ordered || RULE.test(lines[ahead] ?? ''))
      break
    next = ahead
  }
  const start = ordered ? Number.parseInt(first, 10) : 1
  return { block: { kind: 'list', ordered, start, entries }, next }
}

const takeParagraph = (lines: string[], at: number): Taken => {
  let end = at + 1
  while (end < lines.length) {
    const line = lines[end] ?? ''
    const underline = UNDERLINE.exec(line)
    if (underline !== null) {
      const text = lines.slice(at, end).join('\n').trim()
      const level = underline[1]?.startsWith('=') ? 1 : 2
      return { block: { kind: 'heading', level, text }, next: end + 1 }
    }
    if (isBlank(line) || startsBlock(line)) break
    end++
  }
  const text = lines
    .slice(at, end)
    .map((line) => line.trimStart())
    .join('\n')
    .trimEnd()
  return { block: { kind: 'paragraph', text }, next: end }
}

const take = (lines: string[], at: number, depth: number): Taken => {
  const line = lines[at] ?? ''
  const fence = FENCE.exec(line)?.[1]
  if (fence !== undefined) return takeCode(lines, at, fence)
  const heading = HEADING.exec(line)
  if (heading !== null)
    return {
      block: { kind: 'heading', level: heading[1]?.length ?? 1, text: heading[2] ?? '' },
      next: at + 1,
    }
  if (RULE.test(line)) return { block: { kind: 'rule' }, next: at + 1 }
  if (depth < 6 && QUOTE.test(line)) return takeQuote(lines, at, depth)
  if (depth < 6 && MARKER.test(line)) return takeList(lines, at, depth)
  return takeParagraph(lines, at)
}

/** The blocks of a text. Deeper than six levels of lists and quotes becomes plain paragraphs. */
export const blocksOf = (text: string, depth = 0): Block[] => {
  const lines = text.replaceAll(/\r\n?/g, '\n').replaceAll('\t', '    ').split('\n')
  const blocks: Block[] = []
  let at = 0
  while (at < lines.length) {
    if (isBlank(lines[at] ?? '')) {
      at++
      continue
    }
    const { block, next } = take(lines, at, depth)
    blocks.push(block)
    at = next
  }
  return blocks
}
