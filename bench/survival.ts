/**
 * Deaths under load, a hundred of the server and a hundred of PostgreSQL by default, then the troubles
 * that a database makes without dying, ten times each: `node bench/survival.ts [cycles]`. Prints what
 * was lost, what was done twice, and how soon 95 of 100 requests were answered again; ends with status
 * 1 unless the first two are nothing, the books agree and the last is under ten seconds.
 */
import { removeFolder, startInstance } from '../test/support/instance.ts'
import { surviveDeaths, type Victim } from '../test/support/survival/deaths.ts'
import {
  cutConnections,
  exhaustPool,
  recoveryFrom,
  stopDatabase,
} from '../test/support/survival/troubles.ts'
import {
  lookInside,
  startWorkload,
  type Verdict,
  verdictOf,
} from '../test/support/survival/workload.ts'

const cycles = Number(process.argv[2] ?? 100)

/** An instance survives so many deaths before a new one takes over: its work is then nearly done. */
const DEATHS = 20
/** How often each trouble is made. */
const TROUBLES = Math.min(10, cycles)

const say = (line: string): void => {
  process.stderr.write(`${line}\n`)
}

/** How much happened more or less often than it was acknowledged. */
const twiceIn = ({ counts, acknowledged }: Verdict): number =>
  Math.abs(counts.claims - acknowledged.claims) +
  Math.abs(counts.submissions - acknowledged.submissions) +
  Math.abs(counts.rewards - acknowledged.approvals) +
  Math.abs(counts.receipts - acknowledged.approvals)

const die = async (victim: Victim): Promise<boolean> => {
  const started = performance.now()
  const sum = { approvals: 0, lost: 0, twice: 0, surprises: 0, exits: 0, wrong_books: 0 }
  for (let left = cycles; left > 0; left -= DEATHS) {
    const { verdict, surprises, exits } = await surviveDeaths(victim, Math.min(DEATHS, left), say)
    sum.approvals += verdict.acknowledged.approvals
    sum.lost += verdict.lost.length
    sum.twice += twiceIn(verdict)
    sum.surprises += surprises.length
    sum.exits += exits
    sum.wrong_books += verdict.audit_ok ? 0 : 1
  }
  const seconds = Math.round((performance.now() - started) / 1000)
  console.log(`kill -9 of the ${victim}, ${cycles} times in ${seconds} s: ${JSON.stringify(sum)}`)
  const { approvals, ...wrong } = sum
  return approvals > 0 && Object.values(wrong).every((count) => count === 0)
}

/** Each trouble a few times on one instance, which must stay the same process throughout. */
const suffer = async (): Promise<boolean> => {
  const instance = await startInstance()
  try {
    const load = await startWorkload(instance.url)
    let well = true
    for (const trouble of [cutConnections, stopDatabase, exhaustPool()]) {
      const all: number[] = []
      for (let time = 0; time < TROUBLES; time++) {
        const { seconds, same, healthy } = await recoveryFrom(trouble, { instance, load })
        well &&= same && healthy && seconds < 10
        all.push(seconds)
        say(`${trouble.name}: back after ${seconds.toFixed(2)} s`)
      }
      const [mean, worst] = [all.reduce((sum, one) => sum + one, 0) / all.length, Math.max(...all)]
      const figures = `mean ${mean.toFixed(2)} s, worst ${worst.toFixed(2)} s until 95 % are answered`
      console.log(`${trouble.name}, ${TROUBLES} times: ${figures}`)
    }
    await load.stop()
    const verdict = await lookInside(instance.folder, (database) => verdictOf(database, load))
    const wrong = { lost: verdict.lost.length, twice: twiceIn(verdict), audit_ok: verdict.audit_ok }
    console.log(
      `after all of them: ${JSON.stringify({ ...wrong, surprises: load.surprises.length })}`,
    )
    const whole = wrong.lost === 0 && wrong.twice === 0 && wrong.audit_ok
    return well && whole && load.surprises.length === 0
  } finally {
    await instance.stop()
    removeFolder(instance.folder)
  }
}

let well = true
for (const victim of ['server', 'postgres'] as const) well = (await die(victim)) && well
well = (await suffer()) && well
process.exitCode = well ? 0 : 1
