import { PACE } from '../../../kernel/limits.ts'
import type { DataKind } from '../../data.ts'
import type { AnswerType } from '../../item-parts/item-type.ts'
import { aggregate } from './aggregate.ts'
import { answer } from './answer.ts'
import { PairwiseItem } from './item.ts'

const KINDS: DataKind[] = ['text', 'markdown', 'image', 'audio']

export const pairwise: AnswerType<PairwiseItem, typeof PairwiseItem> = {
  kind: 'answer',
  schema: PairwiseItem,
  uses: (item) => [
    { pointer: '/left', name: item.left, kinds: KINDS, needed: true },
    { pointer: '/right', name: item.right, kinds: KINDS, needed: true },
  ],
  // Going back and forth between the two costs a second decision.
  seconds: () => PACE.choose * 2,
  answer,
  cells: (_item, value) => ({ '': String(value) }),
  aggregate,
}
