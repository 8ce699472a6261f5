/** Several lines, with a least length. */
import { words } from '../../../../src/forms/languages/bilingual.ts'
import type { Sample } from '../../sample.ts'

export const sample: Sample = {
  form: {
    form: 1,
    title: words('Explain it to a child', 'Expliquez-le à un enfant'),
    pages: [
      {
        id: 'page',
        items: [
          {
            type: 'long_text',
            id: 'why',
            label: words('Why is the sky blue?', 'Pourquoi le ciel est-il bleu ?'),
            help: words(
              'In your own words, for somebody who is eight.',
              'Avec vos mots, pour quelqu’un de huit ans.',
            ),
            min_length: 20,
            max_length: 1000,
          },
        ],
      },
    ],
  },
}
