import { PACE } from '../../../kernel/limits.ts'
import type { DisplayType } from '../../item-parts/item-type.ts'
import { fromUse, sourceProblems } from '../../item-parts/sources.ts'
import { LinkItem } from './item.ts'

export const link: DisplayType<LinkItem, typeof LinkItem> = {
  kind: 'display',
  schema: LinkItem,
  problems: (item) => sourceProblems(item, 'href'),
  uses: (item) => fromUse(item, ['link']),
  seconds: () => PACE.linked_page,
}
