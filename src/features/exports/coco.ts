/**
 * COCO, the one JSON file that most programs for pictures read. Annotations come first and pictures after
 * them, in two rounds through the tasks, so that nothing large is ever held: a picture that was answered
 * between the rounds has no annotations yet, and no annotation lacks its picture.
 */
import { regionItem } from '../../forms/exporting/formats.ts'
import type { Form } from '../../forms/form.ts'
import { boundsOf, cornersOf, tenth } from '../../forms/shapes/outline.ts'
import type { Region } from '../../forms/shapes/region.ts'
import { REGION_LIMITS } from '../../kernel/limits/forms/region-limits.ts'
import type { Exported, Piece } from './export-row.ts'
import { classesOf, type Drawn, drawnIn } from './region-files.ts'

/** How far an export has come: the round, whether its list has an entry yet, and the last task. */
export type CocoPlace = { round: 'annotations' | 'images'; begun: boolean; after: bigint }

const PLACE = /^(annotations|images)([+-])(\d{1,18})$/

/** Undefined for what is no place. */
export const cocoPlaceFrom = (text: string): CocoPlace | undefined => {
  const [, round, begun, after] = PLACE.exec(text) ?? []
  if (after === undefined) return undefined
  return { round: round as CocoPlace['round'], begun: begun === '+', after: BigInt(after) }
}
export const cocoPlaceText = ({ round, begun, after }: CocoPlace): string =>
  `${round}${begun ? '+' : '-'}${after}`

export const COCO_START: CocoPlace = { round: 'annotations', begun: false, after: 0n }

const areaOf = (region: Region): number => {
  if ('width' in region)
    return region.width * region.height * (region.shape === 'ellipse' ? Math.PI / 4 : 1)
  const corners = cornersOf(region)
  const twice = corners.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = corners[(i + 1) % corners.length] ?? [x, y]
    return sum + x * nextY - nextX * y
  }, 0)
  return region.shape === 'polygon' ? Math.abs(twice) / 2 : 0
}

/** The picture’s number: its place in the job. */
const imageId = ({ row }: Drawn): number => Number(row.ordinal)

const annotationsOf = (drawn: Drawn, classes: readonly string[]): object[] =>
  drawn.found.regions.map((region, at) => {
    const [left, top, right, bottom] = boundsOf(region)
    const outline = region.shape === 'point' ? [] : [cornersOf(region).flat().map(tenth)]
    return {
      id: imageId(drawn) * REGION_LIMITS.regions + at,
      image_id: imageId(drawn),
      category_id: Math.max(0, classes.indexOf(region.label ?? '')) + 1,
      bbox: [left, top, right - left, bottom - top].map(tenth),
      area: tenth(areaOf(region)),
      iscrowd: 0,
      segmentation: region.shape === 'line' ? [] : outline,
      shape: region.shape,
      ...(region.shape === 'point' && { keypoints: [left, top, 2], num_keypoints: 1 }),
      ...(region.shape === 'line' && { polyline: cornersOf(region).flat() }),
      ...('angle' in region && region.angle !== undefined && { rotation: region.angle }),
    }
  })

const imageOf = (drawn: Drawn): object => ({
  id: imageId(drawn),
  ...{ width: drawn.found.width, height: drawn.found.height },
  file_name: drawn.picture,
  ...(drawn.picture.startsWith('https://') && { coco_url: drawn.picture }),
  task_id: drawn.name,
})

/** Everything in front of the annotations. */
const headOf = (form: Form, classes: readonly string[], points: boolean): string => {
  const categories = classes.map((name, at) => ({
    ...{ id: at + 1, name, supercategory: '' },
    ...(points && { keypoints: ['point'], skeleton: [] }),
  }))
  const head = { info: { description: form.title, version: '1.0' }, licenses: [], categories }
  return `${JSON.stringify(head).slice(0, -1)},"annotations":[\n`
}

type Turn = { place: CocoPlace; next: bigint | null }

/** A piece of the file, and where the next one begins; null after the last. */
export const cocoPiece = (
  { form, rows }: Omit<Exported, 'first'>,
  { place, next }: Turn,
): { pieces: Piece[]; next: CocoPlace | null } => {
  const item = regionItem(form)
  if (item === undefined) return { pieces: [], next: null }
  const classes = classesOf(item)
  const drawn = drawnIn(item, rows)
  const { round, begun, after } = place
  const entries =
    round === 'images' ? drawn.map(imageOf) : drawn.flatMap((one) => annotationsOf(one, classes))
  const list = entries.map((entry) => JSON.stringify(entry)).join(',\n')
  const head =
    round === 'annotations' && after === 0n
      ? headOf(form, classes, item.shapes.includes('point'))
      : ''
  const comma = begun && list !== '' ? ',\n' : ''
  const foot = next !== null ? '' : round === 'annotations' ? '\n],"images":[\n' : '\n]}\n'
  const goesOn: CocoPlace | null =
    next !== null
      ? { round, begun: begun || list !== '', after: next }
      : round === 'annotations'
        ? { round: 'images', begun: false, after: 0n }
        : null
  const text = `${head}${comma}${list}${foot}`
  return { pieces: [{ path: 'coco.json', media_type: 'application/json', text }], next: goesOn }
}
