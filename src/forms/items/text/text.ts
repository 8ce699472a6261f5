import type { DisplayType } from '../../item-parts/item-type.ts'
import { fromUse, sourceProblems } from '../../item-parts/sources.ts'
import { TextItem } from './item.ts'

export const text: DisplayType<TextItem, typeof TextItem> = {
  kind: 'display',
  schema: TextItem,
  problems: (item) => sourceProblems(item, 'text'),
  uses: (item) => fromUse(item, ['text', 'number', 'link']),
  seconds: () => 0,
}
