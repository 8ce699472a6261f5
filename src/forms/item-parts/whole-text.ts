/** Answers of which one person’s stays whole, each as one text to compare it by. */
import type { AnswerItem } from '../form.ts'
import { spokenOf } from '../items/model_chat/spoken.ts'

/** A rewritten text itself; of changed code the diff; of a conversation what the person said. */
export const wholeText = ({ type }: AnswerItem, value: unknown): string => {
  if (type === 'code_edit') return String(Object(value).diff ?? '')
  return type === 'model_chat' ? spokenOf(value) : String(value)
}
