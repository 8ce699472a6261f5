import { PACE } from '../../../kernel/limits.ts'
import type { DisplayType } from '../../item-parts/item-type.ts'
import { fromUse, sourceProblems } from '../../item-parts/sources.ts'
import { AudioItem } from './item.ts'

export const audio: DisplayType<AudioItem, typeof AudioItem> = {
  kind: 'display',
  schema: AudioItem,
  problems: (item) => sourceProblems(item, 'src'),
  uses: (item) => fromUse(item, ['audio']),
  seconds: () => PACE.sound,
}
