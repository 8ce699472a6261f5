/** When a letter was written: to the day, and to the month where no more is known. */
import { words } from '../../../src/forms/languages/bilingual.ts'
import type { Sample } from '../sample.ts'

export const sample: Sample = {
  form: {
    form: 1,
    title: words('When was the letter written?', 'Quand la lettre a-t-elle été écrite ?'),
    data: [{ name: 'heading', kind: 'text' }],
    pages: [
      {
        id: 'page',
        items: [
          { type: 'text', id: 'shown', from: 'heading' },
          {
            type: 'date',
            id: 'written',
            label: words('Which day stands at the top?', 'Quel jour est écrit en haut ?'),
            earliest: '1850-01-01',
            latest: '1950-12-31',
            cant_tell: true,
          },
          {
            type: 'date',
            id: 'about',
            label: words('Which month does it speak of?', 'De quel mois parle-t-elle ?'),
            precision: 'month',
            required: false,
          },
        ],
      },
    ],
  },
  input: {
    heading: 'Lyon, le 3 mars 1912.\nChère Louise, depuis février il ne fait que pleuvoir…',
  },
}
