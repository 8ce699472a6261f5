/** A sentence to read aloud. */
export const sample = {
  form: {
    form: 1,
    lang: 'en',
    title: 'Read a sentence aloud',
    data: [{ name: 'sentence', kind: 'text' }],
    pages: [
      {
        id: 'page',
        items: [
          { type: 'text', id: 'shown', from: 'sentence' },
          {
            type: 'recording',
            id: 'voice',
            label: 'Read it as you would to a friend',
            min_seconds: 2,
            max_seconds: 30,
          },
        ],
      },
    ],
    translations: [
      { lang: 'fr', path: '/title', text: 'Lisez une phrase à voix haute' },
      { lang: 'fr', path: '/pages/0/items/1/label', text: 'Lisez-la comme à un ami' },
    ],
  },
  input: {
    sentence: 'The ferry to the island leaves at a quarter past seven, if the wind allows.',
  },
}
