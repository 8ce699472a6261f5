/** What is written on the page becomes a form that the instance takes, with its key. */
import { expect, test } from 'vitest'
import { parseForm } from '../../../src/forms/form.ts'
import { keyIssues } from '../../../src/forms/grading/answer-key.ts'
import { newQuestion, testOf } from './questions.ts'

const written = { title: 'Shops', instructions: '', lang: 'en' }
const choice = { ...newQuestion(1), label: 'Open?', options: 'yes\nno\n\nyes', right: 'no' }
const number = { ...newQuestion(2), kind: 'number' as const, label: 'Panes?', right: '4,5' }

test('each question has its place in the form and in the key', () => {
  const questions = [choice, { ...number, tolerance: '0.5', explanation: ' Count the door. ' }]
  const { form, answer_key: key } = testOf({ ...written, questions })
  const parsed = parseForm(form)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  expect(key).toEqual({
    question_1: { answer: 'no' },
    question_2: { answer: 4.5, tolerance: 0.5, explanation: 'Count the door.' },
  })
  expect(keyIssues(parsed.form, key ?? {})).toEqual([])
})

test('a question in own words has no key: a human grades the whole', () => {
  const text = { ...newQuestion(3), kind: 'text' as const, label: 'Why?' }
  const { form, answer_key: key } = testOf({ ...written, questions: [choice, text] })
  expect(key).toBeUndefined()
  expect(parseForm(form)).toMatchObject({ ok: true })
})
