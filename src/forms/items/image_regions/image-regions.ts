import type { Issue } from '../../../kernel/errors.ts'
import { REGION_LIMITS } from '../../../kernel/limits/forms/region-limits.ts'
import { PACE } from '../../../kernel/limits.ts'
import { boundsProblems } from '../../item-parts/bounds.ts'
import type { AnswerType, DataUse, Input } from '../../item-parts/item-type.ts'
import { twiceProblems } from '../../item-parts/labels.ts'
import { regionsIn } from '../../shapes/read-regions.ts'
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

/** How many regions a task brings to begin with. */
const brought = ({ prefill_from = '' }: ImageRegionsItem, input: Input): number => {
  const value = Object.hasOwn(input, prefill_from) ? input[prefill_from] : undefined
  const regions = typeof value === 'object' && value !== null && 'regions' in value && value.regions
  return Array.isArray(regions) ? regions.length : 0
}

/** Those that are there are looked at, and a few are drawn all the same: models miss some. */
const seconds = (item: ImageRegionsItem, input: Input): number => {
  const there = brought(item, input)
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
  aggregate,
}
