/** Where something stands. */
export const sample = {
  form: {
    form: 1,
    lang: 'en',
    title: 'Where is the nearest drinking fountain?',
    data: [],
    pages: [
      {
        id: 'page',
        items: [
          {
            type: 'location',
            id: 'place',
            label: 'Stand beside it and read your place',
            accuracy_m: 50,
          },
        ],
      },
    ],
  },
  input: {},
}
