/** Two pictures side by side; both may be the same. */
import { words } from '../../../../src/forms/languages/bilingual.ts'
import dark from '../../media/sign-dark.svg'
import pale from '../../media/sign-pale.svg'
import { type Sample, sampleFile } from '../../sample.ts'

const FIRST = sampleFile(1)
const SECOND = sampleFile(2)

export const sample: Sample = {
  form: {
    form: 1,
    title: words('Which sign is easier to read?', 'Quelle enseigne se lit le mieux ?'),
    data: [
      { name: 'first', kind: 'image' },
      { name: 'second', kind: 'image' },
    ],
    pages: [
      {
        id: 'page',
        items: [
          {
            type: 'pairwise',
            id: 'clearer',
            label: words(
              'Which sign would you read sooner from across the street?',
              'Quelle enseigne liriez-vous d’abord, de l’autre côté de la rue ?',
            ),
            left: 'first',
            right: 'second',
            tie: true,
          },
        ],
      },
    ],
  },
  input: { first: FIRST, second: SECOND },
  files: { [FIRST]: dark, [SECOND]: pale },
}
