/** A text rewritten. The text is ours. */
import { words } from '../../../../src/forms/languages/bilingual.ts'

export const sample = {
  form: {
    form: 1,
    title: words('Make a notice plain', 'Rendre un avis simple'),
    goal: words(
      'Residents understand the notice at once.',
      'Les habitants comprennent l’avis tout de suite.',
    ),
    done_when: words(
      'Done when a child of twelve would understand it and nothing is missing.',
      'C’est fait quand un enfant de douze ans le comprendrait et que rien ne manque.',
    ),
    data: [{ name: 'notice', kind: 'text' }],
    pages: [
      {
        id: 'page',
        items: [
          {
            type: 'rewrite',
            id: 'plain',
            label: words(
              'Rewrite the notice in plain words',
              'Réécrivez l’avis avec des mots simples',
            ),
            from: 'notice',
          },
        ],
      },
    ],
  },
  input: {
    notice:
      'Residents are hereby informed that, owing to works necessitated by the condition of the main, the supply of water shall be subject to interruption on Tuesday between the hours of 9 and 11.\n\nShould said interruption occasion difficulties, residents are requested to make same known to the caretaker.',
  },
}
