/** The mails in English about what concerns many, and about work somebody wanted to be told of. */
import type { MailWords, Named } from './mail-words.ts'

export const work = ({ title, requester }: Named): string =>
  `“${title}”${requester && ` (${requester})`}`

/** What a petition is about: a project, all work of a requester, or the place itself. */
const subjectOf = ({ title, requester, place }: Named): string => title || requester || place

export const ENGLISH_TOGETHER = {
  project_ending: (named) => ({
    subject: `${named.title} ends on ${named.until}`,
    lines: [
      `${named.requester} has announced that the project ${work(named)} ends on ${named.until}. You counted on it, so you are told ahead, or paid for the days that are missing.`,
      named.amount === ''
        ? 'The notice is long enough, so no fee is due. Work you have begun is always paid.'
        : `You are paid ${named.amount} for the missing notice; you need not do anything for it. Work you have begun is always paid.`,
    ],
    action: 'See the project’s end',
  }),
  terms_published: ({ until, place }) => ({
    subject: `New terms of ${place}, from ${until}`,
    lines: [
      `The terms of ${place} change on ${until}. The page shows every line that changes.`,
      'Work you begin before then keeps the terms of now. If you do not agree, you can leave with all your money and your record.',
    ],
    action: 'Read what changes',
  }),
  ranking_announced: ({ until, place }) => ({
    subject: `The order in which ${place} lists work changes on ${until}`,
    lines: [
      `From ${until} the list of work is put in another order. The page says what counts now, what will count then, and why.`,
      'The same order holds for everybody.',
    ],
    action: 'Read what changes',
  }),
  number_announced: ({ place, until }) => ({
    subject: `A number that ${place} promises you will get worse, from ${until} at the earliest`,
    lines: [
      `${place} has announced that one of the numbers it promises to everybody who works there will get worse, from ${until} at the earliest. The page says which one, and why.`,
      'Until then the better number holds. You can talk about it with the others, and ask for a written answer together.',
    ],
    action: 'Read what is planned',
  }),
  petition_sent: (named) => ({
    subject: `A petition about ${subjectOf(named)} was sent`,
    lines: [
      `Enough people signed a petition about ${subjectOf(named)}, where you work too. A written answer is due until ${named.until}.`,
      'You get this whether you signed or not: nobody learns who did.',
    ],
    action: 'Read it',
  }),
  petition_answered: (named) => ({
    subject: `There is an answer to the petition about ${subjectOf(named)}`,
    lines: [`The petition about ${subjectOf(named)} was answered in writing.`],
    action: 'Read the answer',
  }),
  petition_unanswered: (named) => ({
    subject: `The petition about ${subjectOf(named)} was not answered in time`,
    lines: [
      `The time to answer the petition about ${subjectOf(named)} is over, and nothing was written. Everybody can see that now; an answer that comes late is told to you.`,
    ],
    action: 'See the petition',
  }),
  petition_received: (named) => ({
    subject: `Workers ask for a written answer until ${named.until}`,
    lines: [
      `People who work for ${subjectOf(named)} have signed a petition. It waits for a written answer until ${named.until}.`,
      'Left unanswered, everybody sees that. For a requester, nothing new can be published there until it is answered.',
    ],
    action: 'Read and answer',
  }),
  petition_overdue: (named) => ({
    subject: 'A petition was not answered in time; you still can',
    lines: [
      `The petition about ${subjectOf(named)} has no answer. Everybody sees that now, and a requester can publish nothing new there. An answer, however late, ends it.`,
    ],
    action: 'Read and answer',
  }),
  text_hidden: () => ({
    subject: 'Words of yours were hidden, and why',
    lines: ['A person hid something you wrote, after a report. The reason stands in its place.'],
    action: 'Read the reason',
  }),
  place_kept: (named) => ({
    subject: `A place is kept for you until ${named.until}: ${named.title}`,
    lines: [
      `There is work that you asked to be told of: ${work(named)}, ${named.amount} for each task.`,
      `A place is yours until ${named.until}. If you take it, good; if not, it goes to the next person, and nothing is counted against you.`,
    ],
    action: 'See the work',
  }),
  admitted: ({ place }) => ({
    subject: `Your place at ${place} is free: you can begin`,
    lines: [
      `You were on the waiting list of ${place}. There is work enough for you now, and your account is open.`,
    ],
    action: 'See the work',
  }),
} as const satisfies Partial<MailWords['letters']>
