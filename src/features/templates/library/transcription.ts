import { words } from '../../../forms/languages/bilingual.ts'
import type { Template } from '../template.ts'

/** What is said in a recording, typed. */
export const transcription: Template = {
  name: 'transcription',
  summary: words(
    'What is said in a short recording, typed. Up to about half a minute of sound.',
    'Les paroles d’un court enregistrement, écrites. Jusqu’à une demi-minute de son environ.',
  ),
  columns: { recording: words('The recording', 'L’enregistrement') },
  sample: {},
  overlap: 2,
  estimated_seconds: 180,
  purpose: 'train',
  ai_use: 'forbidden',
  input_origin: 'human',
  form: {
    form: 1,
    title: words('Write down what is said', 'Écrire ce qui est dit'),
    goal: words(
      'What is said in a recording, as text that can be read and searched.',
      'Ce qui est dit dans un enregistrement, en texte que l’on peut lire et chercher.',
    ),
    done_when: words(
      'Done when the recording is written down to its end.',
      'Terminé quand l’enregistrement est écrit jusqu’au bout.',
    ),
    instructions_md: words(
      'Listen as often as you like. Write **every word that is said**, with ordinary punctuation; leave out “um” and “er”. Write `[?]` for what you cannot understand, and a new line when somebody else speaks.',
      'Écoutez autant de fois que vous voulez. Écrivez **chaque mot prononcé**, avec la ponctuation habituelle ; laissez de côté les « euh ». Écrivez `[?]` pour ce que vous ne comprenez pas, et allez à la ligne quand une autre personne parle.',
    ),
    examples: [
      {
        kind: 'good',
        text_md: words(
          '`Is it open on [?]?`\n\n`No, only on Mondays.`',
          '`C’est ouvert le [?] ?`\n\n`Non, seulement le lundi.`',
        ),
      },
      {
        kind: 'bad',
        text_md: words(
          '`He asks about the opening hours.` – that tells about it; what was said is missing.',
          '`Il demande les horaires.` – c’est un résumé ; les paroles manquent.',
        ),
      },
      {
        kind: 'edge',
        text_md: words(
          'A sentence that is broken off: write what was said, and end it with “…”.',
          'Une phrase interrompue : écrivez ce qui est dit, et finissez par « … ».',
        ),
      },
    ],
    criteria: [
      {
        text: words(
          'Every word is there, and none is added.',
          'Chaque mot est là, et aucun n’est ajouté.',
        ),
      },
      {
        text: words(
          'A new line begins when somebody else speaks.',
          'Une nouvelle ligne commence quand une autre personne parle.',
        ),
      },
      {
        text: words(
          'What cannot be understood is marked with [?].',
          'Ce qui est incompréhensible est marqué par [?].',
        ),
      },
    ],
    data: [{ name: 'recording', kind: 'audio' }],
    pages: [
      {
        id: 'page',
        items: [
          { type: 'audio', id: 'sound', from: 'recording' },
          {
            type: 'choice',
            id: 'clear',
            label: words('How well can you understand it?', 'Comprenez-vous bien ?'),
            options: [
              { value: 'all', label: words('All of it', 'Tout') },
              { value: 'partly', label: words('A part of it', 'Une partie') },
              {
                value: 'nothing',
                label: words('Nothing, or nobody speaks', 'Rien, ou personne ne parle'),
              },
            ],
          },
          {
            type: 'long_text',
            id: 'words',
            label: words('What is said', 'Ce qui est dit'),
            show_if: [{ item: 'clear', op: 'ne', value: 'nothing' }],
          },
        ],
      },
    ],
  },
}
