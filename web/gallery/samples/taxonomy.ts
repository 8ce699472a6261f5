/** A product into the tree of a shop. */
export const sample = {
  form: {
    form: 1,
    lang: 'en',
    title: 'Where does it belong?',
    data: [{ name: 'product', kind: 'text' }],
    pages: [
      {
        id: 'page',
        items: [
          { type: 'text', id: 'shown', from: 'product' },
          {
            type: 'taxonomy',
            id: 'category',
            label: 'Which category fits best?',
            cant_tell: true,
            options: [
              { value: 'home', label: 'Home' },
              { value: 'home/kitchen', label: 'Kitchen' },
              { value: 'home/kitchen/pans', label: 'Pans and pots' },
              { value: 'home/kitchen/knives', label: 'Knives' },
              { value: 'home/kitchen/small', label: 'Small things', help: 'Peelers, spoons' },
              { value: 'home/bath', label: 'Bath' },
              { value: 'garden', label: 'Garden' },
              { value: 'garden/tools', label: 'Tools' },
              { value: 'garden/seeds', label: 'Seeds' },
              { value: 'books', label: 'Books' },
            ],
          },
        ],
      },
    ],
  },
  input: { product: 'Cast iron pan, 28 cm, for every kind of stove' },
}
