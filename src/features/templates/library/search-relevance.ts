import { words } from '../../../forms/languages/bilingual.ts'
import type { Template } from '../template.ts'

/** Whether a search result is what somebody was looking for. */
export const searchRelevance: Template = {
  name: 'search_relevance',
  summary: words(
    'Whether a search result is what somebody was looking for, in four steps.',
    'Si un résultat de recherche répond à la demande, en quatre degrés.',
  ),
  columns: {
    query: words('What was searched for', 'Ce qui était recherché'),
    title: words('Title of the result', 'Titre du résultat'),
    snippet: words('Text of the result', 'Texte du résultat'),
    link: words('Address of the result', 'Adresse du résultat'),
  },
  sample: {
    query: words('repair zip of a jacket', 'réparer fermeture éclair blouson'),
    title: words('How to mend a zip in ten minutes', 'Réparer une fermeture en dix minutes'),
    snippet: words(
      'A slider that no longer closes can often be saved with a pair of pliers. Step by step, with pictures.',
      'Un curseur qui ne ferme plus se rattrape souvent avec une pince. Pas à pas, en images.',
    ),
  },
  overlap: 3,
  estimated_seconds: 25,
  purpose: 'evaluate',
  ai_use: 'forbidden',
  input_origin: 'mixed',
  form: {
    form: 1,
    title: words('Judge a search result', 'Juger un résultat de recherche'),
    goal: words(
      'To learn which results help people who search.',
      'Savoir quels résultats aident les personnes qui cherchent.',
    ),
    done_when: words(
      'Done when you have said how well the result fits.',
      'Terminé quand vous avez dit si le résultat convient.',
    ),
    instructions_md: words(
      'Imagine that **you** typed the words and got this result. What did you most likely want, and how far does the result get you? You need not open any page.',
      'Imaginez que **vous** avez tapé ces mots et reçu ce résultat. Que vouliez-vous sans doute, et le résultat y répond-il ? Inutile d’ouvrir une page.',
    ),
    examples: [
      {
        kind: 'good',
        text_md: words(
          '“weather Lyon” and the forecast for Lyon today: **exactly it**.',
          '« météo Lyon » et les prévisions du jour à Lyon : **exactement cela**.',
        ),
      },
      {
        kind: 'bad',
        text_md: words(
          '“weather Lyon” and a page about the climate of France, answered “exactly it”. It helps **a little** at most.',
          '« météo Lyon » et une page sur le climat de la France, avec « exactement cela ». Cela aide **un peu**, tout au plus.',
        ),
      },
      {
        kind: 'edge',
        text_md: words(
          'The right shop in the wrong town: it helps **a little** at most.',
          'Le bon magasin dans la mauvaise ville : cela aide **un peu**, tout au plus.',
        ),
      },
    ],
    criteria: [
      {
        text: words(
          'The judgement is about what the searcher wants, not about how good the page is.',
          'Le jugement porte sur ce que veut la personne, non sur la qualité de la page.',
        ),
      },
      {
        text: words(
          '“Exactly it” means that nobody would search on.',
          '« Exactement cela » veut dire que l’on ne chercherait pas plus loin.',
        ),
      },
    ],
    data: [
      { name: 'query', kind: 'text' },
      { name: 'title', kind: 'text' },
      { name: 'snippet', kind: 'text', required: false },
      { name: 'link', kind: 'link', required: false },
    ],
    pages: [
      {
        id: 'page',
        items: [
          { type: 'text', id: 'asked', label: words('Searched for', 'Recherche'), from: 'query' },
          { type: 'text', id: 'found', label: words('Result', 'Résultat'), from: 'title' },
          { type: 'text', id: 'text', from: 'snippet' },
          { type: 'link', id: 'page', label: words('The page', 'La page'), from: 'link' },
          {
            type: 'choice',
            id: 'relevance',
            label: words(
              'How well does the result fit what was searched for?',
              'Le résultat répond-il à la recherche ?',
            ),
            cant_tell: true,
            options: [
              { value: 'exact', label: words('Exactly it', 'Exactement cela') },
              { value: 'good', label: words('It helps a good deal', 'Cela aide beaucoup') },
              { value: 'weak', label: words('It helps a little', 'Cela aide un peu') },
              { value: 'off', label: words('It is about something else', 'C’est autre chose') },
            ],
          },
        ],
      },
    ],
  },
}
