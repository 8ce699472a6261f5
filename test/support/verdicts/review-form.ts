/** A form with instructions, examples, a choice and a text: there is something to hold against work. */
export const REVIEW_FORM = {
  form: 1,
  lang: 'en',
  title: 'Reviews',
  instructions_md: 'Read the text. Say how it sounds, and why, in a whole sentence.',
  examples: [
    { kind: 'good', text_md: 'Good, because the writer thanks the staff.' },
    { kind: 'bad', text_md: 'ok' },
    { kind: 'edge', text_md: 'Irony counts as what is meant.' },
  ],
  data: [{ name: 'text', kind: 'text' }],
  pages: [
    {
      id: 'page',
      items: [
        { type: 'text', id: 'shown', from: 'text' },
        {
          type: 'choice',
          id: 'mood',
          label: 'How does it sound?',
          options: [
            { value: 'good', label: 'Good' },
            { value: 'bad', label: 'Bad' },
          ],
        },
        { type: 'long_text', id: 'why', label: 'Why?', required: false },
      ],
    },
  ],
}

/** A proposal that the rules of evidence accept for any work on that form. */
export const OFF_CRITERION = {
  reason: 'off_criterion' as const,
  criterion: '/form/instructions_md',
  evidence: [{ item: 'mood', note: 'The text is a complaint.' }],
}
