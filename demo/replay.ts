/** The recorded answers, claimed and handed in again, in their order and at their pace. */
import { setTimeout as sleep } from 'node:timers/promises'
import {
  claimTask,
  getAssignment,
  returnAssignment,
  submitAssignment,
} from '../src/features/assignments/contract.ts'
import { FairhandError } from '../src/sdk/transport.ts'
import type { Crowd, Person } from './crowd.ts'
import { call } from './door.ts'
import { halfFinished, type Mishaps, type PassingBy } from './mishaps.ts'
import { answersOf } from './questionnaire.ts'
import { newQueue } from './queue.ts'
import type { RecordedAnswer } from './recorded.ts'
import { realMilliseconds } from './replay-clock.ts'

/** People who work at the same time. */
const AT_WORK = 40
/** Between two looks of somebody who waits for something to happen, in milliseconds. */
const LOOK_AGAIN = 400
/** How long the one who gives a place back had it, in replayed seconds. */
const BRIEFLY = 45

export type Replay = {
  crowd: Crowd
  answers: RecordedAnswer[]
  mishaps: Mishaps
  job_id: string
  /** The task of a pair. */
  taskOf: (pair: string) => string
  /** Resolves when the agent has caught up enough for another answer. */
  room: () => Promise<void>
  /** An answer is in; how many there are now. */
  answered: (done: number) => void
  /** Something other than an answer happened. */
  happened: (what: Happening) => void
}

export type Happening = 'returned' | 'expired' | 'resubmitted'

/**
 * Plays every answer. An answer begins in recorded order as soon as its person is free; between
 * claim and submission the recorded seconds pass on the compressed clock. When people came is not
 * recorded, so they come as early as there is room.
 */
export const replay = async (run: Replay): Promise<void> => {
  const queue = newQueue(run.answers, ({ worker }) => worker)
  const side: Promise<void>[] = []
  const cameBack = new Set<RecordedAnswer>()
  let done = 0
  const finish = (answer: RecordedAnswer) => {
    queue.finished(answer)
    done += 1
    run.answered(done)
  }
  const work = async (answer: RecordedAnswer): Promise<void> => {
    const stranger = run.mishaps.passingBy.get(answer)
    if (stranger?.ends === 'returned') await passBy(run, answer, stranger)
    const person = await run.crowd.person(answer.worker)
    const assignment_id = await claim(run, person, answer)
    await sleep(realMilliseconds(answer.seconds))
    const { reason } = answer
    if (answer === run.mishaps.unfinished) {
      await submit(person, assignment_id, { ...answer, reason: halfFinished(reason) })
      side.push(finishWhenAsked(run, person, assignment_id, answer))
    } else await submit(person, assignment_id, answer)
    finish(answer)
  }
  const begin = async (answer: RecordedAnswer): Promise<void> => {
    const stranger = run.mishaps.passingBy.get(answer)
    if (stranger?.ends !== 'expired' || cameBack.has(answer)) return work(answer)
    // The place is blocked until the lease has run out; the person comes back for it then.
    const lapse = passBy(run, answer, stranger).then(() => {
      cameBack.add(answer)
      queue.comeBack(answer)
    })
    queue.putOff(answer, lapse)
  }
  const lane = async (): Promise<void> => {
    for (let next = await queue.next(); next !== undefined; next = await queue.next()) {
      await run.room()
      await begin(next)
    }
  }
  await Promise.all(Array.from({ length: AT_WORK }, lane))
  await Promise.all(side)
}

/** Waits while only the first places of the job are out. */
const claim = async (
  { job_id, taskOf }: Replay,
  { door }: Person,
  { task }: RecordedAnswer,
): Promise<string> => {
  for (;;) {
    const claimed = await call(door, claimTask, { job_id, task_id: taskOf(task) }).catch(
      (error: unknown) => {
        if (!(error instanceof FairhandError) || error.code !== 'no_place_left') throw error
      },
    )
    if (claimed !== undefined) return claimed.id
    await sleep(LOOK_AGAIN)
  }
}

const submit = async (
  { door }: Person,
  assignment_id: string,
  answer: RecordedAnswer,
): Promise<void> => {
  const active_seconds = Math.round(answer.seconds)
  await call(door, submitAssignment, {
    assignment_id,
    answers: answersOf(answer),
    active_seconds,
  })
}

/** Somebody else takes the place first, and gives it back or lets the time run out. */
const passBy = async (run: Replay, answer: RecordedAnswer, stranger: PassingBy): Promise<void> => {
  const person = await run.crowd.person(stranger.name)
  const assignment_id = await claim(run, person, answer)
  if (stranger.ends === 'returned') {
    await sleep(realMilliseconds(BRIEFLY))
    await call(person.door, returnAssignment, { assignment_id, reason: 'no_time' })
  } else await until(person, assignment_id, 'expired')
  run.happened(stranger.ends)
}

/** Hands in the whole sentence when the agent has asked for it. */
const finishWhenAsked = async (
  run: Replay,
  person: Person,
  assignment_id: string,
  answer: RecordedAnswer,
): Promise<void> => {
  await until(person, assignment_id, 'changes_requested')
  await sleep(realMilliseconds(BRIEFLY))
  await submit(person, assignment_id, answer)
  run.happened('resubmitted')
}

const until = async ({ door }: Person, assignment_id: string, status: string): Promise<void> => {
  while ((await call(door, getAssignment, { assignment_id })).status !== status)
    await sleep(LOOK_AGAIN)
}
