/** Several things about a reply, judged on one scale. */
import { words } from '../../../src/forms/languages/bilingual.ts'
import type { Sample } from '../sample.ts'

export const sample: Sample = {
  form: {
    form: 1,
    title: words('How good is the reply?', 'Que vaut la réponse ?'),
    data: [{ name: 'reply', kind: 'text' }],
    pages: [
      {
        id: 'page',
        items: [
          { type: 'text', id: 'shown', from: 'reply' },
          {
            type: 'matrix',
            id: 'judged',
            label: words('How good is it in each way?', 'Que vaut-elle sur chaque point ?'),
            rows: [
              { value: 'right', label: words('What it says is right', 'Ce qu’elle dit est juste') },
              {
                value: 'clear',
                label: words('It is easy to follow', 'Elle est facile à suivre'),
                help: words('Without reading it twice', 'Sans la lire deux fois'),
              },
              { value: 'kind', label: words('It is polite', 'Elle est polie') },
              { value: 'complete', label: words('Nothing is missing', 'Il ne manque rien') },
            ],
            options: [
              { value: 'no', label: words('Not at all', 'Pas du tout') },
              { value: 'little', label: words('A little', 'Un peu') },
              { value: 'mostly', label: words('Mostly', 'En grande partie') },
              { value: 'fully', label: words('Fully', 'Tout à fait') },
            ],
          },
        ],
      },
    ],
  },
  input: {
    reply: words(
      'Water boils at 100 °C at sea level. Higher up it boils sooner: in Briançon at about 96 °C.',
      'L’eau bout à 100 °C au niveau de la mer. Plus haut elle bout plus tôt : à Briançon, vers 96 °C.',
    ),
  },
}
