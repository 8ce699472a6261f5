/** Part 5: one more answer is wanted, from whoever reads this; the agent waits for it. */
import { renderUnicodeCompact } from 'uqr'
import { askPeople } from '../../src/features/asking/contract.ts'
import { claimTask, submitAssignment } from '../../src/features/assignments/contract.ts'
import { getBalance } from '../../src/features/funds/contract.ts'
import { waitForResults } from '../../src/features/results/contract.ts'
import { reviewSubmission } from '../../src/features/reviews/contract.ts'
import { listWork } from '../../src/features/work/contract.ts'
import type { SignedReceipt } from '../../src/kernel/receipt.ts'
import { readAccounts } from '../accounts.ts'
import { auditBooks } from '../audit.ts'
import { type Person, receiptsOf } from '../crowd.ts'
import { call } from '../door.ts'
import { exactly, type Figure } from '../figures.ts'
import { amountOf, CURRENCY, costOf, minorOf, written } from '../price.ts'
import { answersOf, choiceOf, inputOf, QUESTIONNAIRE } from '../questionnaire.ts'
import type { Pair, Recording } from '../recorded.ts'
import { requireInPast } from '../replay-clock.ts'
import { winnerAmong } from '../vote.ts'
import { type Asked, shortId } from './ask.ts'
import type { Stage } from './stage.ts'

/** The one who plays the person when nobody is asked. */
const PLAYED = {
  choice: 'a1',
  reason: 'Handed in by the demo itself, in place of a person.',
} as const

/** Asks for one more answer and waits for it. `playIt`: the demo answers itself. */
export const fillFreePlace = async (
  stage: Stage,
  asked: Asked,
  playIt: boolean,
): Promise<Figure[]> => {
  const { screen, agent } = stage
  screen.step('One place is free', 'no replay: the ordinary clock')
  await useOrdinaryClock(stage)
  const before = await owned(stage)
  const pair = shortestTie(stage.recording)
  screen.tell(
    `On one pair about “${pair.topic}” the vote was a tie. The agent asks a sixth person.`,
  )
  screen.say()
  const question = await agent.call(askPeople, {
    form: QUESTIONNAIRE,
    input: inputOf(pair),
    answers: 1,
    reward: amountOf(asked.reward),
  })
  screen.called(
    askPeople.name,
    'one pair, one answer',
    `${shortId(question.job_id)} ${question.status}`,
  )
  const visitor = await stage.crowd.person('visitor')
  if (playIt) await answerAs(visitor, question.job_id)
  else invite(stage, visitor)
  const given = await untilAnswered(stage, question.job_id)
  return settleWith(stage, asked, { visitor, before, given })
}

/** Stops the server in good order and starts it on the same folder, no longer on compressed time. */
const useOrdinaryClock = async (stage: Stage): Promise<void> => {
  requireInPast(stage.clock)
  await stage.server.stop()
  await stage.server.start()
}

/** What the requester has, in its purse and set aside for its jobs. */
const owned = async ({ agentDoor }: Stage): Promise<bigint> => {
  const { available, in_escrow } = await call(agentDoor, getBalance, {})
  return minorOf(available) + minorOf(in_escrow)
}

/** The pair with fewest words on which the recorded vote was a tie: good to read on a phone. */
const shortestTie = ({ pairs, answers }: Recording): Pair => {
  const given = Map.groupBy(answers, ({ task }) => task)
  const tied = pairs.filter(
    ({ id }) => winnerAmong((given.get(id) ?? []).map(({ choice }) => choice)) === undefined,
  )
  const [shortest] = tied.toSorted((x, y) => x.a.length + x.b.length - (y.a.length + y.b.length))
  if (shortest === undefined) throw new Error('no pair is tied')
  return shortest
}

const invite = ({ screen, instance }: Stage, { link }: Person): void => {
  screen.say()
  screen.say(screen.paint.strong('Open this on your phone, the agent is waiting:'))
  screen.say(screen.paint.accent(link))
  screen.say()
  for (const line of renderUnicodeCompact(link, { border: 1 }).split('\n')) screen.say(line)
  screen.say()
  if (instance.publicUrl === instance.url)
    screen.tell('This machine has no address in a network; open the link in a browser here.')
  screen.say(screen.paint.faint('Ctrl-C ends the demo.'))
}

/** What a person does in the web app: find the work, take the place, hand in. */
const answerAs = async ({ door }: Person, job_id: string): Promise<void> => {
  const { data } = await call(door, listWork, {})
  if (!data.some((work) => work.job_id === job_id)) throw new Error('the work is not offered')
  const { id } = await call(door, claimTask, { job_id })
  await call(door, submitAssignment, { assignment_id: id, answers: answersOf(PLAYED) })
}

/** `wait_for_results`, again and again, until the answer is there. */
const untilAnswered = async ({ agent, screen }: Stage, job_id: string) => {
  for (;;) {
    const { complete, answers } = await agent.call(waitForResults, { job_id })
    const [given] = answers
    if (!complete || given === undefined) continue
    const choice = choiceOf(given.answers.choice) ?? 'nothing'
    screen.called(waitForResults.name, shortId(job_id), `answer: ${choice}`)
    return given
  }
}

type Answered = {
  visitor: Person
  before: bigint
  given: Awaited<ReturnType<typeof untilAnswered>>
}

/** Approves, and shows the pay and the receipt on both sides. */
const settleWith = async (
  stage: Stage,
  { reward, receiptKey }: Asked,
  { visitor, before, given }: Answered,
): Promise<Figure[]> => {
  const { screen, agent } = stage
  const { assignment_id } = given
  await agent.call(reviewSubmission, { assignment_id, decision: 'approve' })
  screen.called(reviewSubmission.name, `${shortId(assignment_id)}, approve`, 'paid')
  const receipts = await receiptsOf(visitor)
  const accounts = await readAccounts([visitor], receiptKey)
  const spent = before - (await owned(stage))
  const cost = costOf(reward, 1)
  const books = await auditBooks(stage.instance)
  screen.say()
  screen.quote(String(given.answers.reason), `the person, ${shortId(visitor.worker_id)}`)
  for (const receipt of receipts) tellReceipt(stage, receipt)
  return [
    exactly('The agent has the answer and paid, with the fee', written(spent), written(cost.total)),
    exactly('The person has', written(accounts.available), written(reward)),
    exactly('  and receipts that hold, checked offline', String(accounts.verified), '1'),
    exactly('Trial balance, at the very end', books.trial_balance, `0.00 ${CURRENCY}`),
  ]
}

/** The receipt as the person has it on the phone. */
const tellReceipt = ({ screen }: Stage, signed: unknown): void => {
  const { receipt } = signed as SignedReceipt
  const { debtor, amount, currency, issued_at } = receipt
  screen.say()
  screen.say(`Receipt ${receipt.id}`)
  screen.tell(`${debtor} owes ${amount} ${currency}, signed ${issued_at.slice(0, 16)} UTC.`)
  screen.say()
}
