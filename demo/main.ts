/**
 * `npm run demo`: a real crowd job, played again on a server started for it, over its public doors.
 * With `-- --exit` it also plays the last person and ends: status 0 only if every figure is right.
 * `npm run demo -- charter` plays two stories of the press instead, and ends likewise.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { askPeople } from './acts/ask.ts'
import { fillFreePlace } from './acts/free-place.ts'
import { openStage } from './acts/open-stage.ts'
import { play } from './acts/play.ts'
import { reckon } from './acts/reckon.ts'
import { tellFigures, tellReasons, tellSections } from './acts/tell.ts'
import { playCharter } from './charter/act.ts'
import { faultsOf } from './figures.ts'
import { newScreen, type Screen } from './screen/screen.ts'
import { type Instance, newInstance, newServer, type Server } from './server.ts'

const INTRODUCTION =
  '320 pairs of arguments, and 1,600 answers that 665 people gave on Amazon Mechanical Turk: which one convinces more, and why. Their choices, words and working times are as recorded. The server and the agent are real, the money is a sandbox’s, and what goes wrong on the way is staged.'
const SOURCE = 'UKPConvArg1, Habernal & Gurevych, ACL 2016, CC BY 4.0 (see demo/data)'

/** Status of a program that Ctrl-C ended before it was done. */
const INTERRUPTED = 130

type Run = {
  screen: Screen
  instance: Instance
  server: Server
  /** Wrong figures, known once everything was reckoned. */
  faults: string[] | undefined
}

/** Plays everything. `playLast`: the demo is the last person itself. */
const playAll = async (run: Run, playLast: boolean): Promise<void> => {
  const { screen } = run
  const begun = performance.now()
  screen.title('Fairhand', 'a real crowd job, played again')
  screen.say()
  screen.tell(INTRODUCTION)
  screen.say(screen.paint.faint(SOURCE))
  const stage = await openStage(screen, run.instance, run.server)
  const asked = await askPeople(stage)
  const played = await play(stage, asked)
  tellReasons(stage, played)
  const sections = await reckon(stage, asked, played)
  tellSections(stage, sections)
  run.faults = faultsOf(sections.flatMap(({ figures }) => figures))
  const last = await fillFreePlace(stage, { ...asked, reward: played.reward }, playLast)
  tellFigures(screen, last)
  run.faults.push(...faultsOf(last))
  screen.say()
  screen.say(ending(run.faults, screen))
  if (playLast) {
    const seconds = ((performance.now() - begun) / 1000).toFixed(0)
    screen.say(screen.paint.faint(`${seconds} s in all.`))
    return stage.agent.close()
  }
  screen.say()
  screen.say('Look at your phone: the earning is there, and can be withdrawn. Ctrl-C ends.')
  await new Promise(() => {})
}

const playTheCharter = async (run: Run): Promise<void> => {
  run.faults = await playCharter(run.screen, run.instance, run.server)
  run.screen.say()
  run.screen.say(ending(run.faults, run.screen))
}

const ending = (faults: readonly string[], { paint }: Screen): string =>
  faults.length === 0
    ? paint.good('Every figure is right.')
    : paint.bad(`Wrong: ${faults.join('; ')}.`)

/** Stops the server; its folder stays only when there is something to look into. */
const cleanUp = async ({ server, instance, faults, screen }: Run): Promise<void> => {
  screen.endProgress()
  await server.stop()
  if (faults?.length === 0) rmSync(instance.folder, { recursive: true, force: true })
  else screen.say(`The server’s log and data stay in ${instance.folder}.`)
}

const main = async (): Promise<number> => {
  const { values, positionals } = parseArgs({
    options: { exit: { type: 'boolean', default: false } },
    allowPositionals: true,
  })
  const [act] = positionals
  if (act !== undefined && act !== 'charter') {
    console.error(`There is no act ‘${act}’; there is: charter.`)
    return 2
  }
  const instance = await newInstance(mkdtempSync(join(tmpdir(), 'fairhand-demo-')))
  const run: Run = { screen: newScreen(), instance, server: newServer(instance), faults: undefined }
  const interrupted = Promise.withResolvers<'interrupted'>()
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => interrupted.resolve('interrupted'))
  try {
    const playing = act === 'charter' ? playTheCharter(run) : playAll(run, values.exit)
    const end = await Promise.race([playing, interrupted.promise])
    if (end !== 'interrupted') return run.faults?.length === 0 ? 0 : 1
    run.screen.endProgress()
    run.screen.say()
    run.screen.say('Stopped.')
    const wasRight = run.faults?.length === 0
    run.faults ??= []
    return wasRight ? 0 : INTERRUPTED
  } catch (error) {
    console.error(error)
    return 1
  } finally {
    await cleanUp(run)
  }
}

process.exit(await main())
