/** Les courriels en français : the same as english.ts, line for line. */
import { FRENCH_TOGETHER, work } from './french-together.ts'
import type { MailWords } from './mail-words.ts'

export const FRENCH: MailWords = {
  letters: {
    case_notice: ({ until }) => ({
      subject: 'À lire : quelque chose est dit de vous, et vous pouvez répondre',
      lines: [
        'Une personne qui gère cette plateforme a ouvert un dossier à votre sujet. Rien n’est décidé, et rien n’a changé pour vous, sauf que vous gardez au plus cinq tâches à la fois.',
        `Lisez ce qui est dit et sur quoi cela repose, et répondez avec vos mots jusqu’au ${until}. Vous pouvez joindre des fichiers, et une personne de confiance peut parler pour vous.`,
        'Votre argent reste à vous quoi qu’il arrive : vous pouvez le retirer à tout moment.',
      ],
      action: 'Lire le dossier et répondre',
    }),
    case_suspended: ({ until }) => ({
      subject: 'Pas de nouveau travail jusqu’à la décision de votre dossier',
      lines: [
        `Une personne a décidé que vous ne prenez pas de nouvelle tâche tant que votre dossier est ouvert, au plus tard jusqu’au ${until}. Le travail commencé peut être terminé et il est payé.`,
        'Les raisons sont sur la page du dossier, et vous pouvez y répondre.',
      ],
      action: 'Lire les raisons',
    }),
    case_decided: ({ until }) => ({
      subject: 'Une décision vous concernant, avec ses raisons',
      lines: [
        'Une personne a tranché votre dossier. La page dit ce qui a été décidé, à partir de quand, pour combien de temps, sur quels faits et selon quelle règle.',
        `Si vous pensez que c’est une erreur, contestez jusqu’au ${until}. Une autre personne doit alors répondre sous 14 jours, sinon la décision tombe.`,
        'Votre argent, votre historique et votre droit de contester restent, quoi qu’il ait été décidé.',
      ],
      action: 'Lire la décision',
    }),
    case_closed: () => ({
      subject: 'Votre dossier est clos',
      lines: ['Le dossier à votre sujet est terminé. Sa page dit comment, et pourquoi.'],
      action: 'Lire comment il s’est terminé',
    }),
    case_rectified: () => ({
      subject: 'La décision vous concernant était une erreur, elle est annulée',
      lines: [
        'Une autre personne a examiné votre dossier et annulé la décision. Votre situation est celle d’avant.',
        'Pour les jours où vous n’avez pas pu travailler, vous recevez ce que vous gagniez en moyenne ; la somme est sur votre solde.',
      ],
      action: 'Lire la réponse',
    }),
    case_lapsed: () => ({
      subject: 'La décision vous concernant est tombée',
      lines: [
        'Personne n’a répondu à temps à votre réclamation : la décision ne vaut plus. Vous pouvez retravailler, avec au plus cinq tâches à la fois pour commencer.',
      ],
      action: 'Voir votre dossier',
    }),
    case_outside: () => ({
      subject: 'Votre réclamation part à l’extérieur',
      lines: [
        'Personne ici n’a répondu à temps à votre réclamation. Comme l’affaire est grave, un médiateur extérieur à la plateforme l’examine maintenant. La page du dossier dit qui.',
      ],
      action: 'Voir votre dossier',
    }),
    standing_changed: () => ({
      subject: 'Ce que vous pouvez faire ici a changé',
      lines: [
        'Une décision vous concernant commence, ou prend fin. La page de vos dossiers dit ce qui vaut maintenant, et pourquoi.',
      ],
      action: 'Voir ce qui vaut maintenant',
    }),
    requester_block: ({ requester }) => ({
      subject: `${requester} ne vous proposera pas son travail`,
      lines: [
        `Un membre de ${requester} a décidé que son travail ne vous est pas proposé. Votre compte n’en est pas touché : le travail de tous les autres vous reste ouvert, et ce que vous avez fait est payé.`,
        'La raison est sur la page « Pourquoi ce travail ? ».',
      ],
      action: 'Lire la raison',
    }),
    block_lifted: ({ requester }) => ({
      subject: `${requester} vous propose à nouveau son travail`,
      lines: ['Le blocage est levé.'],
      action: 'Voir le travail',
    }),
    rejection_proposed: (named) => ({
      subject: `On propose de ne pas payer votre travail sur ${named.title}. Vous pouvez répondre`,
      lines: [
        `Pour votre travail sur ${work(named)}, il est proposé de ne pas payer. Rien n’est décidé : une personne décide, après avoir lu votre réponse.`,
        `Vous avez jusqu’au ${named.until} pour répondre. La page montre la raison, la consigne concernée et les preuves.`,
        'Si personne ne décide ensuite, votre travail est payé.',
      ],
      action: 'Lire et répondre',
    }),
    work_rejected: (named) => ({
      subject: `Votre travail sur ${named.title} est refusé. Vous pouvez faire appel`,
      lines: [
        `Une personne de ${named.requester} a refusé votre travail sur ${work(named)}. La raison et les preuves sont sur sa page.`,
        `Faites appel jusqu’au ${named.until}, sans frais : une autre personne, qui ne travaille pas pour ${named.requester}, l’examine. Si vous avez raison, la somme vous est payée.`,
      ],
      action: 'Lire la raison',
    }),
    appeal_upheld: (named) => ({
      subject: `La réponse à votre appel sur ${named.title}`,
      lines: [
        `Une autre personne a examiné votre travail sur ${work(named)} et confirme qu’il n’est pas payé. Le pourquoi est écrit sur sa page.`,
        'Un travail refusé n’est pas utilisé par le commanditaire, et ne compte pas contre vous.',
      ],
      action: 'Lire la réponse',
    }),
    contested_paid: (named) => ({
      subject: `Votre travail sur ${named.title} est payé`,
      lines: [
        `Ce qui était contesté dans votre travail sur ${work(named)} est réglé : il est approuvé et payé.`,
      ],
      action: 'Voir vos gains',
    }),
    changes_requested: (named) => ({
      subject: `Merci de revoir ${named.title}`,
      lines: [
        `Le commanditaire demande un changement dans votre travail sur ${work(named)}.`,
        `Vous avez jusqu’au ${named.until}. Si vous ne faites rien, ce que vous avez rendu compte comme votre dernier mot et sera jugé tel quel.`,
      ],
      action: 'Voir ce qui est demandé',
    }),
    question_answered: (named) => ({
      subject: `Votre question sur ${named.title} a une réponse`,
      lines: [`Votre question sur ${work(named)} a reçu une réponse.`],
      action: 'Lire la réponse',
    }),
    check_answered: (named) => ({
      subject: `Réponse à votre contestation d’un contrôle : ${named.title}`,
      lines: [
        `Vous avez contesté un contrôle dans ${work(named)}. La réponse est sur la page de cette tâche.`,
      ],
      action: 'Lire la réponse',
    }),
    test_result: () => ({
      subject: 'Le résultat de votre test est là',
      lines: [
        'Votre test a été évalué. Sa page dit comment, et ce que vous pouvez faire si vous pensez que c’est une erreur.',
        'Ce qui était promis pour ce test est payé, quel que soit le résultat.',
      ],
      action: 'Voir le résultat',
    }),
    report_confirmed: (named) => ({
      subject: `Vous aviez raison : ${named.title}`,
      lines: [
        `Vous avez signalé ce que montre ${work(named)}, et votre signalement compte.${named.amount && ` Le temps que vous y avez passé est payé : ${named.amount}.`}`,
        'Merci. Les autres sont maintenant mieux prévenus, ou ce travail n’est plus proposé.',
      ],
      action: 'Voir vos gains',
    }),
    report_dismissed: (named) => ({
      subject: `Quelqu’un a regardé ce que vous avez signalé : ${named.title}`,
      lines: [
        `Vous avez signalé ce que montre ${work(named)}. Une personne a regardé et trouve l’avertissement juste tel qu’il est.`,
        `${named.amount && `Le temps que vous y avez passé reste payé : ${named.amount}. `}Rien n’est retenu contre vous, et vous n’avez pas à faire un travail que vous ne voulez pas voir.`,
      ],
      action: 'Voir d’autre travail',
    }),
    hold_placed: ({ amount, until }) => ({
      subject: `${amount} de votre argent sont retenus, et pourquoi`,
      lines: [
        `Une personne nommée qui gère cette plateforme retient ${amount} de ce que vous avez gagné, au plus tard jusqu’au ${until}. Seule la loi le permet, pour trois motifs ; le vôtre, avec la raison, est sur la page de vos gains.`,
        'Tout ce qui dépasse cette somme se retire comme toujours.',
      ],
      action: 'Lire la raison',
    }),
    hold_ended: ({ amount }) => ({
      subject: `La retenue de ${amount} a pris fin`,
      lines: [`La retenue de ${amount} a pris fin. Vos gains disent où est cet argent maintenant.`],
      action: 'Voir vos gains',
    }),
    payout_sent: ({ amount }) => ({
      subject: `${amount} sont en route vers vous`,
      lines: [
        `Nous avons demandé à la banque de vous envoyer ${amount}. Cela arrive en général sous deux jours ouvrés.`,
        'Si la somme revient, elle est de nouveau sur votre solde et nous vous écrivons.',
      ],
      action: 'Voir vos versements',
    }),
    payout_arrived: ({ amount }) => ({
      subject: `${amount} sont arrivés`,
      lines: [`Le versement de ${amount} est arrivé.`],
      action: 'Voir vos versements',
    }),
    payout_failed: ({ amount }) => ({
      subject: `${amount} n’ont pas pu vous être envoyés`,
      lines: [
        `Le versement de ${amount} n’est pas passé. Toute la somme est de nouveau sur votre solde, et rien n’a été prélevé.`,
        'Vérifiez vos coordonnées bancaires, et retirez à nouveau.',
      ],
      action: 'Voir vos versements',
    }),
    payout_returned: ({ amount }) => ({
      subject: `${amount} sont revenus de la banque`,
      lines: [
        `La banque a renvoyé le versement de ${amount}. L’argent est de nouveau sur votre solde.`,
        'Vérifiez vos coordonnées bancaires, et retirez à nouveau.',
      ],
      action: 'Voir vos versements',
    }),
    payout_unknown: ({ amount }) => ({
      subject: `Nous demandons à la banque où sont vos ${amount}`,
      lines: [
        `Depuis une semaine, la banque ne nous a pas dit si vos ${amount} sont arrivés. Un opérateur se renseigne ; vous n’avez rien à faire, et rien n’est perdu.`,
      ],
      action: 'Voir vos versements',
    }),
    receipts: ({ day, count, place }) => ({
      subject: `Vos reçus du ${day}`,
      lines: [
        `${count === 1 ? 'Le reçu' : `Les ${count} reçus`} du ${day} ${count === 1 ? 'est joint' : 'sont joints'} à ce message. Chacun est signé par ${place} et prouve ce qui vous est dû, ou ce qui vous a été payé.`,
        'Gardez-les avec vos papiers. Ils restent valables même si cette plateforme disparaissait : tout le monde peut les vérifier hors ligne avec « fairhand verify ».',
      ],
      action: 'Voir vos gains',
    }),
    ...FRENCH_TOGETHER,
  },
  closing: (place) => place,
  why_needed:
    'Vous recevez ce courriel parce qu’il concerne une décision, un délai pour répondre, ou les conditions de votre travail. Il est toujours envoyé.',
  why_optional: 'Vous recevez ce courriel parce que vous avez un compte ici.',
  stop: 'Plus de courriel de ce genre',
  for_your_eyes:
    'Il y a quelque chose à lire pour vous. Ouvrez l’application quand personne ne regarde.',
  settings: 'Ce que l’on vous dit, et quand',
}
