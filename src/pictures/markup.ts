/** Texts as Pango markup. Whatever people wrote is escaped here, and nowhere else becomes markup. */
import { blocksOf, type Block as MarkdownBlock } from '../forms/text/markdown-blocks.ts'
import { type Span, spansOf } from '../forms/text/markdown-spans.ts'
import { PREVIEW_LIMITS } from '../kernel/limits/preview-limits.ts'

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** What XML cannot hold; a picture has no use for it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to take out
const UNPRINTABLE = /[\u0000-\u0008\u000b-\u001f\u007f\ufffe\uffff]|[\ud800-\udfff]/gu

/** Plain text, shortened when it is longer than a picture shows. */
export const plain = (text: string): string => {
  const signs = [...text]
  const shown =
    signs.length > PREVIEW_LIMITS.picture_text
      ? `${signs.slice(0, PREVIEW_LIMITS.picture_text).join('')}…`
      : text
  return shown.replaceAll(UNPRINTABLE, '').replaceAll(/[&<>]/g, (sign) => SIGNS[sign] ?? '')
}

/** Bold plain text. */
export const bold = (text: string): string => `<b>${plain(text)}</b>`

const spanMarkup = (span: Span): string => {
  switch (span.kind) {
    case 'text':
      return plain(span.text)
    case 'code':
      return `<tt>${plain(span.text)}</tt>`
    case 'break':
      return '\n'
    case 'strong':
      return `<b>${span.inside.map(spanMarkup).join('')}</b>`
    case 'emphasis':
      return `<i>${span.inside.map(spanMarkup).join('')}</i>`
    case 'link':
      return `<u>${span.inside.map(spanMarkup).join('')}</u>`
  }
}

const inline = (text: string): string =>
  spansOf(text.replaceAll(/(?<! {2}|\\)\n/g, ' '))
    .map(spanMarkup)
    .join('')

const blockMarkup = (block: MarkdownBlock): string => {
  switch (block.kind) {
    case 'paragraph':
      return inline(block.text)
    case 'heading':
      return `<b>${inline(block.text)}</b>`
    case 'code':
      return `<tt>${plain(block.text)}</tt>`
    case 'rule':
      return '―――'
    case 'quote':
      return `<i>${block.inside.map(blockMarkup).join('\n')}</i>`
    case 'list':
      return block.entries
        .map((entry, index) => {
          const mark = block.ordered ? `${block.start + index}.` : '•'
          return `${mark} ${entry.map(blockMarkup).join('\n')}`
        })
        .join('\n')
  }
}

/** Markdown, read as the web app reads it. */
export const markdown = (text: string): string =>
  blocksOf([...text].slice(0, PREVIEW_LIMITS.picture_text).join(''))
    .map(blockMarkup)
    .join('\n\n')
