/** A tree from a flat list of paths, and what of it is to be seen: pure. */
import {
  ancestorsOf,
  branchesIn,
  SEPARATOR,
  stepsOf,
} from '../../../../src/forms/items/taxonomy/paths.ts'
import type { Choice } from '../../../../src/forms/reading.ts'

/** One entry of the tree. */
export type Entry = {
  path: string
  label: string
  help: string | undefined
  /** From 1. */
  level: number
  branch: boolean
  /** Whether it may be chosen. */
  open: boolean
}

/** An entry as it stands in the list: where among those beside it. */
export type Shown = Entry & { expanded: boolean; position: number; siblings: number }

const parentOf = (path: string): string => stepsOf(path).slice(0, -1).join(SEPARATOR)

/** All entries, those under one right after it. Branches nobody wrote are named by their own step. */
export const entriesOf = (options: readonly Choice[], branches: boolean): Entry[] => {
  const own = new Map(options.map((option) => [option.value, option]))
  const inner = branchesIn([...own.keys()])
  const all = [...new Set(options.flatMap(({ value }) => [...ancestorsOf(value), value]))]
  const under = Map.groupBy(all, parentOf)
  const walk = (parent: string): Entry[] =>
    (under.get(parent) ?? []).flatMap((path) => {
      const option = own.get(path)
      const branch = inner.has(path)
      const entry: Entry = {
        path,
        label: option?.label ?? stepsOf(path).at(-1) ?? path,
        help: option?.help,
        level: stepsOf(path).length,
        branch,
        open: option !== undefined && (branches || !branch),
      }
      return [entry, ...walk(path)]
    })
  return walk('')
}

/** “Animal › Dog” */
export const wordsOf = (path: string, entries: readonly Entry[]): string => {
  const labels = new Map(entries.map((entry) => [entry.path, entry.label]))
  return [...ancestorsOf(path), path].map((one) => labels.get(one) ?? one).join(' › ')
}

const folded = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()

/** The entries whose words hold what is searched for, case and accents apart. */
export const matching = (entries: readonly Entry[], query: string): Entry[] => {
  const wanted = folded(query.trim()).split(/\s+/)
  return entries.filter((entry) => {
    const words = folded(`${wordsOf(entry.path, entries)} ${entry.help ?? ''}`)
    const own = folded(`${entry.label} ${entry.help ?? ''}`)
    return wanted.every((word) => words.includes(word)) && wanted.some((word) => own.includes(word))
  })
}

/** What is to be seen: opened branches, or while searching what was found with all above it. */
export const shownEntries = (
  entries: readonly Entry[],
  opened: ReadonlySet<string>,
  query: string,
): Shown[] => {
  const found = query.trim() === '' ? null : matching(entries, query)
  const kept = new Set(found?.flatMap(({ path }) => [...ancestorsOf(path), path]))
  const visible = entries.filter(({ path }) =>
    found === null ? ancestorsOf(path).every((above) => opened.has(above)) : kept.has(path),
  )
  const beside = Map.groupBy(visible, ({ path }) => parentOf(path))
  return visible.map((entry) => {
    const siblings = beside.get(parentOf(entry.path)) ?? []
    return {
      ...entry,
      expanded: entry.branch && (found === null ? opened.has(entry.path) : true),
      position: siblings.indexOf(entry) + 1,
      siblings: siblings.length,
    }
  })
}
