/** JSON Schema as TypeScript source. */
import type { JsonSchema } from '../../src/kernel/wire-schema.ts'

/** The type that values of `schema` have; named schemas appear by their name. */
export const typeText = (schema: JsonSchema): string => {
  if (schema.$ref !== undefined) return schema.$ref.replace('#/$defs/', '')
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ')
  const alternatives = schema.anyOf ?? schema.oneOf
  if (Array.isArray(alternatives)) return union(alternatives.map(typeText))
  if (Array.isArray(schema.type))
    return union(schema.type.map((type) => typeText({ ...schema, type })))
  return ofType(schema)
}

const ofType = (schema: JsonSchema): string => {
  switch (schema.type) {
    case 'string':
    case 'boolean':
    case 'null':
      return schema.type
    case 'integer':
    case 'number':
      return 'number'
    case 'array':
      return `(${typeText(schema.items ?? {})})[]`
    case 'object':
      return objectText(schema)
    default:
      return 'unknown'
  }
}

const objectText = (schema: JsonSchema): string => {
  const properties = Object.entries(schema.properties ?? {})
  if (properties.length === 0 && typeof schema.additionalProperties === 'object')
    return `{ [name: string]: ${typeText(schema.additionalProperties)} }`
  const members = properties.map(([name, member]) => {
    const required = schema.required?.includes(name) ?? false
    const note = member.description === undefined ? '' : `/** ${comment(member.description)} */\n`
    return `${note}${name}${required ? ': ' : '?: undefined | '}${typeText(member)}`
  })
  return members.length === 0 ? '{ [name: string]: never }' : `{\n${indent(members.join('\n'))}\n}`
}

/** Two more spaces before every line. */
export const indent = (text: string): string => text.replace(/^/gm, '  ')

const union = (types: string[]): string => [...new Set(types)].join(' | ')
const comment = (text: string): string => text.replaceAll('*/', '* /').replaceAll('\n', ' ')
