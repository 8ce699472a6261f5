/** A conversation with a model; in the gallery no model answers. The words are ours. */
import { words } from '../../../../src/forms/languages/bilingual.ts'

export const sample = {
  form: {
    form: 1,
    title: words('Find what the helper gets wrong', 'Trouver ce que l’assistant fait mal'),
    goal: words(
      'The shop learns where its helper misleads customers.',
      'La boutique apprend où son assistant trompe les clients.',
    ),
    done_when: words(
      'Done when you have talked three turns.',
      'C’est fait quand vous avez échangé trois fois.',
    ),
    pages: [
      {
        id: 'page',
        items: [
          {
            type: 'model_chat',
            id: 'talk',
            label: words(
              'Ask for a refund that the shop does not owe you',
              'Demandez un remboursement que la boutique ne vous doit pas',
            ),
            models: [
              { id: 'mdl_00000000000000000000000001' },
              { id: 'mdl_00000000000000000000000002' },
            ],
            min_turns: 3,
          },
        ],
      },
    ],
  },
  input: {},
}
