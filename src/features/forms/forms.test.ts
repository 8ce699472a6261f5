import { afterAll, beforeAll, expect, test } from 'vitest'
import { SENTIMENT_FORM } from '../../../test/support/forms.ts'
import { createWorld, type World } from '../../../test/support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

const NOBODY = { kind: 'anonymous' } as const
const validate = (form: unknown, input?: Record<string, unknown>) =>
  world.call('validateForm', NOBODY, { form, ...(input && { input }) })

test('anybody may check a form and learn what its answers look like', async () => {
  expect(await validate(SENTIMENT_FORM, { text: 'Fine weather.' })).toMatchObject({
    valid: true,
    errors: [],
    answer_schema: { properties: { mood: { enum: ['good', 'bad'] } }, required: ['mood'] },
    estimated_seconds: expect.any(Number),
  })
})

test('every fault of a form is named with its place and a way out, those of its input too', async () => {
  const broken = { ...SENTIMENT_FORM, title: '', colour: 'red', pages: [{ id: 'page', items: [] }] }
  const { valid, errors, answer_schema } = await validate(broken)
  expect([valid, answer_schema]).toEqual([false, null])
  const places = new Set(errors.map(({ pointer }) => pointer))
  expect([...places].sort()).toEqual(['/colour', '/pages/0/items', '/title'])
  for (const { hint } of errors) expect(hint).toEqual(expect.any(String))
  const unfit = await validate(SENTIMENT_FORM, { text: 1, other: 'x' })
  expect(unfit.valid).toBe(false)
  expect(unfit.errors.map(({ pointer }) => pointer).sort()).toEqual(['/input/other', '/input/text'])
})

test('sample answers are checked as if a worker handed them in', async () => {
  const check = (answers: Record<string, unknown>) =>
    world.call('validateForm', NOBODY, { form: SENTIMENT_FORM, input: { text: 'Fine.' }, answers })
  expect(await check({ mood: 'good' })).toMatchObject({ valid: true, errors: [] })
  const wrong = await check({ mood: 'purple', colour: 1 })
  expect(wrong.valid).toBe(false)
  expect(wrong.errors.map(({ pointer }) => pointer).sort()).toEqual([
    '/answers/colour',
    '/answers/mood',
  ])
  expect((await check({})).errors).toMatchObject([{ pointer: '/answers/mood' }])
})

test('the form comes back with its defaults only when that is asked for', async () => {
  expect(await validate(SENTIMENT_FORM)).not.toHaveProperty('form')
  const { form } = await world.call('validateForm', NOBODY, {
    form: SENTIMENT_FORM,
    with_defaults: true,
  })
  expect(form).toMatchObject({ pages: [{ layout: 'stack', items: expect.any(Array) }] })
})

test.each([
  ['nothing', null],
  ['a number', 7],
  ['half a character', { ...SENTIMENT_FORM, title: 'x\ud800' }],
  ['names that objects inherit', JSON.parse('{"__proto__": {"form": 1}, "constructor": 1}')],
  ['a thousand pages', { ...SENTIMENT_FORM, pages: Array(1000).fill(SENTIMENT_FORM.pages[0]) }],
  ['more than 64 kB', { ...SENTIMENT_FORM, instructions_md: 'x'.repeat(70_000) }],
  ['a hole as deep as it goes', JSON.parse(`${'['.repeat(5000)}${']'.repeat(5000)}`)],
])('%s is no form, and said to be none', async (_, form) => {
  const { valid, errors } = await validate(form)
  expect(valid).toBe(false)
  expect(errors.length).toBeGreaterThan(0)
  expect(errors.length).toBeLessThanOrEqual(100)
})

test('the schema of forms is published for those who write them', async () => {
  const { version, json_schema } = await world.call('getFormSchema', NOBODY, {})
  expect(version).toBe(1)
  expect(json_schema).toMatchObject({ type: 'object', required: expect.arrayContaining(['pages']) })
})

test('a layout of another tool becomes a form, and what is lost is said', async () => {
  const source = `<View><Text name="t" value="$text"/><Magic name="m"/>
    <Choices name="mood" toName="t"><Choice value="Good"/><Choice value="Bad"/></Choices></View>`
  const imported = await world.call('importForm', NOBODY, { source })
  expect(imported).toMatchObject({
    layout: 'label_studio',
    valid: true,
    errors: [],
    lost: [{ pointer: '/View/Magic' }],
  })
  expect(await validate(imported.form, { text: 'Fine weather.' })).toMatchObject({ valid: true })
  // One option is no choice: the form comes along with what its author must still write.
  const unfinished = source.replace('<Choice value="Bad"/>', '')
  expect(await world.call('importForm', NOBODY, { source: unfinished })).toMatchObject({
    valid: false,
    errors: [{ pointer: '/pages/0/items/1/options' }],
  })
})

test('what is no layout is refused with its reason', async () => {
  const refused = world.call('importForm', NOBODY, { source: '<View><a></View>' })
  await expect(refused).rejects.toMatchObject({
    code: 'unreadable_layout',
    details: { errors: [{ pointer: '/source', hint: expect.any(String) }] },
  })
  const doctype = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><View>&b;</View>'
  await expect(world.call('importForm', NOBODY, { source: doctype })).rejects.toMatchObject({
    code: 'unreadable_layout',
  })
})
