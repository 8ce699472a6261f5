/**
 * Deaths under load, a hundred of the server and a hundred of PostgreSQL by default:
 * `node bench/survival.ts [cycles]`. Prints what was lost and what was done twice, and ends with
 * status 1 unless both are nothing and the books agree. About two seconds a cycle.
 */
import { surviveDeaths, type Victim } from '../test/support/survival/deaths.ts'

const cycles = Number(process.argv[2] ?? 100)

/** An instance survives so many deaths before a new one takes over: its work is then nearly done. */
const DEATHS = 20

const run = async (victim: Victim): Promise<boolean> => {
  const started = performance.now()
  const sum = { approvals: 0, lost: 0, twice: 0, surprises: 0, exits: 0, wrong_books: 0 }
  for (let left = cycles; left > 0; left -= DEATHS) {
    const { verdict, surprises, exits } = await surviveDeaths(
      victim,
      Math.min(DEATHS, left),
      (line) => process.stderr.write(`${line}\n`),
    )
    const { lost, counts, acknowledged, audit_ok } = verdict
    sum.approvals += acknowledged.approvals
    sum.lost += lost.length
    sum.twice += Math.abs(counts.claims - acknowledged.claims)
    sum.twice += Math.abs(counts.submissions - acknowledged.submissions)
    sum.twice += Math.abs(counts.rewards - acknowledged.approvals)
    sum.twice += Math.abs(counts.receipts - acknowledged.approvals)
    sum.surprises += surprises.length
    sum.exits += exits
    sum.wrong_books += audit_ok ? 0 : 1
  }
  const seconds = Math.round((performance.now() - started) / 1000)
  console.log(`kill -9 of the ${victim}, ${cycles} times in ${seconds} s: ${JSON.stringify(sum)}`)
  const { approvals, ...wrong } = sum
  return approvals > 0 && Object.values(wrong).every((count) => count === 0)
}

let well = true
for (const victim of ['server', 'postgres'] as const) well = (await run(victim)) && well
process.exitCode = well ? 0 : 1
