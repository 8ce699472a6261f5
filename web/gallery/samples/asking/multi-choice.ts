/** Several at once, between a least and a most. */
import { words } from '../../../../src/forms/languages/bilingual.ts'
import type { Sample } from '../../sample.ts'

export const sample: Sample = {
  form: {
    form: 1,
    title: words('What does the room need?', 'De quoi cette chambre a-t-elle besoin ?'),
    pages: [
      {
        id: 'page',
        items: [
          {
            type: 'text',
            id: 'report',
            text: words(
              'Room 12: the window does not close, two bulbs are dead, and the last guests left their towels on the floor.',
              'Chambre 12 : la fenêtre ne ferme pas, deux ampoules sont mortes, et les derniers clients ont laissé leurs serviettes par terre.',
            ),
          },
          {
            type: 'multi_choice',
            id: 'needs',
            label: words('Who has to come?', 'Qui doit venir ?'),
            help: words('Choose one or more.', 'Choisissez une ou plusieurs réponses.'),
            min_choices: 1,
            max_choices: 3,
            options: [
              {
                value: 'joiner',
                label: words('Somebody for the window', 'Quelqu’un pour la fenêtre'),
                key: 'w',
              },
              {
                value: 'electrician',
                label: words('Somebody for the light', 'Quelqu’un pour la lumière'),
                key: 'l',
              },
              {
                value: 'cleaner',
                label: words('Somebody to tidy up', 'Quelqu’un pour ranger'),
                key: 't',
              },
              {
                value: 'plumber',
                label: words('Somebody for the water', 'Quelqu’un pour l’eau'),
                key: 'h',
              },
            ],
          },
        ],
      },
    ],
  },
}
