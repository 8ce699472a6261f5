import { expect, test } from 'vitest'
import { TEMPLATES } from '../../../../src/features/templates/library/all.ts'
import { type AnswerItem, type Form, parseForm } from '../../../../src/forms/form.ts'
import { formIn } from '../../../../src/forms/languages/bilingual.ts'
import {
  canScreenOut,
  emptyTexts,
  isAskedFor,
  isLastThatGoesOn,
  isTranslated,
  optionsIn,
  textAt,
  translationAt,
  untranslated,
  withItem,
  withNewItem,
  withNewOption,
  withOptionLabel,
  withoutItem,
  withoutOption,
  withScreenOut,
  withText,
  withTranslation,
} from './edit-form.ts'

const template = (name: string): Form => {
  const found = TEMPLATES.find((one) => one.name === name)
  const parsed = parseForm(found && formIn(found.form, 'en'))
  if (!parsed.ok) throw new Error(`${name} is no form`)
  return parsed.form
}
/** What the page made is a form the instance takes. */
const taken = (form: Form): Form => {
  const parsed = parseForm(form)
  expect(parsed.ok ? [] : parsed.issues).toEqual([])
  return form
}
const labels = (form: Form, item: number) =>
  optionsIn(form.pages[0]?.items[item] as never)?.map(({ label }) => label)

test('texts change in both languages, and an optional one can go', () => {
  const form = template('survey')
  const changed = taken(withText(form, '/title', 'A survey on buses'))
  expect(form.title).not.toBe(changed.title)
  const both = taken(withTranslation(changed, '/title', 'Enquête sur les bus'))
  expect(translationAt(both, '/title')).toBe('Enquête sur les bus')
  expect(translationAt(taken(withTranslation(both, '/title', ' ')), '/title')).toBe('')
  const bare = taken(withText(both, '/instructions_md', '', true))
  expect(bare).not.toHaveProperty('instructions_md')
  expect(translationAt(bare, '/instructions_md')).toBe('')
  expect(emptyTexts(withText(form, '/pages/0/items/0/label', ' '))).toEqual([
    '/pages/0/items/0/label',
  ])
  expect(isTranslated(taken(untranslated(form)))).toBe(false)
})

test('an option that goes takes its translation along, and those behind it move up', () => {
  const form = template('survey')
  const less = taken(withoutOption(form, '/pages/0/items/0', 1))
  expect(labels(less, 0)).toEqual(['Almost every day', 'Now and then', 'Never'])
  expect(translationAt(less, '/pages/0/items/0/options/1/label')).toBe('De temps en temps')
  expect(translationAt(less, '/pages/0/items/0/options/3/label')).toBe('')
  const more = taken(
    withNewOption(withNewOption(less, '/pages/0/items/0', 'New'), '/pages/0/items/0', 'New'),
  )
  expect(labels(more, 0)?.slice(-2)).toEqual(['New', 'New 2'])
})

test('what the answers say follows the words, and conditions follow too', () => {
  const form = template('survey')
  const changed = taken(withOptionLabel(form, '/pages/0/items/0', 3, 'Not once'))
  const [often, content] = changed.pages[0]?.items ?? []
  expect(optionsIn(often as never)?.[3]).toMatchObject({ value: 'Not once', label: 'Not once' })
  expect(content?.show_if).toEqual([{ item: 'how_often', op: 'ne', value: 'Not once' }])
  const same = taken(withOptionLabel(form, '/pages/0/items/0', 0, 'Never'))
  expect(new Set(optionsIn(same.pages[0]?.items[0] as never)?.map(({ value }) => value)).size).toBe(
    4,
  )
  const empty = withOptionLabel(form, '/pages/0/items/0', 0, '')
  expect(optionsIn(empty.pages[0]?.items[0] as never)?.[0]).toMatchObject({
    value: 'daily',
    label: '',
  })
})

test('questions come and go; one that others wait for stays', () => {
  const form = template('survey')
  expect(isAskedFor(form, 'how_often')).toBe(true)
  const less = taken(withoutItem(form, 0, 2))
  expect(less.pages[0]?.items.map(({ id }) => id)).toEqual(['how_often', 'content', 'story'])
  expect(translationAt(less, '/pages/0/items/2/label')).toBe('Y a-t-il autre chose à savoir ?')
  const question = { type: 'number', label: 'Age', required: true, cant_tell: false, integer: true }
  const more = taken(withNewItem(less, question as Omit<AnswerItem, 'id'>))
  expect(more.pages[0]?.items.at(-1)).toMatchObject({ type: 'number', id: 'question_4' })
  const optional = taken(withItem(more, '/pages/0/items/3', { required: false }))
  expect(optional.pages[0]?.items[3]).toMatchObject({ required: false })
  expect(textAt(optional, '/pages/0/items/3/label')).toBe('Age')
  const split = taken(withNewItem(template('image_labels'), question as Omit<AnswerItem, 'id'>))
  expect(split.pages[0]?.items.at(-1)?.slot).toBe('right')
})

test('an answer may end the work only where the rule of forms allows it, and one always goes on', () => {
  const options = [
    { value: 'yes', label: 'Yes' },
    { value: 'no', label: 'No' },
  ]
  const choice = { type: 'choice', id: 'drives', label: 'Do you drive?', options }
  const text = { type: 'long_text', id: 'trip', label: 'Your last trip?' }
  const parsed = parseForm({
    ...{ form: 1, lang: 'en', title: 'Trips' },
    pages: [
      { id: 'first', items: [choice] },
      { id: 'work', items: [text] },
    ],
  })
  const form = parsed.ok ? parsed.form : undefined
  if (form === undefined) throw new Error('It is no form')
  const pointer = '/pages/0/items/0'
  expect(canScreenOut(form, pointer)).toBe(true)
  expect(canScreenOut(form, '/pages/1/items/0')).toBe(false)
  expect(canScreenOut({ ...form, pages: form.pages.slice(0, 1) }, pointer)).toBe(false)
  const ends = taken(withScreenOut(form, pointer, 1, true))
  const [yes, no] = optionsIn(ends.pages[0]?.items[0] as never) ?? []
  expect([yes?.screen_out, no?.screen_out]).toEqual([undefined, true])
  expect(isLastThatGoesOn([yes, no] as never, 0)).toBe(true)
  expect(isLastThatGoesOn([yes, no] as never, 1)).toBe(false)
  expect(optionsIn(withScreenOut(ends, pointer, 1, false).pages[0]?.items[0] as never)).toEqual(
    options,
  )
})
