/** HTML as a tree, for layouts that strangers wrote. Nothing of it is ever shown: only its words and its fields are read. */
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'
import { IMPORT_LIMITS } from '../kernel/limits/forms/import-limits.ts'
import { UnreadableLayout } from './imported.ts'

type Node = DefaultTreeAdapterTypes.Node

/** An element or, with `tag` '#text', its words. */
export type HtmlNode = {
  tag: string
  attributes: Record<string, string>
  children: HtmlNode[]
  text: string
}

const attributesOf = (node: Node): Record<string, string> =>
  'attrs' in node ? Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])) : {}

// `<template>` keeps its children elsewhere; a form in one is never shown, so they are left out.
const childrenOf = (node: Node): Node[] => ('childNodes' in node ? node.childNodes : [])

const nodeOf = (node: Node, depth: number): HtmlNode[] => {
  if (depth > IMPORT_LIMITS.depth)
    throw new UnreadableLayout(
      `Its elements stand more than ${IMPORT_LIMITS.depth} levels within each other.`,
      'Flatten the page, or send only the part with the form.',
    )
  if (node.nodeName === '#text' && 'value' in node)
    return [{ tag: '#text', attributes: {}, children: [], text: node.value }]
  if (node.nodeName.startsWith('#')) return []
  const children = childrenOf(node).flatMap((child) => nodeOf(child, depth + 1))
  return [{ tag: node.nodeName, attributes: attributesOf(node), children, text: '' }]
}

/** The elements at the top. */
export const parseHtml = (text: string): HtmlNode[] =>
  childrenOf(parseFragment(text)).flatMap((node) => nodeOf(node, 0))

const SILENT = new Set(['script', 'style', 'template', 'head', 'noscript', 'svg', 'iframe'])
const BLOCKS = new Set(
  'p div section article header footer h1 h2 h3 h4 h5 h6 ul ol li table tr br hr pre blockquote fieldset legend label form short-instructions full-instructions crowd-instructions'.split(
    ' ',
  ),
)

/** What a reader would read, with a line for each block. */
export const wordsOf = (nodes: readonly HtmlNode[]): string =>
  nodes
    .map(({ tag, children, text }) => {
      if (tag === '#text') return text.replaceAll(/\s+/g, ' ')
      if (SILENT.has(tag)) return ''
      const inner = wordsOf(children)
      if (tag === 'li') return `\n- ${inner.trim()}`
      return BLOCKS.has(tag) ? `\n${inner}\n` : inner
    })
    .join('')
    .replaceAll(/[ \t]*\n[ \t]*/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')

/** Every element below, and these, in reading order. */
export const allOf = (nodes: readonly HtmlNode[]): HtmlNode[] =>
  nodes.flatMap((node) => [node, ...allOf(node.children)])

/** The first element of that name below. */
export const firstOf = (nodes: readonly HtmlNode[], tag: string): HtmlNode | undefined =>
  allOf(nodes).find((node) => node.tag === tag)
