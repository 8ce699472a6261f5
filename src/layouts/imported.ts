/** What reading the layout of another tool comes to. */
import type { Issue } from '../kernel/errors.ts'

/** The layouts that can be read. */
export type Layout = 'label_studio' | 'mturk_question_form' | 'mturk_html' | 'toloka' | 'prolific'

/**
 * A form as its author would write it, and what of the layout is not in it. `pointer` of a loss is a place
 * in the source: the way of tags to it, or a JSON pointer.
 */
export type Imported = { layout: Layout; form: Record<string, unknown>; lost: Issue[] }

/** What keeps a layout from being read at all. */
export class UnreadableLayout extends Error {
  readonly hint: string
  constructor(message: string, hint: string) {
    super(message)
    this.hint = hint
  }
}
