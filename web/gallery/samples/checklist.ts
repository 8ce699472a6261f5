/** Steps to tick off while they are done. */
import { words } from '../../../src/forms/languages/bilingual.ts'
import type { Sample } from '../sample.ts'

export const sample: Sample = {
  form: {
    form: 1,
    title: words('Try a page from beginning to end', 'Essayez une page du début à la fin'),
    data: [{ name: 'page', kind: 'link' }],
    pages: [
      {
        id: 'page',
        items: [
          {
            type: 'link',
            id: 'opened',
            from: 'page',
            label: words('The page to try', 'La page à essayer'),
          },
          {
            type: 'checklist',
            id: 'done',
            label: words(
              'Tick off each step once it is done',
              'Cochez chaque étape une fois faite',
            ),
            options: [
              {
                value: 'opened',
                label: words('Open the page on your device', 'Ouvrir la page sur votre appareil'),
              },
              {
                value: 'read',
                label: words('Read the first paragraph', 'Lire le premier paragraphe'),
              },
              {
                value: 'search',
                label: words('Search for a word', 'Chercher un mot'),
                help: words('Any word you like', 'N’importe lequel'),
              },
              {
                value: 'back',
                label: words('Come back to where you began', 'Revenir au point de départ'),
              },
            ],
          },
          {
            type: 'long_text',
            id: 'stuck',
            label: words('Where did you get stuck?', 'Où êtes-vous resté bloqué ?'),
            required: false,
          },
        ],
      },
    ],
  },
  input: { page: 'https://example.org/' },
}
