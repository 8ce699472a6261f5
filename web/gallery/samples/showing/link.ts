/** A page elsewhere that the question is about. */
import { words } from '../../../../src/forms/languages/bilingual.ts'
import type { Sample } from '../../sample.ts'

export const sample: Sample = {
  form: {
    form: 1,
    title: words('How high is the tower?', 'Quelle est la hauteur de la tour ?'),
    data: [{ name: 'page', kind: 'link' }],
    pages: [
      {
        id: 'page',
        items: [
          {
            type: 'link',
            id: 'page',
            from: 'page',
            label: words('The tower on Wikidata', 'La tour sur Wikidata'),
          },
          {
            type: 'number',
            id: 'metres',
            label: words(
              'How high is the Eiffel Tower?',
              'Quelle est la hauteur de la tour Eiffel ?',
            ),
            min: 1,
            max: 1000,
            unit: 'm',
          },
        ],
      },
    ],
  },
  input: { page: 'https://www.wikidata.org/wiki/Q243' },
}
