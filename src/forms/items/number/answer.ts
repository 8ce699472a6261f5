import { z } from 'zod'
import type { NumberItem } from './item.ts'

/** A number within its bounds; a draft may still be outside them. */
export const answer = (item: NumberItem, final: boolean): z.ZodType => {
  const number = item.integer ? z.int() : z.number()
  if (!final) return number
  return number.min(item.min ?? -Number.MAX_VALUE).max(item.max ?? Number.MAX_VALUE)
}
