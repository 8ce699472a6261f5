/** The browser's client: names, routes and types of the operations, without their schemas. */
import { namedSchemas } from '../../src/doors/named-schemas.ts'
import type { OperationSpec } from '../../src/kernel/operation.ts'
import { type JsonSchema, wireSchema } from '../../src/kernel/wire-schema.ts'
import { operationList } from '../../src/operations.ts'
import { indent, typeText } from './type-text.ts'

const HEAD = `// Generated from the table of operations by \`npm run generate\`. Do not edit.
import { type CallOptions, send, type Transport } from '../src/sdk/transport.ts'
`

const TAIL = `
export type OperationName = keyof Operations
export type Input<N extends OperationName> = Operations[N]['input']
export type Output<N extends OperationName> = Operations[N]['output']

/** The page's own instance. Whoever signs in with a token sets its headers. */
const transport: Transport = { url: '' }

/**
 * Runs an operation. Throws a FairhandError with code, hint and status for every refusal. Who plays
 * several roles passes a transport of the role, so that a repeated request keeps it.
 */
export const call = async <N extends OperationName>(
  name: N,
  input: Input<N>,
  options?: CallOptions,
  through: Transport = transport,
): Promise<Output<N>> => {
  const found = routes.get(name)
  if (found === undefined) throw new Error('This page does not know ' + name)
  const [effect, route] = found
  return (await send(through, { effect, route }, input, options)) as Output<N>
}
`

const CONSOLE_HEAD = `// Generated from the table of operations by \`npm run generate\`. Do not edit.
import { addRoutes, type Route } from './api.generated.ts'

/** What no worker may call: loaded by the console alone, so that phones do not carry it. */
const consoleRoutes: Route[] = [`

const specs = operationList.filter(({ allow }) => allow.some((kind) => kind !== 'system'))
const ofWorkers = ({ allow }: OperationSpec) =>
  allow.some((kind) => kind === 'worker' || kind === 'person' || kind === 'anonymous')

const routeLine = ({ name, effect, route }: OperationSpec) =>
  `  ['${name}', ['${effect}', '${route}']],`

/** The text of web/api.console.generated.ts: the routes of requesters and operators. */
export const makeConsoleRoutes = (): string =>
  [
    CONSOLE_HEAD,
    ...specs.filter((spec) => !ofWorkers(spec)).map(routeLine),
    ']',
    'addRoutes(consoleRoutes)',
    '',
  ].join('\n')

/** The text of web/api.generated.ts: every type, and the routes that a worker may call. */
export const makeWebApi = (): string => {
  const types = Object.entries(namedSchemas).map(
    ([name, schema]) =>
      `export type ${name} = ${typeText(ownSchema(name, wireSchema(schema, namedSchemas)))}`,
  )
  const shapes = specs.map((spec) => indent(`${spec.name}: ${shapeText(spec)}`))
  return [
    HEAD,
    ...types,
    '',
    'export type Operations = {',
    ...shapes,
    '}',
    '',
    "export type Route = [keyof Operations, ['read' | 'write', string]]",
    '',
    'const routes = new Map<keyof Operations, Route[1]>([',
    ...specs.filter(ofWorkers).map(routeLine),
    '])',
    '',
    '/** Makes further operations known to `call`. */',
    'export const addRoutes = (more: Route[]): void => {',
    '  for (const [name, route] of more) routes.set(name, route)',
    '}',
    TAIL,
  ].join('\n')
}

const shapeText = (spec: OperationSpec): string => {
  const input = typeText(wireSchema(spec.input, namedSchemas))
  const output = typeText(wireSchema(spec.output, namedSchemas))
  return `{\n${indent(`input: ${input}\noutput: ${output}`)}\n}`
}

/** A named schema is a reference to itself; its members are wanted here. */
const ownSchema = (name: string, schema: JsonSchema): JsonSchema =>
  schema.$ref === `#/$defs/${name}` ? (schema.$defs?.[name] ?? {}) : schema
