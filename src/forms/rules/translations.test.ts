import { formWith, place, question, refusals } from '../fixtures/small-forms.ts'

refusals([
  [
    'a translation of nothing',
    formWith([question], { translations: [{ lang: 'fr', path: '/titel', text: 'Titre' }] }),
    '/translations/0/path',
    'Did you mean "/title"?',
  ],
  [
    'a translation of an id',
    formWith([question], { translations: [{ lang: 'fr', path: `${place}/id`, text: 'ouvert' }] }),
    '/translations/0/path',
    /Did you mean|Use one of/,
  ],
  [
    'a translation twice',
    formWith([question], {
      translations: Array(2).fill({ lang: 'fr', path: '/title', text: 'Titre' }),
    }),
    '/translations/1',
    /Keep one/,
  ],
  [
    'a translation with a tag',
    formWith([question], { translations: [{ lang: 'fr', path: '/title', text: '<b>Titre</b>' }] }),
    '/translations/0/text',
    /Remove the tag/,
  ],
  [
    'a translation with an unknown field',
    formWith([question], { translations: [{ lang: 'fr', path: '/title', text: '{{x}}' }] }),
    '/translations/0/text',
    /Declare it/,
  ],
])
