import { words } from '../../../forms/languages/bilingual.ts'
import type { Template } from '../template.ts'

/** Handwriting, receipts, signs: what stands in a picture, typed. */
export const imageText: Template = {
  name: 'image_text',
  summary: words(
    'What is written in a picture, typed: receipts, letters, forms, signs.',
    'Le texte d’une image, recopié : tickets, lettres, formulaires, panneaux.',
  ),
  columns: { picture: words('The picture with the text', 'L’image avec le texte') },
  sample: {},
  overlap: 2,
  estimated_seconds: 90,
  purpose: 'operate',
  ai_use: 'forbidden',
  input_origin: 'human',
  form: {
    form: 1,
    title: words('Type what stands in a picture', 'Recopier le texte d’une image'),
    goal: words(
      'The text of a picture as text that can be searched.',
      'Le texte d’une image, en texte où l’on peut chercher.',
    ),
    done_when: words(
      'Done when every line you can read is typed.',
      'Terminé quand chaque ligne lisible est recopiée.',
    ),
    instructions_md: words(
      'Type the text **exactly as it stands**, line by line, mistakes included. Write `[?]` for a word you cannot read.\n\nYou can enlarge the picture by tapping on it.',
      'Recopiez le texte **exactement comme il est écrit**, ligne par ligne, fautes comprises. Écrivez `[?]` pour un mot illisible.\n\nTouchez l’image pour l’agrandir.',
    ),
    examples: [
      {
        kind: 'good',
        text_md: words(
          '`Recieved 3 [?] of flour` – the mistake stays, the word nobody can read is marked.',
          '`Reçut 3 [?] de farine` – la faute reste, le mot illisible est marqué.',
        ),
      },
      {
        kind: 'bad',
        text_md: words(
          '`Received 3 bags of flour` – corrected and guessed.',
          '`Reçu 3 sacs de farine` – corrigé et deviné.',
        ),
      },
      {
        kind: 'edge',
        text_md: words(
          'A word that is crossed out: leave it out.',
          'Un mot barré : ne le recopiez pas.',
        ),
      },
    ],
    criteria: [
      { text: words('Every line is there, in its order.', 'Chaque ligne est là, dans son ordre.') },
      { text: words('Spelling is as in the picture.', 'L’orthographe est celle de l’image.') },
      {
        text: words(
          'What cannot be read is marked with [?].',
          'Ce qui est illisible est marqué par [?].',
        ),
      },
    ],
    data: [{ name: 'picture', kind: 'image' }],
    pages: [
      {
        id: 'page',
        layout: 'split',
        items: [
          {
            type: 'image',
            id: 'shown',
            from: 'picture',
            slot: 'left',
            alt: words('A picture with text', 'Une image avec du texte'),
          },
          {
            type: 'choice',
            id: 'legible',
            slot: 'right',
            label: words('Can you read it?', 'Est-ce lisible ?'),
            options: [
              { value: 'all', label: words('All of it', 'En entier') },
              { value: 'partly', label: words('A part of it', 'En partie') },
              {
                value: 'nothing',
                label: words('Nothing, or there is no text', 'Non, ou il n’y a pas de texte'),
              },
            ],
          },
          {
            type: 'long_text',
            id: 'text',
            slot: 'right',
            label: words('The text', 'Le texte'),
            show_if: [{ item: 'legible', op: 'ne', value: 'nothing' }],
          },
        ],
      },
    ],
  },
}
