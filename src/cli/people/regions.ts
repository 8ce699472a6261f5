/** Regions a simulated person marks: it does not see the picture, so it takes one of 1,000 × 750 pixels. */
import type { ImageRegionsItem } from '../../forms/items/image_regions/item.ts'
import type { Shape, Spot } from '../../forms/shapes/region.ts'
import type { Random } from './random.ts'

const SIZE = { width: 1_000, height: 750 }

const placeOf = (shape: Shape, random: Random): object => {
  const [x, y] = [random.whole(0, 700), random.whole(0, 500)]
  const [width, height] = [random.whole(40, 300), random.whole(40, 250)]
  const middle: Spot = [x + Math.round(width / 2), y]
  switch (shape) {
    case 'point':
      return { x, y }
    case 'polygon':
      return { points: [[x, y + height], middle, [x + width, y + height]] }
    case 'line':
      return { points: [[x, y], middle] }
    case 'rotated_box':
      return { x, y, width, height, angle: random.whole(-45, 45) }
    default:
      return { x, y, width, height }
  }
}

/** As many as the item wants, one to three where it leaves it open. */
export const regionsOf = (item: ImageRegionsItem, random: Random): unknown => {
  const most = item.max_regions ?? Math.max(3, item.min_regions)
  const count = random.whole(Math.max(1, item.min_regions), Math.min(most, item.min_regions + 3))
  const labels = item.options?.map(({ value }) => value)
  const regions = Array.from({ length: count }, (_, i) => {
    const shape = random.pick(item.shapes)
    const label = labels === undefined ? {} : { label: random.pick(labels) }
    return { id: `r${i + 1}`, shape, ...label, ...placeOf(shape, random) }
  })
  return { ...SIZE, regions }
}
