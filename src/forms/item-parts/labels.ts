/** Labels of what is marked, drawn or cut: options of which one is enough. */
import { z } from 'zod'
import type { Issue } from '../../kernel/errors.ts'
import { FORM_LIMITS } from '../../kernel/limits.ts'
import { Option, repeated } from './options.ts'

/** The `options` of a tool. */
export const labelFields = {
  options: z
    .array(Option)
    .min(1, 'Offer at least one label')
    .max(FORM_LIMITS.options)
    .describe('The labels: value, label, key'),
}

/** What is wrong with values that must differ, each named at its second place. */
export const twiceProblems = (values: readonly string[], member: string): Issue[] =>
  repeated(values).map(({ value, index }) => ({
    pointer: `/${member}/${index}/value`,
    message: `The value "${value}" stands twice`,
    hint: 'Give every label a value of its own.',
  }))
