/** One of several, with words of one’s own, and a way out of guessing. */
import { words } from '../../../../src/forms/languages/bilingual.ts'
import type { Sample } from '../../sample.ts'

export const sample: Sample = {
  form: {
    form: 1,
    title: words('What is this message about?', 'De quoi parle ce message ?'),
    pages: [
      {
        id: 'page',
        items: [
          {
            type: 'text',
            id: 'message',
            text: words(
              'Hello, I ordered a lamp two weeks ago and it still has not arrived. Could you tell me where it is?',
              'Bonjour, j’ai commandé une lampe il y a deux semaines et elle n’est toujours pas arrivée. Pouvez-vous me dire où elle est ?',
            ),
          },
          {
            type: 'choice',
            id: 'subject',
            label: words('What does the writer want?', 'Que veut la personne qui écrit ?'),
            cant_tell: true,
            other: true,
            options: [
              {
                value: 'delivery',
                label: words('To know where an order is', 'Savoir où est sa commande'),
                key: 'd',
              },
              { value: 'refund', label: words('Their money back', 'Être remboursée'), key: 'r' },
              {
                value: 'advice',
                label: words('Advice before buying', 'Un conseil avant d’acheter'),
                key: 'a',
              },
            ],
          },
        ],
      },
    ],
  },
}
