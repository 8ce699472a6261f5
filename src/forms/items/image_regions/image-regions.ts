import type { Issue } from '../../../kernel/errors.ts'
import { REGION_LIMITS } from '../../../kernel/limits/forms/region-limits.ts'
import { PACE } from '../../../kernel/limits.ts'
import { suggestion } from '../../issues/pointers.ts'
import { boundsProblems } from '../../item-parts/bounds.ts'
import type { AnswerType, DataUse, Input } from '../../item-parts/item-type.ts'
import { twiceProblems } from '../../item-parts/labels.ts'
import { sameThings } from '../../shapes/fit.ts'
import { regionsIn } from '../../shapes/read-regions.ts'
import type { Shape } from '../../shapes/region.ts'
import { aggregate } from './aggregate.ts'
import { answer, check } from './answer.ts'
import { ImageRegionsItem } from './item.ts'

const problems = (item: ImageRegionsItem): Issue[] => [
  ...twiceProblems(item.options?.map(({ value }) => value) ?? [], 'options'),
  ...boundsProblems(item, 'min_regions', 'max_regions'),
]

const uses = (item: ImageRegionsItem): DataUse[] => [
  { pointer: '/from', name: item.from, kinds: ['image'], needed: true },
  ...(item.prefill_from === undefined
    ? []
    : [{ pointer: '/prefill_from', name: item.prefill_from, kinds: ['regions' as const] }]),
]

type Brought = { shape: Shape; label?: string }

/** The regions a task brings to begin with. */
const brought = ({ prefill_from = '' }: ImageRegionsItem, input: Input): Brought[] => {
  const value = Object.hasOwn(input, prefill_from) ? input[prefill_from] : undefined
  const regions = typeof value === 'object' && value !== null && 'regions' in value && value.regions
  return Array.isArray(regions) ? regions : []
}

/** Nobody is given what could not be handed in again. */
const brings = (item: ImageRegionsItem, input: Input): Issue[] => {
  const { prefill_from = '', shapes, max_regions: most } = item
  const labels = item.options?.map(({ value }) => value) ?? []
  const regions = brought(item, input)
  const many =
    most === undefined || regions.length <= most
      ? []
      : [
          {
            pointer: `/${prefill_from}/regions`,
            message: `${regions.length} regions are suggested where ${most} may be marked`,
            hint: 'Bring fewer, or raise `max_regions`.',
          },
        ]
  const unfit = regions.flatMap(({ shape, label }, at) => {
    const pointer = `/${prefill_from}/regions/${at}`
    if (!shapes.includes(shape))
      return [
        {
          pointer: `${pointer}/shape`,
          message: `A region of shape ${shape} cannot be marked here`,
          hint: suggestion(shape, shapes, 'Leave it out.'),
        },
      ]
    if (label === undefined || labels.includes(label)) return []
    const hint = suggestion(label, labels, 'Leave the label out: this item has none.')
    return [
      { pointer: `${pointer}/label`, message: `"${label.slice(0, 60)}" is not on offer`, hint },
    ]
  })
  return [...many, ...unfit]
}

/** Those that are there are looked at, and a few are drawn all the same: models miss some. */
const seconds = (item: ImageRegionsItem, input: Input): number => {
  const there = brought(item, input).length
  const expected = Math.max(item.min_regions - there, REGION_LIMITS.expected)
  const missing = Math.min(item.max_regions ?? expected, expected)
  const dearest = Math.max(...item.shapes.map((shape) => REGION_LIMITS.seconds[shape]))
  const naming = (item.options?.length ?? 0) > 1 ? PACE.choose : 0
  return PACE.picture + there * REGION_LIMITS.look + missing * (dearest + naming)
}

export const imageRegions: AnswerType<ImageRegionsItem, typeof ImageRegionsItem> = {
  kind: 'answer',
  schema: ImageRegionsItem,
  problems,
  uses,
  brings,
  seconds,
  answer,
  check,
  columns: () => ['width', 'height'],
  // A list of boxes is what `fairhand aggregate` reads.
  cells: (_item, value) => {
    const given = regionsIn(value)
    if (given === undefined) return {}
    const { width, height, regions } = given
    return { '': JSON.stringify(regions), width: String(width), height: String(height) }
  },
  sameRegions: (found, own) => {
    const [one, other] = [regionsIn(found), regionsIn(own)]
    return one === undefined || other === undefined ? new Map() : sameThings(one, other)
  },
  aggregate,
}
