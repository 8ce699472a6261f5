/**
 * Text that stands for a value: query strings and command-line flags are text, the schema says what
 * they meant. What does not read as the wanted type stays text, so that the schema refuses it by name.
 */
import type { JsonSchema } from './wire-schema.ts'

/** `'5'` for an integer is 5, `'{"a":1}'` for an object is that object, `'5'` for text is `'5'`. */
export const valueFromText = (text: string, schema: JsonSchema): unknown => {
  const types = [schema.type ?? (schema.anyOf ?? []).map(({ type }) => type)].flat(2)
  if (types.includes('boolean') && (text === 'true' || text === 'false')) return text === 'true'
  if (types.includes('null') && text === 'null') return null
  if ((types.includes('integer') || types.includes('number')) && /^-?\d+(\.\d+)?$/.test(text))
    return Number(text)
  if (types.includes('object')) return jsonOr(text)
  return text
}

const jsonOr = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
