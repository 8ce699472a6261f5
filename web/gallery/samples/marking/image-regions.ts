/** Things in a drawing, with a box or an outline around each. */
import { words } from '../../../../src/forms/languages/bilingual.ts'
import shop from '../../media/shop.svg'
import { type Sample, sampleFile } from '../../sample.ts'

const PICTURE = sampleFile(1)

export const sample: Sample = {
  form: {
    form: 1,
    title: words('Mark what you see', 'Marquez ce que vous voyez'),
    instructions_md: words(
      'Put a box around every window **above** the shop, and around the door.',
      'Encadrez chaque fenêtre **au-dessus** de la boutique, et la porte.',
    ),
    data: [{ name: 'picture', kind: 'image' }],
    pages: [
      {
        id: 'page',
        items: [
          {
            type: 'image_regions',
            id: 'seen',
            label: words(
              'Where are the windows and the door?',
              'Où sont les fenêtres et la porte ?',
            ),
            from: 'picture',
            shapes: ['box', 'polygon', 'point'],
            min_regions: 1,
            options: [
              { value: 'window', label: words('Window', 'Fenêtre'), key: 'w' },
              { value: 'door', label: words('Door', 'Porte'), key: 'd' },
            ],
          },
        ],
      },
    ],
  },
  input: { picture: PICTURE },
  files: { [PICTURE]: shop },
}
