/** Rows of an upload as they come in: each with its true line number, good or with its fault. */
import { LIMITS } from '../kernel/limits.ts'

/** One row of the upload. `line` counts from 1, as an editor does. */
export type Row =
  | { line: number; input: Record<string, unknown> }
  | { line: number; fault: string; hint: string }

/** Bytes of a request body. */
export type Bytes = AsyncIterable<Uint8Array>

/** What a row of text cannot be: undecodable bytes show as U+FFFD. */
export const textFault = (text: string): { fault: string; hint: string } | undefined => {
  if (text.includes('\uFFFD'))
    return { fault: 'Not UTF-8 text', hint: 'Save the file with the encoding UTF-8.' }
  if (text.includes('\u0000') || text.includes('\\u0000'))
    return { fault: 'Holds the character U+0000', hint: 'Remove the character from the text.' }
  return undefined
}

/** The fault of a row that is too long to be a task. */
export const tooLong = {
  fault: `Longer than ${LIMITS.task_input_bytes} bytes`,
  hint: 'Upload long content with upload_file and put its id into the row.',
}
