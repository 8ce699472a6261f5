/**
 * Label Studio's layouts (XML, `<View>`) as forms. The tags are those of Label Studio 1.2x; the mapping and
 * what it leaves out stand in docs/importing.md.
 */
import { IMPORT_LIMITS } from '../../kernel/limits/forms/import-limits.ts'
import { startDraft } from '../draft.ts'
import { type Imported, UnreadableLayout } from '../imported.ts'
import { type Element, parseXml } from '../xml.ts'
import { addControl, isControl } from './controls.ts'
import type { Reading } from './layout.ts'
import { addHeader, addObject, flushHeading, isObject, rememberObject } from './objects.ts'
import { addRegionTag, addRelations, drawsOn, isRegionTag } from './regions.ts'

/** Tags that only arrange or paint. */
const AROUND = ['View', 'Collapse', 'Panel', 'Repeater']
const PAINT = ['Style', 'Filter', 'Relation', 'Shortcut', 'Zoom']

export const readLabelStudio = (text: string): Imported => {
  const root = parseXml(text)
  if (root.name !== 'View')
    throw new UnreadableLayout(
      `The outermost tag is ${root.name}, not View.`,
      'Send the labelling interface as Label Studio shows it under Code.',
    )
  const reading: Reading = {
    draft: startDraft('Labelling'),
    objects: new Map(),
    ids: new Map(),
    heading: undefined,
  }
  const all = everything(root)
  for (const element of all) rememberObject(reading, element)
  const drawn = new Set(
    all
      .filter((element) => isRegionTag(element.name) && drawsOn(reading, element))
      .map(({ attributes }) => attributes.toName ?? ''),
  )
  for (const child of root.children) readElement(reading, child, drawn, 0)
  flushHeading(reading)
  // Relations stand anywhere, and need the marks they join.
  for (const element of all) if (element.name === 'Relations') addRelations(reading, element)
  return { layout: 'label_studio', ...reading.draft.finish('en') }
}

const everything = (element: Element): Element[] => [
  element,
  ...element.children.flatMap(everything),
]

const readElement = (
  reading: Reading,
  element: Element,
  drawn: Set<string>,
  depth: number,
): void => {
  const { name } = element
  if (depth > IMPORT_LIMITS.depth || PAINT.includes(name) || name === 'Relations') return
  if (AROUND.includes(name)) {
    if (name === 'Repeater')
      reading.draft.lose(element.place, 'Repeated parts are asked once', 'Bring each as a task.')
    if (element.attributes.visibleWhen !== undefined)
      reading.draft.lose(
        `${element.place}/@visibleWhen`,
        'Conditions of a view are not carried to its questions',
      )
    for (const child of element.children) readElement(reading, child, drawn, depth + 1)
    return
  }
  if (name === 'Header') addHeader(reading, element)
  else if (isObject(name)) addObject(reading, element, drawn.has(element.attributes.name ?? name))
  else if (isRegionTag(name)) addRegionTag(reading, element)
  else if (isControl(name)) addControl(reading, element)
  else reading.draft.lose(element.place, `${name} has no counterpart`)
}
