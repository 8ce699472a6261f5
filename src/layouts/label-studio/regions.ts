/** Label Studio's tags that mark something: on pictures, in texts, in sounds, in videos and in series. */
import { FORM_LIMITS } from '../../kernel/limits.ts'
import { isItemType } from '../draft.ts'
import type { Element } from '../xml.ts'
import { idOf, loseAttributes, optionsIn, type Reading, takeLabel } from './layout.ts'

/** What a tag draws: a shape of image_regions, or a tool of its own by what it is drawn on. */
const SHAPE: Record<string, string> = {
  Rectangle: 'box',
  RectangleLabels: 'box',
  Polygon: 'polygon',
  PolygonLabels: 'polygon',
  Ellipse: 'ellipse',
  EllipseLabels: 'ellipse',
  KeyPoint: 'point',
  KeyPointLabels: 'point',
  Vector: 'line',
  VectorLabels: 'line',
}
const MASKS = ['Brush', 'BrushLabels', 'Bitmask', 'BitmaskLabels', 'MagicWand']
const MARKS = [
  'Labels',
  'HyperTextLabels',
  'ParagraphLabels',
  'TimelineLabels',
  'TimeSeriesLabels',
  'VideoRectangle',
  'CubeLabels',
  'Cube',
]

export const isRegionTag = (tag: string): boolean =>
  Object.hasOwn(SHAPE, tag) || MASKS.includes(tag) || MARKS.includes(tag)

/** The tool for what a tag marks, by the object it stands on. */
const toolFor = (tag: string, object: string | undefined): string | undefined => {
  if (MASKS.includes(tag)) return 'image_mask'
  if (Object.hasOwn(SHAPE, tag)) return object === 'Pdf' ? 'pdf_regions' : 'image_regions'
  if (tag === 'TimeSeriesLabels') return 'series_ranges'
  if (tag === 'TimelineLabels' || tag === 'VideoRectangle') return 'video_tracks'
  if (tag === 'Cube' || tag === 'CubeLabels') return 'cuboids_3d'
  const byObject: Record<string, string> = {
    Text: 'text_spans',
    HyperText: 'text_spans',
    Paragraphs: 'text_spans',
    Audio: 'audio_segments',
    AudioPlus: 'audio_segments',
    Video: 'video_tracks',
    TimeSeries: 'series_ranges',
    Image: 'image_regions',
  }
  return byObject[object ?? '']
}

/** Whether a tool shows and marks the object of this tag, so that nothing else need show it. */
export const drawsOn = (reading: Reading, element: Element): boolean => {
  const object = reading.objects.get(element.attributes.toName ?? '')
  const tool = toolFor(element.name, object?.tag)
  return object?.field !== undefined && tool !== undefined && isItemType(tool)
}

/** Marks the object. Several tags on one object become one tool with all their shapes and labels. */
export const addRegionTag = (reading: Reading, element: Element): void => {
  const { draft } = reading
  const object = reading.objects.get(element.attributes.toName ?? '')
  const tool = toolFor(element.name, object?.tag)
  if (object?.field === undefined || tool === undefined || !isItemType(tool)) {
    draft.lose(
      element.place,
      `${element.name} has no counterpart${tool === undefined ? '' : ` yet: there is no item ${tool}`}`,
      'Ask it as a question on the whole, or show the object and ask for words.',
    )
    return
  }
  loseAttributes(reading, element, ['name', 'toName', 'value', 'choice', 'allowEmpty', 'required'])
  if (element.attributes.choice === 'multiple')
    draft.lose(`${element.place}/@choice`, 'A mark has one label, not several')
  const options = optionsIn(element, 'Label')
  const known = reading.ids.get(`${tool} ${object.name}`)
  const item = known === undefined ? undefined : draft.find(known)
  if (item === undefined)
    begin(reading, element, { tool, from: object.field, on: object.name, options })
  else widen(item, SHAPE[element.name], options)
}

type Begun = { tool: string; from: string; on: string; options: { value: string }[] }

const begin = (reading: Reading, element: Element, { tool, from, on, options }: Begun): void => {
  const label = takeLabel(reading, element)
  const id = idOf(reading, element)
  reading.ids.set(`${tool} ${on}`, id)
  const shape = SHAPE[element.name]
  const labels = options.length > 0 || tool === 'image_regions' ? options : [MARK]
  reading.draft.add({
    type: tool,
    id,
    label,
    from,
    required: element.attributes.required === 'true',
    ...(labels.length > 0 && { options: labels }),
    ...(tool === 'image_regions' && shape !== undefined && { shapes: [shape] }),
    ...(tool === 'audio_segments' && { transcribe: 'never' }),
  })
}

/** Tools that need a label get one where the layout has none. */
const MARK = { value: 'mark', label: 'Mark' }

const widen = (
  item: Record<string, unknown>,
  shape: string | undefined,
  more: { value: string }[],
) => {
  const shapes = Array.isArray(item.shapes) ? item.shapes : undefined
  if (shapes !== undefined && shape !== undefined && !shapes.includes(shape)) shapes.push(shape)
  const options = (Array.isArray(item.options) ? item.options : []) as { value: string }[]
  const taken = new Set(options.map(({ value }) => value))
  const all = [...options, ...more.filter(({ value }) => !taken.has(value))]
  if (all.length > 0) item.options = all.slice(0, FORM_LIMITS.options)
}

/** The tools whose marks a question can be asked about. */
const ASKED_ABOUT = ['text_spans', 'image_regions']

/** The tool that marks the object, when it stands before and can be asked about. */
export const markingOf = (reading: Reading, element: Element): string | undefined =>
  ASKED_ABOUT.map((tool) => reading.ids.get(`${tool} ${element.attributes.toName}`)).find(Boolean)

/** Links between marks: allowed on every text that is marked. */
export const addRelations = (reading: Reading, element: Element): void => {
  const { draft } = reading
  const relations = optionsIn(element, 'Relation').map(({ value, label }) => ({ value, label }))
  const spans = [...reading.ids.values()]
    .map((id) => draft.find(id))
    .find((item) => item?.type === 'text_spans')
  if (spans === undefined || relations.length === 0)
    draft.lose(element.place, 'Relations need marks in a text, and names')
  else spans.relations = relations
}
