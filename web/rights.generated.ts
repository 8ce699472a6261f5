// Generated from docs/protections.md and docs/protections.fr.md by `npm run generate`. Do not edit.

/** One promise of the charter: what is said, in both languages, and how far the code keeps it. */
export type Right = {
  number: string
  en: string
  fr: string
  state: 'kept' | 'partly' | 'not_yet'
  /** What keeps it and what is missing, in English with files and tests, for those who want to check. */
  detail: string
  /** The same in plain French; empty where nobody has written it yet. */
  detail_fr: string
}

export const RIGHTS: readonly { en: string; fr: string; rights: readonly Right[] }[] = [
  {
    "en": "Money",
    "fr": "Argent",
    "rights": [
      {
        "number": "R01",
        "en": "Earned money is never reversed or frozen.",
        "fr": "L’argent gagné n’est jamais repris ni gelé.",
        "state": "kept",
        "detail": "Kept: No rule lets money go from a worker to a requester or the platform, now or by a later migration: migrations/0001_ledger.sql; withdrawing does not look at the account's status: src/features/payouts/withdraw.ts. money is held back on three grounds only, one sum, by a named operator, with a reason that the worker reads and an end that comes by itself: src/features/holds/place-hold.ts, migrations/0016_holds.sql. Tests: src/ledger/chart.test.ts, src/ledger/attacks.test.ts, src/features/payouts/payouts.test.ts, src/features/holds/holds.test.ts, src/features/holds/hold-attacks.test.ts.",
        "detail_fr": "Tenu : Aucune règle du grand livre ne ramène de l’argent de qui travaille vers un commanditaire ou la plateforme, et la base de données refuse qu’on en ajoute une. Retirer ne regarde pas l’état du compte. Une somme n’est retenue que pour trois motifs (ordre de justice, sanctions, bénéficiaire non vérifié), par une personne nommée, avec sa raison et un terme qui vient tout seul."
      },
      {
        "number": "R02",
        "en": "The record outlives the account.",
        "fr": "La trace du travail survit au compte.",
        "state": "kept",
        "detail": "Kept: Work, events and receipts are append-only: src/database/grants.ts. Erasing an account leaves the bare id. The record can be exported at any time: src/features/record/export-record.ts. Tests: src/database/grants.test.ts, src/features/identity/auth-schema.test.ts, test/ended-accounts.test.ts (an ended login reads, withdraws and exports).",
        "detail_fr": "Tenu : Travail, événements et reçus ne s’effacent ni ne se changent. Un compte fini peut encore lire, retirer son argent et emporter sa trace."
      },
      {
        "number": "R03",
        "en": "Nothing opens that is not funded.",
        "fr": "Rien n’ouvre sans être financé.",
        "state": "kept",
        "detail": "Kept: Escrow for every place before the job opens, in one transaction: src/features/jobs/open-job.ts; the database opens no job without it: migrations/0054_voice_together.sql. Tests: test/bad-input.test.ts, src/features/jobs/money.test.ts, test/lifecycle.property.test.ts. What a project commits to is set aside too: src/features/projects/notice-reserve.ts, and what supplements and top-ups may need: src/features/reserves/fund-reserves.ts, migrations/0039_reserves.sql; test src/features/reserves/reserves.test.ts.",
        "detail_fr": "Tenu : La paie de chaque place et toutes les réserves sont mises de côté avant l’ouverture, dans la même opération ; la base de données n’ouvre rien sans elles."
      },
      {
        "number": "R04",
        "en": "Silence pays, at most 14 days after the first submission.",
        "fr": "Le silence paie, au plus tard 14 jours après la première remise.",
        "state": "kept",
        "detail": "Kept: src/features/reviews/approve-by-silence.ts, src/features/assignments/clock-of-silence.ts, and as constraints in the database; changes with a text, twice. Tests: src/features/reviews/reviews.test.ts, test/lifecycle.property.test.ts.",
        "detail_fr": "Tenu : Si personne ne regarde, la réponse est acceptée et payée d’elle-même. Des changements se demandent avec un texte, deux fois au plus, et n’allongent pas ce délai."
      },
      {
        "number": "R05",
        "en": "Withdraw from the first cent.",
        "fr": "On retire dès le premier centime.",
        "state": "kept",
        "detail": "Kept: src/features/payouts/withdraw.ts. Test: src/features/payouts/payouts.test.ts. one payout a week is free, a further one costs what the bank takes, accepted before: src/features/payouts/rail-terms.ts, migrations/0022_manual_rail.sql; through a bank: src/features/batches. Tests: src/features/batches/batches.test.ts, src/features/batches/pain001.test.ts.",
        "detail_fr": "Tenu : Aucun seuil. Un versement par semaine est gratuit ; un autre coûte ce que prend la banque, dit avant. Ce qui reste n’expire jamais."
      },
      {
        "number": "R06",
        "en": "No fee, deposit or purchase is ever a worker's.",
        "fr": "Aucun frais, dépôt ni achat n’est jamais à la charge de qui travaille.",
        "state": "kept",
        "detail": "Kept: The ledger has no such rule: migrations/0001_ledger.sql; fees are the requester's: src/features/jobs/pricing.ts. Tests: src/ledger/chart.test.ts, src/features/jobs/pricing.test.ts.",
        "detail_fr": "Tenu : Le grand livre ne connaît aucune écriture de ce genre ; les frais sont ceux du commanditaire."
      },
      {
        "number": "R07",
        "en": "Published terms never get worse.",
        "fr": "Les conditions publiées n’empirent jamais.",
        "state": "kept",
        "detail": "Kept: A trigger refuses it whoever asks: migrations/0003_work.sql; a raise reaches everybody unpaid: src/features/jobs/pay/raise-pay.ts. Tests: src/features/jobs/jobs.test.ts, src/features/jobs/pay/raise-pay.test.ts. Deadline, time to hold a place, silence and estimate have versions too: each change is a new one that the database demands and keeps, the words of a published job stay, and who accepted keeps their version: src/features/jobs/versions/improve-terms.ts, migrations/0063_versions_of_terms.sql. Test: src/features/jobs/versions/versions.test.ts.",
        "detail_fr": "Tenu : Paie, échéance, durée de garde, silence, formulaire et mots ne changent pas en mal, qui que ce soit le demande. Chaque amélioration est une nouvelle version, gardée ; qui avait accepté garde la sienne, et une hausse de paie atteint toutes les personnes pas encore payées."
      },
      {
        "number": "R08",
        "en": "What is owed outside escrow is paid at once, and doubles after 30 days.",
        "fr": "Ce qui est dû hors du dépôt est payé aussitôt, et double après 30 jours.",
        "state": "kept",
        "detail": "Kept: The platform's reserve pays the worker in the same transaction, with a receipt: src/features/owed/pay-owed.ts; the debtor cannot publish, also by a trigger: src/features/owed/require-nothing-owed.ts, migrations/0015_debts.sql; every deposit pays back first: src/features/owed/repay.ts; what is unpaid after 30 days doubles: src/features/owed/double-debt.ts. Test: src/features/owed/owed.test.ts. Fees for an early end are paid this way where their reserve is short: src/features/endings/pay-fee.ts; so are top-ups of work and of tests: src/features/reserves/pay-from-reserve.ts, src/features/qualifications/test-money.ts; tests src/features/jobs/pay/top-ups.test.ts, src/features/qualifications/top-up.test.ts.",
        "detail_fr": "Tenu : La réserve de la plateforme paie tout de suite ; le commanditaire doit la somme et ne publie plus rien avant de l’avoir rendue."
      },
      {
        "number": "R09",
        "en": "A chargeback never reaches a worker.",
        "fr": "Un rejet de paiement n’atteint jamais qui a travaillé.",
        "state": "kept",
        "detail": "Kept: It is taken from what the requester has and else from the reserve, and owed: src/features/funds/record-chargeback.ts; the ledger has no other rule for one. Operators and the requester see each with what is still owed: src/features/funds/list-chargebacks.ts. Tests: src/features/funds/bank.test.ts, src/ledger/chart.test.ts.",
        "detail_fr": "Tenu : Il est pris chez le commanditaire, sinon sur la réserve, et reste dû."
      }
    ]
  },
  {
    "en": "Stability",
    "fr": "Stabilité",
    "rights": [
      {
        "number": "R10",
        "en": "Notice or a fee before steady work ends.",
        "fr": "Un préavis, ou une indemnité, avant la fin d’un travail régulier.",
        "state": "kept",
        "detail": "Kept: A project ends with 14 days of notice, or pays each worker whom a commitment or their steady work covers what is missing: src/features/endings/end-project.ts, the formula project_end_fees and its trigger in migrations/0037_projects.sql; the reserve for it: src/features/projects/notice-reserve.ts; no job of it is closed instead: src/features/jobs/ending/require-notice.ts. Work begun is always finished and paid: src/features/jobs/ending/close-job.ts. Each is told in the app and by mail, with the date and the fee: src/features/telling/tell-everybody.ts. Tests: src/features/telling/telling.test.ts, src/features/endings/endings.test.ts, src/features/endings/reserve.test.ts, src/features/assignments/claiming.test.ts, src/features/schedules/schedules.test.ts. A pause of all work for 14 days counts as an end where it owes somebody a fee: src/features/endings/follow-notice-reserve.ts.",
        "detail_fr": "Tenu : Un projet finit avec 14 jours de préavis, ou paie à chaque personne couverte ce qui y manque, selon une formule publique et une réserve mise de côté. Le travail commencé est toujours fini et payé."
      },
      {
        "number": "R11",
        "en": "A relaunch at lower pay is shown.",
        "fr": "Une relance moins bien payée se voit.",
        "state": "kept",
        "detail": "Kept: Publishing the same work for less, by its form or its words, is refused until its requester says so; the card shows what it paid, and who did it goes first: src/features/jobs/relaunch/lower-pay.ts, src/features/audience/first-queries.ts. Test: src/features/jobs/relaunch/relaunch.test.ts. Requesters with one number in a register, or one bank account that pays, count as one: src/features/identity/billing/billing-queries.ts, migrations/0058_lost_reviews_and_repair.sql. Test: src/features/identity/billing/billing.test.ts.",
        "detail_fr": "Tenu : Le même travail, par son formulaire ou ses mots, n’est pas republié pour moins sans le dire ; la carte montre ce qu’il payait, et qui le faisait passe d’abord. Deux commanditaires du même numéro d’entreprise, ou payés du même compte en banque, comptent pour un seul."
      },
      {
        "number": "R12",
        "en": "Promised volumes count.",
        "fr": "Les volumes promis comptent.",
        "state": "kept",
        "detail": "Kept: A date, hours and answers are promised as an estimate or a commitment, only grow, stand on every card, and how many came true is told there: src/features/projects/update-project.ts, src/features/projects/present-project.ts, migrations/0037_projects.sql. Test: src/features/endings/reserve.test.ts.",
        "detail_fr": "Tenu : Date, heures et réponses sont promises comme estimation ou engagement, ne font que croître, et la carte dit combien sont devenues vraies."
      },
      {
        "number": "R13",
        "en": "A pay floor; one reward for everybody.",
        "fr": "Un plancher de rémunération ; la même pour tout le monde.",
        "state": "partly",
        "detail": "Kept: Publishing under the floor is refused with the least that would do: src/features/jobs/terms.ts. The requester sees neither how long a person took nor where they are: src/features/reviews/present-submission.ts. No audience asks for speed, rank or place to pay less: src/features/audience/audience-schemas.ts. A skill is read by its owner alone, and decides over offers but never over pay: migrations/0061_skills.sql, src/features/skills/list-skills.ts (test src/features/skills/skills.test.ts). Tests: src/features/asking/asking.test.ts, src/features/assignments/claiming.test.ts, src/features/audience/audience.test.ts. Where the worker's own place has a higher legal minimum, dated and with its source, the difference is on the card before the claim, promised from the floor's reserve with the place, and paid with the reward; its requester reads the same with and without: src/features/wages/pay-supplement.ts, src/features/work/queries.ts, src/features/reserves/cover-few-people.ts, migrations/0040_wages.sql; tests src/features/wages/wages.test.ts, src/features/wages/load-wages.test.ts; decision docs/decisions/0123-wages-and-the-local-supplement.md. Not yet: what a requester pays its own people elsewhere is out of reach (docs/decisions/0063-paid-elsewhere.md).",
        "detail_fr": "Tenu : Publier sous le plancher est refusé, avec le minimum qui suffirait. Là où la loi de chez vous demande plus, la différence s’ajoute d’elle-même ; le commanditaire ne l’apprend jamais, ni où vous êtes ni votre vitesse. Pas encore : ce qu’un commanditaire paie ailleurs à ses propres gens est hors d’atteinte."
      },
      {
        "number": "R14",
        "en": "Too short an estimate is corrected and topped up.",
        "fr": "Une durée estimée trop courte est corrigée et complétée.",
        "state": "kept",
        "detail": "Kept: The card shows the measured median from the fifth answer on: src/features/jobs/pay/working-time-queries.ts. Places still open get the measured time as their estimate and a supplement up to it; answers given are topped up for the time each took, and the job pauses when its reserve cannot bring one more up to the floor: src/features/jobs/pay/check-pay.ts, src/features/jobs/pay/top-up.ts, migrations/0055_top_ups.sql. Test: src/features/jobs/pay/top-ups.test.ts; decision docs/decisions/0124-top-ups.md.",
        "detail_fr": "Tenu : Dès la cinquième réponse, la durée mesurée est montrée ; si l’estimation était trop courte, elle est corrigée, et qui était sous le plancher reçoit le complément. Sans réserve, le travail s’arrête avant que quelqu’un travaille sous le plancher."
      },
      {
        "number": "R15",
        "en": "Time is measured fairly.",
        "fr": "Le temps est mesuré avec équité.",
        "state": "kept",
        "detail": "Kept: The device counts while a task has the focus and somebody works, and sends one total with the answers: web/worker/active/active-clock.ts; never more than from claiming to handing in, also by a check: src/features/assignments/count-time.ts, migrations/0042_working_time.sql; a time above its estimate and three medians is capped there and a human looks, with no effect on pay or standing: src/features/outliers/settle-time-outlier.ts. No screenshots, no keys. Tests: web/worker/active/active-clock.test.ts, src/features/outliers/outliers.test.ts.",
        "detail_fr": "Tenu : Votre appareil compte tant que vous travaillez et n’envoie qu’un total. Une durée très longue est plafonnée et regardée par une personne, sans effet sur la paie. Ni captures d’écran ni touches."
      },
      {
        "number": "R16",
        "en": "True hourly pay, with the unpaid time.",
        "fr": "La vraie rémunération horaire, temps non payé compris.",
        "state": "kept",
        "detail": "Kept: Each week’s time by kind, paid and unpaid, and what an hour truly paid: src/features/hours/get-hours.ts, migrations/0038_hours.sql; of a requester the same number of everybody together, for every worker to read: src/features/hours/get-requester-pay.ts. On a requester’s public page and every card too, without an account: src/features/scorecards/count-scorecard.ts. Tests of what people can do, and work that an answer ended, count with their time and pay; top-ups count as pay and stand as a line of their own. Tests: src/features/hours/hours.test.ts, src/features/ratings/ratings.test.ts, src/features/qualifications/test-money.test.ts, src/features/screening/screening.test.ts.",
        "detail_fr": "Tenu : Chaque semaine, votre temps par sorte, payé et non payé, et ce qu’une heure a vraiment rapporté. Le même chiffre, de toutes et tous ensemble, est public pour chaque commanditaire."
      },
      {
        "number": "R17",
        "en": "No advantage for staring at the screen.",
        "fr": "Aucun avantage à fixer l’écran.",
        "state": "kept",
        "detail": "Kept: Who saved an alert is told when fitting work opens, with a place kept for ten minutes: src/features/alerts/draw-queries.ts, src/features/draws/give-places.ts. Few places are asked for during the first minute and drawn, with equal odds for who is told and who polls: src/kernel/order/draw-order.ts, src/features/draws/draw-places.ts; a draw stays as it was drawn: migrations/0057_alerts.sql. Tests: src/kernel/order/draw-order.test.ts, src/features/draws/draws.test.ts. A phone whose app is closed is told too: src/loops/send-push.ts. Tests: src/features/push/push.test.ts.",
        "detail_fr": "Tenu : On peut se faire prévenir, aussi sur un téléphone dont l’application est fermée ; une place est gardée dix minutes après l’avis. Les places rares sont tirées au sort après une minute, à chances égales pour qui est prévenu comme pour qui regarde."
      },
      {
        "number": "R18",
        "en": "No unpaid qualification labour.",
        "fr": "Pas de qualification sans paie.",
        "state": "kept",
        "detail": "Kept: A test over five minutes pays the floor or more, whatever the result, at once and from money set aside before: src/features/qualifications/check-test.ts, src/features/qualifications/test-money.ts; the database knows no long unpaid test and one unpaid test of a requester in 30 days at most: migrations/0043_qualifications.sql; nobody begins one that leads to no open work: src/features/qualifications/attempts/start-test.ts. A result counts for a year or longer, for every job that asks, and is not taken back; again after seven days; contested once, and silence passes: src/features/qualifications/attempts/advance-attempt.ts. Tests: src/features/qualifications/test-money.test.ts, src/features/qualifications/how-often.test.ts, src/features/qualifications/key.test.ts, src/features/qualifications/results.test.ts. There is no filter on how much somebody did: an audience asks for one earlier job or none: src/features/audience/audience-schemas.ts. Where half of the people need longer than a paid test says, everybody is topped up to the floor for their own time: src/features/qualifications/top-up-test.ts, migrations/0066_top_ups_of_tests.sql; test src/features/qualifications/top-up.test.ts; decision docs/decisions/0146-top-ups-of-tests.md.",
        "detail_fr": "Tenu : Un test de plus de cinq minutes paie au moins le plancher, quel que soit le résultat ; un test gratuit du même commanditaire, une fois en 30 jours. Un résultat compte un an ou plus. Aucun filtre sur la quantité déjà faite. Si la moitié des personnes mettent plus longtemps qu’annoncé, chacune reçoit le complément jusqu’au plancher."
      },
      {
        "number": "R19",
        "en": "Screened out means paid.",
        "fr": "Écarté en cours de route veut dire payé.",
        "state": "kept",
        "detail": "Kept: Who may start is asked before: src/features/audience/fit-queries.ts. An answer on a form’s first page may end the work (src/forms/rules/screening.ts); after a minute the time is paid at once, from a reserve set aside before: src/features/screening/leave-screening.ts, also by a trigger: migrations/0043_screening.sql. The place opens again, nothing stands against the person, the requester reads a number alone. Tests: src/features/screening/screening.test.ts, src/forms/rules/screening.test.ts.",
        "detail_fr": "Tenu : Qui peut commencer est vérifié avant. Si une réponse de la première page met fin au travail, le temps après la première minute est payé aussitôt ; le commanditaire lit un nombre, rien d’autre."
      }
    ]
  },
  {
    "en": "Decisions on people",
    "fr": "Décisions sur les personnes",
    "rights": [
      {
        "number": "R20",
        "en": "No machine restricts a person.",
        "fr": "Aucune machine ne restreint une personne.",
        "state": "kept",
        "detail": "Kept: How somebody stands is a foreign key to a live decision of a named human with its reasons, so that nothing else can be committed: migrations/0011_decisions_about_people.sql, src/features/standing/standing.ts. A machine opens a case and does nothing more; from the notice on a human of the instance is named: migrations/0023_cases_answered.sql, src/features/cases/start-case.ts. Tests: src/features/standing/wall.test.ts, src/features/standing/wall-over-time.test.ts, src/features/cases/attacks.test.ts, src/features/cases/desk/desk.test.ts. The gate of one job is a function of its checks and nothing that is stored: announced on the card, for that job only, seven days, contestable, everything paid: migrations/0047_gold.sql, src/features/gates/gate-queries.ts, src/features/gates/mixing.ts, src/features/gold/contest-check.ts. Tests: src/features/gold/gate.test.ts, src/features/gold/attacks.test.ts. Answers under it leave the results and are asked for again from the quality reserve, their people paid as ever: migrations/0048_under_the_gate.sql, src/features/gold/set-aside.ts. Test: src/features/gold/set-aside.test.ts. What a program finds odd in answers is a signal that a human looks at, and nothing refers to it: migrations/0059_signals.sql, src/features/signals/look-for-signals.ts. Test: src/features/signals/signals.test.ts. A requester’s rules train, shut that gate or ask a human, and the database knows no other word: migrations/0060_rules.sql, src/features/rules/apply-rules.ts. Test: src/features/rules/rules.test.ts.",
        "detail_fr": "Tenu : Un compte n’est restreint que par la décision d’une personne nommée, avec ses raisons ; la base de données n’accepte rien d’autre. Une machine ouvre un dossier et s’arrête là. Le seuil d’un seul travail est une fonction publique, annoncée, contestable, et tout ce qui fut fait est payé."
      },
      {
        "number": "R21",
        "en": "Reasons with every restriction.",
        "fr": "Des raisons avec chaque restriction.",
        "state": "kept",
        "detail": "Kept: A decision is written with its whole statement, in one transaction, and read at once by whoever it is about, also with an ended account: src/features/cases/write-decision.ts; the database takes back one that lacks a part: migrations/0011_decisions_about_people.sql. told at once in the app and by mail, which nothing switches off: src/features/notices/notice-schemas.ts. Tests: src/features/telling/telling.test.ts, src/features/cases/procedure.test.ts, src/features/standing/wall.test.ts, test/ended-accounts.test.ts.",
        "detail_fr": "Tenu : Faits, règle, preuves, durée et voie de recours sont écrits dans la même opération et lisibles aussitôt, même avec un compte fini."
      },
      {
        "number": "R22",
        "en": "Warning and time to answer.",
        "fr": "Un avertissement et le temps de répondre.",
        "state": "kept",
        "detail": "Kept: Notice with the evidence, seven days or more to answer with files and a helper, then a decision; an account ends thirty days later unless the rule is grave: src/features/cases/desk/give-notice.ts, src/features/cases/terms-of-decision.ts, step by step in the database: migrations/0023_cases_answered.sql. Meanwhile work, money and everything else go on, with five places at once: src/features/standing/standing.ts. The person is told in the app and by mail, until when to answer: src/features/telling/tell-workers.ts. Tests: src/features/telling/telling.test.ts, src/features/cases/steps.test.ts, src/features/cases/procedure.test.ts, test/cases.property.test.ts.",
        "detail_fr": "Tenu : Un avis avec les preuves, sept jours ou plus pour répondre, puis une décision ; un compte ne finit que trente jours plus tard, sauf faute grave d’une liste fermée. Pendant ce temps, travail et argent continuent."
      },
      {
        "number": "R23",
        "en": "A second human reviews.",
        "fr": "Une deuxième personne relit.",
        "state": "kept",
        "detail": "Kept: Whoever decided does not review, and nobody decides with an item of evidence unopened; how often and how long each was looked at is kept: src/features/cases/desk/review-decision.ts, src/features/cases/evidence-queries.ts. Everybody reads by month how often humans disagree with machines and with each other, with an alarm above 95 % agreement: src/features/cases/figures/get-case-figures.ts; two years can be exported without a person in them: src/features/cases/figures/list-case-evaluation.ts. Tests: src/features/cases/review.test.ts, src/features/cases/figures/figures.test.ts, src/features/standing/wall-over-time.test.ts. Real money does not start with one operator: src/live/live-list.ts. Test: src/live/live-list.test.ts.",
        "detail_fr": "Tenu : Qui a décidé ne relit pas, et personne ne décide sans avoir ouvert chaque preuve. Chacun lit, mois par mois, combien de fois les humains contredisent la machine."
      },
      {
        "number": "R24",
        "en": "Unanswered appeals lapse.",
        "fr": "Un recours sans réponse l’emporte.",
        "state": "kept",
        "detail": "Kept: Contested within 183 days, also with an ended account, it is answered in 14 days or lapses to probation by itself; what is grave goes to an ombudsperson outside, where the instance has one: src/features/cases/clocks/advance-case.ts, src/features/cases/contest-decision.ts; the clock cannot be set anew: migrations/0023_cases_answered.sql. Every outcome is told in the app and by mail: src/features/telling/worth-telling.ts. Tests: src/features/telling/telling.test.ts, src/features/cases/review.test.ts, src/features/cases/attacks.test.ts, test/cases.property.test.ts.",
        "detail_fr": "Tenu : Contesté dans les 183 jours, il est répondu en 14 jours, sinon la restriction tombe d’elle-même. Le plus grave va à une personne du dehors, là où il y en a une."
      },
      {
        "number": "R25",
        "en": "Wrong decisions are repaired.",
        "fr": "Une décision fausse est réparée.",
        "state": "kept",
        "detail": "Kept: In the transaction of the review the person stands as before and is paid the mean of 28 days for every day out, by the platform: src/features/cases/repair/repair.ts, src/features/cases/repair/compensation.ts. A restriction takes nothing else away, so nothing else must come back. Test: src/features/cases/repair/repair.test.ts.",
        "detail_fr": "Tenu : Tout est rendu comme avant, et chaque jour perdu est payé à la moyenne de 28 jours, par la plateforme."
      },
      {
        "number": "R26",
        "en": "No hidden filters; \"why I see no work\".",
        "fr": "Aucun filtre caché ; « pourquoi je ne vois pas de travail ».",
        "state": "kept",
        "detail": "Kept: why_no_work lists every reason there is, from the very conditions that list and claim use: src/features/work/why-no-work.ts, src/features/work/no-work-reasons.ts, src/features/standing/gate-queries.ts; its page: web/worker/why-page.tsx. Whom a job is for stands on it, and whoever it is not for gets every reason from a closed list: src/features/audience/fit-queries.ts, src/features/audience/require-offered.ts. Who is under the gate of a job reads it there: src/features/gates/gate-queries.ts. Tests: src/features/work/why-no-work.test.ts, src/features/audience/audience.test.ts, src/features/gold/gate.test.ts.",
        "detail_fr": "Tenu : Cette page dit toutes les raisons, tirées des conditions mêmes de la liste et de la prise de place."
      },
      {
        "number": "R27",
        "en": "A block by one requester stays there.",
        "fr": "Le blocage d’un commanditaire reste chez lui.",
        "state": "kept",
        "detail": "Kept: src/features/blocks/block-worker.ts: a human member, a reason from a closed list, which the person reads. Twenty blocks ask a human to look once and change nothing: src/features/blocks/open-about-blocks.ts. Test: src/features/blocks/blocks.test.ts.",
        "detail_fr": "Tenu : Une raison d’une liste fermée, que la personne lit. Vingt blocages demandent à un humain de regarder une fois, et ne changent rien."
      }
    ]
  },
  {
    "en": "Quality of work",
    "fr": "Qualité du travail",
    "rights": [
      {
        "number": "R28",
        "en": "No rejection without reason and evidence.",
        "fr": "Aucun refus sans raison ni preuve.",
        "state": "kept",
        "detail": "Kept: proposed with one of six reasons, a written criterion and evidence that the instance checks (src/features/rejections/evidence-rules.ts), answered by the worker, decided by a human, appealed to another: src/features/assignments/machine.ts, and step by step in the database: migrations/0013_verdicts.sql. More than 10 % and at least 5 of a job's work wait for a human of the instance: src/features/rejections/breaker/breaker.ts. Nothing reads rejections as a score. The worker reads, replies and appeals in the app: web/worker/contested/contested.tsx; a member decides in the console: web/console/job/contested-answers.tsx. Tests: test/e2e/rejection.test.ts, src/features/rejections/evidence.test.ts, src/features/rejections/attacks.test.ts, src/features/rejections/breaker/breaker.test.ts. A failed fair check is evidence only while it counts, with what was expected and given: migrations/0048_under_the_gate.sql. Test: src/features/gold/evidence.test.ts.",
        "detail_fr": "Tenu : Proposé avec une raison d’une liste fermée, un critère écrit et une preuve vérifiée ; vous répondez, une personne décide, une autre juge l’appel. Beaucoup de refus à la fois attendent un humain de ce lieu."
      },
      {
        "number": "R29",
        "en": "Rejected work is not used.",
        "fr": "Un travail refusé n’est pas utilisé.",
        "state": "kept",
        "detail": "Kept: it leaves every list, result and count, and is read only while a decision or an appeal runs: src/features/assignments/contract.ts, src/features/rejections/present-rejection.ts; using it is paying it: src/features/rejections/pay-contested.ts. Test: src/features/rejections/out-of-reach.test.ts asks every read there is; src/features/exports/exports.test.ts.",
        "detail_fr": "Tenu : Il quitte toutes les listes, tous les résultats et tous les comptes ; s’en servir, c’est le payer."
      },
      {
        "number": "R30",
        "en": "An agent acts for somebody, within a mandate, and only humans do the gravest.",
        "fr": "Un agent agit pour quelqu’un, dans un mandat, et seuls des humains font le plus grave.",
        "state": "kept",
        "detail": "Kept: src/features/identity/mandate.ts, src/features/identity/asked-by.ts, fresh in the table of operations; an agent proposes a rejection, a human decides within 7 days, else the work is paid: src/features/rejections/decide-rejection.ts; the database wants the human's name: migrations/0013_verdicts.sql. Tests: src/features/identity/mandate.test.ts, test/authorisation.test.ts, test/rejection-doors.test.ts, src/features/rejections/silence.test.ts.",
        "detail_fr": "Tenu : Un agent propose un refus, un humain décide en 7 jours, sinon le travail est payé. La carte dit au nom de qui l’agent demande."
      },
      {
        "number": "R31",
        "en": "Silence costs the payer, never the worker.",
        "fr": "Le silence coûte à qui paie, jamais à qui travaille.",
        "state": "kept",
        "detail": "Kept: one answer time for both sides (src/kernel/limits/verdict-limits.ts); whoever should approve, decide or answer an appeal and is silent pays: src/features/reviews/approve-by-silence.ts, src/features/rejections/settle-rejection.ts; an appeal is free. Tests: src/features/jobs/jobs.test.ts, src/features/rejections/silence.test.ts, src/features/rejections/money.test.ts, test/lifecycle.property.test.ts. Who loses more than three reviews in 90 days pays what each further one cost, and its posts wait for a human of the instance, two days at most: src/features/owed/review-costs/charge-review.ts, src/features/jobs/posts/wait-for-review.ts. Test: src/features/owed/review-costs/lost-reviews.test.ts.",
        "detail_fr": "Tenu : Le même délai pour les deux côtés ; qui devait décider et se tait, paie. Un recours est gratuit. Qui perd plus de trois relectures en 90 jours paie ce que coûte chaque suivante, et ses offres attendent un humain de ce lieu, deux jours au plus."
      },
      {
        "number": "R32",
        "en": "Repairing AI's output is paid as creation.",
        "fr": "Réparer ce qu’une IA a fait se paie comme une création.",
        "state": "kept",
        "detail": "Kept: Who made the input is said on every job: src/features/jobs/job-schemas.ts. Repair shows its worst items before publishing and pays the floor for writing it anew: src/features/jobs/repair/repair-terms.ts, migrations/0058_lost_reviews_and_repair.sql. In one’s first places one may say what it is worth, or leave and be paid for the time until then; writing it anew instead counts as done: src/features/assignments/repair/requote-repair.ts. Test: src/features/assignments/repair/repair.test.ts.",
        "detail_fr": "Tenu : Chaque travail dit qui a fait la matière. Une réparation montre d’abord ses pires exemples et paie le plancher d’une réécriture. Dans vos premières places, vous pouvez dire ce qu’elle vaut, ou partir, payé pour le temps passé ; tout réécrire compte comme fait."
      },
      {
        "number": "R33",
        "en": "Unclear work is staged.",
        "fr": "Un travail peu clair commence petit.",
        "state": "kept",
        "detail": "Kept: a worker’s question makes their time stand still until the answer, 24 hours at most, and what it is about is no reason to reject until then: src/features/questions/ask-question.ts, migrations/0014_questions.sql. A job for more than 20 answers opens 5 places or 5 % first; the rest opens by itself unless a question is open, more than 30 % gave the work back or measured pay is under the floor: src/features/jobs/launch/launch-queries.ts, migrations/0056_launches.sql. What must be written grows with how many are asked: src/forms/brief.ts. Tests: src/features/questions/questions.test.ts, src/features/jobs/launch/launch.test.ts, src/features/jobs/launch/brief.test.ts.",
        "detail_fr": "Tenu : Votre question arrête votre temps jusqu’à la réponse, 24 heures au plus, et ce sur quoi elle porte n’est pas une raison de refus d’ici là. Au-delà de 20 réponses, 5 places ou 5 % ouvrent d’abord ; le reste s’ouvre sauf si une question attend, si plus de 30 % rendent le travail, ou si la paie mesurée est sous le plancher. Plus on demande de réponses, plus il faut écrire de consignes."
      }
    ]
  },
  {
    "en": "Data, health, freedom",
    "fr": "Données, santé, liberté",
    "rights": [
      {
        "number": "R34",
        "en": "Only data with a purpose.",
        "fr": "Seulement des données qui ont un but.",
        "state": "kept",
        "detail": "Kept: Signing up takes an e-mail address, a password and \"18 or over\": src/features/identity/contract.ts. Pictures lose where and with what they were taken: src/images/encode-image.ts. Test: src/images/image-encoder.test.ts. What people may say of themselves has a register with purpose, ground, end and readers: src/features/profiles/facts.ts; counts never point at one: src/features/audience/matching.ts. Tests: src/features/profiles/profiles.test.ts, src/features/audience/matching.test.ts. Every other column stands in docs/personal-data.md with whom it is about, why, its ground, its end, and when it is asked for. Test: test/personal-data.test.ts. Texts are looked at before people read them: a job, a question or inputs that ask for contact data, identity documents, passwords and codes, bank details or whereabouts wait for a human of the instance, with the exact place and no money moved; answers to workers and wishes for changes are refused: src/features/texts/rules.ts, src/features/jobs/screening/hold-job.ts, migrations/0053_screening.sql. Tests: src/features/texts/rules.test.ts, src/features/jobs/screening/screening.test.ts.",
        "detail_fr": "Tenu : S’inscrire demande une adresse électronique, un mot de passe et d’avoir 18 ans. Chaque donnée a son but, son fondement et son terme dans un registre. Un texte qui demande vos coordonnées, vos papiers ou vos codes attend un humain de ce lieu."
      },
      {
        "number": "R35",
        "en": "No monitoring.",
        "fr": "Aucune surveillance.",
        "state": "kept",
        "detail": "Kept: There is none: no operation, no column and no page that could capture a screen, a key or a pointer; whoever listens to keys says what for. Test: test/monitoring.test.ts.",
        "detail_fr": "Tenu : Rien dans le programme ne peut capter un écran, une touche ou un pointeur ; un test le prouve."
      },
      {
        "number": "R36",
        "en": "The record can be taken along.",
        "fr": "La trace du travail s’emporte.",
        "state": "kept",
        "detail": "Kept: Work, hours and pay by job as a signed W3C credential, free and at once, and brought to another instance with the same totals: src/features/record/export-record.ts, src/features/record/bring-record.ts, src/kernel/credential.ts. Tests: src/features/record/record.test.ts, src/kernel/credential.test.ts. Decisions about the person stand in it, and every test they passed, with score, asker and end, also after being brought elsewhere: src/features/record/skills.ts; ratings do not, for workers are not rated.",
        "detail_fr": "Tenu : Travail, heures, paie, tests réussis et décisions, dans un fichier signé, gratuit et tout de suite ; un autre lieu le lit et trouve les mêmes totaux. Personne n’est noté ici."
      },
      {
        "number": "R37",
        "en": "Breaks.",
        "fr": "Des pauses.",
        "state": "partly",
        "detail": "Kept: The worker’s own device counts time at the screen, offers a break after 50 minutes, says when one motion of the hand comes too often for too long and work of another kind would rest it, and when a day or a week gets long, at hours the worker sets; nothing of it leaves the device, and ignoring it changes nothing: web/worker/breaks/break-clock.ts, web/worker/breaks/break-reminder.tsx. Test: web/worker/breaks/break-clock.test.ts. Not yet: paid breaks of hourly contracts, of which there are none.",
        "detail_fr": "Tenu : Votre appareil rappelle une pause après 50 minutes, un autre travail quand un même geste revient trop souvent, et quand une journée ou une semaine est longue. Rien n’en sort, et continuer ne change rien. Pas encore : les pauses payées de contrats à l’heure, qui n’existent pas."
      },
      {
        "number": "R38",
        "en": "Harmful content only by consent.",
        "fr": "Les contenus pénibles seulement avec accord.",
        "state": "kept",
        "detail": "Kept: A job says what it may show before it opens, and that stays: migrations/0045_content_flags.sql; only people of age who agreed to each kind are offered it, in list, claim and “why” by one condition, and nobody else learns who did: src/features/content/queries.ts. Two hours in 24: src/features/content/rules.ts. Pictures are covered until a press: web/forms/veil.tsx. Leaving pays the time: src/features/content/pay-care.ts; a wrong or missing warning pays too, three reports pause the job, silence agrees with the worker: src/features/care/report-content.ts, src/features/care/end-reports.ts. Ten minutes to recover are paid for every hour, by themselves, from money set aside: src/features/content/pay-care.ts, src/features/reserves/sizes.ts. Somebody to talk to is named: web/worker/content/support.tsx. Tests: src/features/content/content.test.ts, src/features/content/pay-care.test.ts, src/features/care/care.test.ts. Operators see what is reported and may answer for whoever does not look: web/console/operator/reported-jobs.tsx.",
        "detail_fr": "Tenu : Un travail dit ce qu’il peut montrer avant d’ouvrir. Seules les personnes d’accord pour chaque sorte le voient, deux heures par jour au plus. Partir est payé, dix minutes de repos par heure aussi."
      },
      {
        "number": "R39",
        "en": "Refusing and returning never count.",
        "fr": "Refuser et rendre ne compte jamais.",
        "state": "kept",
        "detail": "Kept: A return opens the place again and is counted nowhere: src/features/assignments/return-assignment.ts. Tests: src/features/jobs/jobs.test.ts; returns, lapses and refusals move nothing in what somebody is offered: src/features/work/ranking.test.ts.",
        "detail_fr": "Tenu : Une place rendue s’ouvre à nouveau et n’est comptée nulle part."
      },
      {
        "number": "R40",
        "en": "Ranking is public.",
        "fr": "Le classement est public.",
        "state": "kept",
        "detail": "Kept: One order for everybody, by hourly pay, pure and versioned: src/kernel/order/ranking.ts; the list uses it: src/features/work/queries.ts; the page that says what counts, what of a person (nothing), and what is coming: web/parts/order-of-work.tsx. A new order is told to everybody, and the release check refuses one announced less than 15 days before it holds: src/features/telling/begin-announcements.ts. Tests: src/kernel/order/ranking.test.ts, src/features/work/work.test.ts.",
        "detail_fr": "Tenu : Un seul ordre pour tout le monde, par paie horaire. Un nouvel ordre est annoncé 15 jours avant."
      },
      {
        "number": "R41",
        "en": "A contract on demand.",
        "fr": "Un contrat sur demande.",
        "state": "kept",
        "detail": "Kept: Signed, fixed by the moment of the claim, the same for ever; rights pass only upon payment: src/features/agreements/get-agreement.ts. Test: src/features/agreements/agreements.test.ts. On paper too, byte for byte the same for ever, with the signed text inside, due date, notice, law and dispute path: src/features/agreements/get-agreement-pdf.ts; law and numbers are those of the claim: src/features/agreements/agreed.ts. Test: src/features/agreements/agreement-pdf.test.ts. A party that gives its name and postal address finds it on the contracts accepted from then on, and can take it off all of them: src/features/agreements/addresses/set-postal-address.ts, migrations/0064_postal_addresses.sql.",
        "detail_fr": "Tenu : Signé, sur papier aussi, fixé à l’acceptation et le même pour toujours. Les droits ne passent qu’au paiement. Une partie qui donne son adresse postale l’y trouve, et peut l’en retirer."
      },
      {
        "number": "R42",
        "en": "Old terms hold for work begun.",
        "fr": "Les anciennes conditions valent pour le travail commencé.",
        "state": "kept",
        "detail": "Kept: The versions of pay are kept: migrations/0003_work.sql; they can only rise. The terms of the instance have versions, notice of 15 days (30 if worse) that the database keeps, and the changes line by line: src/features/house/publish-house-terms.ts, migrations/0020_house_terms.sql; the contract of a piece of work names the version at its claim: src/features/agreements/get-agreement.ts. Test: src/features/house/house.test.ts. Everybody with an account is told in the app and by mail: src/features/telling/tell-everybody.ts. Test: src/features/telling/telling.test.ts.",
        "detail_fr": "Tenu : Les conditions de ce lieu ont des versions, 15 jours de préavis (30 si elles empirent), et les changements ligne par ligne. Chacun est prévenu."
      },
      {
        "number": "R43",
        "en": "A voice together.",
        "fr": "Une voix ensemble.",
        "state": "partly",
        "detail": "Kept: Whoever has approved work rates the requester; ratings and the ledger’s own figures stand on every card before accepting and on a public page, from five people on and renewed by fives, so that nobody is pointed at: src/features/ratings/rate-requester.ts, src/features/scorecards/count-scorecard.ts, migrations/0046_ratings.sql. Words are hidden by a human only, after a report, with a public reason: src/features/reported/decide-text-report.ts. Tests: src/features/ratings/ratings.test.ts. Workers write to each other, under numbers, in a space for each project, each requester and everybody, which no requester reads: src/features/spaces/write-post.ts. A petition signed by one in twenty must be answered in writing in 14 days; left unanswered everybody sees it, and nothing new is published there: src/features/petitions/advance-petition.ts, migrations/0054_voice_together.sql. A promised number that gets worse is announced 30 days before a start with it is possible: src/features/house/keep-promised-numbers.ts. All who work there, and whoever must answer, are told of a petition’s way, and nobody of who signed: src/features/telling/petition-contents.ts. Tests: src/features/petitions/petitions.test.ts, src/features/telling/told-together.test.ts, src/features/house/promised-numbers.test.ts. An operator announces a worse number with its reason: web/console/operator/announce-number.tsx. Test: test/e2e/questions.test.ts. Not yet: the encrypted room with an invited representative.",
        "detail_fr": "Tenu : Qui a du travail accepté note le commanditaire. Des espaces où aucun commanditaire ne lit. Une pétition signée par une personne sur vingt reçoit une réponse écrite en 14 jours. Un chiffre promis qui empire est annoncé 30 jours avant. Pas encore : la pièce chiffrée avec une personne invitée pour vous représenter."
      },
      {
        "number": "R44",
        "en": "No discrimination.",
        "fr": "Aucune discrimination.",
        "state": "kept",
        "detail": "Kept: An audience cannot ask for a protected trait: src/features/audience/audience-schemas.ts; one reward, and the same form pays the same in every country: src/features/jobs/pay/country-pay.ts. Tests: src/features/audience/audience.test.ts, src/features/jobs/pay/country-pay.test.ts. Every month is told by country and language as people state them: pay for an hour, approved, rejected, share of the work; groups of twenty or more, and none whose rest would be fewer: src/features/reports/parity.ts, src/features/reports/parity-queries.ts; its page: web/home/report-parity.tsx. Test: src/features/reports/parity.test.ts counts it a second time.",
        "detail_fr": "Tenu : On ne peut pas choisir les personnes par un trait protégé, et le même formulaire paie pareil dans chaque pays. Chaque mois, la paie et les refus par pays et par langue sont publics."
      },
      {
        "number": "R45",
        "en": "A public report.",
        "fr": "Un rapport public.",
        "state": "kept",
        "detail": "Kept: Written once when a month is over, from the ledger and the histories, never changed, read by everybody: src/features/reports/write-public-report.ts, migrations/0025_public_reports.sql; its page: web/home/report-page.tsx. A test counts every figure a second time, row by row: src/features/reports/reports.test.ts. Fees for an early end that the platform’s reserve paid are among the notices, and what people noted as searching or waiting is added up. Top-ups of work and tests, and supplements of five people or more, are counted whoever paid them.",
        "detail_fr": "Tenu : Écrit chaque mois d’après le grand livre, jamais changé, lisible par tout le monde."
      }
    ]
  },
  {
    "en": "Added",
    "fr": "Ajoutées",
    "rights": [
      {
        "number": "R46",
        "en": "A record that outlives the operator.",
        "fr": "Une trace qui survit à l’exploitant.",
        "state": "kept",
        "detail": "Kept: Every approval, bonus and payout gives a signed receipt in the same transaction: src/features/receipts/write-receipt.ts, src/kernel/receipt.ts; fairhand verify says offline what is owed: src/kernel/still-owed.ts. signed heads of the whole ledger are published, every receipt carries one, and fairhand verify with the instance's address finds what was rewritten: src/features/heads/seal-ledger.ts, migrations/0016_ledger_heads.sql, src/cli/check-ledger.ts. Tests: src/kernel/receipt.test.ts, src/kernel/still-owed.test.ts, src/cli/verify.test.ts, src/cli/verify-ledger.test.ts, src/features/heads/heads.test.ts, src/kernel/merkle.test.ts, test/bad-input-review.test.ts. The receipts of each day come by mail, as a file that fairhand verify reads: src/features/telling/begin-announcements.ts, src/features/notices/compose-mail.ts. Test: src/features/telling/telling.test.ts.",
        "detail_fr": "Tenu : Chaque paie donne un reçu signé, que vous gardez. Un programme dit hors ligne ce qui reste dû, et trouve une histoire réécrite."
      },
      {
        "number": "R47",
        "en": "Of age, and one person.",
        "fr": "Majeur, et une seule personne.",
        "state": "kept",
        "detail": "Kept: Attested at sign-up, in the database too: migrations/0002_people.sql. One person holds one place of a task, and so do two accounts with one payee: migrations/0011_decisions_about_people.sql, src/features/standing/payee-queries.ts; an earlier clash opens a case for a human: src/features/cases/clocks/check-payee.ts. Tests: src/features/identity/identity.test.ts, src/features/assignments/claiming.test.ts, src/features/standing/standing.test.ts. A worker’s bank account is such a payee: src/features/payees/set-payee.ts. Test: src/features/batches/batches.test.ts.",
        "detail_fr": "Tenu : Attesté à l’inscription. Deux comptes d’un même bénéficiaire ne tiennent jamais deux places d’une tâche."
      },
      {
        "number": "R48",
        "en": "Honest numbers before signing up.",
        "fr": "Des chiffres honnêtes avant l’inscription.",
        "state": "kept",
        "detail": "Kept: Counted from the ledger and shown on the first page and before the form: src/features/market/queries.ts, web/parts/honest-numbers.tsx; far more people than paid work makes a waiting list: src/features/market/rules.ts, src/features/waiting/admit-waiting.ts. Test: src/features/market/market.test.ts.",
        "detail_fr": "Tenu : Travail payé, personnes par tâche et attente, comptés d’après le grand livre. Beaucoup plus de monde que de travail fait une liste d’attente."
      },
      {
        "number": "R49",
        "en": "Why am I asked?.",
        "fr": "Pourquoi me demande-t-on cela ?",
        "state": "kept",
        "detail": "Kept: Purpose, use of the data, use of AI, origin of the input and who asks stand on every job and its card: src/features/jobs/job-schemas.ts, src/features/work/contract.ts. Test: src/features/asking/asking.test.ts. list_work leaves out training or AI’s input on wish: src/features/work/queries.ts (test: src/features/work/filters.test.ts). What a caller of ask_people leaves out binds it to the careful reading, is marked as unsaid on the reply, the card and the contract, and is not offered to whoever wants no training: src/features/asking/ask-people.ts, docs/decisions/0155-what-nobody-said.md.",
        "detail_fr": "Tenu : But, usage des réponses, usage d’une IA, origine de la matière et qui demande, sur chaque carte. Ce que personne n’a dit est marqué comme tel, engage le commanditaire, et n’est pas proposé à qui ne veut entraîner aucune IA."
      }
    ]
  }
]
