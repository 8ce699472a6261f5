/** One line each: free words, and a date of a fixed form. */
import { words } from '../../../../src/forms/languages/bilingual.ts'
import type { Sample } from '../../sample.ts'

export const sample: Sample = {
  form: {
    form: 1,
    title: words('Copy from the envelope', 'Recopiez l’enveloppe'),
    pages: [
      {
        id: 'page',
        items: [
          {
            type: 'text',
            id: 'envelope',
            text: words(
              'To: Anna Kowalska\n14 rue des Lilas\n69003 Lyon\n\n2026-03-05',
              'À : Anna Kowalska\n14 rue des Lilas\n69003 Lyon\n\n2026-03-05',
            ),
          },
          {
            type: 'short_text',
            id: 'street',
            label: words('Which street?', 'Quelle rue ?'),
            max_length: 80,
          },
          {
            type: 'short_text',
            id: 'sent',
            label: words('When was it sent?', 'Quand a-t-elle été envoyée ?'),
            help: words(
              'As it stands at the foot: year, month, day.',
              'Comme en bas de l’enveloppe : année, mois, jour.',
            ),
            format: 'date',
            required: false,
          },
        ],
      },
    ],
  },
}
