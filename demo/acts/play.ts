/** Part 3: the recorded people answer, the agent reviews, and the server dies in the middle. */
import { setTimeout as sleep } from 'node:timers/promises'
import { getJob } from '../../src/features/jobs/contract.ts'
import { payBonus, reviewSubmission } from '../../src/features/reviews/contract.ts'
import type { WireOutput } from '../../src/kernel/operation.ts'
import { call } from '../door.ts'
import { type Mishaps, type PassingBy, planMishaps } from '../mishaps.ts'
import { amountOf, grouped, minorOf, written } from '../price.ts'
import { replay } from '../replay.ts'
import { FACTOR, requireInPast, timeOn } from '../replay-clock.ts'
import { type Reviewed, readAllResults, reviewEverything } from '../reviewing.ts'
import { type Asked, shortId } from './ask.ts'
import { watchFirstPlaces } from './first-places.ts'
import type { Stage } from './stage.ts'
import { newTelling, type Telling } from './telling.ts'

/** For the most thorough reason, in minor units. */
const BONUS = 200n
/** Undecided answers at which people wait, so that a slow machine does not leave them to silence. */
const BACKLOG = 200

type Results = Awaited<ReturnType<typeof readAllResults>>

export type Played = {
  results: Results
  job: WireOutput<typeof getJob>
  /** What an answer paid in the end. */
  reward: bigint
  bonus: { amount: bigint; fee: bigint }
  /** What the people of the recording are called, by their worker id here. */
  names: Map<string, string>
  happenings: Telling['counts']
  /** How often each was planned. */
  planned: Record<PassingBy['ends'], number>
  /** The status of the answer that the agent never decided on. */
  silence: string
  /** Real seconds from the first claim to the last answer. */
  seconds: number
  /** Requests that the kill cut off, and those of them that had been carried out. */
  outage: { cut: number; replayed: number }
}

/** Plays the whole job until it has closed by itself. */
export const play = async (stage: Stage, { job_id }: Asked): Promise<Played> => {
  const { screen, recording, agent, crowd, traffic } = stage
  const mishaps = planMishaps(recording)
  screen.step(`${recording.people.length} people answer`, `replayed, ${FACTOR} times faster`)
  const telling = newTelling(stage)
  const { reviewed, seconds, reward } = await perform(stage, job_id, mishaps, telling)
  const job = await untilClosed(stage, job_id)
  screen.endProgress()
  const words = 'Silence has approved the answer left alone; all is decided.'
  screen.happened(timeOn(stage.clock), words)
  const results = await readAllResults(agent, job_id)
  const given = results.flatMap(({ answers }) => answers)
  const bonus = await payBestReason(stage, given)
  const people = await crowd.everybody()
  tellCalls(stage, { job, bonus, reviewed })
  return {
    results,
    job,
    reward,
    bonus,
    names: new Map(people.map(({ name, worker_id }) => [worker_id, name])),
    happenings: telling.counts,
    planned: plannedIn(mishaps),
    silence: given.find((one) => one.assignment_id === reviewed.leftAlone)?.status ?? 'unknown',
    seconds,
    outage: { cut: traffic.cut + agent.repeated(), replayed: traffic.replayed },
  }
}

/** People, agent and the kill at the same time. */
const perform = async (stage: Stage, job_id: string, mishaps: Mishaps, telling: Telling) => {
  const { recording, agent, crowd } = stage
  const { answers } = recording
  const tasks = new Map(
    (await readAllResults(agent, job_id)).map(({ task_id, input }) => [input.pair, task_id]),
  )
  const begun = performance.now()
  let seconds = 0
  const killed = Promise.withResolvers<void>()
  const answered = (done: number) => {
    seconds = (performance.now() - begun) / 1000
    telling.answered(done)
    if (done === mishaps.killAfter) killed.resolve(killAndRestart(stage))
  }
  const room = async () => {
    while (telling.undecided() > BACKLOG) await sleep(50)
  }
  const taskOf = (pair: string) => tasks.get(pair) ?? ''
  const { approved, happened } = telling
  const changesAsked = () => happened('changes_asked')
  // Decided only when the pay stands: a raise reaches everybody who is not paid yet.
  const review = async () => {
    const reward = await watchFirstPlaces(stage, job_id)
    const run = { agent, job_id, wanted: answers.length, approved, changesAsked }
    return { reward, reviewed: await reviewEverything(run) }
  }
  const [reviewing] = await Promise.all([
    review(),
    replay({
      crowd,
      answers,
      mishaps,
      job_id,
      taskOf,
      room,
      answered,
      happened,
    }),
    killed.promise,
  ])
  return { ...reviewing, seconds }
}

const plannedIn = ({ passingBy }: Mishaps): Played['planned'] => {
  const ends = [...passingBy.values()].map((one) => one.ends)
  const count = (wanted: string) => ends.filter((end) => end === wanted).length
  return { returned: count('returned'), expired: count('expired') }
}

/** Kills the server while requests are under way, and starts it again on the same folder. */
const killAndRestart = async ({ screen, server, clock, traffic }: Stage): Promise<void> => {
  const begun = performance.now()
  const death = `kill -9 of the server, ${traffic.open} requests under way.`
  screen.happened(timeOn(clock), screen.paint.strong(death))
  await server.kill()
  await server.start(clock)
  const seconds = ((performance.now() - begun) / 1000).toFixed(1)
  screen.happened(timeOn(clock), `Started again on the same folder, after ${seconds} s of ours.`)
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
  given: Results[number]['answers'],
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

type Done = Pick<Played, 'job' | 'bonus'> & { reviewed: Reviewed }

/** What the agent did meanwhile, call by call. */
const tellCalls = ({ screen }: Stage, { job, bonus, reviewed }: Done): void => {
  const { approved, sentBack, batches } = reviewed
  screen.say()
  screen.called(
    reviewSubmission.name,
    `approve, in ${batches} batches`,
    `${grouped(approved)} paid`,
  )
  screen.called(reviewSubmission.name, 'request_changes', `${sentBack} sent back`)
  screen.called(payBonus.name, 'the most thorough reason', written(bonus.amount))
  const left = `${job.status}, ${written(minorOf(job.escrow))} in escrow`
  screen.called(getJob.name, shortId(job.id), left)
}
