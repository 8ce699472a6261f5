/** python/fairhand.py: one file of the standard library, with a method for every operation. */
import { readFileSync } from 'node:fs'
import { sliceOf, sliceTitles } from '../../src/doors/named-schemas.ts'
import type { OperationSpec } from '../../src/kernel/operation.ts'
import { routeOf } from '../../src/kernel/route.ts'
import { type JsonSchema, wireSchema } from '../../src/kernel/wire-schema.ts'
import { operationList } from '../../src/operations.ts'

/** What stands around the methods: everything that is the same for every operation. */
const FRAME = new URL('./python-frame.py', import.meta.url)

/** The text of python/fairhand.py. */
export const makePython = (): string => {
  const specs = operationList
    .filter(({ allow }) => allow.some((kind) => kind !== 'system'))
    .sort((one, other) => place(one) - place(other) || (one.name < other.name ? -1 : 1))
  const methods = specs.flatMap((spec) => [methodText(spec), ...pagesText(spec)])
  return readFileSync(FRAME, 'utf8')
    .replace('# The frame of fairhand.py', '# Generated from the table of operations. Do not edit')
    .replace('# routes', () => routeTable(specs))
    .replace('    # methods\n', () => methods.join('\n'))
}

/** Operations of a slice stay together, the slices in the order a newcomer meets them. */
const place = (spec: OperationSpec): number =>
  (sliceTitles.indexOf(sliceOf(spec)) + sliceTitles.length + 1) % (sliceTitles.length + 1)

/** Words that Python keeps for itself; an input of that name gets a stroke behind it. */
const RESERVED = new Set(['from', 'import', 'class', 'def', 'is', 'in', 'lambda', 'pass', 'global'])
const argumentOf = (name: string): string => (RESERVED.has(name) ? `${name}_` : name)

const methodText = (spec: OperationSpec): string => {
  const { properties = {}, required = [] } = wireSchema(spec.input)
  const names = Object.keys(properties)
  const needed = names.filter((name) => required.includes(name))
  const others = names.filter((name) => !required.includes(name))
  const typed = (name: string) => pythonType(properties[name] ?? {})
  const own = [
    ...needed.map((name) => `${argumentOf(name)}: ${typed(name)}`),
    ...others.map((name) => `${argumentOf(name)}: ${optional(typed(name), properties[name])}`),
  ]
  const besides =
    spec.effect === 'write'
      ? ['idempotency_key: Optional[str] = None', 'dry_run: bool = False']
      : []
  const all = [...own, ...besides]
  const passed =
    spec.effect === 'write' ? ['idempotency_key=idempotency_key', 'dry_run=dry_run'] : []
  const input = names.map((name) => `"${name}": ${argumentOf(name)}`)
  const given = wrapped('{', input, '}', 12)
  const call = [`"${spec.name}"`, given, ...passed]
  return [
    `    def ${spec.name}${wrapped('(', ['self', ...(all.length > 0 ? ['*', ...all] : [])], ')', 4)} -> Dict[str, Any]:`,
    docstring(spec, properties),
    `        return self.call${wrapped('(', call, ')', 8)}`,
    '',
  ].join('\n')
}

/** On one line while it is short, else a line for each. */
const wrapped = (open: string, parts: string[], close: string, margin: number): string => {
  const line = `${open}${parts.join(', ')}${close}`
  if (line.length + margin < WIDTH - 30 && !line.includes('\n')) return line
  const indent = ' '.repeat(margin)
  return [open, ...parts.map((part) => `${indent}    ${part},`), `${indent}${close}`].join('\n')
}

/** Text in lines that can be read side by side with code. */
const filled = (text: string): string[] => {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + word.length >= WIDTH - 10) lines.push(line)
    line = line === '' || lines.at(-1) === line ? word : `${line} ${word}`
  }
  return [...lines, line]
}

const WIDTH = 100

/** Lists get a generator over all of their rows. */
const pagesText = (spec: OperationSpec): string[] => {
  const { properties = {} } = wireSchema(spec.input)
  if (properties.cursor === undefined) return []
  const { placeholders } = routeOf(spec.route)
  const needed = placeholders.map((name) => `${argumentOf(name)}: str`)
  const input = placeholders.map((name) => `"${name}": ${argumentOf(name)}, `).join('')
  return [
    [
      `    def ${spec.name}_all(${['self', ...needed, '**more: Any'].join(', ')}) -> Iterator[Dict[str, Any]]:`,
      `        """Every row of \`${spec.name}\`, page after page, as a generator."""`,
      `        return self.pages("${spec.name}", {${input}**more})`,
      '',
    ].join('\n'),
  ]
}

/** Null means something to these, so leaving them out is something else. */
const isNullable = (schema: JsonSchema = {}): boolean =>
  [schema.type].flat().includes('null') || (schema.anyOf ?? []).some(({ type }) => type === 'null')

const optional = (type: string, schema: JsonSchema | undefined): string =>
  isNullable(schema) ? `${type} = LEFT_OUT` : `Optional[${type}] = None`

const docstring = (spec: OperationSpec, properties: Record<string, JsonSchema>): string => {
  const described = Object.entries(properties).filter(([, schema]) => schema.description)
  const lines = [
    `${spec.summary}.`,
    ...(spec.description ? ['', ...spec.description.split('\n')] : []),
    ...(described.length > 0 ? [''] : []),
    ...described.map(([name, schema]) => `${argumentOf(name)}: ${oneLine(schema.description)}`),
    ...(spec.errors?.length ? ['', `May refuse with: ${spec.errors.join(', ')}.`] : []),
  ]
  const safe = lines
    .flatMap(filled)
    .map((line) => line.replaceAll('\\', '\\\\').replaceAll('"""', "'''"))
  const indented = safe.map((line, index) =>
    index === 0 || line === '' ? line : `        ${line}`,
  )
  const closing = safe.length === 1 ? '"""' : '\n        """'
  return `        """${indented.join('\n')}${closing}`
}

const oneLine = (text: unknown): string => String(text).replaceAll('\n', ' ')

/** The type as a hint: exact for simple members, open for nested ones. */
const pythonType = (schema: JsonSchema): string => {
  const members = Object.keys(schema.properties ?? {}).join()
  if (members === 'amount,currency') return 'Money'
  if (isNullable(schema)) return nullableType(schema)
  if (schema.enum !== undefined) return `Literal[${schema.enum.map(literal).join(', ')}]`
  switch (schema.type) {
    case 'string':
      return 'str'
    case 'integer':
      return 'int'
    case 'number':
      return 'float'
    case 'boolean':
      return 'bool'
    case 'array':
      return `List[${pythonType(schema.items ?? {})}]`
    case 'object':
      return 'Dict[str, Any]'
    default:
      return 'Any'
  }
}

const nullableType = (schema: JsonSchema): string => {
  const types = Array.isArray(schema.type) ? schema.type.map((type) => ({ type })) : []
  const [other, ...more] = [...types, ...(schema.anyOf ?? [])].filter(({ type }) => type !== 'null')
  return other === undefined || more.length > 0 ? 'Any' : `Optional[${pythonType(other)}]`
}

const literal = (value: unknown): string =>
  typeof value === 'boolean' ? (value ? 'True' : 'False') : JSON.stringify(value)

/** `name: (method, path, effect, members that may be null)` for every operation. */
const routeTable = (specs: readonly OperationSpec[]): string =>
  specs
    .map(({ name, route, effect, input }) => {
      const { method, path } = routeOf(route)
      const members = Object.entries(wireSchema(input).properties ?? {})
      const nullable = members
        .filter(([, schema]) => isNullable(schema))
        .map(([one]) => `"${one}", `)
      return `    "${name}": ("${method}", "${path}", "${effect}", (${nullable.join('').trimEnd()})),`
    })
    .join('\n')
