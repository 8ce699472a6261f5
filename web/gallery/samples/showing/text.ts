/** A receipt as a till prints it, every space kept. */
import { words } from '../../../../src/forms/languages/bilingual.ts'
import type { Sample } from '../../sample.ts'

export const sample: Sample = {
  form: {
    form: 1,
    title: words('What was paid in all?', 'Combien a été payé en tout ?'),
    pages: [
      {
        id: 'page',
        items: [
          {
            type: 'text',
            id: 'receipt',
            text: words(
              'BAKERY\n2 x bread      4.80\n1 x coffee     2.10\n---------------\nTOTAL          6.90',
              'BOULANGERIE\n2 x pain       4.80\n1 x café       2.10\n---------------\nTOTAL          6.90',
            ),
          },
          {
            type: 'number',
            id: 'total',
            label: words('What is the total?', 'Quel est le total ?'),
            min: 0,
            unit: '€',
          },
        ],
      },
    ],
  },
}
