/** A scale from one to five, with words at its ends. */
import { words } from '../../../../src/forms/languages/bilingual.ts'
import type { Sample } from '../../sample.ts'

export const sample: Sample = {
  form: {
    form: 1,
    title: words('How friendly is this answer?', 'Cette réponse est-elle aimable ?'),
    pages: [
      {
        id: 'page',
        items: [
          {
            type: 'text',
            id: 'reply',
            text: words(
              'We got your mail. Your lamp left our shop on Monday; it should be with you tomorrow. If it is not, write to me and I will send another.',
              'Nous avons bien reçu votre message. Votre lampe a quitté notre boutique lundi ; elle devrait être chez vous demain. Sinon, écrivez-moi et je vous en enverrai une autre.',
            ),
          },
          {
            type: 'rating',
            id: 'friendly',
            label: words('How friendly does it sound?', 'Le ton est-il aimable ?'),
            low_label: words('cold', 'froid'),
            high_label: words('warm', 'chaleureux'),
          },
        ],
      },
    ],
  },
}
