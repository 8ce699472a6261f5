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
  },
  input: {
    sentence: 'The ferry to the island leaves at a quarter past seven, if the wind allows.',
  },
}
