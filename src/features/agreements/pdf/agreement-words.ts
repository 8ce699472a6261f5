/** The words of a contract on paper, in each language. They explain; the signed text is attached. */

import type { PaperLanguage } from '../contract.ts'

const en = {
  title: 'Contract for one piece of work',
  intro:
    'Made on demand from what was agreed when the work was accepted, and the same for ever. The signed text is attached to this file as agreement.json.',
  sandbox: 'SANDBOX: no real money moves here.',
  check:
    'Signed by the place as a W3C Verifiable Credential (Ed25519). Whoever has this file can check the attached text without asking anybody.',
  pageOf: (page: number, pages: number) => `Page ${page} of ${pages}`,
  parties: 'Parties',
  requester: 'Requester',
  agent: 'Through the agent',
  worker: 'Worker',
  place: 'Through the place',
  addresses: 'Addresses',
  throughThePlace:
    'Each party is reached through the place, which knows them and does not show them.',
  work: 'The work',
  what: 'Title',
  ids: 'Job and task',
  form: 'Form',
  accepted: 'Accepted',
  due: 'Due',
  dueAfter: (time: string) => `within ${time} of accepting; time waiting for an answer is added`,
  estimate: 'Estimated time',
  purpose: 'Used for',
  aiUse: 'AI help',
  material: 'Material',
  licence: 'Licence of the answers',
  purposes: {
    operate: 'Running a service',
    evaluate: 'Testing an AI',
    train: 'Training an AI',
    publish: 'Publication',
  } as Readonly<Record<string, string>>,
  aiUses: {
    forbidden: 'Not allowed',
    allowed: 'Allowed',
    disclose: 'Allowed when said',
  } as Readonly<Record<string, string>>,
  origins: {
    human: 'Made by people',
    ai: 'Made by an AI',
    mixed: 'Made by people and an AI',
  } as Readonly<Record<string, string>>,
  pay: 'Pay and rights',
  amount: 'Pay',
  perAnswer: (version: number) =>
    `for one answer, when it is approved (terms ${version}); it can only rise`,
  paidBy: 'Paid',
  paidAfter: (time: string) =>
    `at once on approval, and by silence at most ${time} after handing in`,
  secured: 'Secured',
  setAside: 'The sum was set aside before the work was offered.',
  fee: 'Fee for the worker',
  rights: 'Rights in the work',
  uponPayment: 'Pass to the requester only upon payment.',
  ending: 'Ending and disputes',
  byWorker: 'By the worker',
  anyTime: 'At any time, without a reason and without harm.',
  byRequester: 'By the requester',
  workBegun: (time: string) =>
    `Work begun is finished and paid. Steady work and what was committed ends with ${time} of notice, or a fee.`,
  unpaid: 'If it is not to be paid',
  reply: (time: string) =>
    `Only for a reason of the closed list, with a criterion and evidence; the worker has ${time} to reply.`,
  decided: 'Decided',
  human: (time: string) => `By a human within ${time} of the reply; without a decision it is paid.`,
  appeal: 'Appeal',
  appealed: (window: string, time: string) =>
    `Free, within ${window}, to another human; without an answer in ${time} it is paid.`,
  courts: 'Courts',
  courtsStay: 'Stay open to both parties.',
  law: 'Law',
  governing: 'Governing law',
  lawUnsaid: 'None was chosen; the law that applies by itself.',
  besides: 'Besides',
  mandatory: 'What protects the worker where they live, and cannot be waived, stays.',
  terms: 'Terms of the place',
  noTerms: 'None were in force.',
  version: (version: number) => `Version ${version}`,
  units: {
    days: (n: number) => (n === 1 ? '1 day' : `${n} days`),
    hours: (n: number) => (n === 1 ? '1 hour' : `${n} hours`),
    minutes: (n: number) => (n === 1 ? '1 minute' : `${n} minutes`),
    seconds: (n: number) => (n === 1 ? '1 second' : `${n} seconds`),
  },
}
export type AgreementWords = typeof en

const fr: AgreementWords = {
  title: 'Contrat pour un travail',
  intro:
    'Établi sur demande d’après ce qui a été convenu à l’acceptation, et le même pour toujours. Le texte signé est joint à ce fichier : agreement.json. En cas de doute, c’est lui qui compte.',
  sandbox: 'BAC À SABLE : aucun argent réel ne circule ici.',
  check:
    'Signé par le lieu comme W3C Verifiable Credential (Ed25519). Quiconque a ce fichier peut vérifier le texte joint sans rien demander à personne.',
  pageOf: (page, pages) => `Page ${page} sur ${pages}`,
  parties: 'Parties',
  requester: 'Commanditaire',
  agent: 'Par l’agent',
  worker: 'Personne qui travaille',
  place: 'Par l’intermédiaire du lieu',
  addresses: 'Adresses',
  throughThePlace: 'Chaque partie se joint par le lieu, qui les connaît et ne les montre pas.',
  work: 'Le travail',
  what: 'Titre',
  ids: 'Travail et tâche',
  form: 'Formulaire',
  accepted: 'Accepté',
  due: 'À remettre',
  dueAfter: (time) => `dans les ${time} après l’acceptation ; l’attente d’une réponse s’y ajoute`,
  estimate: 'Durée estimée',
  purpose: 'Sert à',
  aiUse: 'Aide d’une IA',
  material: 'Matière',
  licence: 'Licence des réponses',
  purposes: {
    operate: 'Faire fonctionner un service',
    evaluate: 'Tester une IA',
    train: 'Entraîner une IA',
    publish: 'Publication',
  },
  aiUses: { forbidden: 'Interdite', allowed: 'Permise', disclose: 'Permise si elle est dite' },
  origins: {
    human: 'Faite par des personnes',
    ai: 'Faite par une IA',
    mixed: 'Faite par des personnes et une IA',
  },
  pay: 'Paie et droits',
  amount: 'Paie',
  perAnswer: (version) =>
    `pour une réponse, quand elle est acceptée (conditions ${version}) ; elle ne peut que monter`,
  paidBy: 'Payé',
  paidAfter: (time) =>
    `aussitôt à l’acceptation, et par le silence au plus tard ${time} après la remise`,
  secured: 'Garanti',
  setAside: 'La somme a été mise de côté avant que le travail soit proposé.',
  fee: 'Frais pour qui travaille',
  rights: 'Droits sur le travail',
  uponPayment: 'Ne passent au commanditaire qu’au paiement.',
  ending: 'Fin et litiges',
  byWorker: 'Par qui travaille',
  anyTime: 'À tout moment, sans raison et sans dommage.',
  byRequester: 'Par le commanditaire',
  workBegun: (time) =>
    `Le travail commencé est fini et payé. Le travail régulier et ce qui fut engagé finissent avec un préavis de ${time}, ou une indemnité.`,
  unpaid: 'S’il ne doit pas être payé',
  reply: (time) =>
    `Seulement pour une raison de la liste fermée, avec un critère et une preuve ; qui travaille a ${time} pour répondre.`,
  decided: 'Décidé',
  human: (time) =>
    `Par une personne dans les ${time} après la réponse ; sans décision, il est payé.`,
  appeal: 'Recours',
  appealed: (window, time) =>
    `Gratuit, pendant ${window}, devant une autre personne ; sans réponse en ${time}, il est payé.`,
  courts: 'Tribunaux',
  courtsStay: 'Restent ouverts aux deux parties.',
  law: 'Droit',
  governing: 'Droit applicable',
  lawUnsaid: 'Aucun n’a été choisi ; celui qui s’applique de lui-même.',
  besides: 'En outre',
  mandatory: 'Ce qui protège la personne là où elle vit, sans renonciation possible, demeure.',
  terms: 'Conditions du lieu',
  noTerms: 'Aucune n’était en vigueur.',
  version: (version) => `Version ${version}`,
  units: {
    days: (n) => (n === 1 ? '1 jour' : `${n} jours`),
    hours: (n) => (n === 1 ? '1 heure' : `${n} heures`),
    minutes: (n) => (n === 1 ? '1 minute' : `${n} minutes`),
    seconds: (n) => (n === 1 ? '1 seconde' : `${n} secondes`),
  },
}

export const AGREEMENT_WORDS: Readonly<Record<PaperLanguage, AgreementWords>> = { en, fr }
