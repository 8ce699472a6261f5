/** Regions on pictures as programs that learn to see read them: Pascal VOC and YOLO, a file a picture. */
import { regionItem } from '../../forms/exporting/formats.ts'
import { boundsOf, cornersOf } from '../../forms/shapes/outline.ts'
import { regionsIn } from '../../forms/shapes/read-regions.ts'
import type { Region, Regions } from '../../forms/shapes/region.ts'
import { toPublicId } from '../../kernel/id.ts'
import type { Exported, ExportRow, Piece } from './export-row.ts'

type RegionItem = NonNullable<ReturnType<typeof regionItem>>

/** A task whose regions are known. */
export type Drawn = { row: ExportRow; name: string; picture: string; found: Regions }

/** The regions of each task; those that are undecided are in no file. */
export const drawnIn = (item: RegionItem, rows: readonly ExportRow[]): Drawn[] =>
  rows.flatMap((row) => {
    const { result } = row
    const found = regionsIn(result.items[item.id]?.answer)
    const picture = result.input[item.from]
    if (found === undefined || typeof picture !== 'string') return []
    return [{ row, picture, found, name: toPublicId('task', result.task_id) }]
  })

/** The names of classes, in the order of the labels; without labels there is one. */
export const classesOf = (item: RegionItem): string[] =>
  item.options?.map(({ value }) => value) ?? ['region']

export const isArea = ({ shape }: Region): boolean => shape !== 'point' && shape !== 'line'

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

const whole = (value: number): number => Math.round(value)

/** VOC counts pixels from 1 and knows upright boxes alone. */
const vocObject = (region: Region, { width, height }: Regions, classes: string[]): string => {
  const [left, top, right, bottom] = boundsOf(region)
  const inside = (value: number, most: number) => Math.min(Math.max(whole(value), 1), whole(most))
  return [
    '  <object>',
    `    <name>${escaped(region.label ?? classes[0] ?? 'region')}</name>`,
    '    <pose>Unspecified</pose><truncated>0</truncated><difficult>0</difficult>',
    `    <bndbox><xmin>${inside(left + 1, width)}</xmin><ymin>${inside(top + 1, height)}</ymin><xmax>${inside(right, width)}</xmax><ymax>${inside(bottom, height)}</ymax></bndbox>`,
    '  </object>',
  ].join('\n')
}

const voc = (item: RegionItem, drawn: readonly Drawn[]): Piece[] => {
  const classes = classesOf(item)
  return drawn.map(({ name, picture, found }) => ({
    path: `Annotations/${name}.xml`,
    media_type: 'application/xml',
    text: `${[
      '<annotation>',
      `  <filename>${escaped(picture)}</filename>`,
      `  <size><width>${whole(found.width)}</width><height>${whole(found.height)}</height><depth>3</depth></size>`,
      '  <segmented>0</segmented>',
      ...found.regions.filter(isArea).map((region) => vocObject(region, found, classes)),
      '</annotation>',
    ].join('\n')}\n`,
  }))
}

/** Boxes as middle and size; where there are turned ones four corners; where outlines, all corners. */
const yoloNumbers = (item: RegionItem, region: Region): [number, number][] => {
  const outlined = item.shapes.some((shape) => shape === 'polygon' || shape === 'ellipse')
  if (outlined || item.shapes.includes('rotated_box')) return cornersOf(region)
  const [left, top, right, bottom] = boundsOf(region)
  return [
    [(left + right) / 2, (top + bottom) / 2],
    [right - left, bottom - top],
  ]
}

const share = (value: number, whole: number): string =>
  String(Math.round(Math.min(Math.max(value / whole, 0), 1) * 1e6) / 1e6)

const yolo = (item: RegionItem, drawn: readonly Drawn[], first: boolean): Piece[] => {
  const classes = classesOf(item)
  const names = classes.map((name, at) => `  ${at}: ${JSON.stringify(name)}`).join('\n')
  const head = `# Names of the classes. pictures.txt says which picture belongs to which file of labels.\npath: .\ntrain: images\nval: images\nnames:\n${names}\n`
  const pictures = drawn.map(({ name, picture }) => `${name} ${picture}\n`).join('')
  const labels = drawn.map(({ name, found }) => ({
    path: `labels/${name}.txt`,
    media_type: 'text/plain',
    text: found.regions
      .filter(isArea)
      .map((region) => {
        const at = Math.max(0, classes.indexOf(region.label ?? ''))
        const numbers = yoloNumbers(item, region).flatMap(([x, y]) => [
          ...[share(x, found.width), share(y, found.height)],
        ])
        return `${at} ${numbers.join(' ')}\n`
      })
      .join(''),
  }))
  return [
    ...(first ? [{ path: 'data.yaml', media_type: 'application/yaml', text: head }] : []),
    { path: 'pictures.txt', media_type: 'text/plain', text: pictures },
    ...labels,
  ]
}

/** The formats that are a folder with a file for each picture. */
export const isPictureFolder = (format: string): format is 'voc' | 'yolo' =>
  format === 'voc' || format === 'yolo'

/** Points and lines have no place in either format and are left out. */
export const pictureFiles = (format: 'voc' | 'yolo', { form, rows, first }: Exported): Piece[] => {
  const item = regionItem(form)
  if (item === undefined) return []
  const drawn = drawnIn(item, rows)
  return format === 'voc' ? voc(item, drawn) : yolo(item, drawn, first)
}
