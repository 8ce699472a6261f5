/** What is known of a Toloka template while it is read. */

import type { DataKind } from '../../forms/data.ts'
import { FORM_LIMITS } from '../../kernel/limits.ts'
import type { FormDraft } from '../draft.ts'
import { isObject, type Json, wordsIn } from '../json.ts'
import { hotkey, plain } from '../words.ts'

export type Template = {
  draft: FormDraft
  vars: Json
  /** Ids of items by the path of the output they write. */
  ids: Map<string, string>
  /** Keys by output path and value, from plugin.hotkeys. */
  keys: Map<string, string>
}

/** The path of `{type: "data.input", path}`, and of what a `$ref` to a variable stands for. */
export const inputPath = (value: unknown): string | undefined =>
  isObject(value) && value.type === 'data.input' ? wordsIn(value.path) : undefined

export const outputPath = (value: unknown): string | undefined =>
  isObject(value) &&
  ['data.output', 'data.internal', 'data.relative', 'data.sub'].includes(String(value.type))
    ? wordsIn(value.path)
    : undefined

/** Follows `{"$ref": "vars.name"}`. */
export const resolved = (template: Template, value: unknown): unknown => {
  if (!isObject(value) || typeof value.$ref !== 'string') return value
  const name = value.$ref.replace(/^vars\./, '')
  return Object.hasOwn(template.vars, name) ? template.vars[name] : undefined
}

/** Words of the template, or `{{field}}` for what the task brings; what is computed is noted. */
export const wordsAt = (
  template: Template,
  value: unknown,
  place: string,
  most: number = FORM_LIMITS.label,
): string => {
  const seen = resolved(template, value)
  const words = wordsIn(seen)
  if (words !== undefined) return plain(words, most)
  const path = inputPath(seen)
  if (path !== undefined) return `{{${template.draft.data(path, 'text')}}}`
  if (isObject(seen) && seen.type === 'helper.join')
    return plain(
      (Array.isArray(seen.items) ? seen.items : [])
        .map((item) => wordsAt(template, item, place, most))
        .join(String(seen.by ?? '')),
      most,
    )
  if (seen !== undefined && seen !== null)
    template.draft.lose(place, 'What is computed there is left out')
  return ''
}

/** The field of the task, or an address of the template. */
export const sourceAt = (
  template: Template,
  value: unknown,
  kind: DataKind,
): { from: string } | { src: string } | undefined => {
  const seen = resolved(template, value)
  const path = inputPath(seen)
  if (path !== undefined) return { from: template.draft.data(path, kind) }
  const words = wordsIn(seen)
  return words !== undefined && /^https:\/\//.test(words) ? { src: words } : undefined
}

/** Reads the keys that set an output at once. */
export const rememberKeys = (template: Template, plugins: readonly unknown[]): void => {
  for (const plugin of plugins) {
    if (!isObject(plugin) || plugin.type !== 'plugin.hotkeys') continue
    for (const [key, action] of Object.entries(plugin)) {
      const sign = hotkey(key.replace(/^key-?/, ''))
      if (sign === undefined || !isObject(action) || action.type !== 'action.set') continue
      const path = outputPath(action.data)
      if (path !== undefined) template.keys.set(`${path} ${String(action.payload)}`, sign)
    }
  }
}
