/** Refuses input that no operation could store, before it costs anything. */
import { Problem } from '../kernel/errors.ts'
import { LIMITS } from '../kernel/limits.ts'

/**
 * Passes an input on when it is an object that is not too deep and whose text the database can hold.
 * Throws Problem('invalid_input') with the JSON pointer of what is wrong.
 */
export const checkedInput = (input: unknown): Record<string, unknown> => {
  if (input === undefined) return {}
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    throw refusal('', 'The body must be a JSON object')
  check(input, '', LIMITS.input_depth)
  return input as Record<string, unknown>
}

const check = (value: unknown, pointer: string, depthLeft: number): void => {
  if (typeof value === 'string') checkText(value, pointer)
  if (typeof value !== 'object' || value === null) return
  if (depthLeft === 0) throw refusal(pointer, `Nested deeper than ${LIMITS.input_depth} levels`)
  for (const [name, member] of Object.entries(value)) {
    const place = `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`
    checkText(name, place)
    check(member, place, depthLeft - 1)
  }
}

const checkText = (text: string, pointer: string): void => {
  if (text.includes('\u0000')) throw refusal(pointer, 'Text cannot hold the character U+0000')
  if (!text.isWellFormed()) throw refusal(pointer, 'Text holds half of a character')
}

const refusal = (pointer: string, message: string): Problem =>
  new Problem('invalid_input', {
    detail: `${message}${pointer === '' ? '' : ` (at ${pointer})`}.`,
    errors: [{ pointer, message }],
  })
