/**
 * Markdown (CommonMark) without raw HTML and without pictures, whose links go to https or mailto.
 * Judged on the parser's own tokens, so that entities, references and escapes cannot hide a link.
 */
import MarkdownIt from 'markdown-it'
import type { z } from 'zod'
import { z as schema } from 'zod'
import { characterFault, checkedString, markupFault, type TextFault } from './safe-text.ts'
import { linkFault } from './safe-url.ts'

// `html: true` and an open validateLink so that everything dangerous becomes a token to refuse.
const parser = new MarkdownIt('commonmark', { html: true, maxNesting: 30 })
parser.validateLink = () => true

const HTML_FAULT: TextFault = {
  message: 'HTML is not allowed in markdown',
  hint: 'Use markdown for emphasis, lists and links; put code between backticks.',
}
const IMAGE_FAULT: TextFault = {
  message: 'Pictures are not allowed in markdown',
  hint: 'Use an item of type image; it carries a description for people who cannot see it.',
}

type Token = ReturnType<typeof parser.parse>[number]

const tokenFault = (token: Token): TextFault | undefined => {
  switch (token.type) {
    case 'html_block':
    case 'html_inline':
      return HTML_FAULT
    case 'image':
      return IMAGE_FAULT
    case 'link_open':
      return linkFault(String(token.attrGet('href') ?? ''))
    case 'text':
      return markupFault(token.content)
    case 'inline':
      return first(token.children ?? [], tokenFault)
    default:
      return undefined
  }
}

const first = <T>(things: readonly T[], faultOf: (thing: T) => TextFault | undefined) => {
  for (const thing of things) {
    const fault = faultOf(thing)
    if (fault !== undefined) return fault
  }
  return undefined
}

type Environment = { references?: Record<string, { href: string; title: string }> }

/** What is wrong with a markdown text, if anything. */
export const markdownFault = (text: string): TextFault | undefined => {
  const character = characterFault(text)
  if (character !== undefined) return character
  const environment: Environment = {}
  const tokens = parser.parse(text, environment)
  // Definitions nobody refers to yet are judged too: the text may be joined with another.
  const definitions = Object.values(environment.references ?? {})
  return first(tokens, tokenFault) ?? first(definitions, ({ href }) => linkFault(href))
}

/** Markdown, at most `maximum` characters; may hold `{{field}}` outside links. */
export const SafeMarkdown = (maximum: number): z.ZodString =>
  checkedString(schema.string().min(1).max(maximum), markdownFault)
