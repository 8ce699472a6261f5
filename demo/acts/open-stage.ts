/** Part 1: an empty folder becomes an instance with a requester, an agent and a clock of its own. */
import { createSandboxRequester } from '../../src/features/sandbox/contract.ts'
import { connectAgent } from '../agent.ts'
import { newCrowd } from '../crowd.ts'
import { call, newTraffic, openDoor } from '../door.ts'
import { minorOf, written } from '../price.ts'
import { readRecording } from '../recorded.ts'
import { FACTOR, newReplayClock, timeOn } from '../replay-clock.ts'
import type { Screen } from '../screen/screen.ts'
import type { Instance, Server } from '../server.ts'
import type { Stage } from './stage.ts'

/** Starts the server and finds out who is on the stage. */
export const openStage = async (
  screen: Screen,
  instance: Instance,
  server: Server,
): Promise<Stage> => {
  const recording = readRecording()
  screen.step('An empty folder', instance.url)
  const clock = newReplayClock()
  const begun = performance.now()
  await server.start(clock)
  const seconds = ((performance.now() - begun) / 1000).toFixed(1)
  const traffic = newTraffic()
  const nobody = openDoor(instance.url, traffic)
  const { key, available } = await call(nobody, createSandboxRequester, {
    name: 'Debate research',
  })
  const funds = minorOf(available)
  screen.tell(
    `The server started in ${seconds} s. A sandbox requester has ${written(funds)} and an agent with a key. The clock runs ${FACTOR} times faster (replayed): it says ${timeOn(clock)} now, and a minute of work takes a tenth of a second.`,
  )
  return {
    screen,
    recording,
    instance,
    clock,
    server,
    traffic,
    nobody,
    crowd: newCrowd(instance.url, traffic),
    agent: await connectAgent(instance.url, key),
    agentDoor: openDoor(instance.url, traffic, key),
    funds,
  }
}
