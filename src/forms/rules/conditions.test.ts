import {
  after,
  formWith,
  place,
  question,
  rated,
  refusals,
  second,
} from '../fixtures/small-forms.ts'

refusals([
  [
    'a condition on nothing',
    after({ show_if: [{ item: 'opne', op: 'answered' }] }),
    `${second}/show_if/0/item`,
    'Did you mean "open"?',
  ],
  [
    'a condition on itself',
    after({ show_if: [{ item: 'mood', op: 'answered' }] }),
    `${second}/show_if/0/item`,
    /earlier/,
  ],
  [
    'a condition on a later item',
    formWith([{ ...question, show_if: [{ item: 'mood', op: 'gt', value: 2 }] }, rated]),
    `${place}/show_if/0/item`,
    /earlier/,
  ],
  [
    'a condition on a text shown',
    formWith([
      { type: 'text', id: 't', text: 'x' },
      { ...rated, show_if: [{ item: 't', op: 'answered' }] },
    ]),
    `${second}/show_if/0/item`,
    'Name an item that asks.',
  ],
  [
    'a condition that never holds',
    after({ show_if: [{ item: 'open', op: 'eq', value: 'yess' }] }),
    `${second}/show_if/0/value`,
    'Did you mean "yes"?',
  ],
  [
    'eq with a list',
    after({ show_if: [{ item: 'open', op: 'eq', value: ['yes'] }] }),
    `${second}/show_if/0/value`,
    /several values/,
  ],
  [
    'eq with nothing',
    after({ show_if: [{ item: 'open', op: 'eq' }] }),
    `${second}/show_if/0/value`,
    /Use one of: yes, no/,
  ],
  [
    'in with one value',
    after({ show_if: [{ item: 'open', op: 'in', value: 'yes' }] }),
    `${second}/show_if/0/value`,
    /Write a list/,
  ],
  [
    'in with an empty list',
    after({ show_if: [{ item: 'open', op: 'in', value: [] }] }),
    `${second}/show_if/0/value`,
    /Use one of/,
  ],
  [
    'in with an impossible value',
    after({ show_if: [{ item: 'open', op: 'in', value: ['yes', 'maybe'] }] }),
    `${second}/show_if/0/value`,
    /Use one of: yes, no/,
  ],
  [
    'gt on words',
    after({ show_if: [{ item: 'open', op: 'gt', value: 2 }] }),
    `${second}/show_if/0/value`,
    /number or rating/,
  ],
  [
    'answered with a word',
    after({ show_if: [{ item: 'open', op: 'answered', value: 'yes' }] }),
    `${second}/show_if/0/value`,
    /true, false or nothing/,
  ],
])
