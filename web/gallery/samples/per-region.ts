/** Complaints to mark in a text, and a question about each. The words are ours. */
export const sample = {
  form: {
    form: 1,
    lang: 'en',
    title: 'Which complaints does the guest have?',
    goal: 'To find out what a hotel should mend first.',
    done_when: 'Done when every complaint is marked and judged.',
    data: [{ name: 'review', kind: 'text' }],
    pages: [
      {
        id: 'page',
        items: [
          {
            type: 'text_spans',
            id: 'complaints',
            label: 'Mark every complaint',
            from: 'review',
            options: [{ value: 'complaint', label: 'Complaint', key: 'c' }],
          },
          {
            type: 'per_region',
            id: 'severity',
            label: 'How bad was it for the guest?',
            of: 'complaints',
            ask: 'rating',
            max: 3,
          },
          {
            type: 'per_region',
            id: 'about',
            label: 'What is it about?',
            of: 'complaints',
            ask: 'choice',
            options: [
              { value: 'room', label: 'The room' },
              { value: 'staff', label: 'The staff' },
              { value: 'food', label: 'The food' },
            ],
          },
        ],
      },
    ],
    translations: [
      { lang: 'fr', path: '/title', text: 'De quoi se plaint le client ?' },
      { lang: 'fr', path: '/goal', text: 'Savoir ce qu’un hôtel devrait réparer d’abord.' },
      {
        lang: 'fr',
        path: '/done_when',
        text: 'C’est fini quand chaque plainte est marquée et jugée.',
      },
      { lang: 'fr', path: '/pages/0/items/0/label', text: 'Marquez chaque plainte' },
      { lang: 'fr', path: '/pages/0/items/0/options/0/label', text: 'Plainte' },
      {
        lang: 'fr',
        path: '/pages/0/items/1/label',
        text: 'À quel point était-ce grave pour le client ?',
      },
      { lang: 'fr', path: '/pages/0/items/2/label', text: 'De quoi s’agit-il ?' },
      { lang: 'fr', path: '/pages/0/items/2/options/0/label', text: 'La chambre' },
      { lang: 'fr', path: '/pages/0/items/2/options/1/label', text: 'Le personnel' },
      { lang: 'fr', path: '/pages/0/items/2/options/2/label', text: 'La nourriture' },
    ],
  },
  input: {
    review:
      'We stayed for two nights in spring. The view was lovely, but the heating never worked. Breakfast was cold and ended at eight. Everybody was kind.',
  },
}
