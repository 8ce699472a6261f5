import { PACE } from '../../../kernel/limits.ts'
import type { DisplayType } from '../../item-parts/item-type.ts'
import { fromUse, sourceProblems } from '../../item-parts/sources.ts'
import { ImageItem } from './item.ts'

export const image: DisplayType<ImageItem, typeof ImageItem> = {
  kind: 'display',
  schema: ImageItem,
  problems: (item) => sourceProblems(item, 'src'),
  uses: (item) => fromUse(item, ['image']),
  seconds: () => PACE.picture,
}
