/** The model’s half about work that somebody does not want to pay. */
import {
  type Answer,
  type Contest,
  DAY,
  type Debt,
  givesOutPlaces,
  type Hold,
  isFree,
  type Life,
  sumOf,
} from './rules.ts'

const REPLY = 3 * DAY
const ANSWER = 7 * DAY
const APPEAL_ANSWER = 14 * DAY
const APPEAL_WINDOW = 183 * DAY
const DEBT_DOUBLES = 30 * DAY

const CONTESTED: Hold['status'][] = ['rejection_proposed', 'rejected', 'appealed']
const HANDED_IN: Hold['status'][] = ['submitted', 'changes_requested', 'upheld', 'approved']

const fund = (life: Life, amount: bigint): void => {
  life.available -= amount
  life.escrow += amount
}

/** More than 10 % and at least 5, of those proposed since a human let them pass. */
const tooMany = ({ holds, batch }: Life): boolean => {
  const since = batch?.state === 'released' ? batch.at : Number.NEGATIVE_INFINITY
  const against = holds.filter(
    ({ contest }) => contest && !contest.paid && contest.proposed > since,
  )
  const handedIn = holds.filter(({ status }) => [...CONTESTED, ...HANDED_IN].includes(status))
  return against.length >= 5 && against.length * 10 > handedIn.length
}

export const propose = (life: Life, hold: Hold): Answer => {
  if (hold.status !== 'submitted') return 'conflict'
  if (life.batch?.state === 'refused') return 'rejections_held'
  const replyUntil = life.now + REPLY
  hold.status = 'rejection_proposed'
  hold.silence = null
  hold.contest = {
    ...{ proposed: life.now, replyUntil, replied: false, rejected: null },
    ...{ answerBy: replyUntil + ANSWER, kept: false, reopened: false, paid: false },
  }
  if (tooMany(life) && life.batch?.state !== 'open')
    life.batch = { state: 'open', until: life.now + ANSWER }
  return 'done'
}

export const reply = (life: Life, { status, contest }: Hold): Answer => {
  if (status !== 'rejection_proposed' || contest === null || contest.replied) return 'conflict'
  if (contest.replyUntil <= life.now) return 'conflict'
  contest.replied = true
  contest.answerBy = life.now + ANSWER
  return 'done'
}

export const reject = (life: Life, hold: Hold): Answer => {
  const { contest } = hold
  if (hold.status !== 'rejection_proposed' || contest === null) return 'conflict'
  if (!contest.replied && contest.replyUntil > life.now) return 'reply_time_runs'
  if (life.batch?.state === 'open' || life.batch?.state === 'refused') return 'rejections_held'
  hold.status = 'rejected'
  Object.assign(contest, { rejected: life.now, kept: true, answerBy: life.now + ANSWER })
  const sum = sumOf(life, hold)
  if (!givesOutPlaces(life) || life.available < sum) return 'done'
  fund(life, sum)
  contest.reopened = true
  return 'done'
}

/** Whoever approves a proposal, takes a rejection back, or wants rejected work after all. */
export const withdraw = (life: Life, hold: Hold): Answer => {
  if (hold.contest === null || hold.status === 'approved') return 'conflict'
  return pay(life, hold, 'requester')
}
export const approveProposal = (life: Life, hold: Hold): Answer =>
  hold.status === 'rejection_proposed' ? pay(life, hold, 'requester') : 'conflict'

/** From escrow; else by whoever wants it; else by the platform, and the requester owes it. */
const pay = (life: Life, hold: Hold, by: 'requester' | 'somebody else'): Answer => {
  const contest = hold.contest as Contest
  const taken = contest.reopened && isFree(life, hold)
  const sum = sumOf(life, hold)
  const inEscrow = hold.status === 'rejection_proposed' || contest.kept || taken
  if (!inEscrow && by === 'requester' && life.available < sum) return 'insufficient_funds'
  if (inEscrow) life.escrow -= sum
  else if (by === 'requester') life.available -= sum
  else owe(life, hold.worker, life.reward, life.now + DEBT_DOUBLES)
  if (taken) contest.reopened = false
  if (hold.status !== 'upheld') contest.paid = true
  Object.assign(contest, { kept: false, answerBy: null })
  hold.status = 'approved'
  hold.paid = life.reward
  life.earned[hold.worker] = (life.earned[hold.worker] ?? 0n) + life.reward
  return 'done'
}

const owe = (life: Life, worker: number, amount: bigint, doubles: number | null): void => {
  life.debts.push({ worker, amount, repaid: 0n, doubles })
}

export const appeal = (life: Life, hold: Hold): Answer => {
  const rejected = hold.contest?.rejected ?? null
  if (hold.status !== 'rejected' || rejected === null || hold.contest === null) return 'conflict'
  if (rejected + APPEAL_WINDOW < life.now) return 'appeal_too_late'
  hold.status = 'appealed'
  hold.contest.answerBy = life.now + APPEAL_ANSWER
  return 'done'
}

export const answerAppeal = (life: Life, hold: Hold, overturn: boolean): Answer => {
  if (hold.status !== 'appealed' || hold.contest === null) return 'conflict'
  if (overturn) return pay(life, hold, 'somebody else')
  hold.status = 'upheld'
  if (hold.contest.kept) letGo(life, hold, hold.contest)
  hold.contest.answerBy = null
  return 'done'
}

/** The sum pays for the place that waited for it, or goes back. */
const letGo = (life: Life, hold: Hold, contest: Contest): void => {
  Object.assign(contest, { kept: false, answerBy: null })
  if (!contest.reopened && givesOutPlaces(life)) contest.reopened = true
  else fund(life, -sumOf(life, hold))
}

export const answerBatch = (life: Life, release: boolean): Answer => {
  if (life.batch?.state !== 'open') return 'conflict'
  life.batch = release ? { state: 'released', at: life.now } : { state: 'refused' }
  return 'done'
}

/** Whoever should have decided was silent, and pays; a worker who was silent loses nothing. */
export const settleContests = (life: Life): void => {
  if (life.batch?.state === 'open' && life.batch.until <= life.now)
    life.batch = { state: 'refused' }
  const late = (hold: Hold) => hold.contest?.answerBy ?? Number.POSITIVE_INFINITY
  const due = life.holds.filter((hold) => CONTESTED.includes(hold.status) && isDue(life, hold))
  for (const hold of due.sort((a, b) => late(a) - late(b) || (a.id < b.id ? -1 : 1))) {
    if (hold.status === 'rejected' && life.batch?.state !== 'refused')
      letGo(life, hold, hold.contest as Contest)
    else pay(life, hold, 'somebody else')
  }
}

const isDue = ({ batch, now }: Life, { status, contest }: Hold): boolean => {
  if (batch?.state === 'refused') return true
  if (contest?.answerBy == null || contest.answerBy > now || batch?.state === 'open') return false
  return !(batch && status === 'rejection_proposed' && batch.at + ANSWER > now)
}

/** What is there pays back what is owed; what stays unpaid for 30 days costs as much again. */
export const settleDebts = (life: Life): void => {
  repay(life)
  for (const debt of [...life.debts]) {
    const unpaid = debt.amount - debt.repaid
    if (debt.doubles === null || debt.doubles > life.now || unpaid === 0n) continue
    debt.doubles = null
    owe(life, debt.worker, unpaid, null)
    life.earned[debt.worker] = (life.earned[debt.worker] ?? 0n) + unpaid
  }
}

const repay = (life: Life): void => {
  for (const debt of life.debts) {
    const unpaid = debt.amount - debt.repaid
    const inFull = life.available >= unpaid
    const share = inFull ? unpaid : life.available
    debt.repaid += share
    life.available -= share
  }
}

export const owedOf = ({ debts }: Life): bigint =>
  debts.reduce((sum, { amount, repaid }: Debt) => sum + amount - repaid, 0n)
