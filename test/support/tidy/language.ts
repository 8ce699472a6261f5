/** What the language allows and this product does not: escapes from the types, and needless forms. */
import {
  type Check,
  eachNode,
  lineOf,
  type Node,
  nameOf,
  type SourceFile,
  textOf,
} from './source.ts'

/** No `any`, no `!`, no enum, no class but errors. */
export const plainTypes: Check = eachNode((node) => {
  switch (node.type) {
    case 'TSAnyKeyword':
      return 'says any'
    case 'TSNonNullExpression':
      return 'says ! where a value may be missing'
    case 'TSEnumDeclaration':
      return 'declares an enum'
    case 'ClassDeclaration':
    case 'ClassExpression':
      return /(^|[a-z])(Error|Problem)$/.test(nameOf(node.superClass))
        ? undefined
        : 'declares a class that is no error'
    default:
      return undefined
  }
})

const SILENCERS = /@ts-(ignore|expect-error|nocheck)/

/** No comment silences the compiler; one that silences the linter gives its reason. */
export const nothingSilenced: Check = (files) =>
  files.flatMap(({ path, text, comments }) =>
    comments.flatMap((comment) => {
      const place = `${path}:${lineOf(text, comment)}`
      const words = String(comment.value)
      if (SILENCERS.test(words)) return [`${place} silences the compiler`]
      const reason = /biome-ignore [\w/]+: (.+)/.exec(words)?.[1] ?? ''
      if (words.includes('biome-ignore') && reason.trim().length < 10)
        return [`${place} silences the linter without a reason`]
      return []
    }),
  )

/** No default exports, except where a tool asks for one. */
export const namedExports: Check = eachNode(
  (node) => (node.type === 'ExportDefaultDeclaration' ? 'exports a default' : undefined),
  ({ path }) => !/\.config\.ts$/.test(path),
)

/** No file that only passes on what others export. */
export const noBarrels: Check = (files) =>
  files
    .filter(({ program }) => {
      const body = program.body as Node[]
      return body.length > 0 && body.every((node) => node.type.startsWith('Export') && node.source)
    })
    .map(({ path }) => `${path}:1 only passes on what others export`)

/** No test is switched off, and none keeps the others from running. */
export const everyTestRuns: Check = eachNode(
  (node, file) => {
    if (node.type !== 'MemberExpression') return undefined
    const member = nameOf(node.property)
    if (!['only', 'skip', 'todo', 'skipIf', 'runIf', 'fails'].includes(member)) return undefined
    const whole = textOf(file, node)
    return /^(it|test|describe)\b/.test(whole) ? `says ${whole}` : undefined
  },
  ({ isTest }) => isTest,
)

const MONEY =
  /(^|_)(amount|minor|reward|fee|balance|escrow|cost|price)$|(Amount|Minor|Reward|Fee|Balance|Escrow|Cost|Price)$/

const saysNumber = (node: unknown): boolean => {
  if (typeof node !== 'object' || node === null) return false
  const { type, types, typeAnnotation } = node as Node
  if (type === 'TSNumberKeyword') return true
  if (type === 'TSTypeAnnotation') return saysNumber(typeAnnotation)
  return type === 'TSUnionType' && (types as unknown[]).some(saysNumber)
}

/** Money is bigint: no name of money has the type number, nor a schema that gives one. */
export const moneyIsWhole = (free: readonly RegExp[]): Check =>
  eachNode(moneyAsNumber, ({ path }) => !free.some((pattern) => pattern.test(path)))

const moneyAsNumber = (node: Node, file: SourceFile): string | undefined => {
  const name = nameOf(node.type === 'Identifier' ? node : node.key)
  if (!MONEY.test(name)) return undefined
  if (saysNumber(node.typeAnnotation)) return `calls ${name} a number; money is bigint`
  const schema = node.type === 'Property' ? textOf(file, node.value as Node) : ''
  return /^z\s*\.(number|int|coerce\s*\.number)\b/.test(schema)
    ? `reads ${name} as a number; money is bigint`
    : undefined
}

/** Every member of these objects is read somewhere: a promised number that nothing keeps is none. */
export const everyNumberIsRead =
  (path: string, objects: readonly string[]): Check =>
  (files) => {
    const limits = files.find((file) => file.path === path)
    if (limits === undefined) return [`${path}:1 is not there`]
    const readers = files.filter((file) => file.path !== path && !file.isTest)
    return objects.flatMap((object) =>
      namesIn(limits, object)
        .filter(([name]) => {
          const read = new RegExp(`\\b${object}\\s*\\.\\s*${name}\\b`)
          return !readers.some(({ text }) => read.test(text))
        })
        .map(
          ([name, node]) => `${path}:${lineOf(limits.text, node)} ${object}.${name} has no reader`,
        ),
    )
  }

const namesIn = (file: SourceFile, object: string): [string, Node][] => {
  const found: [string, Node][] = []
  eachNode((node) => {
    if (node.type !== 'VariableDeclarator' || nameOf(node.id) !== object) return undefined
    const init = node.init as Node
    const value = (init.type === 'ObjectExpression' ? init : init.expression) as Node
    for (const property of value.properties as Node[]) found.push([nameOf(property.key), property])
    return undefined
  })([file])
  return found
}
