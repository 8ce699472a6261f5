/** Reading a form from outside. */
import type { Issue } from '../kernel/errors.ts'
import { FORM_LIMITS } from '../kernel/limits.ts'
import { type Form, FormSchema } from './form.ts'
import { issuesOf } from './issues/schema-issues.ts'
import { conditionRule } from './rules/conditions.ts'
import { dataRule } from './rules/data-references.ts'
import { hotkeyRule } from './rules/hotkeys.ts'
import { itemRule } from './rules/item-problems.ts'
import { contentRule, nameRule } from './rules/names.ts'
import { translationRule } from './rules/translations.ts'

export type ParsedForm = { ok: true; form: Form } | { ok: false; issues: Issue[] }

const RULES = [
  contentRule,
  nameRule,
  itemRule,
  dataRule,
  conditionRule,
  hotkeyRule,
  translationRule,
]

/** Members that are null count as left out: models in strict mode must write every member. */
const withoutNulls = (value: unknown, depth = 0): unknown => {
  // Deeper than any form; the schema refuses it as it is.
  if (typeof value !== 'object' || value === null || depth > 12) return value
  if (Array.isArray(value)) return value.map((member) => withoutNulls(member, depth + 1))
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== null)
      .map(([name, member]) => [name, withoutNulls(member, depth + 1)]),
  )
}

/** Bytes of the value as JSON; Infinity for what JSON cannot hold. */
const bytesOf = (value: unknown): number => {
  try {
    return Buffer.byteLength(JSON.stringify(value) ?? '')
  } catch {
    return Number.POSITIVE_INFINITY
  }
}

const refused = (issues: Issue[]): ParsedForm => ({
  ok: false,
  issues: issues.slice(0, FORM_LIMITS.issues),
})

/**
 * A form with its defaults filled in, or everything that is wrong with it: each issue names its
 * place by JSON pointer and says how to mend it. Never throws.
 */
export const parseForm = (input: unknown): ParsedForm => {
  if (bytesOf(input) > FORM_LIMITS.bytes)
    return refused([
      {
        pointer: '',
        message: `The form is larger than ${FORM_LIMITS.bytes / 1024} kB`,
        hint: 'Bring what differs between tasks as data, and upload pictures and sounds as files.',
      },
    ])
  const given = withoutNulls(input)
  const read = FormSchema.safeParse(given)
  if (!read.success) return refused(issuesOf(read.error, FormSchema, given))
  const issues = RULES.flatMap((rule) => rule(read.data))
  return issues.length > 0 ? refused(issues) : { ok: true, form: read.data }
}
