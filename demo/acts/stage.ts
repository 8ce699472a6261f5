/** What the parts of the demo share. */
import type { Agent } from '../agent.ts'
import type { Crowd } from '../crowd.ts'
import type { Door, Traffic } from '../door.ts'
import type { Recording } from '../recorded.ts'
import type { ReplayClock } from '../replay-clock.ts'
import type { Screen } from '../screen/screen.ts'
import type { Instance, Server } from '../server.ts'

export type Stage = {
  screen: Screen
  recording: Recording
  instance: Instance
  clock: ReplayClock
  server: Server
  traffic: Traffic
  /** Calls as nobody. */
  nobody: Door
  crowd: Crowd
  agent: Agent
  /** The agent’s key at the REST door, for the few operations that are no tools. */
  agentDoor: Door
  /** What the requester had at the beginning, in minor units. */
  funds: bigint
}
