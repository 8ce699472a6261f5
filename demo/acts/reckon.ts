/** Part 4: what came of it. Everything is read back from the instance and compared with the recording. */
import { getBalance } from '../../src/features/funds/contract.ts'
import { type Accounts, payOut, readAccounts } from '../accounts.ts'
import { auditBooks, type Balance } from '../audit.ts'
import { call } from '../door.ts'
import { exactly, type Figure, told } from '../figures.ts'
import { CURRENCY, costOf, grouped, minorOf, written } from '../price.ts'
import { answersOf, choiceOf } from '../questionnaire.ts'
import { median, type Recording } from '../recorded.ts'
import { agreementOf, recordedAgreement, winnerAmong } from '../vote.ts'
import type { Asked } from './ask.ts'
import type { Played } from './play.ts'
import type { Stage } from './stage.ts'

/** Who answered so many pairs withdraws what they earned; the others leave it where it is. */
const WITHDRAWS_FROM = 5

export type Section = { title: string; figures: Figure[] }

/** What was read back at the end. */
type Evidence = {
  accounts: Accounts
  /** People who withdrew, and how much in all. */
  leaving: number
  withdrawn: bigint
  /** What the requester can spend now. */
  left: bigint
  books: Balance
}

export const reckon = async (stage: Stage, asked: Asked, played: Played): Promise<Section[]> => {
  const { recording } = stage
  const evidence = await readEvidence(stage, asked)
  const perSecond = recording.answers.length / played.seconds
  return [
    { title: 'Answers', figures: answerFigures(recording, played) },
    { title: 'On the way', figures: wayFigures(asked, played) },
    {
      title: 'Agreement with the authors’ labels, by vote',
      figures: voteFigures(recording, played),
    },
    { title: 'Money', figures: moneyFigures(stage, played, evidence) },
    { title: 'Proof', figures: proofFigures(recording, evidence) },
    { title: 'Speed', figures: [told('Answers per second', perSecond.toFixed(1))] },
  ]
}

const readEvidence = async (stage: Stage, { receiptKey }: Asked): Promise<Evidence> => {
  const answered = Map.groupBy(stage.recording.answers, ({ worker }) => worker)
  const people = await stage.crowd.everybody()
  const leaving = people.filter(({ name }) => (answered.get(name)?.length ?? 0) >= WITHDRAWS_FROM)
  const withdrawn = await payOut(leaving)
  const accounts = await readAccounts(people, receiptKey)
  const { available } = await call(stage.agentDoor, getBalance, {})
  const books = await auditBooks(stage.instance)
  return { accounts, leaving: leaving.length, withdrawn, left: minorOf(available), books }
}

/** One line per answer, so that none can be missing, twice or altered without showing. */
const fingerprint = (pair: unknown, worker: unknown, answers: object): string =>
  JSON.stringify([pair, worker, Object.entries(answers).sort()])

const answerFigures = (recording: Recording, { results, names, outage }: Played): Figure[] => {
  const wanted = recording.answers.map((one) => fingerprint(one.task, one.worker, answersOf(one)))
  const found = results.flatMap(({ input, answers }) =>
    answers.map((one) => fingerprint(input.pair, names.get(one.worker_id), one.answers)),
  )
  const arrived = new Set(found)
  const missing = wanted.filter((one) => !arrived.has(one)).length
  const doubled = found.length - arrived.size
  return [
    exactly('In, each as it was recorded', grouped(found.length), grouped(wanted.length)),
    exactly('Lost by the kill -9', grouped(missing), '0'),
    exactly('Doubled by repeating', grouped(doubled), '0'),
    told('Requests cut off and sent again', grouped(outage.cut)),
    told('  of which had been carried out: not done twice', grouped(outage.replayed)),
  ]
}

const wayFigures = ({ refusal }: Asked, { happenings, planned, silence }: Played): Figure[] => [
  exactly('More than the mandate asked for', refusal, 'mandate_exceeded'),
  exactly(
    'Places given back, then answered',
    grouped(happenings.returned),
    grouped(planned.returned),
  ),
  exactly('Places lapsed, then answered', grouped(happenings.expired), grouped(planned.expired)),
  exactly('Changes asked for, then handed in again', grouped(happenings.resubmitted), '1'),
  exactly('Never decided on by the agent; silence', silence, 'approved'),
]

const voteFigures = (recording: Recording, { results }: Played): Figure[] => {
  const votes = new Map(
    results.map(({ input, answers }) => [
      input.pair,
      winnerAmong(answers.flatMap((one) => choiceIn(one.answers) ?? [])),
    ]),
  )
  const weighed = new Map(results.map(({ input, answer }) => [input.pair, choiceIn(answer)]))
  const found = agreementOf(recording.pairs, (pair) => votes.get(pair))
  const { agree, clear } = agreementOf(recording.pairs, (pair) => weighed.get(pair))
  const wanted = recordedAgreement(recording)
  const share = ((100 * found.agree) / found.clear).toFixed(1)
  const of = (one: { agree: number; clear: number }) => `${one.agree} of ${one.clear}`
  return [
    exactly('Clear majority of five, same as the label', of(found), of(wanted)),
    told('  which is', `${share} %`),
    exactly('Tie: the vote says nothing', grouped(found.tied), grouped(wanted.tied)),
    exactly('No label to compare with', grouped(found.unlabelled), grouped(wanted.unlabelled)),
    told('Each person weighed, ties too, same as the label', of({ agree, clear })),
  ]
}

/** The choice that an answer or a task’s result names; undefined where there is none. */
const choiceIn = (answer: unknown) => choiceOf((answer as { choice?: unknown } | null)?.choice)

const moneyFigures = (
  { recording, funds }: Stage,
  { reward, job, bonus }: Played,
  { accounts, left, withdrawn, leaving }: Evidence,
): Figure[] => {
  const cost = costOf(reward, recording.answers.length)
  const extra = costOf(bonus.amount, 1)
  const paid = cost.rewards + extra.rewards
  const spent = minorOf(job.spent)
  const seconds = median(recording.answers.map((answer) => answer.seconds))
  const hourly = (reward * 7200n) / BigInt(Math.round(seconds * 2))
  const money = (name: string, found: bigint, expected: bigint) =>
    exactly(name, written(found), written(expected))
  return [
    money('Paid to workers', accounts.rewards + accounts.bonuses, paid),
    money('  of which a bonus', accounts.bonuses, extra.rewards),
    money(
      'Fees, paid by the requester',
      spent - accounts.rewards + bonus.fee,
      cost.fee + extra.fee,
    ),
    money('Back with the requester, unspent', left, funds - cost.total - extra.total),
    money('Left in escrow', minorOf(job.escrow), 0n),
    money(`Withdrawn by ${leaving} people`, accounts.paidOut, withdrawn),
    money('Withdrawn, and in all purses', accounts.paidOut + accounts.available, paid),
    exactly('People paid', grouped(accounts.paid), grouped(recording.people.length)),
    told('Hourly pay, at the median of recorded seconds', written(hourly)),
  ]
}

const proofFigures = (recording: Recording, { accounts, leaving, books }: Evidence): Figure[] => {
  const receipts = recording.answers.length + 1 + leaving
  return [
    exactly('Receipts that hold, checked offline', grouped(accounts.verified), grouped(receipts)),
    exactly(
      'Still owed, by the receipts alone',
      written(accounts.owed),
      written(accounts.available),
    ),
    exactly('Trial balance, from every transfer', books.trial_balance, `0.00 ${CURRENCY}`),
  ]
}
