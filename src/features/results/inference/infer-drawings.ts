/** Regions on pictures: each person’s drawing weighed by how well it fits the others’, over the whole job. */
import type { ItemResult } from '../../../forms/aggregation/item-result.ts'
import type { AnswerItem } from '../../../forms/form.ts'
import { agreement, drawingOf, fitOf } from '../../../forms/shapes/fit.ts'
import { tenth } from '../../../forms/shapes/outline.ts'
import { regionsIn } from '../../../forms/shapes/read-regions.ts'
import type { Region, Regions } from '../../../forms/shapes/region.ts'
import { countShares } from '../../../plots/histogram.ts'
import { distanceAlphaOf, meanNearness } from '../../quality/offline/kinds/figures.ts'
import {
  inferRegions,
  REGION_METHODS,
  type RegionAnswer,
  type RegionMethod,
  type RegionResult,
} from '../../quality/regions/infer-regions.ts'
import type { ItemQuality } from './answered.ts'
import { checkOnGold } from './check-on-gold.ts'
import type { Value } from './item-columns.ts'

type Item = Extract<AnswerItem, { type: 'image_regions' }>
type Given = { values: readonly Value[]; known: ReadonlyMap<string, unknown> }

const round = (value: number): number => Math.round(value * 1e4) / 1e4

/** The methods of such an item; `plain` is one person’s drawing, everybody counting alike. */
export const DRAWING_METHODS: readonly string[] = ['plain', 'auto', ...REGION_METHODS]

const drawnOf = (values: readonly Value[]): RegionAnswer[] =>
  values.flatMap(({ task, worker, value }) => {
    const regions = regionsIn(value)
    return regions === undefined ? [] : [{ task, worker, regions }]
  })

const inTenths = (region: Region): Region =>
  'points' in region
    ? { ...region, points: region.points.map(([x, y]) => [tenth(x), tenth(y)]) }
    : {
        ...region,
        ...{ x: tenth(region.x), y: tenth(region.y) },
        ...('width' in region && { width: tenth(region.width), height: tenth(region.height) }),
      }

const answerFrom = ({ width, height, regions }: RegionResult): Regions => ({
  ...{ width, height },
  regions: regions.map(({ region }, i) => ({ ...inTenths(region), id: `r${i + 1}` })),
})

const resultFrom = (result: RegionResult, method: string): Partial<ItemResult> => ({
  answer: answerFrom(result),
  method,
  fit: round(result.fit),
  marks: result.regions.map(({ people, support, labels }) => ({
    ...{ people, support: round(support) },
    ...(labels !== undefined && {
      labels: Object.fromEntries(
        Object.entries(labels).map(([label, share]) => [label, round(share)]),
      ),
    }),
  })),
})

const qualityOf = (item: Item, { values, known }: Given, method: RegionMethod): ItemQuality => {
  const drawn = drawnOf(values.filter(({ check }) => !check))
  const byTask = [...Map.groupBy(drawn, ({ task }) => task).values()].map((given) =>
    given.map(({ regions }) => drawingOf(regions)),
  )
  const figure = distanceAlphaOf(byTask, (a, b) => 1 - fitOf(a, b))
  const onGold = checkOnGold(
    values,
    known,
    (fair) =>
      inferRegions(drawnOf(fair), method).map((result) => ({
        ...{ task: result.task, answer: answerFrom(result), confidence: result.fit },
      })),
    (answer, right) => isRight(answer, right),
  )
  return {
    item: item.id,
    measure: figure.measure,
    agreement: figure.value === null ? null : round(figure.value),
    low: figure.interval === null ? null : round(figure.interval.low),
    high: figure.interval === null ? null : round(figure.interval.high),
    unity: countShares(meanNearness(byTask, fitOf)),
    ...{ confidence: [], confusion: null, on_gold: onGold },
  }
}

/** Every region of gold is found, and none besides. */
const isRight = (answer: unknown, right: unknown): boolean => {
  const [found, gold] = [regionsIn(answer), regionsIn(right)]
  if (found === undefined || gold === undefined) return false
  return agreement(drawingOf(found), drawingOf(gold)) === 1
}

/** What is known by gold stands as it is; one drawing alone is that person’s. */
export const inferDrawings = (item: Item, given: Given, method: string) => {
  const { values, known } = given
  const own = new Set(values.filter(({ check }) => !check).map(({ task }) => task))
  if (own.size === 0) return undefined
  const chosen: RegionMethod = method === 'medoid' || method === 'plain' ? 'medoid' : 'fusion'
  const overrides = new Map<string, Partial<ItemResult>>()
  if (method !== 'plain')
    for (const result of inferRegions(drawnOf(values), chosen)) {
      if (!own.has(result.task)) continue
      const right = known.get(result.task)
      if (right !== undefined)
        overrides.set(result.task, { answer: right, confidence: 1, method: 'gold' })
      else if (result.answers > 1) overrides.set(result.task, resultFrom(result, chosen))
    }
  return { overrides, quality: () => qualityOf(item, given, chosen) }
}
