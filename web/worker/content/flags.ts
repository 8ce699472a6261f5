/** The kinds of hard content in their order, and a list with one of them more or less. */
import type { Assignment } from '../../api.generated.ts'
import { CONTENT_FLAG } from '../../words/choices.ts'

export type Flag = Assignment['content_flags'][number]

export const FLAGS = Object.keys(CONTENT_FLAG) as Flag[]

export const withFlag = (flags: readonly Flag[], flag: Flag, on: boolean): Flag[] =>
  FLAGS.filter((one) => (one === flag ? on : flags.includes(one)))
