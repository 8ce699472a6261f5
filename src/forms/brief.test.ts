import { expect, test } from 'vitest'
import { briefNeeds, missingFromBrief, withPlainBrief } from './brief.ts'
import type { Form } from './form.ts'
import { parseForm } from './form.ts'

const form = (more: object = {}): Form => {
  const parsed = parseForm({
    ...{ form: 1, lang: 'en', title: 'Which?', ...more },
    pages: [{ id: 'page', items: [{ type: 'short_text', id: 'a', label: 'Which?' }] }],
  })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  return parsed.form
}
const goal = 'To know which.'
const done_when = 'Done when one is named.'
const good = { kind: 'good', text_md: 'This one, because …' }
const bad = { kind: 'bad', text_md: 'Any.' }
const edge = { kind: 'edge', text_md: 'Both: name the first.' }
const criteria = [{ text: 'One is named.' }, { text: 'It exists.' }]

test.each([
  ['nothing', {}, 1, ['goal', 'done_when']],
  ['two sentences', { instructions_md: 'Name one. It is done when one is named.' }, 20, []],
  ['two lines', { instructions_md: '- Name one\n- Done when one is named' }, 20, []],
  ['one sentence', { instructions_md: 'Name one.' }, 20, ['done_when']],
  ['goal and end', { goal, done_when }, 20, []],
  ['goal and end', { goal, done_when }, 21, ['good', 'bad']],
  ['a good and a bad example', { goal, done_when, examples: [good, bad] }, 100, []],
  [
    'a good and a bad example',
    { goal, done_when, examples: [good, bad] },
    101,
    ['examples', 'edge', 'criteria'],
  ],
  ['three examples', { goal, done_when, examples: [good, bad, edge] }, 101, ['criteria']],
  ['all of it', { goal, done_when, examples: [good, bad, edge], criteria }, 1_000_000, []],
])('%s is enough for so many answers, or not', (_, said, places, needs) => {
  expect(briefNeeds(form(said), places)).toEqual(needs)
})

test('everything that is missing is named at once, with its place and what to write', () => {
  const missing = missingFromBrief(form(), 320)
  expect(missing.map(({ pointer }) => pointer)).toEqual([
    '/form/goal',
    '/form/done_when',
    ...Array.from({ length: 4 }, () => '/form/examples'),
    '/form/criteria',
  ])
  expect(missing.every(({ hint }) => hint !== undefined)).toBe(true)
})

test('a plain question gets a goal and an end in its language; what was written stays', () => {
  expect(withPlainBrief(form({ lang: 'fr' })).done_when).toContain('Terminé')
  expect(withPlainBrief(form({ goal })).goal).toBe(goal)
  expect(briefNeeds(withPlainBrief(form()), 20)).toEqual([])
})
