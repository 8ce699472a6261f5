import { words } from '../../../forms/languages/bilingual.ts'
import type { Template } from '../template.ts'

/** How a text sounds. */
export const sentiment: Template = {
  name: 'sentiment',
  summary: words(
    'How a text sounds: pleased, displeased, neither, both.',
    'Le ton d’un texte : content, mécontent, ni l’un ni l’autre, les deux.',
  ),
  columns: { text: words('The text', 'Le texte') },
  sample: {
    text: words(
      'The room was small, but the people at the desk could not have been kinder.',
      'La chambre était petite, mais l’accueil n’aurait pas pu être plus chaleureux.',
    ),
  },
  overlap: 3,
  estimated_seconds: 15,
  purpose: 'evaluate',
  ai_use: 'forbidden',
  input_origin: 'human',
  form: {
    form: 1,
    title: words('Say how a text sounds', 'Dire le ton d’un texte'),
    goal: words(
      'To learn how people feel about a matter from what they write.',
      'Savoir ce que l’on ressent à un sujet d’après ce que l’on écrit.',
    ),
    done_when: words(
      'Done when the mood of the author is chosen.',
      'Terminé quand le sentiment de l’auteur est choisi.',
    ),
    instructions_md: words(
      'Judge **how its author feels about the matter**, not whether you agree and not what you feel yourself. Irony counts as what is meant.',
      'Jugez **ce que l’auteur ressent à ce sujet**, non votre accord ni votre propre sentiment. L’ironie compte pour ce qu’elle veut dire.',
    ),
    examples: [
      {
        kind: 'good',
        text_md: words(
          '“Great, the train is late again.” – **displeased**: it is meant ironically.',
          '« Génial, le train est encore en retard. » – **mécontent** : c’est ironique.',
        ),
      },
      {
        kind: 'bad',
        text_md: words(
          '“The parcel came on Tuesday.” – “pleased”. It only says when it came: **neither**.',
          '« Le colis est arrivé mardi. » – « content ». La phrase dit seulement quand : **ni l’un ni l’autre**.',
        ),
      },
      {
        kind: 'edge',
        text_md: words(
          'Praise and blame in one text: choose what weighs more, and “neither” when they weigh the same.',
          'Éloge et blâme dans un même texte : choisissez ce qui pèse le plus, sinon « ni l’un ni l’autre ».',
        ),
      },
    ],
    criteria: [
      {
        text: words(
          'The mood is the author’s, not yours.',
          'Le sentiment est celui de l’auteur, non le vôtre.',
        ),
      },
      {
        text: words('Irony counts as what is meant.', 'L’ironie compte pour ce qu’elle veut dire.'),
      },
    ],
    data: [{ name: 'text', kind: 'text' }],
    pages: [
      {
        id: 'page',
        items: [
          { type: 'text', id: 'shown', from: 'text' },
          {
            type: 'choice',
            id: 'mood',
            label: words('How does the author feel about it?', 'Que ressent l’auteur ?'),
            cant_tell: true,
            options: [
              { value: 'positive', label: words('Pleased', 'Content') },
              { value: 'negative', label: words('Displeased', 'Mécontent') },
              { value: 'neutral', label: words('Neither', 'Ni l’un ni l’autre') },
              { value: 'mixed', label: words('Both at once', 'Les deux à la fois') },
            ],
          },
        ],
      },
    ],
  },
}
