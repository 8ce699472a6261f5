/** A photo of something at hand. */
export const sample = {
  form: {
    form: 1,
    lang: 'en',
    title: 'Photograph your way home',
    data: [],
    pages: [
      {
        id: 'page',
        items: [
          {
            type: 'photo',
            id: 'sign',
            label: 'Photograph a street sign',
            help: 'The whole sign, and nobody’s face.',
            max_files: 3,
            taken_at: true,
          },
        ],
      },
    ],
  },
  input: {},
}
