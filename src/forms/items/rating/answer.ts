import { z } from 'zod'
import type { RatingItem } from './item.ts'

/** A whole number on the scale. */
export const answer = (item: RatingItem): z.ZodType => z.int().min(item.min).max(item.max)
