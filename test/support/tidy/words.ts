/** Names that say nothing, marks of unfinished work, and what does not belong into a repository. */
import { type Check, eachNode, lineOf, type Node, nameOf } from './source.ts'

/** Words that fit everything and therefore name nothing. */
export const EMPTY_WORDS = [
  'util',
  'utils',
  'helper',
  'helpers',
  'common',
  'manager',
  'service',
  'services',
  'base',
  'misc',
  'impl',
  'dto',
]

/** `presentJobDTO` → present, job, dto. */
const wordsOf = (name: string): string[] =>
  name
    .replaceAll(/([a-z\d])([A-Z])/g, '$1 $2')
    .replaceAll(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[\s._/-]+/)

const emptyWordIn = (name: string): string | undefined =>
  wordsOf(name).find((word) => EMPTY_WORDS.includes(word))

const DECLARATIONS = [
  'FunctionDeclaration',
  'ClassDeclaration',
  'TSTypeAliasDeclaration',
  'TSInterfaceDeclaration',
]

const isTopLevel = (above: readonly Node[]): boolean =>
  above.every(({ type }) =>
    ['Program', 'ExportNamedDeclaration', 'VariableDeclaration'].includes(type),
  )

/** Files, folders and what a file declares at its top have names that say something. */
export const tellingNames: Check = (files) => [
  ...files.flatMap(({ path }) => {
    const word = emptyWordIn(path)
    return word === undefined ? [] : [`${path}:1 is called ${word}, which says nothing`]
  }),
  ...eachNode((node, _, above) => {
    const declares = DECLARATIONS.includes(node.type) || node.type === 'VariableDeclarator'
    if (!declares || !isTopLevel(above)) return undefined
    const word = emptyWordIn(nameOf(node.id))
    // "A common error" is a term of statistics; a thing called common is not.
    if (word === 'common' && nameOf(node.id) !== 'common') return undefined
    return word === undefined ? undefined : `declares ${nameOf(node.id)}: ${word} says nothing`
  })(files),
]

const KEBAB = /^[a-z\d]+(-[a-z\d]+)*$/

/** Files are kebab-case; folders of item types carry the type's own name, protections theirs. */
export const kebabFiles: Check = (files) =>
  files
    .filter(({ path }) => {
      const name = (path.split('/').at(-1) ?? '').replace(
        /(\.(test|property|config|d))*\.(ts|tsx|js)$/,
        '',
      )
      return !KEBAB.test(name) && !/^R\d\d-[a-z\d-]+$/.test(name)
    })
    .map(({ path }) => `${path}:1 is not kebab-case`)

// Put together, so that this file does not complain about itself.
const UNFINISHED = new RegExp(
  `\\b(${['TO' + 'DO', 'FIX' + 'ME', 'XX' + 'X', 'HA' + 'CK'].join('|')})\\b`,
)

/** No marks of unfinished work. */
export const nothingUnfinished: Check = (files) =>
  files.flatMap(({ path, text, comments }) =>
    comments
      .filter(({ value }) => UNFINISHED.test(String(value)))
      .map((comment) => `${path}:${lineOf(text, comment)} leaves a mark of unfinished work`),
  )

/** A text file that need not be code. */
export type TextFile = { path: string; text: string }

const FOREIGN: readonly (readonly [RegExp, string])[] = [
  [/(?<![\w.$}~-])\/(home|Users|root)\/[\w.-]+/, 'names a path of one machine'],
  [/\b(registry|artifactory|nexus|verdaccio)\.[a-z\d-]+\.[a-z.]+/i, 'names a registry'],
]

/** No paths of a machine and no hosts of package registries, in any text of the repository. */
export const portable = (files: readonly TextFile[]): string[] =>
  files.flatMap(({ path, text }) =>
    text
      .split('\n')
      .flatMap((line, index) =>
        FOREIGN.filter(([pattern]) => pattern.test(line)).map(
          ([, what]) => `${path}:${index + 1} ${what}`,
        ),
      ),
  )

/** The lockfile says what was installed, and not from where: every mirror must do. */
export const lockWithoutHosts = ({ path, text }: TextFile): string[] =>
  text
    .split('\n')
    .flatMap((line, index) =>
      /"resolved"|https?:\/\/\S+\.tgz/.test(line)
        ? [`${path}:${index + 1} names where a package came from`]
        : [],
    )
