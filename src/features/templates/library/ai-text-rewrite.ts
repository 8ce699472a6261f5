import { words } from '../../../forms/languages/bilingual.ts'
import type { Template } from '../template.ts'

/** A text that a machine wrote, made such as a person would have written it. */
export const aiTextRewrite: Template = {
  name: 'ai_text_rewrite',
  summary: words(
    'A text that AI wrote, made human: rewritten by a person, beside the original.',
    'Un texte écrit par une IA, rendu humain : réécrit par une personne, à côté de l’original.',
  ),
  columns: {
    text: words('The AI’s text', 'Le texte de l’IA'),
    wish: words('What matters to you, for whom it is', 'Ce qui compte, et pour qui'),
  },
  sample: {
    text: words(
      'In today’s fast-paced world, effective communication is more important than ever. Let us delve into how our newsletter can unlock your full potential.',
      'Dans un monde en constante évolution, communiquer efficacement est plus essentiel que jamais. Plongeons dans la manière dont notre lettre peut libérer tout votre potentiel.',
    ),
    wish: words(
      'For customers of a small bakery; friendly, no exclamation marks.',
      'Pour les clients d’une petite boulangerie ; aimable, sans point d’exclamation.',
    ),
  },
  overlap: 1,
  estimated_seconds: 480,
  purpose: 'operate',
  ai_use: 'forbidden',
  input_origin: 'ai',
  form: {
    form: 1,
    title: words('Rewrite an AI’s text', 'Réécrire un texte d’IA'),
    goal: words(
      'A text that reads as if a person had written it, and says the same.',
      'Un texte qui semble écrit par une personne, et qui dit la même chose.',
    ),
    done_when: words(
      'Done when the whole text is rewritten, with every fact still in it.',
      'Terminé quand tout le texte est réécrit, chaque fait toujours présent.',
    ),
    instructions_md: words(
      'Rewrite the text so that it **says the same and sounds like a person who means it**. Throw out phrases that say nothing, keep every fact, add none. Write it yourself: texts from an AI are of no use here.',
      'Réécrivez le texte pour qu’il **dise la même chose et sonne comme quelqu’un qui le pense**. Supprimez les phrases creuses, gardez chaque fait, n’en ajoutez aucun. Écrivez vous-même : un texte d’IA ne sert à rien ici.',
    ),
    examples: [
      {
        kind: 'good',
        text_md: words(
          '“Once a month we write to you what is new in our oven.” – short, and one can see it.',
          '« Une fois par mois, nous vous écrivons ce qui sort de notre four. » – court, et l’on voit.',
        ),
      },
      {
        kind: 'bad',
        text_md: words(
          '“In our rapidly changing world …” – the same phrase in other words.',
          '« Dans notre monde qui change vite … » – la même formule, autrement.',
        ),
      },
      {
        kind: 'edge',
        text_md: words(
          'A sentence that says nothing at all: leave it out, and do not fill the gap.',
          'Une phrase qui ne dit rien du tout : supprimez-la, sans combler le vide.',
        ),
      },
    ],
    criteria: [
      {
        text: words(
          'Every fact of the original is there, and none is new.',
          'Chaque fait de l’original est là, et aucun n’est nouveau.',
        ),
      },
      { text: words('No phrase is left that says nothing.', 'Il ne reste aucune formule creuse.') },
      {
        text: words(
          'It is written by you, not by an AI.',
          'C’est vous qui l’avez écrit, non une IA.',
        ),
      },
    ],
    data: [
      { name: 'text', kind: 'text' },
      { name: 'wish', kind: 'text', required: false },
    ],
    pages: [
      {
        id: 'page',
        layout: 'split',
        items: [
          {
            type: 'text',
            id: 'before',
            slot: 'left',
            label: words('The AI’s text', 'Le texte de l’IA'),
            from: 'text',
          },
          {
            type: 'text',
            id: 'wanted',
            slot: 'left',
            label: words('What matters', 'Ce qui compte'),
            from: 'wish',
          },
          {
            type: 'long_text',
            id: 'rewritten',
            slot: 'right',
            label: words('Your text', 'Votre texte'),
            min_length: 20,
          },
          {
            type: 'short_text',
            id: 'note',
            slot: 'right',
            label: words(
              'A doubt about a fact, if you have one',
              'Un doute sur un fait, s’il y en a',
            ),
            required: false,
          },
        ],
      },
    ],
  },
}
