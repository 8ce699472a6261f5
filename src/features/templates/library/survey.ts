import { words } from '../../../forms/languages/bilingual.ts'
import type { Template } from '../template.ts'

/** Questions to many people; each answers once. */
export const survey: Template = {
  name: 'survey',
  summary: words(
    'A few questions to many people. Each person answers once.',
    'Quelques questions à beaucoup de personnes. Chacune répond une fois.',
  ),
  columns: {},
  sample: {},
  overlap: 50,
  estimated_seconds: 75,
  purpose: 'evaluate',
  ai_use: 'forbidden',
  input_origin: 'human',
  form: {
    form: 1,
    title: words('A short survey about public transport', 'Petite enquête sur les transports'),
    goal: words(
      'To learn how people get about, in their own words.',
      'Savoir comment les gens se déplacent, avec leurs mots.',
    ),
    done_when: words(
      'Done when every question that fits you is answered.',
      'Terminé quand chaque question qui vous concerne a une réponse.',
    ),
    instructions_md: words(
      'There are **no right or wrong answers**: say what is true for you. Nobody is asked for a name.',
      'Il n’y a **ni bonne ni mauvaise réponse** : dites ce qui est vrai pour vous. Aucun nom n’est demandé.',
    ),
    examples: [
      {
        kind: 'good',
        text_md: words(
          '“The last bus leaves before my shift ends.” – something that happened to you.',
          '« Le dernier bus part avant la fin de mon service. » – quelque chose de vécu.',
        ),
      },
      {
        kind: 'bad',
        text_md: words(
          '“Transport is important.” – true, but nothing of yours.',
          '« Les transports sont importants. » – vrai, mais rien de vous.',
        ),
      },
      {
        kind: 'edge',
        text_md: words(
          'You never take a bus: say so; that answer counts as much as any.',
          'Vous ne prenez jamais le bus : dites-le ; cette réponse compte autant qu’une autre.',
        ),
      },
    ],
    criteria: [
      {
        text: words(
          'What you say is your own experience.',
          'Ce que vous dites est votre propre expérience.',
        ),
      },
      { text: words('No name and no address stands in it.', 'Aucun nom ni adresse n’y figure.') },
    ],
    pages: [
      {
        id: 'page',
        items: [
          {
            type: 'choice',
            id: 'how_often',
            label: words(
              'How often do you take a bus, tram or train?',
              'Prenez-vous souvent un bus, un tram ou un train ?',
            ),
            options: [
              { value: 'daily', label: words('Almost every day', 'Presque chaque jour') },
              { value: 'weekly', label: words('Every week', 'Chaque semaine') },
              { value: 'seldom', label: words('Now and then', 'De temps en temps') },
              { value: 'never', label: words('Never', 'Jamais') },
            ],
          },
          {
            type: 'rating',
            id: 'content',
            label: words('How content are you with it?', 'En êtes-vous satisfait ?'),
            low_label: words('Not at all', 'Pas du tout'),
            high_label: words('Entirely', 'Entièrement'),
            show_if: [{ item: 'how_often', op: 'ne', value: 'never' }],
          },
          {
            type: 'multi_choice',
            id: 'missing',
            label: words('What would help you most?', 'Qu’est-ce qui vous aiderait le plus ?'),
            other: true,
            max_choices: 3,
            options: [
              { value: 'more_often', label: words('More often', 'Plus souvent') },
              { value: 'later', label: words('Later in the evening', 'Plus tard le soir') },
              { value: 'cheaper', label: words('Cheaper', 'Moins cher') },
              { value: 'safer', label: words('Safer', 'Plus sûr') },
              { value: 'nearer', label: words('A stop nearer to me', 'Un arrêt plus près') },
            ],
          },
          {
            type: 'long_text',
            id: 'story',
            label: words('Is there something we should know?', 'Y a-t-il autre chose à savoir ?'),
            required: false,
            max_length: 1000,
          },
        ],
      },
    ],
  },
}
