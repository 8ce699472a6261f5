/**
 * `npm run demo -- charter`: two stories of the press, played on a fresh instance over its public doors.
 * What happened elsewhere is said; what happens here is done, and compared with what it must be.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { auditBooks } from '../audit.ts'
import { newCrowd } from '../crowd.ts'
import { newTraffic } from '../door.ts'
import { exactly, type Figure, faultsOf } from '../figures.ts'
import { CURRENCY } from '../price.ts'
import type { Screen } from '../screen/screen.ts'
import type { Instance, Server } from '../server.ts'
import { playLockedAccount } from './locked-account.ts'
import { playRelaunch } from './relaunch.ts'
import type { Scene } from './scene.ts'
import { enterAsOperator } from './session.ts'
import { newTimeline } from './timeline.ts'

const INTRODUCTION =
  'Two stories that happened to people elsewhere, played again where the code keeps its promises. The server, its doors and its ledger are real, the money is a sandbox’s, and the weeks between are passed over.'

/** Plays both; gives back what came out wrong. */
export const playCharter = async (
  screen: Screen,
  instance: Instance,
  server: Server,
): Promise<string[]> => {
  screen.title('Fairhand', 'promises that the code keeps')
  screen.say()
  screen.tell(INTRODUCTION)
  const scene = await openScene(screen, instance, server)
  const figures = [...(await playLockedAccount(scene)), ...(await playRelaunch(scene))]
  const books = await auditBooks(instance)
  const closing: Figure[] = [
    exactly('Trial balance of all of it', books.trial_balance, `0.00 ${CURRENCY}`),
  ]
  screen.say()
  for (const { name, value, ok } of closing) screen.row(name, value, ok)
  return faultsOf([...figures, ...closing])
}

const openScene = async (screen: Screen, instance: Instance, server: Server): Promise<Scene> => {
  const timeline = newTimeline(server)
  await timeline.goTo(0)
  const traffic = newTraffic()
  const { email, token } = await operatorLink(join(instance.folder, 'server.log'))
  const { url } = instance
  return {
    screen,
    instance,
    timeline,
    traffic,
    crowd: newCrowd(url, traffic),
    operator: await enterAsOperator({ url, traffic, email }, token),
  }
}

/** What the first start prints, a moment after it is healthy. */
const operatorLink = async (logFile: string): Promise<{ email: string; token: string }> => {
  for (let look = 0; look < 100; look++) {
    const said = await readFile(logFile, 'utf8')
    const email = /as the operator \(([^)]+)\)/.exec(said)?.[1]
    const token = /\/api\/auth\/enter\?token=([^\s&]+)/.exec(said)?.[1]
    if (email !== undefined && token !== undefined) return { email, token }
    await sleep(100)
  }
  throw new Error('the first start printed no link for the operator')
}
