/** When a letter was written: to the day, and to the month where no more is known. */
export const sample = {
  form: {
    form: 1,
    lang: 'en',
    title: 'When was the letter written?',
    data: [{ name: 'heading', kind: 'text' }],
    pages: [
      {
        id: 'page',
        items: [
          { type: 'text', id: 'shown', from: 'heading' },
          {
            type: 'date',
            id: 'written',
            label: 'Which day stands at the top?',
            earliest: '1850-01-01',
            latest: '1950-12-31',
            cant_tell: true,
          },
          {
            type: 'date',
            id: 'about',
            label: 'Which month does it speak of?',
            precision: 'month',
            required: false,
          },
        ],
      },
    ],
  },
  input: {
    heading: 'Lyon, le 3 mars 1912.\nChère Louise, depuis février il ne fait que pleuvoir…',
  },
}
