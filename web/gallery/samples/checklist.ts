/** Steps to tick off while they are done. */
export const sample = {
  form: {
    form: 1,
    lang: 'en',
    title: 'Try a page from beginning to end',
    data: [{ name: 'page', kind: 'link' }],
    pages: [
      {
        id: 'page',
        items: [
          { type: 'link', id: 'opened', from: 'page', label: 'The page to try' },
          {
            type: 'checklist',
            id: 'done',
            label: 'Tick off each step once it is done',
            options: [
              { value: 'opened', label: 'Open the page on your device' },
              { value: 'read', label: 'Read the first paragraph' },
              { value: 'search', label: 'Search for a word', help: 'Any word you like' },
              { value: 'back', label: 'Come back to where you began' },
            ],
          },
          { type: 'long_text', id: 'stuck', label: 'Where did you get stuck?', required: false },
        ],
      },
    ],
  },
  input: { page: 'https://example.org/' },
}
