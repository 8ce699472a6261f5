/** A whole number within bounds, with its unit. */
import { words } from '../../../../src/forms/languages/bilingual.ts'
import shop from '../../media/shop.svg'
import { type Sample, sampleFile } from '../../sample.ts'

const PICTURE = sampleFile(1)

export const sample: Sample = {
  form: {
    form: 1,
    title: words('Count the windows', 'Comptez les fenêtres'),
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
          },
          {
            type: 'number',
            id: 'windows',
            label: words(
              'How many windows are above the shop?',
              'Combien de fenêtres y a-t-il au-dessus de la boutique ?',
            ),
            integer: true,
            min: 0,
            max: 50,
            unit: words('windows', 'fenêtres'),
          },
        ],
      },
    ],
  },
  input: { picture: PICTURE },
  files: { [PICTURE]: shop },
}
