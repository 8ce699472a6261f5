import { describe, expect, test } from 'vitest'
import { answerJsonSchema, checkAnswers } from './answers.ts'
import { checkInput } from './input.ts'
import { answerItemsOf } from './items-of.ts'
import { QUICK_ANSWERS, type QuickQuestion, quickForm } from './quick-form.ts'

const made = (question: QuickQuestion) => {
  const result = quickForm(question)
  if (!result.ok) throw new Error(JSON.stringify(result.issues))
  return result
}

const FILE = 'file_01h455vb4pex5vsknk084sn02q'
const words = ['red', 'green', 'blue']

describe('a question becomes a form', () => {
  test('options with keys, a context that may hold code, pictures and a reason', () => {
    const { form, input } = made({
      question: 'Which one?',
      options: words,
      context: 'if (a <b) { <script> }',
      images: [{ file: FILE, alt: 'Three doors' }, { url: 'https://a.example/x.jpg' }],
      reason: true,
      lang: 'fr',
    })
    expect(form).toMatchObject({ lang: 'fr', title: 'Which one?' })
    expect(form.pages[0]?.items.map(({ type, id }) => [type, id])).toEqual([
      ['text', 'shown_context'],
      ['image', 'shown_image_1'],
      ['image', 'shown_image_2'],
      ['choice', 'answer'],
      ['long_text', 'reason'],
    ])
    expect(input).toEqual({
      context: 'if (a <b) { <script> }',
      image_1: FILE,
      image_2: 'https://a.example/x.jpg',
    })
    expect(checkInput(form, input)).toEqual([])
    expect(
      checkAnswers(form, input, { answer: 'red', reason: 'Le plus net.' }, { final: true }),
    ).toEqual([])
    expect(answerItemsOf(form)[0]).toMatchObject({
      options: [{ value: 'red', key: '1' }, { key: '2' }, { key: '3' }],
    })
  })

  test.each(QUICK_ANSWERS)('answered by %s', (answer) => {
    const options = ['choice', 'multi_choice', 'rank'].includes(answer) ? words : undefined
    const { form } = made({ question: 'What?', answer, options })
    expect(Object.keys(answerJsonSchema(form).properties as object)).toEqual(['answer'])
  })

  test('without a word on the answer it is free text, with options a choice', () => {
    expect(answerItemsOf(made({ question: 'What?' }).form)[0]?.type).toBe('long_text')
    expect(answerItemsOf(made({ question: 'What?', options: words }).form)[0]).toMatchObject({
      type: 'choice',
      cant_tell: true,
    })
    expect(
      answerItemsOf(made({ question: 'What?', options: words, cant_tell: false }).form)[0],
    ).toMatchObject({ cant_tell: false })
  })

  test('yes and no in the reader’s language, English where we lack it', () => {
    const labels = (lang: string) => {
      const [item] = answerItemsOf(made({ question: 'Open?', answer: 'yes_no', lang }).form)
      return item?.type === 'choice' ? item.options?.map(({ value, label }) => [value, label]) : []
    }
    expect(labels('fr-CA')).toEqual([
      ['yes', 'Oui'],
      ['no', 'Non'],
    ])
    expect(labels('fi')).toEqual([
      ['yes', 'Yes'],
      ['no', 'No'],
    ])
  })

  test('more options than there are keys, and a long question', () => {
    const { form } = made({
      question: `${'long '.repeat(300)}?`,
      options: Array.from({ length: 40 }, (_, i) => `option ${i}`),
    })
    expect(form.title).toHaveLength(200)
    expect(answerItemsOf(form)[0]?.label).toHaveLength(1501)
  })
})

describe('refusals point into what was given', () => {
  const REFUSED: [what: string, asked: QuickQuestion, pointer: string, hint: RegExp][] = [
    ['a tag in the question', { question: 'Is <b>this</b> bold?' }, '/question', /Remove the tag/],
    ['nothing asked', { question: ' ' }, '/question', /./],
    ['a field in the question', { question: 'Is {{shop}} open?' }, '/question', /send a form/],
    ['a question too long', { question: 'x'.repeat(2_001) }, '/question', /2000 characters/],
    ['one option', { question: 'Which?', options: ['a'] }, '/options', /at least 2/],
    [
      'an option twice',
      { question: 'Which?', options: ['a', 'a'] },
      '/options/1/value',
      /of its own/,
    ],
    [
      'a script as an option',
      { question: 'Which?', options: ['a', 'javascript:alert(1)'] },
      '/options/1/value',
      /Remove the script/,
    ],
    [
      'a choice without options',
      { question: 'Which?', answer: 'choice' },
      '/options',
      /at least two/,
    ],
    [
      'options for a number',
      { question: 'How many?', answer: 'number', options: ['1', '2'] },
      '/options',
      /Remove the options/,
    ],
    [
      'a picture over http',
      { question: 'Open?', images: [{ file: FILE }, { url: 'http://a.example/x.jpg' }] },
      '/images/1',
      /https:\/\//,
    ],
    [
      'a picture without a file',
      { question: 'Open?', images: [{ file: 'file_1' }] },
      '/images/0',
      /upload_file/,
    ],
    [
      'a context that cannot be stored',
      { question: 'Open?', context: 'a\u0000' },
      '/context',
      /Remove/,
    ],
    ['a language by its name', { question: 'Open?', lang: 'English' }, '/lang', /message says/],
  ]

  test.each(REFUSED)('%s', (_what, asked, pointer, hint) => {
    const result = quickForm(asked)
    const issues = result.ok ? [] : result.issues
    const found = issues.find((issue) => issue.pointer === pointer)
    expect(found, JSON.stringify(issues)).toBeDefined()
    expect(found?.hint).toMatch(hint)
    expect(new Set(issues.map((issue) => issue.pointer + issue.message)).size).toBe(issues.length)
  })
})
