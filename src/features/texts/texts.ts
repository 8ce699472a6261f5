/** Every text of a job that people read, with its place. Pure. */
import type { Form } from '../../forms/form.ts'
import { SCREENING_LIMITS } from '../../kernel/limits/content/screening-limits.ts'
import { type Match, matchesIn } from './rules.ts'
import type { ScreenedFor } from './screening-schemas.ts'

/** As much of a job as people read. */
export type ReadJob = { title: string; description: string; form: unknown }

export type Finding = { asks_for: ScreenedFor; pointer: string; words: string }

/** Members of a form that are names for programs, and no texts. */
const NAMES = new Set([
  'type',
  'id',
  'from',
  'name',
  'kind',
  'value',
  'lang',
  'layout',
  'slot',
  'src',
])

type Placed = { pointer: string; text: string; label: boolean; quotes: boolean }

const textsIn = (value: unknown, pointer: string, label = false): Placed[] => {
  if (typeof value === 'string')
    return [{ pointer, text: value, label, quotes: /\/(examples|options)\//.test(pointer) }]
  if (typeof value !== 'object' || value === null) return []
  // Whatever is answered can be left open, so that questions are told from what is only shown.
  const asks = 'cant_tell' in value
  return Object.entries(value)
    .filter(([name]) => !NAMES.has(name))
    .flatMap(([name, member]) => textsIn(member, `${pointer}/${name}`, asks && name === 'label'))
}

const findingsOf = (pointer: string, matches: Match[]): Finding[] =>
  matches.map(({ kind, words }) => ({ asks_for: kind, pointer, words: words.slice(0, 200) }))

/** What the texts of a job ask for that they may not, in their order. */
export const findingsInJob = ({ title, description, form }: ReadJob): Finding[] => {
  const about_reader = ((form as Form).data ?? []).length === 0
  return textsIn({ title, description, form }, '')
    .flatMap(({ pointer, text, label, quotes }) =>
      findingsOf(pointer, matchesIn(text, { label, quotes, about_reader })),
    )
    .slice(0, SCREENING_LIMITS.findings)
}

/** One text alone: an answer to a worker, a wish for changes. */
export const findingsInText = (pointer: string, text: string): Finding[] =>
  findingsOf(pointer, matchesIn(text))

export type NumberedInput = { ordinal: number; input: Record<string, unknown> }

/**
 * What the inputs of a job ask for. What people judge may well ask for a password; it is the job that
 * asks when many of its inputs do, or its only ones.
 */
export const findingsInInputs = (inputs: readonly NumberedInput[]): Finding[] => {
  const found = inputs.map(({ ordinal, input }) =>
    Object.entries(input).flatMap(([name, value]) =>
      typeof value === 'string'
        ? findingsOf(
            `/tasks/${ordinal}/${name}`,
            matchesIn(value.slice(0, SCREENING_LIMITS.input_text)),
          )
        : [],
    ),
  )
  const share = found.filter((one) => one.length > 0).length * 100
  return share < inputs.length * SCREENING_LIMITS.inputs_share || inputs.length === 0
    ? []
    : found.flat().slice(0, SCREENING_LIMITS.findings)
}
