import type { DisplayType } from '../../item-parts/item-type.ts'
import { fromUse } from '../../item-parts/sources.ts'
import { ChatItem } from './item.ts'

export const chat: DisplayType<ChatItem, typeof ChatItem> = {
  kind: 'display',
  schema: ChatItem,
  uses: (item) => fromUse(item, ['chat']),
  seconds: () => 0,
}
