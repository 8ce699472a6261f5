/** The files behind an item: those that the task brings, or its one text. No run-time imports: the browser asks too. */

type File = { path: string; text: string; read_only?: boolean | undefined }

const isFile = (value: unknown): value is File =>
  typeof value === 'object' &&
  value !== null &&
  'path' in value &&
  'text' in value &&
  typeof value.path === 'string' &&
  typeof value.text === 'string'

/** A text alone is a file of the field’s name. */
export const filesOf = (name: string, input: Record<string, unknown>): File[] => {
  const value = Object.hasOwn(input, name) ? input[name] : undefined
  if (typeof value === 'string') return [{ path: name, text: value }]
  return Array.isArray(value) ? value.filter(isFile) : []
}
