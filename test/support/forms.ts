/** Small forms and terms for tests. */
import type { WireInput } from '../../src/kernel/operation.ts'
import type { operations } from '../../src/operations.ts'

/** What every form says before its questions, however few are asked. */
export const BRIEF = { goal: 'To learn what people say.', done_when: 'Done when all is answered.' }

/** One question about one text. */
export const SENTIMENT_FORM = {
  form: 1,
  lang: 'en',
  title: 'Sentiment',
  goal: 'To learn how texts sound.',
  done_when: 'Done when the mood is chosen.',
  examples: [
    { kind: 'good', text_md: 'What a day! – good.' },
    { kind: 'bad', text_md: 'What a day! – bad: it sounds glad.' },
    { kind: 'edge', text_md: 'Well … – what it sounds like to you.' },
  ],
  criteria: [{ text: 'It is the mood of the text.' }, { text: 'It is not your own mood.' }],
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
          required: true,
        },
      ],
    },
  ],
}

type Terms = WireInput<typeof operations.createJob>

/** Terms of a small batch; override what a test is about. */
export const batchTerms = (more: Partial<Terms> = {}): Terms => ({
  title: 'Sort texts by mood',
  form: SENTIMENT_FORM,
  reward: { amount: '0.10', currency: 'EUR' },
  estimated_seconds: 20,
  overlap: 2,
  purpose: 'evaluate',
  data_use: { licence: 'CC BY 4.0', retention_days: 365, seen_by: 'requester' },
  ai_use: 'forbidden',
  input_origin: 'human',
  content_flags: [],
  ...more,
})

/** `count` inputs for the sentiment form. */
export const texts = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ text: `Text number ${index + 1}` }))
