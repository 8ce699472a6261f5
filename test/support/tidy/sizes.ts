/** Nothing is longer than a person can hold in the head: files, functions, folders. */
import { posix } from 'node:path'
import { type Check, eachNode, type Node, type SourceFile, textOf } from './source.ts'

const linesIn = (text: string): number => text.trimEnd().split('\n').length

/** Files have at most `most` lines. */
export const shortFiles =
  (most: number, exceptions: readonly string[]): Check =>
  (files) =>
    files
      .filter(({ path }) => !exceptions.includes(path))
      .filter(({ text }) => linesIn(text) > most)
      .map(({ path, text }) => `${path}:1 has ${linesIn(text)} lines, ${most} are the most`)

const FUNCTIONS = ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']
/** What only groups tests is a chapter, not a function; `describe.each(…)(…)` too. */
const GROUPS = /^(describe|suite)\b/

const groupsTests = (file: SourceFile, above: readonly Node[]): boolean => {
  const call = above.at(-1)
  return (
    file.isTest && call?.type === 'CallExpression' && GROUPS.test(textOf(file, call.callee as Node))
  )
}

/** Functions have at most `most` lines, the first and the last included. */
export const shortFunctions = (most: number): Check =>
  eachNode((node, file, above) => {
    if (!FUNCTIONS.includes(node.type) || groupsTests(file, above)) return undefined
    const lines = linesIn(file.text.slice(node.start, node.end))
    return lines > most ? `begins a function of ${lines} lines, ${most} are the most` : undefined
  })

/** Folders hold at most `most` files, tests beside the code not counted. */
export const smallFolders =
  (most: number): Check =>
  (files) => {
    const folders = Map.groupBy(
      files.filter(({ path }) => !/\.test\.tsx?$/.test(path)),
      ({ path }) => posix.dirname(path),
    )
    return [...folders]
      .filter(([, inside]) => inside.length > most)
      .map(([folder, inside]) => `${folder}:1 holds ${inside.length} files, ${most} are the most`)
  }
