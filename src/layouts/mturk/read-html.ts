/**
 * Pages of Mechanical Turk: an HTMLQuestion, a HITLayout, or the template of a SageMaker job, with HTML's
 * own fields and the crowd-html elements. Scripts are never run; what they would have done is noted.
 */
import { startDraft } from '../draft.ts'
import { allOf, firstOf, type HtmlNode, parseHtml, wordsOf } from '../html.ts'
import { type Imported, UnreadableLayout } from '../imported.ts'
import { childText, parseXml } from '../xml.ts'
import { addCrowdElement } from './crowd-elements.ts'
import { addNativeField, isNativeField } from './native-fields.ts'
import { flush, hear, type Page, show } from './page.ts'

export const readHtml = (text: string): Imported => {
  const nodes = parseHtml(/<HTMLQuestion[\s>]/.test(text) ? contentOf(text) : text)
  const all = allOf(nodes)
  const draft = startDraft('Questions')
  const title = firstOf(nodes, 'title')
  if (title !== undefined) draft.title(wordsOf(title.children))
  if (all.some(({ tag, children, attributes }) => isOwnScript(tag, children, attributes)))
    draft.lose(
      '/script',
      'Scripts are not run here',
      'What a script does on the page must be said by the form, or shown in a sandbox item.',
    )
  const page: Page = { draft, all, waiting: '', groups: new Set() }
  for (const node of nodes) read(page, node)
  flush(page)
  return { layout: 'mturk_html', ...draft.finish('en') }
}

/** The page inside of the XML that CreateHIT takes. */
const contentOf = (text: string): string => {
  const content = childText(parseXml(text.trim()), 'HTMLContent')
  if (content === undefined || content === '')
    throw new UnreadableLayout(
      'There is no HTMLContent in it.',
      'Send the Question as it was given to CreateHIT.',
    )
  return content
}

/** Amazon's own scripts only draw its elements. */
const isOwnScript = (
  tag: string,
  children: readonly HtmlNode[],
  { src }: Record<string, string>,
): boolean =>
  tag === 'script' &&
  (src === undefined ? children.length > 0 : !/crowd-html-elements|externalHIT_v1/.test(src))

const SILENT = new Set([
  'script',
  'style',
  'title',
  'head',
  'template',
  'noscript',
  'short-instructions',
  'full-instructions',
  'option',
])
const LINES = new Set([
  'p',
  'div',
  'section',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'li',
  'tr',
  'br',
  'hr',
  'label',
  'legend',
  'pre',
  'blockquote',
  'td',
  'th',
])

const read = (page: Page, node: HtmlNode): void => {
  const { tag, children } = node
  if (tag === '#text') hear(page, node.text.replaceAll(/\s+/g, ' '))
  else if (isNativeField(tag)) addNativeField(page, node)
  else if (tag === 'img' || tag === 'audio' || tag === 'video') medium(page, node)
  else if (tag === 'iframe' || tag === 'object' || tag === 'embed')
    page.draft.lose(
      `/${tag}`,
      'Pages within the page are left out',
      'Use a link item, or a sandbox item.',
    )
  else if (!SILENT.has(tag) && !(tag.startsWith('crowd-') && addCrowdElement(page, node)))
    readInside(page, tag, children)
}

const medium = (page: Page, { tag, attributes, children }: HtmlNode): void => {
  if (tag === 'img') show(page, 'image', attributes.src, attributes.alt)
  else
    show(
      page,
      tag as 'audio' | 'video',
      attributes.src ?? firstOf(children, 'source')?.attributes.src,
    )
}

const readInside = (page: Page, tag: string, children: readonly HtmlNode[]): void => {
  if (LINES.has(tag)) hear(page, '\n')
  // The words of an option stand beside its button, and are its label.
  const ofOption = tag === 'label' && allOf(children).some((one) => one.tag === 'input')
  for (const one of children) if (!(ofOption && one.tag === '#text')) read(page, one)
  if (LINES.has(tag)) hear(page, '\n')
}
