import type { DisplayType } from '../../item-parts/item-type.ts'
import { fromUse, sourceProblems } from '../../item-parts/sources.ts'
import { MarkdownItem } from './item.ts'

export const markdown: DisplayType<MarkdownItem, typeof MarkdownItem> = {
  kind: 'display',
  schema: MarkdownItem,
  problems: (item) => sourceProblems(item, 'text_md'),
  uses: (item) => fromUse(item, ['markdown', 'text']),
  seconds: () => 0,
}
