/** The words of a review, in the languages the product speaks; English for all others. */

type ReviewWords = {
  review_title: (title: string) => string
  adjudication_title: (title: string) => string
  review_says: string
  adjudication_says: string
  given: string
  first: string
  second: string
  is_right: string
  which_is_right: string
  accept: string
  correct: string
  take_first: string
  take_second: string
  neither: string
  done_when: string
  cant_tell: string
}

const ENGLISH: ReviewWords = {
  review_title: (title) => `Check: ${title}`,
  adjudication_title: (title) => `Decide between two answers: ${title}`,
  review_says:
    'You read what another person answered, and accept it or answer better. Nobody’s pay depends on it.',
  adjudication_says:
    'Two people answered differently. You say who is right, or answer yourself. Nobody’s pay depends on it.',
  given: 'What somebody answered',
  first: 'One answer',
  second: 'Another answer',
  is_right: 'Is this answer right?',
  which_is_right: 'Which answer is right?',
  accept: 'Yes, as it is',
  correct: 'No, I answer it better below',
  take_first: 'The first',
  take_second: 'The second',
  neither: 'Neither: I answer it better below',
  done_when: 'Done when the answer is accepted, or a better one stands in its place.',
  cant_tell: 'Cannot tell',
}

const WORDS: Record<string, ReviewWords> = {
  en: ENGLISH,
  fr: {
    review_title: (title) => `Vérifier : ${title}`,
    adjudication_title: (title) => `Trancher entre deux réponses : ${title}`,
    review_says:
      'Vous lisez ce qu’une autre personne a répondu, et l’acceptez ou répondez mieux. La paie de personne n’en dépend.',
    adjudication_says:
      'Deux personnes ont répondu différemment. Vous dites qui a raison, ou répondez vous-même. La paie de personne n’en dépend.',
    given: 'Ce que quelqu’un a répondu',
    first: 'Une réponse',
    second: 'Une autre réponse',
    is_right: 'Cette réponse est-elle juste ?',
    which_is_right: 'Quelle réponse est juste ?',
    accept: 'Oui, telle quelle',
    correct: 'Non, je réponds mieux ci-dessous',
    take_first: 'La première',
    take_second: 'La seconde',
    neither: 'Aucune : je réponds mieux ci-dessous',
    done_when: 'Terminé quand la réponse est acceptée, ou qu’une meilleure prend sa place.',
    cant_tell: 'Impossible à dire',
  },
}

/** The words in `lang`, or in English. */
export const reviewWords = (lang: string): ReviewWords => WORDS[lang.split('-')[0] ?? ''] ?? ENGLISH
