/** Text that comes from people and data: shown escaped, so markup in it is only words. */
import type { Issue } from '../../kernel/errors.ts'

// What PostgreSQL cannot store (NUL, halves of surrogate pairs) and other C0 controls.
const UNSTORABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ud800-\udfff]/u

/** Issues for characters that cannot be stored, anywhere inside `value`. */
export const characterIssues = (value: unknown, pointer = ''): Issue[] => {
  if (typeof value === 'string') {
    const found = UNSTORABLE.exec(value)
    return found === null
      ? []
      : [
          {
            pointer,
            message: `Character ${found.index} is an invisible control character`,
            hint: 'Remove it; writing the word again is often quickest.',
          },
        ]
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, member]) =>
    characterIssues(member, `${pointer}/${name}`),
  )
}
