/** A product into the tree of a shop. */
import { words } from '../../../src/forms/languages/bilingual.ts'
import type { Sample } from '../sample.ts'

export const sample: Sample = {
  form: {
    form: 1,
    title: words('Where does it belong?', 'Où est sa place ?'),
    data: [{ name: 'product', kind: 'text' }],
    pages: [
      {
        id: 'page',
        items: [
          { type: 'text', id: 'shown', from: 'product' },
          {
            type: 'taxonomy',
            id: 'category',
            label: words('Which category fits best?', 'Quelle catégorie convient le mieux ?'),
            cant_tell: true,
            options: [
              { value: 'home', label: words('Home', 'Maison') },
              { value: 'home/kitchen', label: words('Kitchen', 'Cuisine') },
              { value: 'home/kitchen/pans', label: words('Pans and pots', 'Poêles et casseroles') },
              { value: 'home/kitchen/knives', label: words('Knives', 'Couteaux') },
              {
                value: 'home/kitchen/small',
                label: words('Small things', 'Petits ustensiles'),
                help: words('Peelers, spoons', 'Éplucheurs, cuillères'),
              },
              { value: 'home/bath', label: words('Bath', 'Salle de bains') },
              { value: 'garden', label: words('Garden', 'Jardin') },
              { value: 'garden/tools', label: words('Tools', 'Outils') },
              { value: 'garden/seeds', label: words('Seeds', 'Graines') },
              { value: 'books', label: words('Books', 'Livres') },
            ],
          },
        ],
      },
    ],
  },
  input: {
    product: words(
      'Cast iron pan, 28 cm, for every kind of stove',
      'Poêle en fonte, 28 cm, pour toutes les plaques',
    ),
  },
}
