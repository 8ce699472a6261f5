/** Part 3 begins with the first places: what they show of the pay is mended before anything is approved. */
import { setTimeout as sleep } from 'node:timers/promises'
import { getJob, raisePay } from '../../src/features/jobs/contract.ts'
import { call } from '../door.ts'
import { minorOf, written } from '../price.ts'
import { requireInPast, timeOn } from '../replay-clock.ts'
import type { Stage } from './stage.ts'

/** Between two looks at the job, in milliseconds. */
const LOOK_AGAIN = 300

/**
 * Waits until the rest of the places is out, and raises the pay when people need longer than half of the
 * recording did. Returns what an answer pays then; a raise reaches everybody who is not paid yet.
 */
export const watchFirstPlaces = async (stage: Stage, job_id: string): Promise<bigint> => {
  const { screen, agent, agentDoor, clock } = stage
  for (let told = false; ; await sleep(LOOK_AGAIN)) {
    requireInPast(clock)
    const { launch, reward } = await agent.call(getJob, { job_id })
    if (launch === null) {
      screen.happened(timeOn(clock), 'The rest of the places is out.')
      return minorOf(reward)
    }
    if (!told) {
      const words = `${launch.first_places} places are open first, ${launch.waiting} wait for how they go.`
      screen.happened(timeOn(clock), words)
      told = true
    }
    const { reward_needed: needed } = launch
    if (needed === null || launch.waits_for.includes('first_answers')) continue
    await call(agentDoor, raisePay, { job_id, reward: needed })
    const words = `They take longer: under the floor. The agent raises to ${written(minorOf(needed))}.`
    screen.happened(timeOn(clock), words)
  }
}
