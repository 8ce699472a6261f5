/** Answers as JSON Lines: `{"task": …, "worker": …, "label": …}`, where a label may be any JSON. */
import { columnsBuilder, labelText, pairRow } from './columns.ts'
import { joinedBytes } from './csv-scanner.ts'
import { findPlaces, type Places, type Role } from './header.ts'
import type { AnswerReader, ReadOptions } from './read-answers.ts'
import { UnreadableAnswers } from './unreadable.ts'

const LF = 10
const ANSWERS: readonly Role[] = ['task', 'worker', 'label']
const ONE_EACH =
  'Write one JSON object on each line, such as {"task":"t1","worker":"w1","label":"cat"}.'

const parsed = (text: string, line: number): Record<string, unknown> => {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new UnreadableAnswers('This is no JSON.', ONE_EACH, line)
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new UnreadableAnswers('This is no JSON object.', ONE_EACH, line)
  return value as Record<string, unknown>
}

/** Reads line by line. The first object says which members are meant. */
export const jsonLinesScanner = (options: ReadOptions): AnswerReader => {
  const builder = columnsBuilder()
  const text = new TextDecoder()
  let held: Uint8Array = new Uint8Array(0)
  let line = 0
  let roles: Record<Role, string | undefined> | undefined
  const take = (bytes: Uint8Array): void => {
    line++
    const written = text.decode(bytes)
    if (written.trim() === '') return
    const row = parsed(written, line)
    roles ??= rolesOf(row, options)
    const cell = (role: Role): unknown => (roles?.[role] === undefined ? '' : row[roles[role]])
    const worker = String(cell('worker') ?? '')
    const label = labelText(cell('label'))
    const paired = roles.left !== undefined && roles.right !== undefined
    const pair = { left: String(cell('left')), right: String(cell('right')), choice: label }
    const answer = paired ? pairRow(pair) : { task: String(cell('task') ?? ''), label }
    builder.add({ ...answer, worker })
  }
  return {
    feed: (chunk) => {
      const bytes = joinedBytes(held, chunk)
      let from = 0
      for (let end = bytes.indexOf(LF); end >= 0; end = bytes.indexOf(LF, from)) {
        take(bytes.subarray(from, end))
        from = end + 1
      }
      held = bytes.slice(from)
    },
    finish: () => {
      if (held.length > 0) take(held)
      return builder.build()
    },
  }
}

const rolesOf = (row: Record<string, unknown>, options: ReadOptions) => {
  const names = Object.keys(row)
  const places: Places = findPlaces(names, options.needed ?? ANSWERS, options.columns)
  return Object.fromEntries(
    Object.entries(places).map(([role, place]) => [role, names[place]]),
  ) as Record<Role, string | undefined>
}
