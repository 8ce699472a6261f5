/** Answers of which one person’s stays whole, each as one text to compare it by. */
import type { AnswerItem } from '../form.ts'

/** A rewritten text itself; of changed code the diff. */
export const wholeText = ({ type }: AnswerItem, value: unknown): string => {
  if (type !== 'code_edit') return String(value)
  return typeof value === 'object' && value !== null && 'diff' in value ? String(value.diff) : ''
}
