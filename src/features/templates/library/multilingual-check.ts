import { words } from '../../../forms/languages/bilingual.ts'
import type { Template } from '../template.ts'

/** Whether a translation says the same, and says it well. */
export const multilingualCheck: Template = {
  name: 'multilingual_check',
  summary: words(
    'Whether a translation says the same and reads well; better words where it does not.',
    'Si une traduction dit la même chose et se lit bien ; mieux dit, sinon.',
  ),
  columns: {
    original: words('The original', 'L’original'),
    translation: words('The translation', 'La traduction'),
    languages: words('From which language into which', 'De quelle langue vers laquelle'),
  },
  sample: {
    original: 'Please keep your receipt until you have left the car park.',
    translation: 'Veuillez garder votre reçu jusqu’à la sortie du parking.',
    languages: words('English into French', 'De l’anglais vers le français'),
  },
  overlap: 2,
  estimated_seconds: 75,
  purpose: 'evaluate',
  ai_use: 'forbidden',
  input_origin: 'ai',
  form: {
    form: 1,
    title: words('Check a translation', 'Vérifier une traduction'),
    goal: words(
      'A translation that says the same, as people who speak the language would.',
      'Une traduction qui dit la même chose, comme on le dirait dans la langue.',
    ),
    done_when: words(
      'Done when meaning and language are judged, and mistakes are corrected.',
      'Terminé quand le sens et la langue sont jugés, et les fautes corrigées.',
    ),
    instructions_md: words(
      'Take this work only if you know **both languages well**; otherwise return it.\n\nFirst compare the meaning: is something missing, added or changed? Then read the translation alone: would somebody who grew up with the language say it so?',
      'Ne prenez ce travail que si vous connaissez **bien les deux langues** ; sinon, rendez-le.\n\nComparez d’abord le sens : manque-t-il quelque chose, y a-t-il un ajout, un changement ? Puis lisez la traduction seule : est-ce ainsi que l’on parle ?',
    ),
    examples: [
      {
        kind: 'good',
        text_md: words(
          '“not” is missing: meaning **changed**, and the corrected sentence stands below.',
          '« ne … pas » manque : sens **changé**, et la phrase corrigée est donnée.',
        ),
      },
      {
        kind: 'bad',
        text_md: words(
          'Marked as wrong only because you would have chosen another good word.',
          'Marqué faux seulement parce que vous auriez choisi un autre bon mot.',
        ),
      },
      {
        kind: 'edge',
        text_md: words(
          'Right, but stiff: the meaning is kept, the language is not natural.',
          'Juste, mais raide : le sens y est, la langue n’est pas naturelle.',
        ),
      },
    ],
    criteria: [
      {
        text: words(
          'What is missing, added or changed is found.',
          'Ce qui manque, s’ajoute ou change est trouvé.',
        ),
      },
      {
        text: words(
          'A correction keeps all that was right.',
          'Une correction garde tout ce qui était juste.',
        ),
      },
    ],
    data: [
      { name: 'original', kind: 'text' },
      { name: 'translation', kind: 'text' },
      { name: 'languages', kind: 'text', required: false },
    ],
    pages: [
      {
        id: 'page',
        layout: 'compare',
        items: [
          {
            type: 'text',
            id: 'before',
            slot: 'left',
            label: words('The original', 'L’original'),
            from: 'original',
          },
          {
            type: 'text',
            id: 'after',
            slot: 'right',
            label: words('The translation', 'La traduction'),
            from: 'translation',
          },
          { type: 'text', id: 'pair', from: 'languages' },
          {
            type: 'choice',
            id: 'meaning',
            label: words('Does it say the same?', 'Dit-elle la même chose ?'),
            options: [
              { value: 'same', label: words('Yes', 'Oui') },
              { value: 'missing', label: words('Something is missing', 'Il manque quelque chose') },
              { value: 'added', label: words('Something was added', 'Il y a un ajout') },
              { value: 'changed', label: words('The meaning changed', 'Le sens a changé') },
            ],
          },
          {
            type: 'rating',
            id: 'fluency',
            label: words('How does it read?', 'Comment se lit-elle ?'),
            low_label: words('Hardly like the language', 'À peine la langue'),
            high_label: words('As if written in it', 'Comme écrite dans la langue'),
          },
          {
            type: 'long_text',
            id: 'corrected',
            label: words('How should it be said?', 'Comment faudrait-il dire ?'),
            show_if: [{ item: 'meaning', op: 'ne', value: 'same' }],
          },
        ],
      },
    ],
  },
}
