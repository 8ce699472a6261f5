import type { z } from 'zod'
import type { Issue } from '../../../kernel/errors.ts'
import { FORM_LIMITS } from '../../../kernel/limits.ts'
import type { Input } from '../../item-parts/item-type.ts'
import { textLength } from '../../item-parts/text-length.ts'
import type { RewriteItem } from './item.ts'

/** The whole new text. */
export const answer = (item: RewriteItem, final: boolean): z.ZodType =>
  textLength(item, FORM_LIMITS.long_text, final)

export const check = (item: RewriteItem, value: unknown, input: Input, final: boolean): Issue[] =>
  final && !item.unchanged && value === input[item.from]
    ? [
        {
          pointer: '',
          message: 'This is the text as it was',
          hint: 'Rewrite it, or return the task when there is nothing to change.',
        },
      ]
    : []
