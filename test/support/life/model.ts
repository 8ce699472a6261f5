/**
 * The life of one job as a few plain rules: what each step should answer, and how everything stands
 * afterwards. Knows nothing of the database; test/lifecycle.property.test.ts compares the two.
 */
import { settleContests, settleDebts } from './contest.ts'
import {
  type Answer,
  DAY,
  feesUpTo,
  freePlaces,
  gone,
  type Hold,
  kept,
  type Life,
  live,
  neededOf,
  nextTasks,
  reserveFor,
  rewardsIn,
  running,
  sumOf,
} from './rules.ts'

const CHANGES_ANSWER = 7 * DAY
const LATEST = 14 * DAY
const ROUNDS = 2
const HELD = 5

/** Adding, publishing, and what a requester does to a running job. */
export const publish = (life: Life): Answer => {
  if (life.status !== 'draft' || life.tasks === 0) return 'conflict'
  if (life.deadline !== null && life.deadline <= life.now) return 'conflict'
  const cost = neededOf(life)
  const reserve = reserveFor(life.reward * BigInt(life.tasks * life.overlap))
  if (cost + reserve > life.available) return 'insufficient_funds'
  fund(life, cost)
  setAside(life, reserve)
  life.status = 'open'
  life.published = true
  return 'done'
}

export const fund = (life: Life, amount: bigint): void => {
  life.available -= amount
  life.escrow += amount
}

const setAside = (life: Life, amount: bigint): void => {
  life.available -= amount
  life.reserve += amount
}

export const addTasks = (life: Life, count: number): Answer => {
  if (life.status !== 'draft') return 'conflict'
  life.tasks += count
  return 'done'
}

export const pause = (life: Life): Answer => turn(life, 'open', 'paused')
export const resume = (life: Life): Answer => turn(life, 'paused', 'open')

const turn = (life: Life, from: Life['status'], to: Life['status']): Answer => {
  if (life.status !== from) return 'conflict'
  life.status = to
  return 'done'
}

export const close = (life: Life): Answer => {
  if (life.status === 'closed') return 'conflict'
  if (life.status === 'winding_down') return 'done'
  if (life.status === 'draft') life.status = 'closed'
  else windDown(life)
  return 'done'
}

/** No more places; what they would have cost goes back at once. */
const windDown = (life: Life): void => {
  life.status = 'winding_down'
  fund(life, neededOf(life) - life.escrow)
  finish(life)
}

export const raise = (life: Life, by: bigint): Answer => {
  if (!running(life)) return 'conflict'
  if (by <= 0n) return 'terms_only_rise'
  const more = neededOf({ ...life, reward: life.reward + by }) - life.escrow
  const reserve = more > 0n ? reserveFor(rewardsIn(more)) : 0n
  if (more + reserve > life.available) return 'insufficient_funds'
  if (more > 0n) fund(life, more)
  setAside(life, reserve)
  life.reward += by
  return 'done'
}

/** Claiming: whether the worker gets anything; which place it is, the product says. */
export const claim = (life: Life, worker: number, task?: number): Answer => {
  if (!life.published) return 'not_found'
  if (life.status === 'paused') return 'job_not_open'
  const over = life.deadline !== null && life.deadline <= life.now
  if (life.status !== 'open' || over) return 'job_closed'
  const own = life.holds.filter((hold) => hold.worker === worker)
  const held = own.filter(({ status }) => ['active', 'changes_requested'].includes(status))
  if (held.length >= HELD) return 'too_many_held'
  if (task === undefined) return nextTasks(life, worker).length > 0 ? 'done' : 'no_place_left'
  if (task > life.tasks) return 'not_found'
  if (own.some((hold) => hold.task === task && !gone(hold))) return 'already_claimed'
  return freePlaces(life, task) > 0 ? 'done' : 'no_place_left'
}

export const submit = (life: Life, hold: Hold): Answer => {
  if (hold.status === 'expired') return 'assignment_expired'
  if (hold.status === 'active' && hold.expires <= life.now) return 'assignment_expired'
  if (hold.status !== 'active' && hold.status !== 'changes_requested') return 'conflict'
  hold.status = 'submitted'
  hold.first ??= life.now
  hold.silence = Math.min(life.now + life.autoApprove, hold.first + LATEST)
  return 'done'
}

export const giveBack = (_life: Life, hold: Hold): Answer => {
  if (hold.status !== 'active') return 'conflict'
  hold.status = 'returned'
  return 'done'
}

export const approve = (life: Life, hold: Hold): Answer => {
  if (hold.status !== 'submitted' && hold.status !== 'changes_requested') return 'conflict'
  hold.status = 'approved'
  hold.silence = null
  hold.paid = life.reward
  life.escrow -= sumOf(life, hold)
  life.earned[hold.worker] = (life.earned[hold.worker] ?? 0n) + life.reward
  return 'done'
}

export const requestChanges = (life: Life, hold: Hold): Answer => {
  if (hold.rounds >= ROUNDS) return 'change_rounds_used'
  if (hold.status !== 'submitted') return 'conflict'
  hold.status = 'changes_requested'
  hold.rounds += 1
  hold.silence = Math.min(life.now + CHANGES_ANSWER, (hold.first ?? life.now) + LATEST)
  return 'done'
}

export const bonus = (life: Life, hold: Hold, amount: bigint): Answer => {
  if (hold.status !== 'approved') return 'conflict'
  const cost = amount + feesUpTo(life.bonuses + amount, 1) - feesUpTo(life.bonuses, 1)
  if (cost > life.available) return 'insufficient_funds'
  life.available -= cost
  life.bonuses += amount
  life.earned[hold.worker] = (life.earned[hold.worker] ?? 0n) + amount
  return 'done'
}

export const withdraw = (life: Life, worker: number): Answer => {
  if ((life.earned[worker] ?? 0n) === 0n) return 'nothing_to_pay_out'
  life.earned[worker] = 0n
  return 'done'
}

/** What the loops do with what is due, until nothing is. */
export const settle = (life: Life): void => {
  for (const hold of life.holds) {
    if (hold.status === 'active' && hold.expires <= life.now) hold.status = 'expired'
    while (hold.silence !== null && hold.silence <= life.now) silence(life, hold)
  }
  settleContests(life)
  const over = life.deadline !== null && life.deadline <= life.now
  if (over && (life.status === 'open' || life.status === 'paused')) windDown(life)
  finish(life)
  settleDebts(life)
}

/** The payer's silence pays; the worker's makes the last revision final and asks the payer again. */
const silence = (life: Life, hold: Hold): void => {
  const again = Math.min(life.now + life.autoApprove, (hold.first ?? 0) + LATEST)
  if (hold.status !== 'changes_requested' || again <= life.now) approve(life, hold)
  else {
    hold.status = 'submitted'
    hold.silence = again
  }
}

/** A job without live work closes when it winds down, or when no place is left to take. */
const finish = (life: Life): void => {
  if (!running(life) || life.holds.some((hold) => live(hold) || kept(hold))) return
  const tasks = Array.from({ length: life.tasks }, (_, index) => index + 1)
  if (life.status !== 'winding_down' && tasks.some((task) => freePlaces(life, task) > 0)) return
  fund(life, -life.escrow)
  setAside(life, -life.reserve)
  life.status = 'closed'
}
