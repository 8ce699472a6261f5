/** Boxes on images: F1 at an overlap of half, and of three quarters. */
import { type Box, boxAgreement, boxFit, boxFrom } from '../../boxes/geometry.ts'
import { BOX_METHODS, type BoxMethod, inferBoxes } from '../../boxes/infer-boxes.ts'
import type { AnswerColumns } from '../reading/columns.ts'
import type { Found, Prepared, PrepareOptions, ResultRow } from '../report.ts'
import { distanceAlphaOf, meanNearness, meanOf, sizesOf } from './figures.ts'
import { answersByTask, eachAnswer, jsonOf, readLabels } from './readable.ts'

type Fields = Record<string, unknown>

/** Names of the left, top, right and bottom edge. */
const EDGES = [
  ['left', 'top', 'right', 'bottom'],
  ['x1', 'y1', 'x2', 'y2'],
  ['xmin', 'ymin', 'xmax', 'ymax'],
  ['x_min', 'y_min', 'x_max', 'y_max'],
] as const

const withSize = (x: unknown, y: unknown, width: unknown, height: unknown): Box | null => {
  const all = [x, y, width, height]
  if (!all.every((one) => typeof one === 'number')) return null
  const [left = 0, top = 0, w = 0, h = 0] = all as number[]
  return boxFrom([left, top, left + w, top + h])
}

/** One box: four edges, named edges, a corner with its size, or COCO’s `bbox`. */
const boxOf = (value: unknown): Box | null => {
  if (Array.isArray(value)) return boxFrom(value)
  if (typeof value !== 'object' || value === null) return null
  const fields = value as Fields
  if (Array.isArray(fields.bbox)) {
    const [x, y, width, height] = fields.bbox as unknown[]
    return withSize(x, y, width, height)
  }
  const names = EDGES.find((edges) => edges.every((edge) => edge in fields))
  if (names !== undefined) return boxFrom(names.map((edge) => fields[edge]))
  return withSize(fields.x, fields.y, fields.width ?? fields.w, fields.height ?? fields.h)
}

/** All boxes of one image; null when one of them is none. */
export const readBoxes = (label: string): Box[] | null => {
  const value = jsonOf(label)
  const single = Array.isArray(value) && value.length === 4 && typeof value[0] === 'number'
  const list = single || !Array.isArray(value) ? [value] : value
  const boxes = list.map(boxOf)
  return boxes.every((box) => box !== null) ? boxes : null
}

/** Upright boxes, one list per image and person. */
export const prepareBoxes = (columns: AnswerColumns, options: PrepareOptions): Prepared => {
  const given = readLabels(columns, 'boxes', readBoxes)
  const drawn = Array.from(eachAnswer(given), ({ task, worker, value }) => ({
    ...{ task, worker, boxes: value },
  }))
  const answered = new Set(drawn.filter(({ boxes }) => boxes !== null).map(({ task }) => task))
  const known = new Map(
    [...options.truth].flatMap(([task, label]) => {
      const right = options.gold.has(task) || !answered.has(task) ? null : readBoxes(label)
      return right === null ? [] : [[task, right] as const]
    }),
  )
  const run = (method: string): Found => {
    const { tasks, results } = inferBoxes(drawn, method as BoxMethod)
    const score = (least: number) =>
      meanOf(
        results.flatMap(({ boxes }, t) => {
          const right = known.get(tasks[t] ?? '')
          const found = (boxes ?? []).map(({ box }) => box)
          return right === undefined ? [] : [boxAgreement(found, right, least)]
        }),
      )
    const rows = (): ResultRow[] =>
      results.map(({ boxes, confidence, answers }, t) => ({
        task: tasks[t] ?? '',
        answer: boxes?.map(({ box }) => box) ?? null,
        ...{ confidence: answers === 0 ? null : confidence, answers, boxes },
      }))
    return { measures: { f1: score(0.5), f1_75: score(0.75) }, rows }
  }
  const byTask = answersByTask(given)
  return {
    methods: BOX_METHODS,
    run,
    agreement: () => [distanceAlphaOf(byTask, (a, b) => 1 - boxFit(a, b))],
    unity: () => meanNearness(byTask, boxFit),
    sizes: sizesOf(given),
    unreadable: given.unreadable,
    scored: known.size,
  }
}
