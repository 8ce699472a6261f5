/**
 * Drawings as data: the command line writes them as SVG files, the web app draws them with its own
 * elements, and both are the same drawing.
 */

export type Shape = {
  tag: 'svg' | 'g' | 'rect' | 'line' | 'path' | 'circle' | 'text' | 'title' | 'desc'
  /** Names as SVG writes them. */
  attributes: Readonly<Record<string, string | number>>
  children: readonly (Shape | string)[]
}

export const shape = (
  tag: Shape['tag'],
  attributes: Shape['attributes'] = {},
  ...children: (Shape | string)[]
): Shape => ({ tag, attributes, children })

/** Blue that is told from grey by everybody. */
export const ACCENT = '#2b6cb0'

const plain = (value: string | number): string =>
  typeof value === 'number' ? String(Math.round(value * 100) / 100) : value

/** Lines and letters take the colour of their surroundings. */
export const line = (x1: number, y1: number, x2: number, y2: number, more = {}): Shape =>
  shape('line', { x1, y1, x2, y2, stroke: 'currentColor', 'stroke-opacity': 0.25, ...more })

export const label = (x: number, y: number, text: string, more = {}): Shape =>
  shape('text', { x, y, fill: 'currentColor', 'font-size': 12, ...more }, text)

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text of strangers inside SVG; control characters, which XML does not allow, become spaces. */
const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/[\p{Cc}\ufffe\uffff]/gu, ' ')
    .replaceAll(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign)

const written = ({ tag, attributes, children }: Shape): string => {
  const named = Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escaped(plain(value))}"`)
    .join('')
  const inner = children.map((one) => (typeof one === 'string' ? escaped(one) : written(one)))
  return inner.length === 0 ? `<${tag}${named}/>` : `<${tag}${named}>${inner.join('')}</${tag}>`
}

/** A drawing as an SVG file of its own, dark on white. */
export const svgFile = (drawing: Shape): string => {
  const { width = 0, height = 0 } = drawing.attributes
  const ground = shape('rect', { width, height, fill: '#fff' })
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    ...drawing.attributes,
    style: 'color:#1a202c',
  }
  return `${written({ ...drawing, attributes, children: [ground, ...drawing.children] })}\n`
}
