/** XML as a tree, for layouts that strangers wrote: no document types, no entities of their own, no depth without end. */
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { IMPORT_LIMITS } from '../kernel/limits/forms/import-limits.ts'
import { UnreadableLayout } from './imported.ts'

/** An element. Names keep no prefix; `text` is what stands directly in it. */
export type Element = {
  name: string
  attributes: Record<string, string>
  children: Element[]
  text: string
  /** The way of tags to it, such as `/View/Choices[2]`. */
  place: string
}

type Raw = Record<string, unknown>

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  htmlEntities: true,
  ignoreDeclaration: true,
  ignorePiTags: true,
  maxNestedTags: IMPORT_LIMITS.depth,
})

const refuse = (message: string): never => {
  throw new UnreadableLayout(message, 'Send the layout as well-formed XML, without a DOCTYPE.')
}

/** The root element. Throws UnreadableLayout for anything else than one well-formed element. */
export const parseXml = (text: string): Element => {
  if (/<!(?:doctype|entity)/i.test(withoutData(text)))
    refuse('A DOCTYPE or an entity declaration is not read.')
  const valid = XMLValidator.validate(text)
  if (valid !== true)
    refuse(`Line ${valid.err.line}, column ${valid.err.col}: ${valid.err.msg.slice(0, 200)}`)
  let parsed: Raw[] = []
  try {
    parsed = parser.parse(text) as Raw[]
  } catch (error) {
    refuse(error instanceof Error ? error.message.slice(0, 200) : 'It cannot be read.')
  }
  const root = elementsOf(parsed, '')[0]
  return root ?? refuse('There is no element in it.')
}

/** Without character data and comments, where a declaration is only text. */
const withoutData = (text: string): string =>
  text.replaceAll(/<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->/g, '')

const nameOf = (raw: Raw): string => Object.keys(raw).find((key) => key !== ':@') ?? '#text'

const elementsOf = (list: Raw[], place: string): Element[] => {
  const counts = new Map<string, number>()
  return list.flatMap((raw) => {
    const name = nameOf(raw)
    if (name.startsWith('#')) return []
    const count = (counts.get(name) ?? 0) + 1
    counts.set(name, count)
    const children = raw[name] as Raw[]
    const here = `${place}/${name}${count > 1 ? `[${count}]` : ''}`
    return [
      {
        name,
        attributes: (raw[':@'] ?? {}) as Record<string, string>,
        children: elementsOf(children, here),
        text: children
          .map((child) => (typeof child['#text'] === 'string' ? child['#text'] : ''))
          .join(''),
        place: here,
      },
    ]
  })
}

/** The first child of that name. */
export const child = (element: Element, name: string): Element | undefined =>
  element.children.find((one) => one.name === name)

/** The text of the first child of that name, trimmed. */
export const childText = (element: Element, name: string): string | undefined =>
  child(element, name)?.text.trim()
