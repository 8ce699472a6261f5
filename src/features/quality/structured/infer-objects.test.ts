import { describe, expect, test } from 'vitest'
import { inferObjects, type Json } from './infer-objects.ts'

const from = (...values: Json[]) =>
  inferObjects(values.map((value, i) => ({ task: 'a', worker: `${i}`, value }))).results[0]

describe('free JSON', () => {
  test('each field is inferred by what it holds', () => {
    const receipt = (shop: string, total: number, paid: boolean, note: string) => ({
      shop,
      total,
      paid,
      place: { 'zip/code': shop === 'Aldi' ? '10115' : '20095' },
      note,
    })
    const found = from(
      receipt('Aldi', 12.5, true, 'milk and bread'),
      receipt('Aldi', 12.5, true, 'milk bread'),
      receipt('Lidl', 12.5, false, 'some milk and bread'),
    )
    expect(found?.value).toEqual({
      shop: 'Aldi',
      total: 12.5,
      paid: true,
      place: { 'zip/code': '10115' },
      note: 'milk and bread',
    })
    expect(found?.fields['/place/zip~1code']?.kind).toBe('label')
    expect(found?.fields['/total']?.kind).toBe('number')
    expect(found?.confidence).toBeGreaterThan(0.3)
    expect(found?.confidence).toBeLessThan(1)
  })
  test('lists are right or wrong as a whole, and null is an answer', () => {
    expect(from({ tags: ['x', 'y'] }, { tags: ['x', 'y'] }, { tags: ['x'] })?.value).toEqual({
      tags: ['x', 'y'],
    })
    expect(from({ end: null }, { end: null }, { end: 'May' })?.value).toEqual({ end: null })
  })
  test('a field that few gave, other shapes, a bare value, a field named to do harm', () => {
    expect(from({ a: 1 }, { a: 1, b: true })?.value).toEqual({ a: 1, b: true })
    expect(from('yes', 'yes', 'no')?.value).toBe('yes')
    const harmful = JSON.parse('{"__proto__": {"bad": true}, "a": 1}') as Json
    const { value } = from(harmful, harmful) ?? { value: null }
    expect(Object.keys(value as object).sort()).toEqual(['__proto__', 'a'])
    expect(({} as Record<string, unknown>).bad).toBeUndefined()
  })
  test('nothing', () => {
    expect(inferObjects([])).toEqual({ tasks: [], results: [] })
    expect(from({})?.value).toBeNull()
  })
})
