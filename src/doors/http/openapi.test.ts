/** The OpenAPI document of the real table, walked with the rules of OpenAPI 3.1. */
import { describe, expect, test } from 'vitest'
import { parseForm } from '../../forms/form.ts'
import { checkInput } from '../../forms/input.ts'
import { ERRORS } from '../../kernel/errors.ts'
import { routeOf } from '../../kernel/route.ts'
import { operationList } from '../../operations.ts'
import { sliceOf } from '../named-schemas.ts'
import { EXAMPLES, exampleInput } from './examples.ts'
import { openApi } from './openapi.ts'
import { hasDoor } from './operation-routes.ts'

type Json = Record<string, unknown>
const document = openApi(operationList, '1.2.3')
const entries = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods as Record<string, Json>).map(([method, operation]) => ({
    path,
    method,
    operation,
    where: `${method} ${path}`,
  })),
)
const doors = operationList.filter(hasDoor)

/** Every object of the document, with where it stands. */
const walk = (value: unknown, visit: (object: Json, where: string) => void, where = '#'): void => {
  if (Array.isArray(value))
    for (const [index, one] of value.entries()) walk(one, visit, `${where}/${index}`)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return
  visit(value as Json, where)
  for (const [name, member] of Object.entries(value)) walk(member, visit, `${where}/${name}`)
}

const TYPES = new Set(['string', 'integer', 'number', 'boolean', 'array', 'object', 'null'])

describe('the document', () => {
  test('holds every operation with a door once, under its own name, and no other', () => {
    const ids = entries.map(({ operation }) => operation.operationId)
    expect(new Set(ids).size).toBe(ids.length)
    const extra = ['get_file_content', 'get_health', 'import_tasks', 'upload_file_bytes']
    expect(ids.toSorted()).toEqual([...doors.map(({ name }) => name), ...extra].toSorted())
    expect(ids).not.toContain('expire_assignment')
  })

  test('every reference leads somewhere', () => {
    let count = 0
    walk(document, ({ $ref }, where) => {
      if ($ref === undefined) return
      count += 1
      const path = String($ref).replace('#/', '').split('/')
      const target = path.reduce<unknown>((at, name) => (at as Json | undefined)?.[name], document)
      expect(target, `${where} → ${$ref}`).toBeTypeOf('object')
    })
    expect(count).toBeGreaterThan(100)
  })

  test('every schema uses known types, and what is required exists', () => {
    walk(document, (object, where) => {
      if (where.endsWith('/properties') || where.endsWith('/example') || where.includes('/default'))
        return
      if (
        typeof object.type === 'string' &&
        /\/(schema|schemas\/\w+|items|properties\/\w+)$/.test(where)
      )
        expect(TYPES, where).toContain(object.type)
      if (!Array.isArray(object.required) || object.properties === undefined) return
      expect(Object.keys(object.properties as Json), where).toEqual(
        expect.arrayContaining(object.required as string[]),
      )
    })
    expect(JSON.stringify(document)).not.toContain('$defs')
    expect(JSON.stringify(document)).not.toContain('"oneOf"')
  })

  test('every slice has a tag, and every tag is declared', () => {
    expect(doors.map(sliceOf)).not.toContain('Other')
    const declared = document.tags.map(({ name }) => name)
    for (const { operation, where } of entries)
      expect(declared, where).toEqual(expect.arrayContaining(operation.tags as string[]))
  })
})

describe('each path', () => {
  test.each(entries)(
    '$where: parameters, body, answers and security',
    ({ path, method, operation }) => {
      const parameters = operation.parameters as { name: string; in: string; required: boolean }[]
      const inPath = parameters.filter((parameter) => parameter.in === 'path')
      expect(inPath.map(({ name }) => name)).toEqual(routeOf(`${method} ${path}`).placeholders)
      expect(inPath.every(({ required }) => required)).toBe(true)
      const keys = parameters.map(({ name, in: place }) => `${place}:${name}`)
      expect(new Set(keys).size).toBe(keys.length)
      if (method === 'get' || method === 'delete') expect(operation.requestBody).toBeUndefined()
      const responses = operation.responses as Record<
        string,
        { description: string; content: Json }
      >
      expect(responses[200]?.content).toBeTypeOf('object')
      for (const [status, { description, content }] of Object.entries(responses)) {
        expect(status).toMatch(/^[2-5]\d\d$/)
        expect(description.length).toBeGreaterThan(3)
        if (Number(status) >= 400 && path !== '/health')
          expect(Object.keys(content)).toEqual(['application/problem+json'])
      }
      for (const requirement of operation.security as Json[])
        expect(Object.keys(document.components.securitySchemes)).toEqual(
          expect.arrayContaining(Object.keys(requirement)),
        )
    },
  )

  test('writes take a key and a dry run; codes are in the catalogue under their status', () => {
    for (const spec of doors) {
      const operation =
        entries.find((one) => one.operation.operationId === spec.name)?.operation ?? {}
      const names = (operation.parameters as { name: string }[]).map(({ name }) => name)
      expect(names.includes('Idempotency-Key'), spec.name).toBe(spec.effect === 'write')
      expect(names.includes('dry_run'), spec.name).toBe(spec.effect === 'write')
      const statuses = Object.keys(operation.responses as Json)
      for (const code of operation['x-errors'] as (keyof typeof ERRORS)[])
        expect(statuses).toContain(String(ERRORS[code].status))
    }
  })
})

describe('examples', () => {
  test('their form is one, and their task fits it', () => {
    const parsed = parseForm(EXAMPLES.validate_form?.form)
    expect(parsed).toMatchObject({ ok: true })
    const { tasks } = EXAMPLES.add_tasks as { tasks: Record<string, unknown>[] }
    const [task] = tasks
    expect(parsed.ok && task && checkInput(parsed.form, task)).toEqual([])
  })

  test.each(Object.entries(EXAMPLES))('the worked example of %s fits its schema', (name, input) => {
    const spec = operationList.find((one) => one.name === name)
    expect(spec?.input.safeParse(input).error).toBeUndefined()
  })

  test.each(doors.map((spec) => [spec.name, spec] as const))(
    'the example shown for %s fits its schema',
    (_, spec) => {
      expect(spec.input.safeParse(exampleInput(spec)).error).toBeUndefined()
    },
  )
})
