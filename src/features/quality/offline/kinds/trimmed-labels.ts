/** Labels that differ only in the space around them are one label. */
import type { AnswerColumns } from '../reading/columns.ts'
import type { Readable } from './readable.ts'

/** The columns with every label trimmed. */
export const trimmedLabels = (columns: AnswerColumns): Readable<string> => {
  const trimmed = columns.labels.map((label) => label.trim())
  if (trimmed.every((label, number) => label === columns.labels[number]))
    return { columns, values: columns.labels, unreadable: 0 }
  const numbers = new Map<string, number>()
  for (const label of trimmed) if (!numbers.has(label)) numbers.set(label, numbers.size)
  const labels = [...numbers.keys()]
  const label = columns.label.map((one) => numbers.get(trimmed[one] ?? '') ?? 0)
  return { columns: { ...columns, labels, label }, values: labels, unreadable: 0 }
}
