import { words } from '../../../forms/languages/bilingual.ts'
import type { Template } from '../template.ts'

/** How good an answer of an assistant is. */
export const chatbotRating: Template = {
  name: 'chatbot_rating',
  summary: words(
    'How helpful and how true an assistant’s answer is, and why.',
    'Si la réponse d’un assistant est utile et juste, et pourquoi.',
  ),
  columns: {
    conversation: words('What was said before, or the question', 'Ce qui précède, ou la question'),
    answer: words('The assistant’s answer', 'La réponse de l’assistant'),
  },
  sample: {
    conversation: words(
      'Can I freeze cooked rice, and how long does it keep?',
      'Peut-on congeler du riz cuit, et combien de temps se garde-t-il ?',
    ),
    answer: words(
      'Yes. Let it cool quickly, freeze it within two hours and eat it within a month.',
      'Oui. Refroidissez-le vite, congelez-le dans les deux heures et mangez-le dans le mois.',
    ),
  },
  overlap: 3,
  estimated_seconds: 90,
  purpose: 'evaluate',
  ai_use: 'forbidden',
  input_origin: 'ai',
  form: {
    form: 1,
    title: words('Rate an assistant’s answer', 'Noter la réponse d’un assistant'),
    goal: words(
      'To learn which answers of an assistant help people, and which do not.',
      'Savoir quelles réponses d’un assistant aident, et lesquelles n’aident pas.',
    ),
    done_when: words(
      'Done when both ratings are given and the reason is written.',
      'Terminé quand les deux notes sont données et la raison écrite.',
    ),
    instructions_md: words(
      'Read the question and the answer. Rate how much it **helps whoever asked**, then whether it is **true** as far as you know. Length and politeness alone are worth nothing.\n\nLook things up if you like; answer “I can’t tell” rather than guess.',
      'Lisez la question et la réponse. Notez si elle **aide la personne qui demande**, puis si elle est **juste** à votre connaissance. La longueur et la politesse seules ne valent rien.\n\nVous pouvez vérifier ; répondez « Je ne peux pas dire » plutôt que de deviner.',
    ),
    examples: [
      {
        kind: 'good',
        text_md: words(
          'Reason: “It answers both questions and gives a limit one can follow.”',
          'Raison : « Elle répond aux deux questions et donne une limite claire. »',
        ),
      },
      {
        kind: 'bad',
        text_md: words(
          'Reason: “Good answer.” – says nothing about why.',
          'Raison : « Bonne réponse. » – ne dit pas pourquoi.',
        ),
      },
      {
        kind: 'edge',
        text_md: words(
          'True, but not what was asked: it is true, and does not help.',
          'Juste, mais à côté de la question : c’est juste, et cela n’aide pas.',
        ),
      },
    ],
    criteria: [
      {
        text: words(
          'The rating of help follows from what was asked.',
          'La note d’aide suit ce qui était demandé.',
        ),
      },
      {
        text: words(
          'The reason names something in the answer.',
          'La raison nomme quelque chose dans la réponse.',
        ),
      },
    ],
    data: [
      { name: 'conversation', kind: 'text' },
      { name: 'answer', kind: 'text' },
    ],
    pages: [
      {
        id: 'page',
        items: [
          {
            type: 'text',
            id: 'asked',
            label: words('The question', 'La question'),
            from: 'conversation',
          },
          { type: 'text', id: 'said', label: words('The answer', 'La réponse'), from: 'answer' },
          {
            type: 'rating',
            id: 'helpful',
            label: words('How much does it help?', 'Aide-t-elle ?'),
            low_label: words('Not at all', 'Pas du tout'),
            high_label: words('It could not be better', 'On ne peut mieux'),
          },
          {
            type: 'choice',
            id: 'true',
            label: words('Is it true?', 'Est-elle juste ?'),
            cant_tell: true,
            options: [
              { value: 'yes', label: words('Yes', 'Oui') },
              { value: 'partly', label: words('In part', 'En partie') },
              { value: 'no', label: words('No', 'Non') },
              { value: 'opinion', label: words('It is a matter of opinion', 'C’est une opinion') },
            ],
          },
          {
            type: 'long_text',
            id: 'reason',
            label: words('Why? One or two sentences', 'Pourquoi ? Une ou deux phrases'),
            min_length: 10,
            max_length: 1000,
          },
        ],
      },
    ],
  },
}
