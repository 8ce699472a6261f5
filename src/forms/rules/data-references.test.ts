import {
  formWith,
  item,
  place,
  question,
  refusals,
  second,
  withData,
} from '../fixtures/small-forms.ts'

refusals([
  [
    'pairwise on a field tasks may lack',
    formWith([{ type: 'pairwise', id: 'p', label: 'Which?', left: 'a', right: 'b' }], {
      data: [
        { name: 'a', kind: 'text' },
        { name: 'b', kind: 'text', required: false },
      ],
    }),
    '/pages/0/items/0/right',
    'Remove "required": false from the field "b".',
  ],
  [
    'options from nowhere',
    withData([{ ...question, options: undefined, options_from: 'shelfs' }], ['shelf', 'options']),
    `${place}/options_from`,
    'Did you mean "shelf"?',
  ],
  [
    'options from a picture',
    withData([{ ...question, options: undefined, options_from: 'o' }], ['o', 'image']),
    `${place}/options_from`,
    'Use a field of kind options.',
  ],
  [
    'from an undeclared field',
    withData([question, { type: 'image', id: 'i', from: 'foto' }], ['photo', 'image']),
    `${second}/from`,
    'Use one of: photo.',
  ],
  [
    'from with no data at all',
    formWith([question, { type: 'image', id: 'i', from: 'photo' }]),
    `${second}/from`,
    'Declare it: {"name": "photo", "kind": "image"} in `data`.',
  ],
  [
    'a picture from a text',
    withData([question, { type: 'image', id: 'i', from: 'a' }], ['a', 'text']),
    `${second}/from`,
    'Use a field of kind image.',
  ],
  [
    '{{field}} undeclared',
    item({ label: 'Is {{shop}} open?' }),
    `${place}/label`,
    'Declare it: {"name": "shop", "kind": "text"} in `data`.',
  ],
  [
    '{{field}} misspelt in an option',
    withData(
      [
        {
          ...question,
          options: [
            { value: 'a', label: '{{ shopp }}' },
            { value: 'b', label: 'B' },
          ],
        },
      ],
      ['shop', 'text'],
    ),
    `${place}/options/0/label`,
    'Did you mean "shop"?',
  ],
  [
    '{{field}} of a picture',
    withData([{ ...question, label: '{{photo}}' }], ['photo', 'image']),
    `${place}/label`,
    /kind text or/,
  ],
  [
    '{{field}} in the instructions',
    formWith([question], { instructions_md: 'See {{x}}' }),
    '/instructions_md',
    /Declare it/,
  ],
  [
    'pairwise with one side missing',
    withData(
      [{ type: 'pairwise', id: 'p', label: 'Which?', left: 'a', right: 'b' }],
      ['a', 'text'],
    ),
    `${place}/right`,
    'Did you mean "a"?',
  ],
])
