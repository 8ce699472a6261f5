/** A notice with a heading, a list and a link. */
import { words } from '../../../../src/forms/languages/bilingual.ts'
import type { Sample } from '../../sample.ts'

export const sample: Sample = {
  form: {
    form: 1,
    title: words('When is the pool open?', 'Quand la piscine est-elle ouverte ?'),
    pages: [
      {
        id: 'page',
        items: [
          {
            type: 'markdown',
            id: 'notice',
            text_md: words(
              '## Opening hours\n\n- **Monday to Friday**: 7 to 20\n- **Saturday**: 9 to 18\n- **Sunday**: closed\n\nTickets at the [town hall](https://example.org/tickets).',
              '## Horaires\n\n- **Du lundi au vendredi** : 7 h à 20 h\n- **Samedi** : 9 h à 18 h\n- **Dimanche** : fermé\n\nBillets à la [mairie](https://example.org/tickets).',
            ),
          },
          {
            type: 'choice',
            id: 'sunday',
            label: words('Can one swim on Sunday?', 'Peut-on nager le dimanche ?'),
            options: [
              { value: 'yes', label: words('Yes', 'Oui'), key: 'y' },
              { value: 'no', label: words('No', 'Non'), key: 'n' },
            ],
          },
        ],
      },
    ],
  },
}
