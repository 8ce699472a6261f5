/** Shows Markdown as React elements. Text never becomes HTML, so nothing in it can run. */
import { type ReactNode, useMemo } from 'react'
import { type Block, blocksOf } from '../../src/forms/text/markdown-blocks.ts'
import { type Span, spansOf } from '../../src/forms/text/markdown-spans.ts'

/** `top` is the level its highest headings get on the page; the others follow without gaps. */
export const Markdown = ({ text, top = 3 }: { text: string; top?: number }) => {
  const blocks = useMemo(() => evened(blocksOf(text), top), [text, top])
  return <div className="prose max-w-prose">{drawBlocks(blocks)}</div>
}

/** Headings by rank instead of by number of signs: readers who jump from one to the next miss none. */
const evened = (blocks: Block[], top: number): Block[] => {
  const used = blocks.flatMap((block) => (block.kind === 'heading' ? [block.level] : []))
  const ranks = [...new Set(used)].sort((a, b) => a - b)
  return blocks.map((block) =>
    block.kind === 'heading'
      ? { ...block, level: Math.min(6, top + ranks.indexOf(block.level)) }
      : block,
  )
}

const drawBlocks = (blocks: Block[]): ReactNode[] =>
  // biome-ignore lint/suspicious/noArrayIndexKey: parsed text never reorders
  blocks.map((block, index) => <BlockView key={index} block={block} />)

const BlockView = ({ block }: { block: Block }) => {
  switch (block.kind) {
    case 'paragraph':
      return <p>{drawText(block.text)}</p>
    case 'heading': {
      const Heading = `h${block.level}` as 'h3'
      return <Heading>{drawText(block.text)}</Heading>
    }
    case 'code':
      return (
        <pre>
          <code>{block.text}</code>
        </pre>
      )
    case 'rule':
      return <hr />
    case 'quote':
      return <blockquote>{drawBlocks(block.inside)}</blockquote>
    case 'list':
      return <ListView block={block} />
  }
}

const ListView = ({ block }: { block: Extract<Block, { kind: 'list' }> }) => {
  const entries = block.entries.map((entry, index) => {
    const [only] = entry
    const tight = entry.length === 1 && only?.kind === 'paragraph'
    // biome-ignore lint/suspicious/noArrayIndexKey: parsed text never reorders
    return <li key={index}>{tight ? drawText(only.text) : drawBlocks(entry)}</li>
  })
  return block.ordered ? <ol start={block.start}>{entries}</ol> : <ul>{entries}</ul>
}

const drawText = (text: string): ReactNode[] => drawSpans(spansOf(text))

const drawSpans = (spans: Span[]): ReactNode[] =>
  // biome-ignore lint/suspicious/noArrayIndexKey: parsed text never reorders
  spans.map((span, index) => <SpanView key={index} span={span} />)

const SpanView = ({ span }: { span: Span }) => {
  switch (span.kind) {
    case 'text':
      return span.text
    case 'code':
      return <code>{span.text}</code>
    case 'break':
      return <br />
    case 'strong':
      return <strong>{drawSpans(span.inside)}</strong>
    case 'emphasis':
      return <em>{drawSpans(span.inside)}</em>
    case 'link':
      return (
        <a href={span.href} target="_blank" rel="noopener noreferrer nofollow ugc">
          {drawSpans(span.inside)}
        </a>
      )
  }
}
