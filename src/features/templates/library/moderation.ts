import { words } from '../../../forms/languages/bilingual.ts'
import type { Template } from '../template.ts'

/** Whether a post keeps a site's rules. The card says beforehand that it may be hard to read. */
export const moderation: Template = {
  name: 'moderation',
  summary: words(
    'Whether a post may stay. May hold insults or worse; a task can be returned without reason.',
    'Si un message peut rester. Peut contenir des injures ou pire ; une tâche se rend sans motif.',
  ),
  columns: { post: words('The post', 'Le message') },
  sample: {
    post: words(
      'Whoever parks like that should have their licence taken away!!!',
      'Quand on se gare comme ça, on mérite de perdre son permis !!!',
    ),
  },
  overlap: 3,
  estimated_seconds: 30,
  purpose: 'operate',
  ai_use: 'forbidden',
  input_origin: 'human',
  form: {
    form: 1,
    title: words('Judge whether a post may stay', 'Juger si un message peut rester'),
    goal: words(
      'To keep a place where people talk free of attacks, and free to speak.',
      'Garder un lieu d’échange sans attaques, et libre.',
    ),
    done_when: words(
      'Done when every broken rule is ticked, or “nothing wrong”.',
      'Terminé quand chaque règle enfreinte est cochée, ou « rien à redire ».',
    ),
    instructions_md: words(
      'Tick **every rule the post breaks**. Strong words about a thing are allowed; attacks on people are not. Posts may be unpleasant: return the task whenever you wish, it never counts against you.',
      'Cochez **chaque règle que le message enfreint**. Les mots durs sur une chose sont permis ; les attaques contre des personnes, non. Certains messages sont pénibles : rendez la tâche quand vous voulez, cela ne compte jamais contre vous.',
    ),
    examples: [
      {
        kind: 'good',
        text_md: words(
          '“This film is rubbish.” – **nothing wrong**: it is about a film.',
          '« Ce film est nul. » – **rien à redire** : il s’agit d’un film.',
        ),
      },
      {
        kind: 'bad',
        text_md: words(
          '“People like you should not vote.” – ticked as “nothing wrong”. It attacks a person: **insult**.',
          '« Les gens comme vous ne devraient pas voter. » – coché « rien à redire ». C’est une attaque : **injure**.',
        ),
      },
      {
        kind: 'edge',
        text_md: words(
          'An insult that is quoted in order to report it: **nothing wrong**.',
          'Une injure citée pour la signaler : **rien à redire**.',
        ),
      },
    ],
    criteria: [
      {
        text: words(
          'Attacks on people are ticked, hard words about things are not.',
          'Les attaques contre des personnes sont cochées, les mots durs sur des choses non.',
        ),
      },
      { text: words('Every rule that is broken is ticked.', 'Chaque règle enfreinte est cochée.') },
    ],
    data: [{ name: 'post', kind: 'text' }],
    pages: [
      {
        id: 'page',
        items: [
          { type: 'text', id: 'shown', label: words('The post', 'Le message'), from: 'post' },
          {
            type: 'multi_choice',
            id: 'broken',
            label: words('What is wrong with it?', 'Que lui reprocher ?'),
            cant_tell: true,
            options: [
              { value: 'nothing', label: words('Nothing wrong', 'Rien à redire') },
              { value: 'insult', label: words('Insult or harassment', 'Injure ou harcèlement') },
              {
                value: 'hate',
                label: words('Hatred of a group of people', 'Haine contre un groupe'),
              },
              { value: 'threat', label: words('Threat or violence', 'Menace ou violence') },
              { value: 'sexual', label: words('Sexual content', 'Contenu sexuel') },
              { value: 'self_harm', label: words('Self-harm', 'Automutilation') },
              { value: 'private', label: words('Somebody’s private data', 'Données privées') },
              { value: 'spam', label: words('Advertising or spam', 'Publicité ou spam') },
            ],
          },
          {
            type: 'choice',
            id: 'verdict',
            label: words('What should happen?', 'Que faire ?'),
            options: [
              { value: 'keep', label: words('Keep it', 'Le garder') },
              { value: 'warn', label: words('Keep it behind a warning', 'Le garder, averti') },
              { value: 'remove', label: words('Take it down', 'Le retirer') },
            ],
          },
        ],
      },
    ],
  },
}
