/** The sources of the product, read once and parsed, for the checks of test/tidy.test.ts. */
import { globSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { parseSync } from 'vite'

/** A node of the syntax tree (ESTree with TypeScript's additions). */
export type Node = { type: string; start: number; end: number; [member: string]: unknown }

/** `target` is a path from the root for files of ours, else the name of a package. */
export type Import = { target: string; own: boolean; typeOnly: boolean; line: number }

export type SourceFile = {
  /** From the root, with slashes. */
  path: string
  text: string
  program: Node
  comments: Node[]
  imports: Import[]
  isTest: boolean
}

/** A check says what is wrong, one sentence each, beginning with `path:line`. */
export type Check = (files: SourceFile[]) => string[]

const FOLDERS = '{src,web,test,scripts,demo,bench,bin}/**/*.{ts,tsx,js}'
/** Tests, and what only they use. */
const TESTS = /^test\/|\.test\.tsx?$|\/fixtures\//
const GENERATED = /\.generated\.ts$|^web\/locales\/|(^|\/)node_modules\//

/** Every source file of the repository but the generated ones. */
export const readSources = (root: string): SourceFile[] =>
  [...globSync(FOLDERS, { cwd: root }), ...globSync('*.ts', { cwd: root })]
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !GENERATED.test(path))
    .sort()
    .map((path) => sourceFile(path, readFileSync(posix.join(root, path), 'utf8')))

/** One file as the checks want it. Throws when it cannot be parsed. */
export const sourceFile = (path: string, text: string): SourceFile => {
  const { program, comments, errors } = parseSync(path, text)
  const [error] = errors
  if (error !== undefined) throw new Error(`${path} cannot be parsed: ${error.message}`)
  const tree = program as unknown as Node
  const file = { path, text, program: tree, comments: comments as unknown as Node[] }
  return {
    ...file,
    imports: importsOf(path, text, tree),
    isTest: TESTS.test(path),
  }
}

const IMPORTING = ['ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration']

const importsOf = (path: string, text: string, tree: Node): Import[] => {
  const found: Import[] = []
  walk(tree, (node) => {
    const dynamic = node.type === 'ImportExpression'
    if (!dynamic && !IMPORTING.includes(node.type)) return
    const source = (node.source as { value?: unknown } | null)?.value
    if (typeof source !== 'string') return
    const own = source.startsWith('.')
    const target = own ? posix.join(posix.dirname(path), source) : source
    const typeOnly = node.importKind === 'type' || node.exportKind === 'type'
    found.push({ target, own, typeOnly, line: lineOf(text, node) })
  })
  return found
}

/** Visits a node and everything inside it; `visit` gets the nodes above, nearest last. */
export const walk = (
  node: Node,
  visit: (node: Node, above: readonly Node[]) => void,
  above: Node[] = [],
): void => {
  visit(node, above)
  above.push(node)
  for (const member of Object.values(node))
    for (const child of Array.isArray(member) ? member : [member])
      if (isNode(child)) walk(child, visit, above)
  above.pop()
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'

/** The line a node begins on, from 1. */
export const lineOf = (text: string, { start }: { start: number }): number =>
  text.slice(0, start).split('\n').length

/** `path:line`, the beginning of every complaint. */
export const placeOf = ({ path, text }: SourceFile, node: { start: number }): string =>
  `${path}:${lineOf(text, node)}`

/** Complaints about every node that `problem` has a word about. */
export const eachNode =
  (
    problem: (node: Node, file: SourceFile, above: readonly Node[]) => string | undefined,
    concerns: (file: SourceFile) => boolean = () => true,
  ): Check =>
  (files) =>
    files.filter(concerns).flatMap((file) => {
      const found: string[] = []
      walk(file.program, (node, above) => {
        const said = problem(node, file, above)
        if (said !== undefined) found.push(`${placeOf(file, node)} ${said}`)
      })
      return found
    })

/** The name a node declares or carries; an empty string where there is none. */
export const nameOf = (node: unknown): string => {
  if (!isNode(node)) return ''
  if (node.type === 'Identifier' || node.type === 'JSXIdentifier') return String(node.name)
  return node.type === 'Literal' ? String(node.value) : ''
}

/** The source text of a node. */
export const textOf = ({ text }: SourceFile, { start, end }: Node): string => text.slice(start, end)
