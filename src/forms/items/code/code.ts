import type { DisplayType } from '../../item-parts/item-type.ts'
import { fromUse } from '../../item-parts/sources.ts'
import { CodeItem } from './item.ts'

export const code: DisplayType<CodeItem, typeof CodeItem> = {
  kind: 'display',
  schema: CodeItem,
  uses: (item) => fromUse(item, ['code', 'files', 'text']),
  seconds: () => 0,
}
