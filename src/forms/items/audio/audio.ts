import { PACE } from '../../../kernel/limits.ts'
import type { DisplayType } from '../../item/item-type.ts'
import { fromUse, sourceProblems } from '../../item/sources.ts'
import { AudioItem } from './item.ts'

export const audio: DisplayType<AudioItem, typeof AudioItem> = {
  kind: 'display',
  schema: AudioItem,
  problems: (item) => sourceProblems(item, 'src'),
  uses: (item) => fromUse(item, ['audio']),
  seconds: () => PACE.sound,
}
