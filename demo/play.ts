/** Part 3: the recorded people answer, the agent reviews, and the server dies in the middle. */

import { setTimeout as sleep } from 'node:timers/promises'
import { getJob } from '../src/features/jobs/contract.ts'
import { payBonus } from '../src/features/reviews/contract.ts'
import type { WireOutput } from '../src/kernel/operation.ts'
import type { Asked } from './ask.ts'
import { call } from './door.ts'
import { type Mishaps, type PassingBy, planMishaps } from './mishaps.ts'
import { when } from './open-stage.ts'
import { amountOf, grouped, minorOf } from './price.ts'
import { type Happening, replay } from './replay.ts'
import { FACTOR, replayedTime, requireInPast } from './replay-clock.ts'
import { readAllResults, reviewEverything } from './reviewing.ts'
import type { Stage } from './stage.ts'

/** For the most thorough reason, in minor units. */
const BONUS = 200n

export type Played = {
  results: Awaited<ReturnType<typeof readAllResults>>
  job: WireOutput<typeof getJob>
  bonus: { amount: bigint; fee: bigint }
  /** What the people of the recording are called, by their worker id here. */
  names: Map<string, string>
  happenings: Record<Happening, number>
  /** How often each was planned. */
  planned: Record<PassingBy['ends'], number>
  /** The status of the answer that the agent never decided on. */
  silence: string
  /** How often the agent looked and found something to decide. */
  batches: number
  /** Real seconds from the first claim to the last answer. */
  seconds: number
  /** Requests cut off by the kill, and those of them that had been carried out. */
  outage: { cut: number; replayed: number; seconds: number }
}

/** Plays the whole job until it has closed by itself. */
export const play = async (stage: Stage, { job_id }: Asked): Promise<Played> => {
  const { screen, recording, agent, crowd } = stage
  const { answers } = recording
  const mishaps = planMishaps(recording)
  const tasks = new Map(
    (await readAllResults(agent, job_id)).map(({ task_id, input }) => [input.pair, task_id]),
  )
  const told = newTelling(stage)
  screen.step(`${recording.people.length} people answer`, `replayed, ${FACTOR} times faster`)
  const begun = performance.now()
  let seconds = 0
  const killed = Promise.withResolvers<Played['outage']>()
  const [reviewed, , outage] = await Promise.all([
    reviewEverything({
      agent,
      job_id,
      wanted: answers.length,
      approved: told.approved,
      changesAsked: () => told.happened('changes_asked'),
    }),
    replay({
      crowd,
      answers,
      mishaps,
      job_id,
      taskOf: (pair) => tasks.get(pair) ?? '',
      answered: (done) => {
        seconds = (performance.now() - begun) / 1000
        told.answered(done)
        if (done === mishaps.killAfter) killed.resolve(killAndRestart(stage))
      },
      happened: told.happened,
    }),
    killed.promise,
  ])
  const job = await untilClosed(stage, job_id)
  screen.endProgress()
  const results = await readAllResults(agent, job_id)
  const given = results.flatMap(({ answers }) => answers)
  const people = await crowd.everybody()
  return {
    results,
    job,
    bonus: await payBestReason(stage, given),
    names: new Map(people.map(({ name, worker_id }) => [worker_id, name])),
    happenings: told.counts,
    planned: plannedIn(mishaps),
    silence: given.find((one) => one.assignment_id === reviewed.leftAlone)?.status ?? 'unknown',
    batches: reviewed.batches,
    seconds,
    outage,
  }
}

const plannedIn = ({ passingBy }: Mishaps): Played['planned'] => {
  const ends = [...passingBy.values()].map((one) => one.ends)
  const count = (wanted: string) => ends.filter((end) => end === wanted).length
  return { returned: count('returned'), expired: count('expired') }
}

const EVENTS: Record<Happening | 'changes_asked', string> = {
  returned: 'Somebody gave a place back; it opened again.',
  expired: 'Somebody let the time run out; the place opened again.',
  changes_asked: 'One sentence breaks off. The agent asks to finish it.',
  resubmitted: 'The sentence is finished now.',
}

/** The progress bar, and a line for the first of each kind of event. */
const newTelling = ({ screen, clock, recording }: Stage) => {
  const of = recording.answers.length
  const counts = { returned: 0, expired: 0, changes_asked: 0, resubmitted: 0 }
  let done = 0
  let approved = 0
  const show = () => {
    const words = `${grouped(done)} of ${grouped(of)}, ${grouped(approved)} paid`
    screen.progress({ done, of, words })
  }
  return {
    counts,
    answered: (count: number) => {
      done = count
      show()
    },
    approved: (count: number) => {
      approved = count
      show()
    },
    happened: (what: Happening | 'changes_asked') => {
      counts[what] += 1
      if (counts[what] === 1) note({ screen, clock }, EVENTS[what])
    },
  }
}

/** A line with the time it happened on the instance’s clock. */
const note = ({ screen, clock }: Pick<Stage, 'screen' | 'clock'>, text: string): void =>
  screen.say(`${screen.paint.faint(when(replayedTime(clock)).padEnd(17))}${text}`)

/** Kills the server while requests are under way, and starts it again on the same folder. */
const killAndRestart = async (stage: Stage): Promise<Played['outage']> => {
  const { traffic, server, clock, screen } = stage
  const before = { ...traffic }
  const begun = performance.now()
  note(stage, screen.paint.strong(`kill -9 of the server, ${traffic.open} requests under way.`))
  await server.kill()
  await server.start(clock)
  const seconds = (performance.now() - begun) / 1000
  note(stage, `Started again on the same folder after ${seconds.toFixed(1)} s.`)
  return {
    cut: traffic.cut - before.cut,
    get replayed() {
      return traffic.replayed - before.replayed
    },
    seconds,
  }
}

/** The job closes by itself when silence has approved the last answer. */
const untilClosed = async (stage: Stage, job_id: string): Promise<Played['job']> => {
  for (;;) {
    requireInPast(stage.clock)
    const job = await stage.agent.call(getJob, { job_id })
    if (job.status === 'closed') return job
    await sleep(500)
  }
}

/** The agent thanks whoever wrote most. */
const payBestReason = async (
  { agentDoor }: Stage,
  given: Played['results'][number]['answers'],
): Promise<Played['bonus']> => {
  const [best] = given.toSorted(
    (a, b) => String(b.answers.reason).length - String(a.answers.reason).length,
  )
  if (best === undefined) throw new Error('there is no answer')
  const { amount, fee } = await call(agentDoor, payBonus, {
    assignment_id: best.assignment_id,
    amount: amountOf(BONUS),
    reason: 'The most thorough reason of all.',
  })
  return { amount: minorOf(amount), fee: minorOf(fee) }
}
