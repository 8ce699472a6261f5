import { describe, expect, test } from 'vitest'
import { FORM_LIMITS } from '../kernel/limits.ts'
import { REALISTIC_FORMS } from './fixtures/realistic-forms.ts'
import { formWith, issuesIn, question, rated } from './fixtures/small-forms.ts'
import { parseForm } from './form.ts'

describe('forms as people write them', () => {
  test.each(REALISTIC_FORMS)('$name', ({ form }) => {
    expect(issuesIn(form)).toEqual([])
  })

  test('defaults are filled in, and reading it again changes nothing', () => {
    const first = parseForm(formWith([question]))
    if (!first.ok) throw new Error('refused')
    expect(first.form.data).toEqual([])
    expect(first.form.pages[0]?.layout).toBe('stack')
    expect(first.form.pages[0]?.items[0]).toMatchObject({
      required: true,
      cant_tell: false,
      other: false,
    })
    expect(parseForm(first.form)).toEqual(first)
  })

  test('members that are null count as left out, as strict decoders write them', () => {
    const nulls = { help: null, key: null, options_from: null, show_if: null, required: null }
    expect(issuesIn(formWith([{ ...question, ...nulls }], { instructions_md: null }))).toEqual([])
  })
})

describe('refusals', () => {
  test('every issue has a hint, and there are never more than anybody reads', () => {
    const broken = Array.from({ length: 99 }, () => ({ type: 'choice', x: 1, y: 2, id: 'A' }))
    const issues = issuesIn(formWith(broken))
    expect(issues).toHaveLength(FORM_LIMITS.issues)
    expect(issues.every(({ hint }) => hint !== undefined && hint !== '')).toBe(true)
  })
})

describe('sizes', () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, i) => ({ ...rated, id: `q${i}` }))
  const texts = (length: number) => [rated, { type: 'text', id: 't', text: 'x'.repeat(length) }]

  test('as many items as allowed, not one more', () => {
    expect(issuesIn(formWith(many(FORM_LIMITS.items)))).toEqual([])
    expect(issuesIn(formWith(many(FORM_LIMITS.items + 1)))[0]?.pointer).toBe('/pages/0/items')
    const pages = [many(60), many(60)].map((items, i) => ({ id: `p${i}`, items }))
    expect(issuesIn(formWith([], { pages })).map(({ pointer }) => pointer)).toContain('/pages')
  })

  test('the longest text, not one sign more', () => {
    expect(issuesIn(formWith(texts(FORM_LIMITS.text)))).toEqual([])
    expect(issuesIn(formWith(texts(FORM_LIMITS.text + 1)))[0]?.pointer).toBe(
      '/pages/0/items/1/text',
    )
  })

  test('a form over 64 kB, a circle and a nest without end are refused, not crashed on', () => {
    const big = formWith([rated], {
      translations: Array(7).fill({ lang: 'fr', path: '/title', text: 'x'.repeat(10_000) }),
    })
    expect(issuesIn(big)).toMatchObject([
      { pointer: '', message: expect.stringContaining('64 kB') },
    ])
    const circle: Record<string, unknown> = formWith([rated])
    circle.data = circle
    expect(issuesIn(circle)).toHaveLength(1)
    expect(
      issuesIn(JSON.parse(`${'['.repeat(20_000)}${']'.repeat(20_000)}`)).length,
    ).toBeGreaterThan(0)
    expect(issuesIn({ form: 1n })).toHaveLength(1)
  })
})
