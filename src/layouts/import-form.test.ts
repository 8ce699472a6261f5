import { describe, expect, test } from 'vitest'
import { parseForm } from '../forms/form.ts'
import {
  CROWD_HTML,
  HTML_QUESTION,
  LABEL_STUDIO,
  LABEL_STUDIO_OTHERS,
  LABEL_STUDIO_REGIONS,
  PROLIFIC,
  QUESTION_FORM,
  TOLOKA,
} from './fixtures/layouts.ts'
import { importForm } from './import-form.ts'

type Item = { type: string; id: string; [member: string]: unknown }

/** Reads a layout; what comes of it must be a form as it stands. */
const read = (text: string) => {
  const { form, lost, layout } = importForm(text, undefined)
  const parsed = parseForm(form)
  expect(parsed.ok ? [] : parsed.issues).toEqual([])
  const pages = form.pages as { items: Item[] }[]
  const items = pages.flatMap((page) => page.items)
  return {
    ...{ layout, form, pages, items, lost },
    item: (id: string) => items.find((one) => one.id === id),
    places: lost.map(({ pointer }) => pointer),
  }
}

describe('Label Studio', () => {
  test('questions, their words, their keys and when they are shown', () => {
    const { layout, form, item, lost } = read(LABEL_STUDIO)
    expect(layout).toBe('label_studio')
    expect(form.data).toEqual([
      { name: 'text', kind: 'text' },
      { name: 'who', kind: 'text' },
    ])
    expect(item('txt')).toEqual({ type: 'text', id: 'txt', from: 'text' })
    expect(item('mood')).toMatchObject({
      type: 'choice',
      label: 'What is the mood of {{who}}?',
      required: true,
      options: [
        { value: 'pos', label: 'Positive', key: 'p' },
        { value: 'neg', label: 'Negative', key: 'n' },
        { value: 'Neither', label: 'Neither' },
      ],
    })
    expect(item('why')).toMatchObject({
      type: 'long_text',
      required: false,
      show_if: [{ item: 'mood', op: 'eq', value: 'neg' }],
    })
    expect(item('word')?.type).toBe('short_text')
    expect(item('sure')).toMatchObject({ type: 'rating', max: 4 })
    expect(item('age')).toMatchObject({ type: 'number', min: 0, max: 120, integer: true })
    expect(lost).toEqual([])
  })

  test('several tags on one picture are one tool with all their shapes and labels', () => {
    const { item, places } = read(LABEL_STUDIO_REGIONS)
    expect(item('cars')).toMatchObject({
      type: 'image_regions',
      from: 'image',
      shapes: ['box', 'polygon'],
      options: [{ value: 'Car', key: 'c' }, { value: 'Bus' }, { value: 'Road' }],
    })
    expect(item('img')).toBeUndefined()
    expect(item('hidden')).toMatchObject({ type: 'per_region', of: 'cars', ask: 'choice' })
    expect(places).toEqual([])
  })

  test('marks with relations, trees, pairs and dates; what is unknown is named', () => {
    const { item, places } = read(LABEL_STUDIO_OTHERS)
    expect(item('better')).toMatchObject({ type: 'pairwise', left: 'left', right: 'right' })
    expect(item('parts')).toMatchObject({
      type: 'text_spans',
      from: 'left',
      options: [{ value: 'Person' }, { value: 'Place' }],
      relations: [{ value: 'lives in', label: 'lives in' }],
    })
    expect(item('kind')).toMatchObject({ type: 'taxonomy', multiple: true })
    expect((item('kind')?.options as Item[] | undefined)?.map(({ value }) => value)).toEqual([
      'Animal',
      'Animal/Dog',
      'Animal/Cat',
      'Plant',
    ])
    expect(item('when')).toMatchObject({ type: 'date', precision: 'day' })
    expect(places).toEqual(['/View/Magic'])
  })
})

describe('Mechanical Turk', () => {
  test('a QuestionForm: texts, numbers, selections, and the words around them', () => {
    const { layout, item, items, places } = read(QUESTION_FORM)
    expect(layout).toBe('mturk_question_form')
    expect(items.map(({ type }) => type)).toEqual([
      'image',
      'markdown',
      'short_text',
      'number',
      'choice',
      'multi_choice',
    ])
    expect(item('overview')?.text_md).toBe('**Chess**\n\nLook at the board.\n\nUse short notation.')
    expect(item('next_move')).toMatchObject({
      label: 'The next move What would you play?',
      required: true,
      min_length: 2,
      max_length: 6,
    })
    expect(item('odds')).toMatchObject({ min: 0, max: 100, required: false })
    expect(item('level')).toMatchObject({ other: true, options: [{ value: 'beginner' }, {}] })
    expect(item('openings')).toMatchObject({ max_choices: 2 })
    expect(places).toEqual([
      '/QuestionForm/Overview/FormattedContent',
      '/QuestionForm/Question/AnswerSpecification/FreeTextAnswer/DefaultText',
      '/QuestionForm/Question/AnswerSpecification/FreeTextAnswer/Constraints/AnswerFormatRegex',
      '/QuestionForm/Question',
    ])
  })

  test('an HTMLQuestion: fields with the words beside them', () => {
    const { layout, form, item, items, places } = read(HTML_QUESTION)
    expect(layout).toBe('mturk_html')
    expect(form.title).toBe('Shop fronts')
    expect(items[0]).toMatchObject({ type: 'text', text: 'Look at the shop of {{owner}}' })
    expect(item('image')).toMatchObject({ from: 'image_url', alt: 'A shop front' })
    expect(item('open')).toMatchObject({
      type: 'choice',
      label: 'Is it open?',
      required: true,
      options: [
        { value: 'yes', label: 'Yes' },
        { value: 'no', label: 'No' },
      ],
    })
    expect(item('sold')).toMatchObject({ type: 'multi_choice', label: 'What is sold there?' })
    expect(item('opening_hours')).toMatchObject({ label: 'Opening hours', max_length: 80 })
    expect(item('note')).toMatchObject({ type: 'long_text', label: 'Anything else?' })
    expect(item('side')).toMatchObject({ options: [{ value: 'l' }, { value: 'r' }] })
    expect(items.filter(({ type }) => type === 'text')).toHaveLength(1)
    expect(places).toEqual(['/script', '/openingHours'])
  })

  test('crowd elements', () => {
    const { form, item, places } = read(CROWD_HTML)
    expect(form.instructions_md).toBe('Look at the whole picture.')
    expect(item('animal')).toMatchObject({
      type: 'choice',
      label: 'Which animal is it?',
      cant_tell: true,
      options: [{ value: 'Dog' }, { value: 'Cat' }],
    })
    expect(item('sure')).toMatchObject({ label: 'How sure are you?', min: 0, max: 10 })
    expect(item('name')).toMatchObject({ label: 'Its name, if you can read it' })
    expect(item('boxes')).toMatchObject({ type: 'image_regions', from: 'url', shapes: ['box'] })
    expect(places).toEqual(['/'])
  })
})

test('Toloka: views, fields, conditions, keys and variables', () => {
  const { layout, item, places } = read(TOLOKA)
  expect(layout).toBe('toloka')
  expect(item('image')).toMatchObject({ from: 'image' })
  expect(item('words')).toMatchObject({ type: 'markdown', from: 'description' })
  expect(item('sharp')).toMatchObject({
    required: true,
    options: [{ value: 'ok', key: '1' }, { value: 'bad' }],
  })
  expect(item('why')).toMatchObject({
    label: 'What is wrong with it?',
    min_length: 5,
    show_if: [{ item: 'sharp', op: 'eq', value: 'bad' }],
  })
  expect(item('people_count')).toMatchObject({ type: 'number', min: 0 })
  expect(places).toEqual(['/view/items/4', '/view/items/4/validation', '/view/items/5'])
  expect(
    importForm(JSON.stringify({ task_spec: { view_spec: { config: TOLOKA } } }), undefined),
  ).toEqual(importForm(TOLOKA, 'toloka'))
})

test('Prolific: pages, choices, units and words', () => {
  const { layout, pages, item, places } = read(PROLIFIC)
  expect(layout).toBe('prolific')
  expect(pages).toHaveLength(2)
  expect(item('words')).toMatchObject({ type: 'markdown', text_md: 'Read both answers.' })
  expect(item('which_answer_is_better')).toMatchObject({ type: 'choice', required: true })
  expect(item('how_long_did_you_look')?.type).toBe('number')
  expect(item('how_long_did_you_look_unit')).toMatchObject({ options: [{ value: 's' }, {}] })
  expect(item('why')).toMatchObject({ required: false })
  expect(places).toEqual(['/1/3'])
})
