import { describe, expect, test } from 'vitest'
import { formFromAnswerSchema } from './answer-schema-form.ts'
import { answerItemsOf } from './items-of.ts'

const flat = (properties: Record<string, unknown>, required = Object.keys(properties)) => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  properties,
  required,
  additionalProperties: false,
})

const SHOP_WINDOW = flat(
  {
    open: { type: 'boolean', description: 'Is it open?' },
    kind: { type: 'string', enum: ['bar', 'book_shop'] },
    closes_at: { type: 'string', format: 'time' },
    phone: { type: 'string', maxLength: 30 },
    notice: { type: ['string', 'null'], title: 'Any notice?', minLength: 5 },
    tables: { type: 'integer', minimum: 0, maximum: 90 },
    price: { type: 'number' },
    drinks: {
      type: 'array',
      items: { type: 'string', enum: ['tea', 'coffee'] },
      minItems: 0,
      maxItems: 2,
      uniqueItems: true,
    },
    mood: { enum: ['calm', 'loud', null] },
  },
  ['open', 'kind', 'closes_at', 'phone', 'notice', 'tables', 'drinks'],
)

describe('a schema becomes a form', () => {
  test('one item per property, the description its question', () => {
    const made = formFromAnswerSchema('What does the shop window say?', SHOP_WINDOW, {
      lang: 'fr',
      context: 'Photo of today.',
    })
    if (!made.ok) throw new Error(JSON.stringify(made.issues))
    expect(answerItemsOf(made.form)).toMatchObject([
      {
        type: 'choice',
        id: 'open',
        label: 'Is it open?',
        required: true,
        options: [
          { value: 'yes', label: 'Oui' },
          { value: 'no', label: 'Non' },
        ],
      },
      {
        type: 'choice',
        id: 'kind',
        label: 'kind',
        options: [{ value: 'bar' }, { value: 'book_shop', label: 'book shop' }],
      },
      { type: 'short_text', id: 'closes_at', format: 'time', label: 'closes at' },
      { type: 'short_text', id: 'phone', max_length: 30 },
      { type: 'long_text', id: 'notice', label: 'Any notice?', required: false, min_length: 5 },
      { type: 'number', id: 'tables', integer: true, min: 0, max: 90 },
      { type: 'number', id: 'price', integer: false, required: false },
      { type: 'multi_choice', id: 'drinks', max_choices: 2 },
      {
        type: 'choice',
        id: 'mood',
        required: false,
        options: [{ value: 'calm' }, { value: 'loud' }],
      },
    ])
    expect(made.form.pages[0]?.items[1]).toMatchObject({
      type: 'text',
      text: 'What does the shop window say?',
    })
    expect(made.input).toEqual({ context: 'Photo of today.' })
  })
})

const at = (rest: string) => `/answer_schema${rest}`
const one = (property: unknown, name = 'x') => flat({ [name]: property })

const REFUSED: [what: string, schema: unknown, pointer: string, hint: RegExp][] = [
  ['not a schema', 'string', at(''), /"type": "object"/],
  ['the schema of a list', { type: 'array', items: {} }, at(''), /"type": "object"/],
  ['no properties', { type: 'object' }, at(''), /"type": "object"/],
  ['nothing to ask', flat({}), '/pages', /choice/],
  ['alternatives', { ...one({ type: 'string' }), anyOf: [] }, at('/anyOf'), /Remove it/],
  [
    'a misspelt keyword',
    { ...one({ type: 'string' }), requird: ['x'] },
    at('/requird'),
    /"required"/,
  ],
  ['an object inside', one({ type: 'object', properties: {} }), at('/properties/x/type'), /flat/],
  ['no type', one({ description: 'x' }), at('/properties/x/type'), /string, number/],
  ['two types', one({ type: ['string', 'number'] }), at('/properties/x/type'), /string, number/],
  ['not an object', one('string'), at('/properties/x'), /\{"type": "string"\}/],
  [
    'a name that is no id',
    one({ type: 'string' }, 'Opening hours'),
    at('/properties/Opening hours'),
    /"opening_hours"/,
  ],
  ['a reference', one({ type: 'string', $ref: '#/x' }), at('/properties/x/$ref'), /Use one of/],
  [
    'a pattern',
    one({ type: 'string', pattern: '(a+)+' }),
    at('/properties/x/pattern'),
    /Use one of/,
  ],
  [
    'a misspelt bound',
    one({ type: 'number', minimun: 1 }),
    at('/properties/x/minimun'),
    /"minimum"/,
  ],
  [
    'an unknown format',
    one({ type: 'string', format: 'ipv4' }),
    at('/properties/x/format'),
    /date, time/,
  ],
  [
    'numbers to choose from',
    one({ type: 'string', enum: [1, 2] }),
    at('/properties/x/enum'),
    /list of strings/,
  ],
  [
    'one word to choose from',
    one({ type: 'string', enum: ['a'] }),
    at('/properties/x/options'),
    /at least 2/,
  ],
  [
    'a list of anything',
    one({ type: 'array', items: { type: 'string' } }),
    at('/properties/x/items'),
    /ask for text/,
  ],
  [
    'bounds crossed',
    one({ type: 'number', minimum: 5, maximum: 1 }),
    at('/properties/x/min'),
    /Lower/,
  ],
  [
    'a tag in a description',
    one({ type: 'string', description: 'Is <b>it</b>?' }),
    at('/properties/x'),
    /Remove the tag/,
  ],
]

describe('what a person cannot fill in is refused', () => {
  test.each(REFUSED)('%s', (_what, schema, pointer, hint) => {
    const made = formFromAnswerSchema('What is it?', schema)
    const issues = made.ok ? [] : made.issues
    const found = issues.find((issue) => issue.pointer === pointer)
    expect(found, JSON.stringify(issues)).toBeDefined()
    expect(found?.hint).toMatch(hint)
  })

  test('a question with a tag in it', () => {
    const made = formFromAnswerSchema('Is <i>it</i>?', one({ type: 'string' }))
    expect(made.ok ? [] : made.issues.map(({ pointer }) => pointer)).toEqual(['/question'])
  })
})
