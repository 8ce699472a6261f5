/** The gallery's samples: one for every item type, each a form that would be published, in both languages. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseForm } from '../../src/forms/form.ts'
import { checkInput } from '../../src/forms/input.ts'
import { ITEM_TYPES } from '../../src/forms/registry.ts'
import { textsIn } from '../../src/forms/text/texts.ts'
import { loadSample, SAMPLED_TYPES } from './gather.ts'
import { writtenIn } from './sample.ts'

const TYPE_WORDS = readFileSync(new URL('./type-words.ts', import.meta.url), 'utf8')
const TYPES = ITEM_TYPES.map(({ schema }) => schema.shape.type.value)

test('there is a sample of every type, and of nothing else', () => {
  expect(SAMPLED_TYPES).toEqual([...TYPES].sort())
})

describe.each(TYPES)('%s', (type) => {
  test.each(['en', 'fr'] as const)('can be published in %s with its task', async (lang) => {
    const sample = await loadSample(type)
    if (sample === undefined) throw new Error('There is no sample')
    const { form, input } = writtenIn(sample, lang)
    const parsed = parseForm(form)
    expect(parsed).toMatchObject({ ok: true })
    if (!parsed.ok) return
    expect(checkInput(parsed.form, input)).toEqual([])
    expect(parsed.form.pages[0]?.items.map((item) => item.type)).toContain(type)
    expect(Object.values(input).filter((value) => String(value).startsWith('file_'))).toEqual(
      Object.keys(sample.files ?? {}),
    )
  })

  test('says everything in both languages', async () => {
    const sample = await loadSample(type)
    if (sample === undefined) throw new Error('There is no sample')
    const { form } = writtenIn(sample, 'en')
    const translated = form.translations?.map(({ path }) => path)
    // A unit such as “m” or “€” is the same in both.
    const words = textsIn(form).filter(({ text }) => /\p{L}{2}/u.test(text))
    expect(words.map(({ pointer }) => pointer).filter((at) => !translated?.includes(at))).toEqual(
      [],
    )
    // Read as text: its words are only made when the app is built.
    expect(TYPE_WORDS).toContain(`\n  ${type}: {`)
  })
})
