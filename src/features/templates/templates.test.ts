import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PIXEL } from '../../../test/support/cast.ts'
import { createWorld, type World } from '../../../test/support/world.ts'
import { missingFromBrief } from '../../forms/brief.ts'
import { arbitraryAnswers } from '../../forms/fixtures/arbitrary-answers.ts'
import { type Form, parseForm } from '../../forms/form.ts'
import { checkInput } from '../../forms/input.ts'
import { itemsOf } from '../../forms/items-of.ts'
import { countedAnswers } from '../../forms/show-if.ts'
import { textsIn } from '../../forms/text/texts.ts'
import type { Caller } from '../../kernel/caller.ts'
import { TEMPLATE_NAMES, type TemplateName } from './contract.ts'

let world: World
let boss: Caller & { kind: 'member' }
beforeAll(async () => {
  world = await createWorld()
  boss = await world.requester(100_000_00n)
})
afterAll(() => world.close())

const read = (name: TemplateName, lang: 'en' | 'fr') =>
  world.call('getTemplate', boss, { name, lang })
const formOf = (form: unknown): Form => {
  const parsed = parseForm(form)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  return parsed.form
}

test('they are listed in their order, in the language asked for', async () => {
  const english = (await world.call('listTemplates', boss, {})).templates
  const french = (await world.call('listTemplates', boss, { lang: 'fr' })).templates
  expect(english.map(({ name }) => name)).toEqual(TEMPLATE_NAMES)
  expect(french.map(({ name }) => name)).toEqual(TEMPLATE_NAMES)
  expect(english[0]?.columns).toEqual([
    { name: 'picture', kind: 'image', required: true, label: 'The picture' },
  ])
  expect(french[0]).toMatchObject({ title: 'Dire ce que montre une image' })
})

describe.each(TEMPLATE_NAMES.map((name) => ({ name })))('$name', ({ name }) => {
  test.each(['en', 'fr'] as const)('is a whole form in %s, every text in both', async (lang) => {
    const { terms, sample, columns } = await read(name, lang)
    const form = formOf(terms.form)
    expect(form.lang).toBe(lang)
    // Nobody reads half a form: what is written in one language is written in the other.
    expect(form.translations?.map(({ path }) => path)).toEqual(
      textsIn(form).map(({ pointer }) => pointer),
    )
    expect(form.translations?.every((text) => text.lang !== lang)).toBe(true)
    expect(form.examples?.map(({ kind }) => kind)).toEqual(['good', 'bad', 'edge'])
    expect(missingFromBrief(form, 1_000_000)).toEqual([])
    expect(terms.description.length).toBeLessThanOrEqual(120)
    expect(columns.every(({ label, name: column }) => label !== column)).toBe(true)
    const pictures = columns.filter(({ kind }) => kind === 'image' || kind === 'audio')
    const media = Object.fromEntries(
      pictures.map((column) => [column.name, 'https://example.org/1']),
    )
    expect(checkInput(form, { ...sample, ...media })).toEqual([])
    expect(itemsOf(form).length).toBeGreaterThan(1)
  })

  test('becomes a job that people take, answer and are paid for', async () => {
    const { terms, sample, columns } = await read(name, 'fr')
    const { id: file } = await world.call('uploadFile', boss, { name: 'p.gif', data_base64: PIXEL })
    const media = columns.filter(({ kind }) => kind === 'image' || kind === 'audio')
    const input = { ...sample, ...Object.fromEntries(media.map((column) => [column.name, file])) }
    const quote = {
      ...terms,
      content_flags: [],
      reward: { amount: '2.00', currency: 'EUR' as const },
      overlap: 2,
    }
    const { hourly_floor, hourly } = await world.call('quoteJob', boss, quote)
    expect(Number(hourly.amount)).toBeGreaterThan(Number(hourly_floor.amount))
    const { id: job_id } = await world.call('createJob', boss, quote)
    await world.call('addTasks', boss, { job_id, tasks: [input] })
    const { url } = await world.call('previewJob', boss, { job_id })
    const token = url.split('/').at(-1) ?? ''
    const seen = await world.call('getPreview', { kind: 'anonymous' }, { token })
    expect(seen).toMatchObject({ input, title: terms.title, made_up: false })
    expect(seen.form).toEqual(formOf(terms.form))
    await world.call('publishJob', boss, { job_id })
    const form = formOf(terms.form)
    for (const answers of fc.sample(arbitraryAnswers(form, input), { numRuns: 2, seed: 7 })) {
      const worker = await world.worker()
      const { id: assignment_id } = await world.call('claimTask', worker, { job_id })
      await world.call('submitAssignment', worker, {
        assignment_id,
        answers: countedAnswers(form, answers),
      })
      await world.call('reviewSubmission', boss, { assignment_id, decision: 'approve' })
      expect((await world.call('getEarnings', worker, {})).available).toEqual([
        { amount: '2.00', currency: 'EUR' },
      ])
    }
    const results = await world.call('getResults', boss, { job_id })
    expect(results.data[0]).toMatchObject({ answered: 2, wanted: 2 })
  })
})
