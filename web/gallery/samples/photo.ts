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
    translations: [
      { lang: 'fr', path: '/title', text: 'Photographiez votre chemin' },
      { lang: 'fr', path: '/pages/0/items/0/label', text: 'Photographiez une plaque de rue' },
      {
        lang: 'fr',
        path: '/pages/0/items/0/help',
        text: 'La plaque entière, et le visage de personne.',
      },
    ],
  },
  input: {},
}
