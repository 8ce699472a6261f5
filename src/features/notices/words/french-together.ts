/** The mails in French about what concerns many, and about work somebody wanted to be told of. */
import type { MailWords, Named } from './mail-words.ts'

export const work = ({ title, requester }: Named): string =>
  `« ${title} »${requester && ` (${requester})`}`

/** What a petition is about: a project, all work of a requester, or the place itself. */
const subjectOf = ({ title, requester, place }: Named): string => title || requester || place

export const FRENCH_TOGETHER = {
  project_ending: (named) => ({
    subject: `${named.title} se termine le ${named.until}`,
    lines: [
      `${named.requester} annonce que le projet ${work(named)} se termine le ${named.until}. Vous comptiez dessus : vous l’apprenez donc à l’avance, ou les jours qui manquent vous sont payés.`,
      named.amount === ''
        ? 'Le préavis est assez long, aucune indemnité n’est due. Le travail commencé est toujours payé.'
        : `Vous recevez ${named.amount} pour le préavis manquant, sans rien avoir à faire. Le travail commencé est toujours payé.`,
    ],
    action: 'Voir la fin du projet',
  }),
  terms_published: ({ until, place }) => ({
    subject: `Nouvelles conditions de ${place} à partir du ${until}`,
    lines: [
      `Les conditions de ${place} changent le ${until}. La page montre chaque ligne qui change.`,
      'Le travail commencé avant garde les conditions d’aujourd’hui. Si vous n’êtes pas d’accord, vous pouvez partir avec tout votre argent et votre historique.',
    ],
    action: 'Lire ce qui change',
  }),
  ranking_announced: ({ until, place }) => ({
    subject: `L’ordre de la liste de travail de ${place} change le ${until}`,
    lines: [
      `À partir du ${until}, la liste de travail suit un autre ordre. La page dit ce qui compte maintenant, ce qui comptera alors, et pourquoi.`,
      'Le même ordre vaut pour tout le monde.',
    ],
    action: 'Lire ce qui change',
  }),
  number_announced: ({ place, until }) => ({
    subject: `Un nombre que ${place} vous promet deviendra moins bon, au plus tôt le ${until}`,
    lines: [
      `${place} annonce qu’un des nombres promis à tous ceux qui y travaillent deviendra moins bon, au plus tôt le ${until}. La page dit lequel, et pourquoi.`,
      'D’ici là, le meilleur nombre vaut. Vous pouvez en parler avec les autres, et demander ensemble une réponse écrite.',
    ],
    action: 'Lire ce qui est prévu',
  }),
  petition_sent: (named) => ({
    subject: `Une pétition est partie : ${subjectOf(named)}`,
    lines: [
      `Assez de personnes ont signé une pétition à propos de ${subjectOf(named)}, où vous travaillez aussi. Une réponse écrite est due jusqu’au ${named.until}.`,
      'Vous recevez ceci que vous ayez signé ou non : personne n’apprend qui l’a fait.',
    ],
    action: 'La lire',
  }),
  petition_answered: (named) => ({
    subject: `La pétition a une réponse : ${subjectOf(named)}`,
    lines: [`La pétition à propos de ${subjectOf(named)} a reçu une réponse écrite.`],
    action: 'Lire la réponse',
  }),
  petition_unanswered: (named) => ({
    subject: `La pétition est restée sans réponse : ${subjectOf(named)}`,
    lines: [
      `Le délai pour répondre à la pétition à propos de ${subjectOf(named)} est passé, et rien n’a été écrit. Tout le monde peut le voir ; si une réponse vient plus tard, vous l’apprendrez.`,
    ],
    action: 'Voir la pétition',
  }),
  petition_received: (named) => ({
    subject: `On vous demande une réponse écrite, jusqu’au ${named.until}`,
    lines: [
      `Des personnes qui travaillent pour ${subjectOf(named)} ont signé une pétition. Elle attend une réponse écrite jusqu’au ${named.until}.`,
      'Sans réponse, tout le monde le verra. Un commanditaire ne peut alors plus rien y publier de nouveau avant d’avoir répondu.',
    ],
    action: 'Lire et répondre',
  }),
  petition_overdue: (named) => ({
    subject: 'Une pétition est restée sans réponse ; vous pouvez encore répondre',
    lines: [
      `La pétition à propos de ${subjectOf(named)} n’a pas de réponse. Tout le monde le voit, et un commanditaire ne peut plus rien y publier de nouveau. Une réponse, même tardive, y met fin.`,
    ],
    action: 'Lire et répondre',
  }),
  text_hidden: () => ({
    subject: 'Un de vos textes a été masqué, et pourquoi',
    lines: [
      'Une personne a masqué un texte que vous aviez écrit, après un signalement. La raison est affichée à sa place.',
    ],
    action: 'Lire la raison',
  }),
  place_kept: (named) => ({
    subject: `Une place vous est gardée jusqu’au ${named.until} : ${named.title}`,
    lines: [
      `Voici du travail comme celui que vous cherchez : ${work(named)}, ${named.amount} par tâche.`,
      `Une place est à vous jusqu’au ${named.until}. Si vous la prenez, très bien ; sinon elle passe à la personne suivante, et rien n’est compté contre vous.`,
    ],
    action: 'Voir le travail',
  }),
  admitted: ({ place }) => ({
    subject: `Votre place chez ${place} est libre : vous pouvez commencer`,
    lines: [
      `Vous étiez sur la liste d’attente de ${place}. Il y a maintenant assez de travail pour vous, et votre compte est ouvert.`,
    ],
    action: 'Voir le travail',
  }),
} as const satisfies Partial<MailWords['letters']>
