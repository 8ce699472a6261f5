/** Which operation answers at an address, for addresses without anything unusual in them. */
import type { OperationSpec } from '../../../kernel/operation.ts'
import { routeOf } from '../../../kernel/route.ts'

/** An operation found at an address, and what the address says. */
export type Found<T> = { value: T; placeholders: Record<string, string> }

type Entry<T> = { parts: { name: string | undefined; word: string }[]; value: T }

/** Finds what `make` made of the operation at an address; the first of the table that fits, as Hono does. */
export const plainRoutes = <T>(
  operations: readonly OperationSpec[],
  make: (spec: OperationSpec) => T,
): ((method: string, target: string) => Found<T> | undefined) => {
  const byShape = new Map<string, Entry<T>[]>()
  for (const spec of operations) {
    const { method, path } = routeOf(spec.route)
    const words = path.split('/')
    const parts = words.map((word) => ({ name: /^{(\w+)}$/.exec(word)?.[1], word }))
    const shape = shapeOf(method, words)
    byShape.set(shape, [...(byShape.get(shape) ?? []), { parts, value: make(spec) }])
  }
  return (method, target) => {
    const query = target.indexOf('?')
    const words = (query === -1 ? target : target.slice(0, query)).split('/')
    for (const { parts, value } of byShape.get(shapeOf(method, words)) ?? []) {
      const placeholders = fill(parts, words)
      if (placeholders) return { value, placeholders }
    }
    return undefined
  }
}

/** Routes of another shape need not be looked at: the noun is never a placeholder. */
const shapeOf = (method: string, words: readonly string[]): string =>
  `${method} ${words[2]} ${words.length}`

const fill = (parts: Entry<unknown>['parts'], words: readonly string[]) => {
  const placeholders: Record<string, string> = {}
  for (const [index, { name, word }] of parts.entries()) {
    const given = words[index] ?? ''
    if (name === undefined ? given !== word : given === '') return undefined
    if (name !== undefined) placeholders[name] = given
  }
  return placeholders
}
