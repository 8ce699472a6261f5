import { z } from 'zod'
import type { PairwiseItem } from './item.ts'

/** The answers on offer. */
export const sides = (item: PairwiseItem): string[] =>
  item.tie ? ['left', 'right', 'tie'] : ['left', 'right']

export const answer = (item: PairwiseItem): z.ZodType => z.enum(sides(item))
