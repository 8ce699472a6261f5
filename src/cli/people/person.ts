/** One simulated person: looks for work, does it at a human pace, and comes back for more. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { WireOutput } from '../../kernel/operation.ts'
import type { Operations } from '../../operations.ts'
import { type Client, FairhandError } from '../../sdk/client.ts'
import { answersTo } from './answer.ts'
import { withFiles } from './made-files.ts'
import { randomFrom } from './random.ts'

/** What people did, for all of them together. */
export type Tally = {
  submitted: number
  revised: number
  returned: number
  left_to_expire: number
  withdrawals: number
  /** Refusals met, by their code. */
  refusals: Record<string, number>
}

export type Habits = {
  seed: string
  /** How many times faster than people. */
  speed: number
  /** Shares of the tasks taken, 0 to 1. */
  returns: number
  lapses: number
  /** How often an answer is the one most people give. */
  accuracy: number
}

export type Life = {
  client: Client
  /** Which of the people this is, from 0. */
  number: number
  habits: Habits
  tally: Tally
  /** Ends the life; a pause under way ends at once. */
  signal: AbortSignal
  /** Called after everything that changed the tally. */
  onChange: () => void
}

type Assignment = WireOutput<Operations['claimTask']>

/** Seconds between two looks for work, at the speed of people. */
const REST = 8
/** Nobody asks a server more often than so many milliseconds. */
const SHORTEST_REST = 150
const REASONS = ['unclear', 'too_long', 'other'] as const
/** Share of the submissions after which the money is taken out. */
const WITHDRAWS = 0.1

/**
 * Lives until the signal. Refusals are counted and lived with: a place that somebody else took is
 * everyday life. Throws only what is no refusal. What is in hand at the end is given back.
 */
export const live = async (life: Life): Promise<void> => {
  const { habits, number, signal } = life
  const random = randomFrom(habits.seed, 'life', number)
  const rest = () => pause(life, REST * (0.5 + random.next()))
  await pause(life, REST * random.next())
  while (!signal.aborted) {
    const worked = await lived(life, async () => {
      if (await reviseOne(life)) return true
      const { data } = await life.client.listWork({ limit: 20 })
      const offers = data.filter(({ places_left }) => places_left > 0)
      if (offers.length === 0) return false
      const { job_id } = random.pick(offers)
      await workOn(life, await life.client.claimTask({ job_id }), random)
      return true
    })
    if (worked !== true) await rest()
  }
}

/** Runs a part of a life; a refusal in it is counted and ends only that part. */
const lived = async <T>(life: Life, part: () => Promise<T>): Promise<T | undefined> => {
  try {
    return await part()
  } catch (error) {
    if (!(error instanceof FairhandError)) throw error
    const { refusals } = life.tally
    refusals[error.code] = (refusals[error.code] ?? 0) + 1
    life.onChange()
    return undefined
  }
}

/** From the claim to the end of the task, whichever it is. */
const workOn = async (
  life: Life,
  assignment: Assignment,
  random: ReturnType<typeof randomFrom>,
): Promise<void> => {
  const { habits, client, tally } = life
  const assignment_id = assignment.id
  const chance = random.next()
  const seconds = assignment.estimated_seconds * (0.4 + 1.2 * random.next())
  const gives = chance >= habits.returns + habits.lapses
  await pause(life, gives ? seconds : seconds / 3)
  if (chance < habits.lapses && !life.signal.aborted) tally.left_to_expire += 1
  else if (!gives || !(await handIn(life, assignment))) {
    const reason = life.signal.aborted ? 'no_time' : random.pick(REASONS)
    await client.returnAssignment({ assignment_id, reason })
    tally.returned += 1
  } else {
    tally.submitted += 1
    if (random.chance(WITHDRAWS)) await withdraw(life)
  }
  life.onChange()
}

/** Hands in answers; false when there are none to give, or no time left to. */
const handIn = async ({ habits, number, client, signal }: Life, task: Assignment) => {
  if (signal.aborted) return false
  const who = [number, task.revision]
  const answers = answersTo(task, { seed: habits.seed, accuracy: habits.accuracy, who })
  if (answers === undefined) return false
  const whole = await withFiles(client, task, answers)
  await client.submitAssignment({ assignment_id: task.id, answers: whole })
  return true
}

/** Does again what a requester asked to change. */
const reviseOne = async (life: Life): Promise<boolean> => {
  const { data } = await life.client.listAssignments({ status: 'changes_requested', limit: 1 })
  const [task] = data
  if (task === undefined) return false
  await pause(life, task.estimated_seconds)
  if (!(await handIn(life, task))) return false
  life.tally.revised += 1
  life.onChange()
  return true
}

const withdraw = async ({ client, tally }: Life): Promise<void> => {
  try {
    await client.withdraw({})
    tally.withdrawals += 1
  } catch (error) {
    // Nothing approved yet: the money stays where it is until next time.
    if (!(error instanceof FairhandError) || error.code !== 'nothing_to_pay_out') throw error
  }
}

/** Waits so many human seconds, or until the end of the life. */
const pause = async ({ habits, signal }: Life, seconds: number): Promise<void> => {
  const wait = Math.max(SHORTEST_REST, (seconds * 1000) / habits.speed)
  await sleep(wait, undefined, { signal }).catch(() => undefined)
}
