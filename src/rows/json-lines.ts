/** JSON Lines: one object a line (https://jsonlines.org); empty lines count but say nothing. */
import { LIMITS } from '../kernel/limits.ts'
import { type Bytes, type Row, textFault, tooLong } from './rows.ts'

const NEWLINE = 10

/** Reads rows without ever holding more than one line, and of a line no more than a task may have. */
export async function* jsonLines(bytes: Bytes): AsyncGenerator<Row> {
  let line = 1
  let held: Uint8Array[] = []
  let size = 0
  const take = (part: Uint8Array): void => {
    size += part.byteLength
    if (size <= LIMITS.task_input_bytes) held.push(part)
    else held = []
  }
  const finish = (): Row | undefined => {
    const row = size > LIMITS.task_input_bytes ? { line, ...tooLong } : rowOf(line, held)
    held = []
    size = 0
    line += 1
    return row
  }
  for await (const chunk of bytes) {
    let start = 0
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, start)) {
      take(chunk.subarray(start, end))
      start = end + 1
      const row = finish()
      if (row !== undefined) yield row
    }
    if (start < chunk.byteLength) take(chunk.subarray(start))
  }
  const last = size > 0 ? finish() : undefined
  if (last !== undefined) yield last
}

const rowOf = (line: number, parts: Uint8Array[]): Row | undefined => {
  // The decoder drops the mark that some editors put before the first line.
  const text = new TextDecoder().decode(Buffer.concat(parts)).trim()
  if (text === '') return undefined
  const fault = textFault(text)
  if (fault !== undefined) return { line, ...fault }
  try {
    const input: unknown = JSON.parse(text)
    if (typeof input === 'object' && input !== null && !Array.isArray(input))
      return { line, input: input as Record<string, unknown> }
  } catch {
    return { line, fault: 'Not JSON', hint: 'Write one whole JSON object on the line.' }
  }
  return { line, fault: 'Not a JSON object', hint: 'Write {"name": value} with the data fields.' }
}
