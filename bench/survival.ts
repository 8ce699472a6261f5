/**
 * Deaths under load, a hundred of the server and a hundred of PostgreSQL by default:
 * `node bench/survival.ts [cycles]`. Prints what was lost and what was done twice, and ends with
 * status 1 unless both are nothing and the books agree. About two seconds a cycle.
 */
import { surviveDeaths, type Victim } from '../test/support/survival.ts'

const cycles = Number(process.argv[2] ?? 100)

const run = async (victim: Victim): Promise<boolean> => {
  const started = performance.now()
  const { verdict, surprises, exits } = await surviveDeaths(victim, cycles, (line) => {
    process.stderr.write(`\r${line}   `)
  })
  process.stderr.write('\n')
  const { lost, counts, acknowledged, audit_ok } = verdict
  const twice =
    counts.claims -
    acknowledged.claims +
    counts.rewards -
    acknowledged.approvals +
    counts.receipts -
    acknowledged.approvals
  const seconds = Math.round((performance.now() - started) / 1000)
  console.log(
    `kill -9 of the ${victim}: ${cycles} times in ${seconds} s, ${acknowledged.approvals} approvals acknowledged; lost ${lost.length}, done twice ${twice}, unexpected answers ${surprises.length}, exits ${exits}, audit ${audit_ok ? 'ok' : 'NOT ok'}`,
  )
  return audit_ok && lost.length + twice + surprises.length + exits === 0
}

let well = true
for (const victim of ['server', 'postgres'] as const) well = (await run(victim)) && well
process.exitCode = well ? 0 : 1
