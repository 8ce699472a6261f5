/** Small forms and terms for tests. */
import type { WireInput } from '../../src/kernel/operation.ts'
import type { operations } from '../../src/operations.ts'

/** One question about one text. */
export const SENTIMENT_FORM = {
  form: 1,
  lang: 'en',
  title: 'Sentiment',
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
