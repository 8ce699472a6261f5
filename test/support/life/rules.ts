/**
 * How one job stands, in a few plain rules that know nothing of the database. Times are seconds, sums
 * minor units.
 */

/** One hold on one place. `silence` is when somebody's silence acts. */
export type Hold = {
  id: string
  worker: number
  task: number
  place: number
  status:
    | 'active'
    | 'submitted'
    | 'changes_requested'
    | 'rejection_proposed'
    | 'rejected'
    | 'appealed'
    | 'upheld'
    | 'approved'
    | 'returned'
    | 'expired'
  expires: number
  first: number | null
  silence: number | null
  rounds: number
  paid: bigint | null
  contest: Contest | null
}

/** What is held against one piece of work. `answerBy`: when its clock runs out. */
export type Contest = {
  proposed: number
  replyUntil: number
  replied: boolean
  rejected: number | null
  answerBy: number | null
  /** Whether the escrow keeps its sum, and whether somebody else may hold its place. */
  kept: boolean
  reopened: boolean
  /** It ended with the work being paid. */
  paid: boolean
}

/** Very many rejections wait: until a time, since a human let them pass, or refused for good. */
export type BatchHold =
  | { state: 'open'; until: number }
  | { state: 'released'; at: number }
  | { state: 'refused' }

/** What the platform paid in the requester’s place. */
export type Debt = { worker: number; amount: bigint; repaid: bigint; doubles: number | null }

export type Life = {
  now: number
  status: 'draft' | 'open' | 'paused' | 'winding_down' | 'closed'
  published: boolean
  reward: bigint
  overlap: number
  tasks: number
  autoApprove: number
  lease: number
  deadline: number | null
  holds: Hold[]
  available: bigint
  escrow: bigint
  /** What stands beside the escrow for supplements and top-ups. */
  reserve: bigint
  /** Bonuses so far: their fees are rounded over the running total, like those of rewards. */
  bonuses: bigint
  earned: bigint[]
  /** The last hold of its rejections, if there was one. */
  batch: BatchHold | null
  debts: Debt[]
}

/** `done`, or the code of the refusal. */
export type Answer = string

export const DAY = 86_400
const FEE_PERCENT = 20n

/** 20 % of the running total, in whole minor units: what the fees of the first `places` come to. */
export const feesUpTo = (reward: bigint, places: number): bigint =>
  (reward * BigInt(places) * FEE_PERCENT) / 100n

/** The fee of one place, counted through the job from 1. */
export const feeOf = (reward: bigint, place: number): bigint =>
  feesUpTo(reward, place) - feesUpTo(reward, place - 1)

/** What stands beside the escrow for so much in rewards: a quarter, rounded up. */
export const reserveFor = (rewards: bigint): bigint => (rewards + 3n) / 4n

/** The rewards in a sum of rewards and fees, rounded up. */
export const rewardsIn = (sum: bigint): bigint => (sum * 100n + 119n) / (100n + FEE_PERCENT)

export const running = ({ status }: Life): boolean =>
  ['open', 'paused', 'winding_down'].includes(status)
/** Begun and not decided. */
export const live = ({ status }: Hold): boolean =>
  ['active', 'submitted', 'changes_requested', 'rejection_proposed'].includes(status)
export const gone = ({ status }: Hold): boolean => status === 'returned' || status === 'expired'
/** Rejected, and its sum still in escrow. */
export const kept = ({ contest }: Hold): boolean => contest?.kept === true
/** Whether the hold has its place, or somebody else may have it. */
const hasPlace = (hold: Hold): boolean => !gone(hold) && hold.contest?.reopened !== true
export const givesOutPlaces = ({ status }: Life): boolean =>
  status === 'open' || status === 'paused'

const placeInJob = ({ overlap }: Life, { task, place }: { task: number; place: number }): number =>
  (task - 1) * overlap + place

/** Reward and fee of a hold’s place. */
export const sumOf = (life: Life, hold: Pick<Hold, 'task' | 'place'>): bigint =>
  life.reward + feeOf(life.reward, placeInJob(life, hold))

/**
 * What the escrow must hold: the reward and the fee of every place that somebody may still be paid
 * for, and of rejected work that can still win its reward. In a job that winds down those are the
 * places of work begun.
 */
export const neededOf = (life: Life): bigint => {
  const sum = (holds: Pick<Hold, 'task' | 'place'>[]) =>
    holds.reduce((total, hold) => total + sumOf(life, hold), 0n)
  if (life.status === 'winding_down')
    return sum(life.holds.filter((hold) => live(hold) || kept(hold)))
  const paid = life.holds.filter((hold) => hold.status === 'approved' && hasPlace(hold))
  const places = Array.from({ length: life.tasks * life.overlap }, (_, index) => ({
    task: Math.floor(index / life.overlap) + 1,
    place: (index % life.overlap) + 1,
  }))
  const unpaid = places.filter(
    ({ task, place }) => !paid.some((hold) => hold.task === task && hold.place === place),
  )
  return sum(unpaid) + sum(life.holds.filter((hold) => kept(hold) && !hasPlace(hold)))
}

/** Whether nobody has this place, and anybody could take it. */
export const isFree = (life: Life, { task, place }: Pick<Hold, 'task' | 'place'>): boolean =>
  givesOutPlaces(life) &&
  !life.holds.some((hold) => hold.task === task && hold.place === place && hasPlace(hold))

/** Free places of a task; none when the job gives out none. */
export const freePlaces = (life: Life, task: number): number => {
  if (!givesOutPlaces(life)) return 0
  return life.overlap - life.holds.filter((hold) => hold.task === task && hasPlace(hold)).length
}

/** The tasks a worker could get by asking for the next one. */
export const nextTasks = (life: Life, worker: number): number[] =>
  Array.from({ length: life.tasks }, (_, index) => index + 1).filter(
    (task) =>
      freePlaces(life, task) > 0 &&
      !life.holds.some((hold) => hold.worker === worker && hold.task === task),
  )
