/** A news text with names to mark and to link. The words are ours. */
export const sample = {
  form: {
    form: 1,
    lang: 'en',
    title: 'Mark people and places',
    goal: 'To find out who lives where, for a register of local news.',
    done_when: 'Done when every name is marked and everybody is linked with their town.',
    instructions_md:
      'Mark full names without titles. Then link a person with the town they live in.',
    data: [{ name: 'article', kind: 'text' }],
    pages: [
      {
        id: 'page',
        items: [
          {
            type: 'text_spans',
            id: 'names',
            label: 'Mark every name',
            from: 'article',
            options: [
              { value: 'person', label: 'Person', key: 'p' },
              { value: 'place', label: 'Place', key: 'l' },
              { value: 'date', label: 'Date', key: 'd' },
            ],
            relations: [
              { value: 'lives_in', label: 'lives in' },
              { value: 'works_with', label: 'works with' },
            ],
          },
        ],
      },
    ],
    translations: [
      { lang: 'fr', path: '/title', text: 'Marquer les personnes et les lieux' },
      {
        lang: 'fr',
        path: '/goal',
        text: 'Savoir qui habite où, pour un registre de nouvelles locales.',
      },
      {
        lang: 'fr',
        path: '/done_when',
        text: 'C’est fini quand chaque nom est marqué et que chacun est relié à sa ville.',
      },
      {
        lang: 'fr',
        path: '/instructions_md',
        text: 'Marquez les noms complets, sans les titres. Puis reliez chaque personne à la ville où elle habite.',
      },
      { lang: 'fr', path: '/pages/0/items/0/label', text: 'Marquez chaque nom' },
      { lang: 'fr', path: '/pages/0/items/0/options/0/label', text: 'Personne' },
      { lang: 'fr', path: '/pages/0/items/0/options/1/label', text: 'Lieu' },
      { lang: 'fr', path: '/pages/0/items/0/options/2/label', text: 'Date' },
      { lang: 'fr', path: '/pages/0/items/0/relations/0/label', text: 'habite à' },
      { lang: 'fr', path: '/pages/0/items/0/relations/1/label', text: 'travaille avec' },
    ],
  },
  input: {
    article:
      'On 3 May the baker Zoë Marchetti of Lyon baked a loaf as long as her street. José Álvarez, who drives in from Saint-Étienne, held the other end 🥖👩‍🍳.\n“It was the warmest day of my life”, said Ms Marchetti.\nالخبز وصل إلى بيروت في 5 مايو.',
  },
}
