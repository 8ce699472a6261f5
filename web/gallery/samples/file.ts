/** A paper to send. */
export const sample = {
  form: {
    form: 1,
    lang: 'en',
    title: 'Send a timetable',
    data: [],
    pages: [
      {
        id: 'page',
        items: [
          {
            type: 'file',
            id: 'timetable',
            label: 'The timetable of your bus',
            kinds: ['pdf', 'image'],
            max_files: 2,
          },
        ],
      },
    ],
    translations: [
      { lang: 'fr', path: '/title', text: 'Envoyez un horaire' },
      { lang: 'fr', path: '/pages/0/items/0/label', text: 'L’horaire de votre bus' },
    ],
  },
  input: {},
}
