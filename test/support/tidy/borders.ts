/** What only certain places may touch: the environment, SQL, time, ids, the network. */
import { type Check, eachNode, type Node, nameOf, type SourceFile, textOf } from './source.ts'

const inProduct = ({ path, isTest }: SourceFile): boolean => path.startsWith('src/') && !isTest
const among = (patterns: readonly RegExp[], { path }: SourceFile): boolean =>
  patterns.some((pattern) => pattern.test(path))

/** Only `readers` look at the environment of the process. */
export const oneReaderOfEnvironment = (readers: readonly RegExp[]): Check =>
  eachNode(
    (node, file) =>
      node.type === 'MemberExpression' && /^process\.env$/.test(textOf(file, node))
        ? 'reads the environment; src/config.ts does'
        : undefined,
    (file) => inProduct(file) && !among(readers, file),
  )

const BUILDERS = [
  'selectFrom',
  'insertInto',
  'updateTable',
  'deleteFrom',
  'mergeInto',
  'selectNoFrom',
]

/** SQL stands in queries files; `places` are where else it may. */
export const sqlInItsPlaces = (places: readonly RegExp[]): Check =>
  eachNode(
    (node, file) => {
      const tag = node.type === 'TaggedTemplateExpression' ? nameOf(node.tag) : ''
      const member = node.type === 'CallExpression' ? (node.callee as Node) : undefined
      const builds =
        member?.type === 'MemberExpression' && BUILDERS.includes(nameOf(member.property))
      const raw =
        member !== undefined && /^(sql\.raw|client\.query|pool\.query)$/.test(textOf(file, member))
      return tag === 'sql' || builds || raw
        ? 'holds SQL; it belongs into a queries file'
        : undefined
    },
    (file) => inProduct(file) && !among(places, file),
  )

/** Rules know the time from the clock they are given, never from the machine or the database. */
export const timeFromTheClock = (free: readonly RegExp[]): Check =>
  eachNode(
    (node, file) => {
      if (node.type === 'NewExpression' && nameOf(node.callee) === 'Date')
        return (node.arguments as unknown[]).length === 0
          ? 'asks the machine for the time'
          : undefined
      if (node.type === 'CallExpression' && textOf(file, node) === 'Date.now()')
        return 'asks the machine for the time'
      if (node.type === 'TemplateElement' && isSql(file, node))
        return /\b(now\(\)|current_(timestamp|date|time)\b|clock_timestamp)/i.test(
          textOf(file, node),
        )
          ? 'asks the database for the time'
          : undefined
      return undefined
    },
    (file) => inProduct(file) && !among(free, file),
  )

const isSql = ({ text }: SourceFile, { start }: Node): boolean =>
  /\b(select|insert|update|delete|where)\b/i.test(text.slice(Math.max(0, start - 5), start + 4000))

/** Slices get their ids from the context, so that a repeated transaction writes the same rows. */
export const idsFromTheContext = (free: readonly RegExp[]): Check =>
  eachNode(
    (node) => {
      if (node.type !== 'CallExpression') return undefined
      const called = nameOf(node.callee)
      return called === 'newUuid' || called === 'randomUUID'
        ? 'makes an id of its own; context.newId() survives a repeated transaction'
        : undefined
    },
    (file) => inProduct(file) && file.path.startsWith('src/features/') && !among(free, file),
  )

const NETWORK = /^node:(http|https|http2|net|tls|dgram|dns)(\/.*)?$/

/** The lower floors never call the network: effects are rows that loops act on. */
export const noNetworkBelowTheDoors =
  (below: readonly RegExp[]): Check =>
  (files) => {
    const concerned = (file: SourceFile) => inProduct(file) && among(below, file)
    const calls = eachNode(
      (node) =>
        node.type === 'CallExpression' && nameOf(node.callee) === 'fetch'
          ? 'calls the network'
          : undefined,
      concerned,
    )(files)
    const imports = files
      .filter(concerned)
      .flatMap(({ path, imports: all }) =>
        all
          .filter(({ target, typeOnly }) => !typeOnly && NETWORK.test(target))
          .map(({ target, line }) => `${path}:${line} imports ${target}`),
      )
    return [...calls, ...imports]
  }
