/** A paper to send. */
export const sample = {
  form: {
    form: 1,
    lang: 'en',
    title: 'Send a timetable',
    data: [],
    pages: [
      {
        id: 'page',
        items: [
          {
            type: 'file',
            id: 'timetable',
            label: 'The timetable of your bus',
            kinds: ['pdf', 'image'],
            max_files: 2,
          },
        ],
      },
    ],
  },
  input: {},
}
