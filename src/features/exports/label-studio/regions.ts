/** What tools mark, as Label Studio's results: percent of the picture, seconds of the sound. */
import type { Answers } from '../../../forms/show-if.ts'

/** One result of an annotation. */
export type LabelStudioResult = {
  id: string
  from_name: string
  to_name: string
  type: string
  value: Record<string, unknown>
  [member: string]: unknown
}

type Named = { from_name: string; to_name: string; prefix: string }
type Loose = Record<string, unknown>

const listIn = (value: unknown, member: string): Loose[] => {
  const list = (value as Loose | null)?.[member]
  return Array.isArray(list) ? (list as Loose[]) : []
}

const number = (value: unknown): number => (typeof value === 'number' ? value : 0)
const labels = (type: string, label: unknown) =>
  typeof label === 'string' ? { [type]: [label] } : {}

/** Shapes: pixels become percent, a turned box keeps its corner and angle. */
export const regionResults = (value: unknown, named: Named): LabelStudioResult[] => {
  const { width, height } = (value ?? {}) as Loose
  const [w, h] = [number(width) || 1, number(height) || 1]
  return listIn(value, 'regions').map((region, at) => {
    const { type, drawn } = shapeOf(region, w, h)
    return {
      id: `${named.prefix}${region.id ?? at}`,
      ...{ from_name: named.from_name, to_name: named.to_name, type },
      ...{ original_width: w, original_height: h, image_rotation: 0 },
      value: { ...drawn, ...labels(type, region.label) },
    }
  })
}

const shapeOf = (region: Loose, w: number, h: number): { type: string; drawn: Loose } => {
  const x = (number(region.x) / w) * 100
  const y = (number(region.y) / h) * 100
  const wide = (number(region.width) / w) * 100
  const high = (number(region.height) / h) * 100
  const rotation = number(region.angle)
  const points = (Array.isArray(region.points) ? region.points : []) as [number, number][]
  const percent = points.map(([px, py]) => [(px / w) * 100, (py / h) * 100])
  if (region.shape === 'polygon')
    return { type: 'polygonlabels', drawn: { points: percent, closed: true } }
  if (region.shape === 'line')
    return { type: 'vectorlabels', drawn: { vertices: vertices(percent), closed: false } }
  // Label Studio needs a size for a point; half a percent is the dot it draws itself.
  if (region.shape === 'point') return { type: 'keypointlabels', drawn: { x, y, width: 0.5 } }
  if (region.shape === 'ellipse')
    return {
      type: 'ellipselabels',
      drawn: { x: x + wide / 2, y: y + high / 2, radiusX: wide / 2, radiusY: high / 2, rotation },
    }
  return { type: 'rectanglelabels', drawn: { x, y, width: wide, height: high, rotation } }
}

const vertices = (points: number[][]) =>
  points.map(([x, y], at) => ({
    id: String(at),
    prevPointId: at === 0 ? null : String(at - 1),
    x,
    y,
    isBezier: false,
  }))

/** Passages of a text and the links between them. */
export const spanResults = (value: unknown, named: Named): LabelStudioResult[] => {
  const spans = listIn(value, 'spans').map(
    ({ id, start, end, text, label }): LabelStudioResult => ({
      id: `${named.prefix}${id}`,
      ...{ from_name: named.from_name, to_name: named.to_name, type: 'labels' },
      value: { start, end, text, ...labels('labels', label) },
    }),
  )
  const links = listIn(value, 'relations').map((relation, at): LabelStudioResult => {
    const { from, to, label } = relation
    return {
      id: `${named.prefix}link${at}`,
      ...{ from_name: named.from_name, to_name: named.to_name, type: 'relation' },
      ...{ from_id: `${named.prefix}${from}`, to_id: `${named.prefix}${to}`, direction: 'right' },
      ...labels('labels', label),
      value: {},
    }
  })
  return [...spans, ...links]
}

/** Stretches of a sound: the label, and what is heard there under the same id. */
export const segmentResults = (value: unknown, named: Named): LabelStudioResult[] => {
  const seconds = number((value as Answers | null)?.duration_ms) / 1000
  return listIn(value, 'segments').flatMap((segment, at) => {
    const id = `${named.prefix}${at}`
    const { from_name, to_name } = named
    const place = {
      start: number(segment.start_ms) / 1000,
      end: number(segment.end_ms) / 1000,
      channel: 0,
    }
    const base = { id, to_name, original_length: seconds }
    const marked = {
      ...base,
      from_name,
      type: 'labels',
      value: { ...place, ...labels('labels', segment.label) },
    }
    if (typeof segment.text !== 'string') return [marked]
    const heard = { ...place, text: [segment.text] }
    return [marked, { ...base, from_name: `${from_name}_text`, type: 'textarea', value: heard }]
  })
}
