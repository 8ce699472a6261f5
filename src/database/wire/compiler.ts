/** From Kysely’s trees to SQL: most of our statements are templates, and their text is made only once. */
import {
  type CompiledQuery,
  type OperationNode,
  PostgresQueryCompiler,
  type QueryCompiler,
  RawNode,
  ValueNode,
} from 'kysely'

/** A template that was compiled: its text, and for each value of it a template within it, or none. */
type Known = { sql: string; inner: readonly (readonly string[] | undefined)[] }

/**
 * Kysely’s own compiler, but that a template of SQL whose values are plain, or templates without values,
 * is looked up by the template: JavaScript gives the same one at every call.
 */
export const createCompiler = (): QueryCompiler => {
  const compiler = new PostgresQueryCompiler()
  const known = new WeakMap<readonly string[], Known>()
  const compileQuery: QueryCompiler['compileQuery'] = (node, queryId) => {
    if (!RawNode.is(node)) return compiler.compileQuery(node, queryId)
    const found = known.get(node.sqlFragments)
    if (found !== undefined) {
      const parameters = valuesOf(node, found)
      if (parameters) return { query: node, queryId, sql: found.sql, parameters }
    }
    const compiled: CompiledQuery = compiler.compileQuery(node, queryId)
    const inner = innerOf(node)
    if (inner) known.set(node.sqlFragments, { sql: compiled.sql, inner })
    return compiled
  }
  return { compileQuery }
}

/** Nothing for what is not that simple. */
const innerOf = (node: RawNode): Known['inner'] | undefined => {
  const inner: (readonly string[] | undefined)[] = []
  for (const parameter of node.parameters) {
    if (isPlain(parameter)) inner.push(undefined)
    else if (RawNode.is(parameter) && parameter.parameters.length === 0)
      inner.push(parameter.sqlFragments)
    else return undefined
  }
  return inner
}

/** The values, or nothing when the same template holds others within it this time. */
const valuesOf = (node: RawNode, { inner }: Known): unknown[] | undefined => {
  const values: unknown[] = []
  for (let at = 0; at < inner.length; at++) {
    const parameter = node.parameters[at]
    const template = inner[at]
    if (parameter === undefined) return undefined
    if (template === undefined) {
      if (!isPlain(parameter)) return undefined
      values.push(parameter.value)
    } else if (!RawNode.is(parameter) || parameter.sqlFragments !== template) return undefined
  }
  return values
}

/** A value that travels beside the text. */
const isPlain = (node: OperationNode): node is ValueNode =>
  ValueNode.is(node) && node.immediate !== true
