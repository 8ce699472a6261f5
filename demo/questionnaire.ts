/** What people are asked, as Form v1: two arguments side by side, a choice, and a reason. */
import type { FormInput } from '../src/forms/form.ts'
import type { Choice, Pair, RecordedAnswer } from './recorded.ts'

/** No “can’t tell”: it was not on offer when these answers were recorded. */
export const QUESTIONNAIRE: FormInput = {
  form: 1,
  lang: 'en',
  title: 'Which argument is more convincing?',
  instructions_md:
    'Two people argue for the same side. Say which of them is more convincing, whatever you think yourself, and give your reason in a sentence.',
  goal: 'To learn which of two arguments people find more convincing, and why.',
  done_when: 'Done when one of them is chosen and the reason is written.',
  examples: [
    {
      kind: 'good',
      text_md: 'The first: it names what would change, the second only repeats its claim.',
    },
    {
      kind: 'bad',
      text_md: 'The first, because I think so too. – That is your opinion, not the argument.',
    },
    { kind: 'edge', text_md: 'Both weak: choose the one that you would rather have to answer.' },
  ],
  criteria: [
    { text: 'The choice is about the argument, not about your own opinion.' },
    { text: 'The reason says what in the text made the difference.' },
  ],
  data: [
    { name: 'pair', kind: 'text' },
    { name: 'topic', kind: 'text' },
    { name: 'stance', kind: 'text' },
    { name: 'a', kind: 'text' },
    { name: 'b', kind: 'text' },
  ],
  pages: [
    {
      id: 'compare',
      items: [
        {
          type: 'pairwise',
          id: 'choice',
          label: 'Which argument is more convincing?',
          help: 'The debate: {{topic}} The side both take: {{stance}}',
          left: 'a',
          right: 'b',
          left_label: 'A1',
          right_label: 'A2',
          tie: true,
        },
        { type: 'long_text', id: 'reason', label: 'Why?', help: 'One sentence is enough.' },
      ],
    },
  ],
}

/** A pair as the input of a task. */
export const inputOf = ({ id, topic, stance, a, b }: Pair) => ({ pair: id, topic, stance, a, b })

/** How the form says what the recording says. */
const SIDES = { a1: 'left', a2: 'right', equal: 'tie' } as const satisfies Record<Choice, string>
const CHOICES: Record<string, Choice> = { left: 'a1', right: 'a2', tie: 'equal' }

/** A recorded answer as it is submitted. */
export const answersOf = ({ choice, reason }: Pick<RecordedAnswer, 'choice' | 'reason'>) => ({
  choice: SIDES[choice],
  reason,
})

/** What a submitted or aggregated choice is called in the recording; undefined for none. */
export const choiceOf = (side: unknown): Choice | undefined => CHOICES[String(side)]
