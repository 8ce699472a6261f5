/** The whole order, the best first. */
import { words } from '../../../../src/forms/languages/bilingual.ts'
import type { Sample } from '../../sample.ts'

export const sample: Sample = {
  form: {
    form: 1,
    title: words('In which order would you do this?', 'Dans quel ordre le feriez-vous ?'),
    pages: [
      {
        id: 'page',
        items: [
          {
            type: 'rank',
            id: 'order',
            label: words(
              'Put the steps of making tea in order',
              'Mettez dans l’ordre les étapes de la préparation du thé',
            ),
            options: [
              {
                value: 'pour',
                label: words('Pour the water over the leaves', 'Verser l’eau sur les feuilles'),
              },
              { value: 'boil', label: words('Boil the water', 'Faire bouillir l’eau') },
              { value: 'drink', label: words('Drink it', 'Boire') },
              { value: 'wait', label: words('Wait three minutes', 'Attendre trois minutes') },
            ],
          },
        ],
      },
    ],
  },
}
