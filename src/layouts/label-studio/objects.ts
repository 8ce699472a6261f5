/** Label Studio's object tags and the words between them. */
import { FORM_LIMITS } from '../../kernel/limits.ts'
import { dataKind, isItemType } from '../draft.ts'
import { plain } from '../words.ts'
import type { Element } from '../xml.ts'
import { dataOf, type Reading, withFields } from './layout.ts'

/** What an object tag shows here, and what it falls back to where forms have no such item yet. */
const SHOWN: Record<string, { item: string; kind: string; told?: string }> = {
  Text: { item: 'text', kind: 'text' },
  HyperText: { item: 'text', kind: 'text', told: 'HTML is shown as plain text' },
  Markdown: { item: 'markdown', kind: 'markdown' },
  Paragraphs: { item: 'chat', kind: 'chat' },
  Chat: { item: 'chat', kind: 'chat' },
  Image: { item: 'image', kind: 'image' },
  Audio: { item: 'audio', kind: 'audio' },
  AudioPlus: { item: 'audio', kind: 'audio' },
  Video: { item: 'video', kind: 'video' },
  Pdf: { item: 'pdf', kind: 'pdf' },
  Table: { item: 'table', kind: 'table' },
  // Shown by the tools that mark them, and by nothing else.
  TimeSeries: { item: 'series_ranges', kind: 'series' },
  Object3D: { item: 'cuboids_3d', kind: 'points' },
}
const ONLY_DRAWN = ['TimeSeries', 'Object3D']

export const isObject = (tag: string): boolean => Object.hasOwn(SHOWN, tag)

/** Controls may stand before what they are about: objects are known before anything is read. */
export const rememberObject = (reading: Reading, element: Element): void => {
  const shown = SHOWN[element.name]
  if (shown === undefined) return
  const name = element.attributes.name ?? element.name
  const kind = isItemType(shown.item) ? dataKind(shown.kind) : 'text'
  const field = dataOf(reading, element, kind)
  reading.objects.set(name, { name, tag: element.name, field })
}

/** Shows what the tag shows, unless a tool draws it anyway. */
export const addObject = (reading: Reading, element: Element, drawn: boolean): void => {
  const shown = SHOWN[element.name]
  const name = element.attributes.name ?? element.name
  if (shown === undefined) return
  const field = reading.objects.get(name)?.field
  const known = isItemType(shown.item)
  const { draft } = reading
  if (drawn || (known && ONLY_DRAWN.includes(element.name))) return
  if (shown.told !== undefined) draft.lose(element.place, shown.told)
  if (!known)
    draft.lose(
      element.place,
      `There is no item that shows ${element.name}`,
      'It comes as text; bring it as text, as a picture or as a link.',
    )
  const id = draft.id(name, 'shown')
  const words = withFields(reading, element.attributes.value ?? '', FORM_LIMITS.text)
  if (field !== undefined) draft.add({ type: known ? shown.item : 'text', id, from: field })
  else if (shown.item === 'text' && words !== '') draft.add({ type: 'text', id, text: words })
  else draft.lose(element.place, 'It names no field of the task', 'Write value="$field".')
}

/** Headings become the words of the question that follows; others stand for themselves. */
export const addHeader = (reading: Reading, element: Element): void => {
  flushHeading(reading)
  const words = withFields(reading, element.attributes.value ?? element.text, FORM_LIMITS.label)
  if (words !== '') reading.heading = words
}

/** A heading that no question took is shown. */
export const flushHeading = (reading: Reading): void => {
  const words = reading.heading
  reading.heading = undefined
  if (words === undefined) return
  const id = reading.draft.id('heading', 'heading')
  reading.draft.add({ type: 'text', id, text: plain(words, FORM_LIMITS.text) })
}
