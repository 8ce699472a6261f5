/** Several things about a reply, judged on one scale. */
export const sample = {
  form: {
    form: 1,
    lang: 'en',
    title: 'How good is the reply?',
    data: [{ name: 'reply', kind: 'text' }],
    pages: [
      {
        id: 'page',
        items: [
          { type: 'text', id: 'shown', from: 'reply' },
          {
            type: 'matrix',
            id: 'judged',
            label: 'How good is it in each way?',
            rows: [
              { value: 'right', label: 'What it says is right' },
              { value: 'clear', label: 'It is easy to follow', help: 'Without reading it twice' },
              { value: 'kind', label: 'It is polite' },
              { value: 'complete', label: 'Nothing is missing' },
            ],
            options: [
              { value: 'no', label: 'Not at all' },
              { value: 'little', label: 'A little' },
              { value: 'mostly', label: 'Mostly' },
              { value: 'fully', label: 'Fully' },
            ],
          },
        ],
      },
    ],
  },
  input: {
    reply:
      'Water boils at 100 °C at sea level. Higher up it boils sooner: in Briançon at about 96 °C.',
  },
}
