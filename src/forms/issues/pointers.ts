/** JSON pointers (RFC 6901) and "did you mean", for messages that can be acted upon. */
import type { Issue } from '../../kernel/errors.ts'

/** `['pages', 0, 'a/b']` → `/pages/0/a~1b`. The whole document is the empty string. */
export const pointerTo = (path: readonly PropertyKey[]): string =>
  path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

/** The member a pointer names, or undefined when there is none. */
export const valueAt = (document: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, step)
        ? Reflect.get(value, step)
        : undefined,
    document,
  )

/** The same issues, seen from further up. */
export const under = (pointer: string, issues: Issue[]): Issue[] =>
  issues.map((issue) => ({ ...issue, pointer: pointer + issue.pointer }))

/** Edits (insert, delete, replace, swap neighbours) that turn one word into another. */
export const editDistance = (from: string, to: string): number => {
  let beforeLast: number[] = []
  let last = Array.from({ length: to.length + 1 }, (_, column) => column)
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row]
    for (let column = 1; column <= to.length; column += 1) {
      const same = from[row - 1] === to[column - 1]
      const swapped = from[row - 2] === to[column - 1] && from[row - 1] === to[column - 2]
      current[column] = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
        row > 1 && column > 1 && swapped ? (beforeLast[column - 2] ?? 0) + 1 : Number.MAX_VALUE,
      )
    }
    beforeLast = last
    last = current
  }
  return last[to.length] ?? 0
}

/** The known word that was probably meant, if any is near enough to say so. */
export const nearest = (word: string, known: readonly string[]): string | undefined => {
  const plain = (text: string) =>
    text
      .slice(0, 64)
      .toLowerCase()
      .replaceAll(/[^a-z0-9]/g, '')
  const wanted = plain(word)
  const ranked = known
    .map((candidate) => ({ candidate, distance: editDistance(wanted, plain(candidate)) }))
    .filter(({ candidate, distance }) => distance <= Math.max(1, Math.floor(candidate.length / 3)))
    .sort((a, b) => a.distance - b.distance)
  return ranked[0]?.candidate
}

/** `Did you mean "x"?`, or the list of what there is, or `none` when there is nothing. */
export const suggestion = (word: string, known: readonly string[], none: string): string => {
  const near = nearest(word, known)
  if (near !== undefined) return `Did you mean "${near}"?`
  return known.length === 0 ? none : `Use one of: ${known.join(', ')}.`
}
