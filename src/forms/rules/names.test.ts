import { formWith, question, rated, refusals, twoPages, withData } from '../fixtures/small-forms.ts'

refusals([
  [
    'nothing asked',
    formWith([{ type: 'text', id: 't', text: 'Hello' }]),
    '/pages',
    /choice, short_text/,
  ],
  ['an id twice', twoPages(question, { ...rated, id: 'open' }), '/pages/1/items/0/id', /"open_2"/],
  [
    'a page id twice',
    formWith([], {
      pages: [
        { id: 'p', items: [question] },
        { id: 'p', items: [rated] },
      ],
    }),
    '/pages/1/id',
    /"p_2"/,
  ],
  [
    'a data field twice',
    withData([question], ['a', 'text'], ['a', 'text']),
    '/data/1/name',
    /"a_2"/,
  ],
])
