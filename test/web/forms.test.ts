/** The browser's own knowledge of forms and refusals against the instance's. */
import { join } from 'node:path'
import { i18n } from '@lingui/core'
import fc from 'fast-check'
import { createServer, type ViteDevServer } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { arbitraryAnswers } from '../../src/forms/fixtures/arbitrary-answers.ts'
import { REALISTIC_FORMS } from '../../src/forms/fixtures/realistic-forms.ts'
import { type AnswerItem, type DisplayItem, type Item, parseForm } from '../../src/forms/form.ts'
import { ITEM_TYPES } from '../../src/forms/registry.ts'
import { type Answers, countedAnswers, visibleItems } from '../../src/forms/show-if.ts'
import { ERRORS } from '../../src/kernel/errors.ts'

let server: ViteDevServer

/** A module of the web app as the browser runs it, its macros compiled. */
const load = async <T>(path: string): Promise<T> => (await server.ssrLoadModule(path)) as T

beforeAll(async () => {
  server = await createServer({
    configFile: join(import.meta.dirname, '../../web/vite.config.ts'),
    server: { middlewareMode: true, hmr: false, watch: null },
    appType: 'custom',
    logLevel: 'silent',
  })
  // The tools that come when wanted are all here, with their words.
  i18n.loadAndActivate({ locale: 'en', messages: {} })
  const later = await load<{ kindsComing(types: string[]): Promise<void> | undefined }>(
    '/forms/later-kinds.ts',
  )
  await later.kindsComing(ITEM_TYPES.map(({ schema }) => schema.shape.type.value))
}, 60_000)
afterAll(() => server.close())

test('every refusal has words for people, and none is left over', async () => {
  const { PROBLEM_WORDS } = await load<{ PROBLEM_WORDS: object }>('/api/problem-words.ts')
  expect(Object.keys(PROBLEM_WORDS).sort()).toEqual([...Object.keys(ERRORS), 'unreachable'].sort())
})

test('every item type can be shown', async () => {
  const registry = await load<{
    isQuestion(item: Item): boolean
    answerKindOf(item: AnswerItem): { Ask?: unknown } | undefined
    displayKindOf(item: DisplayItem): { Show?: unknown } | undefined
  }>('/forms/registry.ts')
  for (const { kind, schema } of ITEM_TYPES) {
    const item = { type: schema.shape.type.value } as Item
    expect(registry.isQuestion(item), item.type).toBe(kind === 'answer')
    if (kind === 'answer') expect(registry.answerKindOf(item as AnswerItem)?.Ask).toBeDefined()
    else expect(registry.displayKindOf(item as DisplayItem)?.Show).toBeDefined()
  }
})

test('what the instance accepts is never held back by the browser, and goes there whole', async () => {
  const { faultsOf, draftable } = await load<{
    faultsOf(items: Item[], answers: Answers, input: object): object
    draftable(items: Item[], answers: Answers): Answers
  }>('/forms/faults.ts')
  for (const { name, form: written, input } of REALISTIC_FORMS) {
    const parsed = parseForm(written)
    if (!parsed.ok) throw new Error(`${name} is no form`)
    const { form } = parsed
    fc.assert(
      fc.property(arbitraryAnswers(form, input), (answers) => {
        const counted = countedAnswers(form, answers)
        const visible = visibleItems(form, counted)
        expect(faultsOf(visible, counted, input), name).toEqual({})
        expect(draftable(visible, counted), name).toEqual(counted)
      }),
      { numRuns: 40 },
    )
  }
})
