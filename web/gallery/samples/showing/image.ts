/** A picture of the task, with its description for those who do not see it. */
import { words } from '../../../../src/forms/languages/bilingual.ts'
import shop from '../../media/shop.svg'
import { type Sample, sampleFile } from '../../sample.ts'

const PICTURE = sampleFile(1)

export const sample: Sample = {
  form: {
    form: 1,
    title: words('Is the shop open?', 'La boutique est-elle ouverte ?'),
    data: [{ name: 'picture', kind: 'image' }],
    pages: [
      {
        id: 'page',
        items: [
          {
            type: 'image',
            id: 'shop',
            from: 'picture',
            alt: words(
              'A house with a shop on the ground floor',
              'Une maison avec une boutique au rez-de-chaussée',
            ),
            caption: words('Seen from across the street', 'Vue de l’autre côté de la rue'),
          },
          {
            type: 'choice',
            id: 'open',
            label: words('Is the shop open?', 'La boutique est-elle ouverte ?'),
            cant_tell: true,
            options: [
              { value: 'open', label: words('Open', 'Ouverte'), key: 'o' },
              { value: 'closed', label: words('Closed', 'Fermée'), key: 'c' },
            ],
          },
        ],
      },
    ],
  },
  input: { picture: PICTURE },
  files: { [PICTURE]: shop },
}
