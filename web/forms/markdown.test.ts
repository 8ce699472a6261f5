import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fillMarkdown } from '../../src/forms/fill.ts'
import { type Block, blocksOf } from '../../src/forms/text/markdown-blocks.ts'
import { isSafeHref, type Span, spansOf } from '../../src/forms/text/markdown-spans.ts'

const words = (spans: Span[]): string =>
  spans
    .map((span) =>
      'inside' in span ? words(span.inside) : span.kind === 'break' ? '\n' : span.text,
    )
    .join('')
const linksIn = (spans: Span[]): string[] =>
  spans.flatMap((span) =>
    'inside' in span ? [...(span.kind === 'link' ? [span.href] : []), ...linksIn(span.inside)] : [],
  )
const textsIn = (blocks: Block[]): string[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'quote') return textsIn(block.inside)
    if (block.kind === 'list') return block.entries.flatMap(textsIn)
    return 'text' in block ? [block.text] : []
  })

test('the blocks people write', () => {
  const text =
    '# Title\n\nOne\ntwo\n\n- a\n- b\n  more\n\n3. c\n4. d\n\n> said\n\n```\n<b>\n```\n\n---'
  expect(blocksOf(text)).toEqual([
    { kind: 'heading', level: 1, text: 'Title' },
    { kind: 'paragraph', text: 'One\ntwo' },
    {
      kind: 'list',
      ordered: false,
      start: 1,
      entries: [[{ kind: 'paragraph', text: 'a' }], [{ kind: 'paragraph', text: 'b\nmore' }]],
    },
    {
      kind: 'list',
      ordered: true,
      start: 3,
      entries: [[{ kind: 'paragraph', text: 'c' }], [{ kind: 'paragraph', text: 'd' }]],
    },
    { kind: 'quote', inside: [{ kind: 'paragraph', text: 'said' }] },
    { kind: 'code', text: '<b>' },
    { kind: 'rule' },
  ])
})

test('lists inside lists', () => {
  const [list] = blocksOf('- a\n  - b\n- c')
  expect(
    list?.kind === 'list' && list.entries.map((entry) => entry.map(({ kind }) => kind)),
  ).toEqual([['paragraph', 'list'], ['paragraph']])
})

test('emphasis, code, links and line ends', () => {
  expect(spansOf('**b** *e* `c` [w](https://x.example "t")  \nnext')).toEqual([
    { kind: 'strong', inside: [{ kind: 'text', text: 'b' }] },
    { kind: 'text', text: ' ' },
    { kind: 'emphasis', inside: [{ kind: 'text', text: 'e' }] },
    { kind: 'text', text: ' ' },
    { kind: 'code', text: 'c' },
    { kind: 'text', text: ' ' },
    { kind: 'link', href: 'https://x.example', inside: [{ kind: 'text', text: 'w' }] },
    { kind: 'break' },
    { kind: 'text', text: 'next' },
  ])
})

test('names with underscores and sums with stars stay as they are', () => {
  expect(words(spansOf('snake_case_name and 2 * 3 * 4'))).toBe('snake_case_name and 2 * 3 * 4')
  expect(spansOf('snake_case_name')).toHaveLength(1)
})

test('a link goes to https, http or mailto, or it is no link', () => {
  for (const href of [
    'javascript:alert(1)',
    'data:text/html,x',
    '/relative',
    'JaVaScRiPt:x',
    '//x',
  ])
    expect(linksIn(spansOf(`[click](${href})`)), href).toEqual([])
  expect(isSafeHref('mailto:a@b.example')).toBe(true)
  expect(linksIn(spansOf('<https://x.example>'))).toEqual(['https://x.example'])
})

test('whatever is written, every link is safe and nothing is lost in silence', () => {
  const piece = fc.constantFrom(
    '*',
    '_',
    '`',
    '[',
    ']',
    '(',
    ')',
    '<',
    '>',
    '\\',
    '\n',
    '# ',
    '- ',
    'a',
    ' ',
    'javascript:',
    'https://x.example',
    '&lt;',
    '&#x6a;',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const spans = textsIn(blocksOf(pieces.join(''))).map((text) => spansOf(text))
      for (const href of spans.flatMap(linksIn)) expect(isSafeHref(href)).toBe(true)
    }),
  )
})

test('data filled into markdown stays plain words', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), (value) => {
      const filled = fillMarkdown('x{{v}}y', { v: value.replaceAll(/\s+/g, ' ') })
      const spans = textsIn(blocksOf(filled)).flatMap((text) => spansOf(text))
      expect(spans.every(({ kind }) => kind === 'text')).toBe(true)
      expect(words(spans)).toBe(`x${value.replaceAll(/\s+/g, ' ')}y`)
    }),
  )
})
