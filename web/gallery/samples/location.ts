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
    translations: [
      { lang: 'fr', path: '/title', text: 'Où est la fontaine à boire la plus proche ?' },
      {
        lang: 'fr',
        path: '/pages/0/items/0/label',
        text: 'Placez-vous à côté et relevez votre position',
      },
    ],
  },
  input: {},
}
