/** A conversation to judge. The words are ours. */
import { words } from '../../../../src/forms/languages/bilingual.ts'

export const sample = {
  form: {
    form: 1,
    title: words('Was the customer helped?', 'A-t-on aidé le client ?'),
    goal: words(
      'To find conversations after which customers are no wiser.',
      'Pour trouver les conversations qui n’avancent pas les clients.',
    ),
    done_when: words(
      'Done when you have read the conversation to its end.',
      'C’est fait quand vous avez lu la conversation jusqu’au bout.',
    ),
    data: [{ name: 'conversation', kind: 'chat' }],
    pages: [
      {
        id: 'page',
        items: [
          { type: 'chat', id: 'talk', from: 'conversation' },
          {
            type: 'rating',
            id: 'helped',
            label: words(
              'How much was the customer helped?',
              'À quel point a-t-on aidé le client ?',
            ),
            low_label: words('Not at all', 'Pas du tout'),
            high_label: words('Fully', 'Tout à fait'),
          },
        ],
      },
    ],
  },
  input: {
    conversation: [
      { role: 'system', text: 'You answer for a shop that sells bicycles.' },
      { role: 'user', text: 'My chain jumps when I climb. The bicycle is three weeks old.' },
      {
        role: 'assistant',
        text: 'That is most often the **cable**, which stretches in the first weeks.\n\n1. Turn the barrel at the derailleur half a turn to the left.\n2. Try the climb again.\n3. If it still jumps, bring it in: the first service is free.',
      },
      { role: 'user', text: 'Half a turn was enough. Thank you!' },
    ],
  },
}
