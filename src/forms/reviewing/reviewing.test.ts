/** Forms in which people check each other’s answers. */
import { describe, expect, test } from 'vitest'
import { checkAnswers } from '../answers.ts'
import { REALISTIC_FORMS } from '../fixtures/realistic-forms.ts'
import { formWith, question } from '../fixtures/small-forms.ts'
import { type Form, parseForm } from '../form.ts'
import { answerItemsOf, itemsOf } from '../items-of.ts'
import { visibleQuestions } from '../show-if.ts'
import { reviewForm } from './review-form.ts'
import { saidIn } from './said.ts'

const parsed = (given: unknown): Form => {
  const read = parseForm(given)
  if (!read.ok) throw new Error(JSON.stringify(read.issues))
  return read.form
}
const LAYERS = ['review', 'adjudication'] as const

describe('the form of a review', () => {
  test('is a form, of every realistic form', () => {
    for (const { name, form } of REALISTIC_FORMS)
      for (const layer of LAYERS) {
        const read = parseForm(reviewForm(parsed(form), layer))
        expect({ name, layer, issues: read.ok ? [] : read.issues }).toEqual({
          ...{ name, layer, issues: [] },
        })
      }
  })

  test('asks nothing more of whoever accepts, and everything of whoever does not', () => {
    for (const { name, form } of REALISTIC_FORMS) {
      const original = parsed(form)
      for (const [layer, accepts, anew] of [
        ['review', 'accept', 'correct'],
        ['adjudication', 'second', 'neither'],
      ] as const) {
        const review = reviewForm(original, layer)
        const asked = (verdict: string) =>
          visibleQuestions(review, { review_verdict: verdict }).map(({ id }) => id)
        expect({ name, asked: asked(accepts) }).toEqual({ name, asked: ['review_verdict'] })
        const questions = visibleQuestions(original, {}).map(({ id }) => id)
        expect(asked(anew)).toEqual(['review_verdict', ...questions])
      }
    }
  })

  test('takes an answer to the same questions, and no verdict without one', () => {
    const review = reviewForm(parsed(formWith([question])), 'review')
    const check = (answers: Record<string, unknown>) =>
      checkAnswers(review, { review_answer: 'Open?\nyes' }, answers, { final: true })
    expect(check({ review_verdict: 'accept' })).toEqual([])
    expect(check({ review_verdict: 'correct', open: 'no' })).toEqual([])
    expect(check({ review_verdict: 'correct' })).toHaveLength(1)
    expect(check({ open: 'no' })).toHaveLength(1)
  })

  test('ends nobody’s work, and keeps translations where their texts are', () => {
    const screening = {
      ...question,
      options: [
        { value: 'yes', label: 'Yes' },
        { value: 'no', label: 'No', screen_out: true },
      ],
    }
    const form = parsed({
      ...formWith([question]),
      pages: [
        { id: 'first', items: [{ type: 'text', id: 'shown', text: 'Look' }, screening] },
        { id: 'next', items: [{ ...question, id: 'late' }] },
      ],
      done_when: 'Done at once.',
      translations: [
        { lang: 'fr', path: '/pages/0/items/1/label', text: 'Ouvert ?' },
        { lang: 'fr', path: '/pages/0/items/0/text', text: 'Regardez' },
        { lang: 'fr', path: '/pages/1/items/0/label', text: 'Et là ?' },
        { lang: 'fr', path: '/done_when', text: 'Fini.' },
      ],
    })
    const review = parsed(reviewForm(form, 'review'))
    expect(JSON.stringify(review)).not.toContain('screen_out')
    expect(review.translations?.map(({ path }) => path)).toEqual([
      ...['/pages/0/items/3/label', '/pages/0/items/0/text', '/pages/1/items/0/label'],
    ])
    expect(itemsOf(review).map(({ id }) => id)).toEqual([
      ...['shown', 'review_answer', 'review_verdict', 'open', 'late'],
    ])
  })

  test('speaks French to whom the form does', () => {
    const review = reviewForm(parsed({ ...formWith([question]), lang: 'fr' }), 'adjudication')
    expect(JSON.stringify(review)).toContain('Quelle réponse est juste ?')
  })

  test('of a form that uses its ids is none', () => {
    const own = { ...question, id: 'review_verdict' }
    expect(parseForm(reviewForm(parsed(formWith([own])), 'review')).ok).toBe(false)
  })
})

describe('what somebody answered, in words', () => {
  test('names options as people read them, own words, and what nobody could tell', () => {
    const form = parsed(
      formWith(
        [
          { ...question, label: 'Is {{shop}} open?', cant_tell: true },
          { type: 'multi_choice', id: 'why', label: 'Why?', options_from: 'reasons' },
          { type: 'number', id: 'count', label: 'How many?', required: false },
        ],
        {
          data: [
            { name: 'shop', kind: 'text' },
            { name: 'reasons', kind: 'options' },
          ],
        },
      ),
    )
    const input = { shop: 'Chez **Ada**', reasons: [{ value: 'a', label: 'Sun' }, 'rain'] }
    const say = (answers: Record<string, unknown>, most = 1_000) =>
      saidIn(form, answers, { input, most })
    expect(say({ open: 'yes', why: ['a', 'rain'], count: 0 })).toBe(
      'Is Chez **Ada** open?\nYes\n\nWhy?\nSun, rain\n\nHow many?\n0',
    )
    expect(say({ open: { cant_tell: true }, why: ['a'] })).toContain('open?\nCannot tell')
    expect(say({ open: 'yes', why: ['a'] }, 5)).toHaveLength(5)
  })

  test('says something of every kind of answer', () => {
    for (const { form, input } of REALISTIC_FORMS) {
      const read = parsed(form)
      for (const item of answerItemsOf(read)) {
        const said = saidIn(parsed(form), { [item.id]: { cant_tell: true } }, { input, most: 500 })
        expect(said === '' || said.includes('\n')).toBe(true)
      }
    }
  })
})
